// What must hold for the person who answers is held by a test that names it. What else is asked of us: `npm run figures`.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {held, isSlip, namedIn, titles, titlesIn} from './requirements/held.mjs';
import {requirements} from './requirements/requirements.mjs';

const all = titles();
const found = held(all);
const ids = requirements.map(({id}) => id);

test('there are 112 requirements, each with a sentence', () => {
  assert.deepEqual(
    ids,
    Array.from({length: 112}, (_, at) => `R${at + 1}`),
  );
  for (const {sentence} of requirements) assert.match(sentence, /^[A-Z“].*\.$/);
});

for (const {id, sentence} of requirements.filter(({number, priority}) => number <= 55 && priority === 'must')) {
  test(`what must hold is held by a test: ${sentence}`, () => {
    assert.ok(found.has(id), `no test's title begins with ${id}: ${sentence}`);
  });
}

test('no test names a requirement that there is not', () => {
  const named = all.flatMap(({file, title}) => namedIn(title).map((id) => ({id, told: `${file}: ${title}`})));
  assert.deepEqual(
    named.filter(({id}) => !ids.includes(id)).map(({told}) => told),
    [],
  );
});

test('no title names a requirement where nobody would find it', () => {
  assert.deepEqual(
    all.filter(({title}) => isSlip(title)).map(({file, title}) => `${file}: ${title}`),
    [],
  );
});

test('requirements are read from titles, and from nothing else', () => {
  const text = `// R1: a comment\nconst a = 'R2: a string';\n/** R3: a contract */
    it('R4, R5: holds two', () => expect(a, 'R6: a message'));\ntest(\`R7: holds \${a}\`, () => t.test('R8: within', go));
    describe('R9: holds all of it', go);\nit('holds none', go);`;
  const read = titlesIn('made-up.test.ts', text).map(({file, title}) => ({file, title}));
  assert.deepEqual([...held(read)], ['R4', 'R5', 'R7', 'R8', 'R9']);
  assert.deepEqual(
    ['R43 wipes', 'R43:wipes', 'wipes (R43)', 'R43,R44: wipes', 'R43: wipes before R44', 'R43: wipes'].map(isSlip),
    [true, true, true, true, true, false],
  );
});
