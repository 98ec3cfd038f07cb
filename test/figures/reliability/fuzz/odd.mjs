// Values that nobody would write into a definition by hand, and that break programs which expect somebody to.

/** Names that every object has already. */
export const borrowed = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then'];

/** Words that turn round, end in the middle of a letter, or hold what cannot be seen. */
export const oddWords = [
  'a',
  ' a ',
  '\u202Egnol\u202C',
  '\u2067\u202Emixed\u2069 words',
  'half \uD83D letter',
  '\uDE00 the other half',
  'nothing\u0000here',
  'e\u0301'.repeat(200),
  '\uFEFFbegins with a mark',
  '\u0007\u001B[2Jbell',
  '<script>alert(1)</script>',
  '{',
  '{a|',
  '${7*7} {{7*7}} %s %n',
  'نص طويل '.repeat(100),
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(40),
  'x'.repeat(2000),
  'NaN',
  'Infinity',
  '=1+1',
];

/** What stands where something else was expected. Each is made anew, so that nobody shares it. */
export const oddValues = [
  () => null,
  () => true,
  () => false,
  () => 0,
  () => -0,
  () => -1,
  () => 0.1,
  () => 1e21,
  () => 2 ** 53,
  () => Number.MAX_VALUE,
  () => 5e-324,
  // What JSON.parse makes of 1e999.
  () => Infinity,
  () => NaN,
  () => '',
  () => ' ',
  () => 'NaN',
  () => 'x'.repeat(2001),
  () => ' '.repeat(100_000),
  () => 'a-'.repeat(50_000),
  () => 'javascript:alert(1)',
  () => '{{a|b}}',
  () => '{constructor|x} {q-0-0|}',
  () => [],
  () => [null],
  () => {
    return {};
  },
  () => Array(2000).fill('a'),
  () => JSON.parse('{"__proto__": {"harmed": true}}'),
  () => JSON.parse('{"constructor": {"prototype": {"harmed": true}}}'),
  () => JSON.parse('{"__proto__": "words", "en": "words"}'),
  () => deep(60),
  () => deep(300),
  () => cycle(12),
];

/** Brackets inside each other. */
function deep(levels) {
  let inside = {question: 'q-0-0', answered: true};
  for (let level = 0; level < levels; level += 1) inside = level % 2 ? {not: inside} : [inside];
  return inside;
}

/** A condition that asks about everything, itself included, again and again. */
function cycle(levels) {
  let condition = {question: 'q-0-0', answered: true};
  for (let level = 0; level < levels; level += 1)
    condition = {
      all: [
        condition,
        {any: [{question: `q-${level % 5}-${level % 4}`, is: 'a'}, {not: {question: 'q-4-3', answered: false}}]},
      ],
    };
  return condition;
}
