// What the documents have to say, because no code can do it, and what the page that we write says of itself.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {behind, room} from '../cli/support.mjs';
import {firstWords, ownWords, spoken} from '../support/said.mjs';

const {pageHtml} = await room('cli');
const {strictHeaders} = await behind('cli/folder-server.js');
const {nextSteps} = await behind('cli/next-steps.js');

/** A document's words from a heading to the next of the same rank, on one line. */
function section(file, heading) {
  const text = readFileSync(file, 'utf8');
  const [, after] = text.split(`\n${heading}\n`);
  assert.ok(after, `${file} has no “${heading}”`);
  return after.split(new RegExp(`\\n${heading.match(/^#+/)[0]} `))[0].replaceAll(/\s+/g, ' ');
}

const page = pageHtml({endpoint: '/c', help: [], languages: ['en'], otherWays: '', integrity: {files: {}, first: []}});

test('R49: the page that we write has a dull title, and nothing about it tells what it is', () => {
  assert.match(page, /<title>Feedback<\/title>/);
  assert.doesNotMatch(page, /survivor|victim|traffick|exploit|trauma|abuse|refuge|shelter/i);
  assert.doesNotMatch(page, /rel="(icon|manifest|apple-touch-icon)"|og:|twitter:|name="description"/);
});

test('R49: the page is not to be stored by anybody on the way', () => {
  assert.equal(strictHeaders('/c')['cache-control'], 'no-store');
  assert.equal(strictHeaders('/c')['referrer-policy'], 'no-referrer');
});

test('R49: those who upload it are told to use a dull address of their own site, and the same headers', () => {
  const guide = section('SECURITY.md', '## What an organisation must do itself');
  for (const words of [/dull address of your usual site/, /`\/feedback`, not `survivors\.`/, /Cache-Control: no-store/])
    assert.match(guide, words);
  assert.match(
    nextSteps('made', {endpoint: '/c', languages: ['en']}, 'AAAA-AAAA', true),
    /dull address of your own site/,
  );
});

test('R54: the documents say what cannot be protected', () => {
  const short = section('README.md', '## What we cannot protect against');
  for (const words of [
    /spy app/,
    /keyboard/,
    /watching the screen/,
    /history/,
    /network’s owner|network's owner/,
    /session replay/,
  ])
    assert.match(short, words);
  const long = section('SECURITY.md', '## Sixteen who could do harm');
  for (const words of [
    /key logger/,
    /history/,
    /share them|synchronised/,
    /router|watches the network/,
    /see everything/,
    /looks at the screen|records/,
  ])
    assert.match(long, words);
});

test('R54: the first words of the security page are for the person who answers', () => {
  assert.match(
    readFileSync('SECURITY.md', 'utf8').replaceAll(/\s+/g, ' '),
    /For the person who answers.*We cannot hide that you opened the page/,
  );
});

/** What the notice says of leaving: the key, the history, an app that spies, and how to come back. */
const leaving = {
  en: [/Shift/, /does not clear your browsing history/, /spy app/, /another device/, /come back/],
  es: [/Mayús/, /No borra su historial/, /espía/, /otro dispositivo/, /volver/],
  ar: [/Shift/, /لا يمسح سجل التصفح/, /تجسس/, /جهاز آخر/, /للعودة/],
};

for (const language of spoken) {
  test(`R47, R54: in ${language} the notice says how to leave, what that does not hide, and how to come back`, async () => {
    const how = (await ownWords(language)).find(({where}) => where === 'leaveHow').text;
    assert.ok(language in leaving, `there are no words for ${language}`);
    for (const words of leaving[language]) assert.match(how, words);
  });
}

test('R3, R4, R10: what an organisation starts from promises what it has to, and says what may be reported', () => {
  const texts = Object.fromEntries(firstWords('en').map(({where, text}) => [where.split('.').at(-1), text]));
  assert.match(texts.freeChoice, /your choice.*skip any question or say no/);
  assert.match(texts.noEffect, /help stays the same.*if you say no/);
  assert.match(texts.noName, /do not ask who you are/);
  assert.match(texts.whoReads, /can read them.*does not see what you say/);
  assert.match(texts.limits, /cannot hide everything/);
  assert.match(texts.howToStop, /stop at any time.*send your answers so far, or delete them/);
  assert.match(texts.mandatoryReporting, /do not write names.*being hurt, we may have to tell.*cannot send help/);
});

test('R15: the guide says when not to offer a survey', () => {
  const guide = section('README.md', '## Should I use this?');
  for (const moment of [
    /in a crisis/,
    /screening or an interview/,
    /day of a move or a hearing/,
    /straight after therapy/,
  ])
    assert.match(guide, moment);
});

test('R89, R90: the guide says who reads, how often, and that nobody looks for who wrote', () => {
  const guide = section('SECURITY.md', '## What an organisation must do itself');
  for (const words of [/supports nobody who answers/, /at least once a week/, /Nobody tries to find out who wrote/])
    assert.match(guide, words);
});

test('R35, R108: it is feedback on a service, and is said to be nothing else', () => {
  const what = section('README.md', '## What it is, and what it is not');
  assert.match(what, /a way to ask how a service was/);
  assert.match(
    what,
    /not a way to identify, screen, assess or help one person, not a complaint procedure with names, not casework and not evidence/,
  );
});
