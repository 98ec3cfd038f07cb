// Every door that package.json promises opens, has types, and can be imported where there is no page.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const {exports: doors, bin, files} = JSON.parse(readFileSync('package.json', 'utf8'));
const targets = Object.entries(doors).map(([door, target]) => [
  door,
  typeof target === 'string' ? {default: target} : target,
]);
/** These register elements, so they need a page. */
const needAPage = new Set(['./define', './standalone', './withdraw']);

for (const [door, {types, default: target}] of targets) {
  test(`${door} leads to a file${types ? ' with types' : ''}`, () => {
    assert.ok(existsSync(target), target);
    if (types) assert.ok(existsSync(types), types);
  });
}

for (const [door, {types}] of targets.filter(([name, target]) => target.types && !needAPage.has(name))) {
  test(`${door} can be imported where there is no page`, async () => {
    assert.ok(types);
    const names = Object.keys(await import(door.replace('.', 'heed-survey')));
    assert.ok(names.length > 0);
  });
}

test('the command that package.json promises runs', () => {
  assert.match(execFileSync(process.execPath, [bin.heed, '--version'], {encoding: 'utf8'}), /^\d+\.\d+\.\d+\n$/);
});

test('what is published holds the library, the collector and the relay', () => {
  assert.deepEqual(files, ['dist', 'examples/collector', 'examples/relay']);
});

test('the manifest describes every element by its tag', () => {
  const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const tags = modules.flatMap(({declarations = []}) => declarations.map(({tagName}) => tagName)).filter(Boolean);
  const kinds = ['choice', 'choices', 'custom', 'date', 'faces', 'matrix', 'note', 'number', 'ranking', 'rating'];
  const more = ['aloud', 'desk', 'leave', 'scale', 'survey', 'text', 'withdraw', 'yes-no'];
  const expected = [...kinds, ...more].sort();
  assert.deepEqual(
    tags.sort(),
    expected.map((name) => `heed-${name}`),
  );
});
