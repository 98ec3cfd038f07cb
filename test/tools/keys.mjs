/**
 * One way to write down what somebody does on a keyboard, for every browser: a list of steps, each either the name of a
 * key (`Tab`, `Enter`, `ArrowDown`), keys held together (`Shift+Tab`) or plain text to type (`hello`).
 */

/** The named keys and the code WebDriver knows them by. */
const codes = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Alt: '\uE00A',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

const modifiers = new Set(['Alt', 'Control', 'Meta', 'Shift']);

/** WebKitGTK swallows a letter that comes right after the same letter, unless there is a moment between them. */
const breath = {type: 'pause', duration: 30};

/** Presses the steps on a puppeteer page (Chromium and Firefox). */
export async function press(page, steps) {
  const firefox = /firefox/i.test(await page.browser().version());
  for (const step of steps) {
    if (firefox) await comeBack(page);
    const chord = parse(step);
    if (!chord) {
      await page.keyboard.type(step);
      continue;
    }
    const names = chord.map((name) => (name === 'Space' ? ' ' : name));
    for (const name of names) await page.keyboard.down(name);
    for (const name of names.toReversed()) await page.keyboard.up(name);
  }
}

/**
 * In Firefox the Tab key walks out of the page into the address bar, and nothing that is pressed afterwards reaches the
 * page. A look at another tab brings the focus back, and a moment on the body makes Tab begin at the top, where it would
 * be after all of the browser's own buttons.
 */
async function comeBack(page) {
  if (await page.evaluate(() => document.hasFocus())) return;
  const other = await page.browser().newPage();
  await other.bringToFront();
  await page.bringToFront();
  await other.close();
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

/** The steps as WebDriver actions (WebKitGTK). */
export function actions(steps) {
  const strokes = steps.flatMap((step) => {
    const chord = parse(step);
    return chord ? stroke(chord.map((name) => codes[name] ?? name)) : [...step].flatMap((letter) => stroke([letter]));
  });
  return [{type: 'key', id: 'keyboard', actions: strokes}];
}

/** The keys held together in a step, or nothing when it is text. */
function parse(step) {
  const names = step.split('+');
  const held = names.slice(0, -1);
  if (held.some((name) => !modifiers.has(name))) return undefined;
  const last = names.at(-1);
  return last in codes || (held.length > 0 && last.length === 1) ? names : undefined;
}

function stroke(values) {
  const down = values.map((value) => ({type: 'keyDown', value}));
  const up = values.toReversed().map((value) => ({type: 'keyUp', value}));
  return [...down, breath, ...up, breath];
}
