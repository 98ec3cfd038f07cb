/**
 * Who may import whom. This is the table of the architecture, and `rooms.test.mjs` holds `src/` to it.
 * To loosen a line, say why in the commit: if a change needs a new arrow, the code is probably in the wrong room.
 *
 * `values`: rooms (or top files) whose door may be imported, or one of a room's doors (`schema/leaves.ts`). `types`: only with `import type`. `packages`: by name, with
 * everything below it. `doors`: the files that others may import; `index.ts` unless it says otherwise.
 * `elements`: what files with these endings may import as well.
 */
export const walls = {
  // The side door tells what is answered in a question, without the checking: nobody downloads zod for it.
  schema: {packages: ['zod/mini'], doors: ['index.ts', 'leaves.ts']},
  engine: {types: ['schema'], values: ['schema/leaves.ts']},
  i18n: {types: ['schema']},
  ui: {values: ['i18n'], packages: ['lit']},
  questions: {
    values: ['ui', 'i18n', 'privacy'],
    types: ['engine', 'schema'],
    packages: ['lit'],
    // The kinds that few surveys use load when a survey uses one.
    doors: ['index.ts', 'more.ts'],
  },
  shell: {
    values: ['questions', 'ui', 'i18n', 'engine', 'schema/leaves.ts'],
    types: ['schema'],
    packages: ['lit'],
    // Side doors for the page where a code is used, and for what loads once the notice is shown.
    doors: ['index.ts', 'withdraw-element.ts', 'aloud-element.ts'],
  },
  privacy: {},
  seal: {packages: ['hpke']},
  outbox: {packages: ['idb-keyval']},
  // noble, for the puzzle of a collector under attack. The side door loads what few organisations use only for these.
  endpoints: {types: ['outbox'], packages: ['@noble/hashes'], doors: ['index.ts', 'reach.ts']},
  custody: {packages: ['age-encryption', '@scure/bip39']},
  templates: {values: ['schema']},
  importers: {values: ['schema']},
  advice: {values: ['schema'], types: ['templates']},
  report: {
    types: ['schema', 'engine'],
    values: ['schema/leaves.ts'],
    elements: {endings: ['-chart.ts', '-page.ts', '-element.ts'], values: ['ui', 'i18n'], packages: ['lit']},
    // A side door for the page of the staff, or the command line would load everything that draws.
    doors: ['index.ts', 'desk-element.ts'],
  },
  cli: {
    // privacy, to take the padding off and to know the longest response; i18n, to say which languages a page is shown in;
    // endpoints, because a test response travels as a phone would send it
    values: ['schema', 'templates', 'importers', 'advice', 'seal', 'report', 'custody', 'privacy', 'i18n', 'endpoints'],
    packages: ['node:'],
  },
  frameworks: {types: ['ui', 'tags.ts'], doors: ['react.ts', 'vue.ts', 'svelte.ts']},

  'connect.ts': {values: ['privacy', 'seal', 'outbox'], types: ['engine', 'schema']},
  'tags.ts': {types: ['questions', 'shell', 'report']},
  'define.ts': {values: ['questions', 'shell', 'report', 'schema']},
  'index.ts': {
    values: [
      'connect.ts',
      'schema',
      'engine',
      'i18n',
      'ui',
      'questions',
      'shell',
      'privacy',
      'seal',
      'outbox',
      'endpoints',
    ],
    types: ['tags.ts'],
  },
  'withdraw.ts': {values: ['connect.ts', 'shell', 'seal', 'endpoints', 'schema']},
  'standalone.ts': {
    values: ['define.ts', 'connect.ts', 'withdraw.ts', 'endpoints', 'ui'],
    types: ['engine', 'schema', 'shell'],
  },
  'desk.ts': {values: ['schema', 'i18n', 'seal', 'custody', 'report', 'privacy'], types: ['engine']},
};

const withPage = ['ui', 'questions', 'shell', 'report', 'connect.ts', 'define.ts', 'standalone.ts', 'desk.ts'];

/**
 * Where the outside world may be touched: each thing with the rooms that may. A thing that is not named here is free;
 * an empty list means nowhere.
 */
export const reach = {
  // A device that slept has to know for how long.
  ...touchedBy(['outbox', 'cli', 'connect.ts', 'standalone.ts', 'desk.ts', 'shell/idle.ts'], ['Date.now']),
  ...touchedBy(['outbox', 'cli', 'connect.ts', 'standalone.ts', 'desk.ts'], ['performance.now', 'new Date()']),
  ...touchedBy(['outbox'], ['Math.random', 'indexedDB']),
  ...touchedBy(
    ['seal', 'custody', 'outbox', 'report', 'cli', 'connect.ts', 'desk.ts'],
    ['crypto.getRandomValues', 'crypto.randomUUID'],
  ),
  ...touchedBy(['endpoints', 'cli', 'standalone.ts', 'desk.ts'], ['fetch']),
  ...touchedBy([], ['XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator.sendBeacon', 'eval', 'Function']),
  ...touchedBy([], ['localStorage', 'sessionStorage', 'cookieStore', 'caches', 'document.cookie']),
  ...touchedBy([...withPage, 'outbox'], ['document', 'navigator']),
  ...touchedBy(withPage, ['window', 'location', 'history', 'customElements']),
};

/** Each of these things, with the rooms that may touch it. */
function touchedBy(rooms, things) {
  return Object.fromEntries(things.map((thing) => [thing, rooms]));
}
