// A page whose owner records what visitors do, with rrweb as it comes, and listens to them. See stories/session-replay.md.
import assert from 'node:assert/strict';
import {copyFile, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {answerEveryKind, canaries, everyKind, said} from './every-kind.mjs';
import {Person} from './person.mjs';
import {openBrowser} from './three.mjs';
import {buildTown, until} from './town.mjs';

/** A field that nobody protects, and one in a shadow tree without our marks. */
const ours = '<label>Ours <input id="ours"></label><div id="shaded"></div>';

const record = `import {record} from './rrweb.js';
const field = Object.assign(document.createElement('input'), {ariaLabel: 'Shaded'});
document.querySelector('#shaded').attachShadow({mode: 'open'}).append(field);
globalThis.events = [];
record({emit: (event) => events.push(event)});
document.documentElement.dataset.recording = '';`;

/** Everything that can be heard on `document` and `window`, and what stood in the control that it happened on. */
const listen = `globalThis.heard = [];
const kinds = new Set(['focusin', 'focusout', 'answer']);
for (const owner of [window, document, HTMLElement.prototype])
  for (const name in owner) if (name.startsWith('on')) kinds.add(name.slice(2));
for (const place of [document, window])
  for (const kind of kinds)
    for (const capture of [false, true])
      place.addEventListener(kind, (happening) => {
        const [inner] = happening.composedPath();
        const inside = inner instanceof Node && inner.getRootNode() !== document;
        if (inside) heard.push({kind, capture, value: inner.value, key: happening.key});
      }, capture);`;

let town;
let browser;
let person;
before(async () => {
  town = await buildTown();
  const folder = join(town.folder, 'site');
  const write = (name, content) => writeFile(join(folder, name), content);
  await copyFile(fileURLToPath(import.meta.resolve('rrweb')), join(folder, 'rrweb.js'));
  const organisation = JSON.parse(await readFile(join(folder, 'organisation.json'), 'utf8'));
  await write('organisation.json', JSON.stringify({...organisation, withdrawal: true}));
  await write('survey.json', JSON.stringify(everyKind));
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const scripts = {record, listen, later: `addEventListener('record', () => import('./record.js'));`};
  for (const [name, script] of Object.entries(scripts)) {
    await write(`${name}.js`, script);
    const first = page.replace('<script', `<script type="module" src="${name}.js"></script>\n<script`);
    await write(`${name}.html`, first.replace('</main>', `${ours}</main>`));
  }
  browser = await openBrowser('Chromium');
  person = new Person(browser.keys, browser.look);
});
after(async () => {
  await browser?.quit();
  await town.tearDown();
});

/** Begins to record once the notice is read. */
async function recordNow() {
  await person.reads(everyKind.title.en);
  await browser.look(`(dispatchEvent(new Event('record')), true)`);
  await browser.holds(`'recording' in document.documentElement.dataset`);
}

/** Writes into the page's own two fields. */
async function writeElsewhere() {
  await browser.look(`(document.querySelector('#ours').focus(), true)`);
  await browser.keys(['zqours', 'Tab', 'zqshaded']);
}

/** Clicks on what is called so. */
async function click(label) {
  const place = await browser.look(`(() => {
    const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    const found = all(document).find((each) => each.matches('label, button, h2') && each.textContent.trim() === '${label}');
    found.scrollIntoView({block: 'center'});
    const {left, top, width, height} = found.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  })()`);
  await browser.page.mouse.click(...place);
}

/** What was recorded, and all words in it. */
async function recorded() {
  const events = await browser.look('events');
  const strings = (value) =>
    typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap((inside) => strings(inside));
  return {events, words: events.flatMap(({data}) => strings(data)).join('\n')};
}

/** What rrweb records after the first picture of the page, by its own numbers. */
const kind = {mutation: 0, move: 1, press: 2, scroll: 3, input: 5, styles: 15, defined: 16};

const begins = {
  'before the survey is defined': () => browser.open(`${town.site}/record.html`),
  'after it': async () => {
    await browser.open(`${town.site}/later.html`);
    await recordNow();
  },
  'after a framework took our marks off the element': async () => {
    await browser.open(`${town.site}/later.html`);
    await person.reads(everyKind.title.en);
    await browser.look(`(() => {
      const survey = document.querySelector('heed-survey');
      for (const name of survey.getAttributeNames()) if (/^(class|data-)/.test(name)) survey.removeAttribute(name);
      return true;
    })()`);
    await recordNow();
  },
};

for (const [when, begin] of Object.entries(begins)) {
  describe(`When rrweb began ${when}`, () => {
    let events;
    let words;
    let code;
    before(async () => {
      await begin();
      await answerEveryKind(person, browser.keys);
      code = await browser.look(
        `document.querySelector('heed-survey').shadowRoot.querySelector('.code').textContent.trim()`,
      );
      await writeElsewhere();
      ({events, words} = await recorded());
    });

    it(`it records what is written elsewhere on the page, so this test would notice (${when})`, () => {
      assert.ok(words.includes('zqours') && words.includes('zqshaded'), words);
    });

    it(`R69: it records nothing that somebody wrote or chose from a list (${when})`, () => {
      const found = Object.values(canaries).filter((canary) => new RegExp(`\\b${canary}\\b`).test(words));
      assert.deepEqual(found, []);
    });

    it(`R69: it records no question and nothing that can be picked, so nothing that is picked (${when})`, () => {
      const all = [...said(), 'Clear my answer', 'Continue', 'Skip this question', 'I would rather not say'];
      assert.ok(all.length >= 40);
      assert.deepEqual(
        all.filter((each) => words.includes(each)),
        [],
      );
    });

    it(`R69: it records no press, no change and no field of the survey (${when})`, () => {
      const own = new Set(events.filter(({data}) => data.source === kind.input).map(({data}) => data.id));
      assert.equal(own.size, 2, 'the two fields of the page');
      const pressed = events.filter(({data}) => data.source === kind.press && !own.has(data.id));
      assert.deepEqual(pressed, []);
      const silent = [kind.mutation, kind.press, kind.scroll, kind.input, kind.styles, kind.defined];
      const more = events.filter(({type, data}) => type === 3 && !silent.includes(data.source));
      assert.deepEqual(more, []);
    });

    it(`R8, R69: it records nothing of the code (${when})`, () => {
      assert.match(code, /^[0-9A-Z-]{20,}$/);
      assert.ok(!words.includes(code) && !words.includes('Your code'));
    });
  });
}

describe('When somebody answers with a mouse', () => {
  it('R69: rrweb records no press inside the survey, only where the mouse was, as the documentation says', async () => {
    await browser.open(`${town.site}/record.html`);
    await recordNow();
    for (const [label, then] of [
      ['Start', 'Where did you wait?'],
      ['Garden', 'Clear my answer'],
      ['Clear my answer', 'Skip this question'],
      ['Garden', 'Clear my answer'],
      ['Continue', 'What did you use?'],
    ]) {
      await click(label);
      await person.reads(then);
    }
    await until(async () => (await recorded()).events.some(({data}) => data.source === kind.move), 'the mouse');
    const {events, words} = await recorded();
    assert.deepEqual(
      events.filter(({data}) => [kind.press, kind.input].includes(data.source)),
      [],
    );
    assert.ok(!words.includes('Garden'));
  });
});

describe('When the page listens on document and window', () => {
  let heard;
  before(async () => {
    await browser.open(`${town.site}/listen.html`);
    await answerEveryKind(person, browser.keys);
    await click('Clear this screen');
    heard = await browser.look('heard');
  });

  it('R69: nothing that travels up through the page comes from a control of the survey', () => {
    // That the mouse moves is told as often as it moves: to listen for that would make every move slow.
    const bubbled = heard
      .filter(({capture, kind: type}) => !capture && type !== 'pointerrawupdate')
      .map((each) => each.kind);
    assert.deepEqual([...new Set(bubbled)], []);
  });

  it('nothing but a listener that comes before everybody else hears keys and words, as the documentation says', () => {
    const first = heard.filter(({capture}) => capture);
    assert.ok(first.some(({kind: type, value}) => type === 'input' && value === canaries.line));
    assert.ok(!heard.some(({kind: type}) => type === 'answer' || type === 'change'));
  });
});
