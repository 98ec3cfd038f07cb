// Nothing that belongs to somebody else is in the package.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {itemsIn, licensed, lineFor, wordsOf} from './licensed.mjs';

/** Everything that somebody wrote: the library, the examples, the stories, the pages for people who set it up. */
const folders = ['src', 'stories', 'examples'];
const written = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  ...folders.flatMap((folder) =>
    readdirSync(folder, {recursive: true})
      .map((file) => join(folder, file))
      .filter((file) => /\.(ts|mjs|md|mdx|json)$/.test(file) && !/examples\/[^/]+\/(site|heed)\b/.test(file)),
  ),
];

test('R39: no item of a licensed questionnaire is in the package', () => {
  assert.ok(written.length > 100);
  const found = written.flatMap((file) => itemsIn(readFileSync(file, 'utf8')).map((item) => `${file}: ${item}`));
  assert.deepEqual(found, []);
});

test('R39: an item is found within other words, however it is written', () => {
  const made = new Set([lineFor(wordsOf('We are all very fond of tea.'))]);
  const hidden = `ask: {en: '“We’re sure: WE ARE all\n very fond — of Tea”?'}`;
  assert.deepEqual(itemsIn(hidden, made), ['we are all very fond of tea']);
  assert.deepEqual(itemsIn('We are all fond of tea.', made), []);
  assert.ok(licensed.size > 40);
});

test('R93: code and texts are free, and no protected name is used in them', () => {
  assert.match(readFileSync('LICENSE', 'utf8'), /^MIT License/);
  assert.match(readFileSync('README.md', 'utf8'), /texts of the surveys in `src\/templates` are CC0/);
  for (const file of written.filter((each) => each.startsWith('src/')))
    assert.doesNotMatch(
      readFileSync(file, 'utf8'),
      /\bNPS\b|net promoter|\bCSQ\b|client satisfaction questionnaire/i,
      file,
    );
});
