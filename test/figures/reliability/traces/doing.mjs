// What somebody does on a page with all controls: fills them in, looks at the review, goes back; and what they do then.
import {until} from '../../../road/town.mjs';

/** In the page: where things are. Each is used in a script of its own. */
const inside = `
  const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const survey = document.querySelector('heed-survey, heed-withdraw');
  const root = survey.shadowRoot;
  const part = (name) => root?.querySelector('#screen [part~=' + name + ']');
  const asked = (id) => all(root).find((each) => each.question?.id === id && each.shadowRoot);
  const field = (id) => all(asked(id).shadowRoot).find((each) => each.matches('textarea, input[type=text], input:not([type]), input[inputmode]'));
`;

const run = (page, script) => page.evaluate(`(() => {${inside} ${script}})()`);

/** Waits in Node, because a page that is about to go answers nothing. */
const there = (page, script, what) =>
  until(() => run(page, `return Boolean(${script})`).catch(() => false), what, 30_000);

/** Everything that can be read on a page, fields included. */
export const readable = `(() => {
  const words = (node) => [node.data, node.value, ...[...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(words)].join(' ');
  return words(document.documentElement);
})()`;

/** Opens the survey and fills everything in, by hand where something is written; sees the echoes and the review; and comes back to it. */
export async function fillIn(page, address, markers) {
  await page.bringToFront();
  await page.goto(address);
  await there(page, `root?.querySelector('#screen button.main')`, 'the notice');
  await run(page, `root.querySelector('#screen button.main').click()`);
  await there(page, `asked('own') && field('own')`, 'the questions');
  for (const id of ['short', 'long', 'arabic', 'number', 'own']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await run(page, `field('${id}').focus()`);
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.type(markers[id]);
  }
  await run(
    page,
    `for (const id of ['one', 'some', 'scale', 'faces', 'rows']) asked(id).shadowRoot.querySelector('input').click();
     [...asked('order').shadowRoot.querySelectorAll('button')].at(1)?.click();`,
  );
  await there(
    page,
    `field('own').value === '${markers.own}' && field('short').value === '${markers.short}'`,
    'what was typed',
  );
  await toReview(page);
  await run(page, `part('back').click()`);
  await there(page, `part('next')`, 'the echo');
  await run(page, `part('back').click()`);
  await there(page, `asked('own') && field('short')?.value === '${markers.short}'`, 'the answers again');
}

/** On to the review. */
async function toReview(page) {
  await run(page, `part('next').click()`);
  await there(page, `part('next') && !asked('own')`, 'the echo');
  await run(page, `part('next').click()`);
  await there(page, `part('send')`, 'the review');
}

/** Writes a code on the page where answers are taken back. */
export async function writeCode(page, address, marker) {
  await page.bringToFront();
  await page.goto(address);
  await there(page, `part('text')`, 'the field for a code');
  await run(page, `part('text').focus()`);
  await page.keyboard.type(marker);
  await there(page, `part('text').value.toLowerCase().includes('${marker}')`, 'the code');
}

/** Sends. @returns The code that is then shown. */
export async function send(page) {
  await toReview(page);
  await run(page, `part('send').click()`);
  await there(page, `part('code')`, 'the code');
  return run(page, `part('code').open = true; return part('code').querySelector('.code').textContent`);
}

/** Leaves by the way out. */
export async function leave(page) {
  await run(page, `root.querySelector('heed-leave').shadowRoot.querySelector('button').click()`);
  await until(() => page.url().includes('/weather'), 'the next page', 30_000);
}

/** Whether a page is that of a survey as it is at its beginning. */
export const atTheStart = (page) => there(page, `root?.querySelector('#screen button.main, #screen h2')`, 'the notice');

/** On a page that takes no care: types, and stores. */
export async function beCareless(page, address, typed, stored) {
  await page.bringToFront();
  if (!page.url().startsWith(address)) await page.goto(address);
  await page.evaluate(() => document.querySelector('textarea').focus());
  await page.keyboard.type(`${typed} `);
  if (!stored) return;
  await page.evaluate(async (words) => {
    localStorage.setItem('x', words.local);
    const open = indexedDB.open('x', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('x');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const writing = open.result.transaction('x', 'readwrite', {durability: 'strict'});
    writing.objectStore('x').put({words: words.database}, 'x');
    await new Promise((resolve) => (writing.oncomplete = resolve));
    open.result.close();
  }, stored);
}
