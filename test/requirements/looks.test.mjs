// What everything looks like, read from the style sheets: colours, letters, stillness.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {room} from '../cli/support.mjs';
import {contrast, isRed} from '../support/colour.mjs';
import {sources} from '../tools/rooms.mjs';

const {tokens} = await room('ui');
const files = sources('src').map((file) => ({file, text: readFileSync(join('src', file), 'utf8')}));

/** The colours of each theme: those that hold everywhere, and what a theme puts in their place. */
const blocks = [
  ...[tokens]
    .flat()
    .map(({cssText}) => cssText)
    .join('\n')
    .matchAll(/\{([^{}]*)\}/g),
].map(([, block]) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): var\(--heed-[\w-]+, (#[0-9a-f]{3,8})\)/g)].map(([, name, colour]) => [
      name,
      colour,
    ]),
  ),
);
const themes = blocks.filter((block) => Object.keys(block).length > 0).map((block) => ({...blocks[0], ...block}));

/** Every file in which a style sheet has something that is not wanted there. */
const withIn = (pattern) => files.filter(({text}) => pattern.test(text)).map(({file}) => file);

test('R95: words reach 7 to 1 on everything that they can lie on, in every theme', () => {
  assert.ok(themes.length >= 2);
  for (const theme of themes) {
    for (const [words, ...behind] of [
      ['ink', 'paper', 'surface', 'soft'],
      ['accent', 'paper', 'surface', 'soft'],
      ['quiet', 'paper', 'surface'],
      ['paper', 'ink'],
    ])
      for (const ground of behind)
        assert.ok(contrast(theme[words], theme[ground]) >= 7, `${words} ${theme[words]} on ${ground} ${theme[ground]}`);
    assert.ok(contrast(theme['on-accent'], theme.accent) >= 7, `words on ${theme.accent}`);
  }
});

test('R95: the lines around what can be pressed reach 3 to 1, in every theme', () => {
  for (const {line, paper, surface} of themes)
    for (const behind of [paper, surface]) assert.ok(contrast(line, behind) >= 3, `${line} on ${behind}`);
});

test('R31: there is no red, in any theme and in any file', () => {
  assert.deepEqual(['#c00', '#b3261e', '#ff6b81', '#1d2b30', '#fdfcf9', '#e2efef'].map(isRed), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  const used = files.flatMap(({file, text}) =>
    (text.match(/(?<=[:,(]\s*)#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi) ?? []).map((colour) => ({file, colour})),
  );
  assert.ok(used.length >= 16);
  assert.deepEqual(
    used.filter(({colour}) => isRed(colour)),
    [],
  );
  // A colour written in any other way would not be seen by this test.
  assert.deepEqual(
    withIn(
      /\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(|(color|background|border|outline|fill|stroke)[\w-]*:[^;\n]*\b(red|crimson|maroon|tomato|orangered|firebrick|salmon|pink)\b/,
    ),
    [],
  );
});

test('R33: nothing in the style sheets moves', () => {
  assert.deepEqual(
    withIn(
      /\b(transition|animation)(-\w+)?\s*:|@keyframes|scroll-behavior|behavior: 'smooth'|@view-transition|\.animate\(/,
    ),
    [],
  );
});

test('R102: letters are the device’s own, upright, and as they were written', () => {
  assert.deepEqual(
    withIn(/@font-face|font-style:\s*(italic|oblique)|text-transform|font-variant|<(i|em|cite|marquee|blink)>/),
    [],
  );
  const named = files.flatMap(({text}) => text.match(/font-family:[^;]*/g) ?? []);
  assert.ok(named.length > 0);
  for (const family of named)
    assert.match(family, /^font-family: (var\(--heed-font, )?(system-ui|ui-monospace|inherit)/);
});
