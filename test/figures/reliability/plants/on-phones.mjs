// Bugs in what runs in a person's browser, and in what staff open responses with. What a plant is: `index.mjs`.

/** @type {import('./index.mjs').Plant[]} */
export const onPhones = [
  {
    name: 'Somebody leaves, and what they answered is not wiped.',
    changes: [
      {
        file: 'src/shell/survey-element.ts',
        text: 'this.visit.handing.letGo();\n    this.wipe();',
        instead: 'this.visit.handing.letGo();',
      },
    ],
    tests: ['build/test/shell/leave.test.js'],
  },
  {
    name: 'The page’s own scripts hear that somebody leaves in a hurry.',
    changes: [
      {
        file: 'src/shell/leave.ts',
        text: '{bubbles: true, cancelable: true}',
        instead: '{bubbles: true, cancelable: true, composed: true}',
      },
    ],
    tests: ['build/test/shell/leave.test.js'],
  },
  {
    name: 'Fields stand in the page itself, where any script of it can read them.',
    changes: [
      {
        file: 'src/questions/text.ts',
        text: "static override readonly tag = 'heed-text';",
        instead:
          "static override readonly tag = 'heed-text';\n  protected override createRenderRoot() { return this; }",
      },
    ],
    tests: ['build/test/questions/text.test.js'],
  },
  {
    name: 'The page’s own scripts hear what is answered.',
    changes: [{file: 'src/ui/element.ts', text: 'composed: false', instead: 'composed: true'}],
    tests: ['build/test/silence.test.js'],
  },
  {
    name: 'Somebody’s own words, repeated in a later question, are sent to a translation service.',
    changes: [{file: 'src/questions/earlier.ts', text: '<bdi translate="no"', instead: '<bdi'}],
    tests: ['build/test/questions/earlier.test.js'],
  },
  {
    name: 'More is sent than the review shows.',
    changes: [{file: 'src/shell/review.ts', text: 'collected.has(leaf.id));', instead: 'place.given.has(leaf.id));'}],
    tests: ['build/test/shell/review.test.js'],
  },
  {
    name: 'Answers behind a branch that has closed again are sent.',
    changes: [{file: 'src/engine/collect.ts', text: 'opened.has(id));', instead: 'opened.has(id) || given.has(id));'}],
    tests: ['build/test/engine/moves.test.js'],
  },
  {
    name: 'A response is padded by its own length.',
    changes: [{file: 'src/privacy/pad.ts', text: 'let length = size;', instead: 'let length = 1;'}],
    tests: ['build/test/privacy/pad.test.js'],
  },
  {
    name: 'The outside of a response is not bound to its inside.',
    changes: [
      {
        file: 'src/seal/envelope.ts',
        text: "['heed/1', form, id, kid, wh].join('\\n')",
        instead: "['heed/1'].join('\\n')",
      },
    ],
    tests: ['build/test/seal/lock.test.js'],
  },
  {
    name: 'A browser that cannot use the first key does not try the next.',
    changes: [{file: 'src/seal/seal.ts', text: 'if (key === keys.at(-1)) throw', instead: 'if (key) throw'}],
    tests: ['build/test/seal/keys.test.js'],
  },
  {
    name: 'Every response has the same id and the same code.',
    changes: [
      {
        file: 'src/seal/secret.ts',
        text: 'crypto.getRandomValues(new Uint8Array(18))',
        instead: 'new Uint8Array(18)',
      },
    ],
    tests: ['build/test/seal/code.test.js', 'build/test/seal/lock.test.js'],
  },
  {
    name: 'Answers lie on the device in words, beside the locked ones.',
    changes: [
      {file: 'src/connect.ts', text: 'JSON.stringify(sealed)', instead: 'JSON.stringify({...sealed, response})'},
    ],
    tests: ['build/test/connect.test.js'],
  },
  {
    name: 'On a device that people share, a response is stored.',
    changes: [{file: 'src/connect.ts', text: 'memoryOnly ? undefined : names', instead: 'names'}],
    tests: ['build/test/take-back.test.js'],
  },
  {
    name: 'A response is said to be kept without being read back.',
    changes: [{file: 'src/outbox/shelf.ts', text: 'back?.body !== parcel.body', instead: 'back === null'}],
    tests: ['build/test/outbox/outbox.test.js'],
  },
  {
    name: 'A response is removed before it is sent.',
    changes: [
      {
        file: 'src/outbox/deliver.ts',
        text: 'const verdict = await asked()',
        instead: 'await outbox.remove(id);\n  const verdict = await asked()',
      },
    ],
    tests: ['build/test/outbox/deliver.test.js'],
  },
  {
    name: 'A response that was refused is said to have arrived.',
    changes: [
      {file: 'src/outbox/courier.ts', text: 'this.#tell(id, why)', instead: "this.#tell(id, why && 'received')"},
    ],
    tests: ['build/test/outbox/turned-away.test.js'],
  },
  {
    name: 'Tabs do not take turns.',
    changes: [
      {
        file: 'src/outbox/turn.ts',
        text: 'void navigator.locks.request(lock, {signal}, begin).catch(begin);',
        instead: 'void begin();',
      },
    ],
    tests: ['build/test/outbox/deliver.test.js'],
  },
  {
    name: 'What is taken back stays on the device.',
    changes: [
      {
        file: 'src/outbox/outbox.ts',
        text: 'const found = await this.#device?.take(id).catch(() => undefined);',
        instead: 'const found: Parcel | undefined = undefined as Parcel | undefined;',
      },
    ],
    tests: ['build/test/outbox/taking-back.test.js'],
  },
  {
    name: 'A receipt is not compared with what was sent.',
    changes: [
      {
        file: 'src/endpoints/collector.ts',
        text: "said?.['ack'] === (await receipt(id, enc, ct))",
        instead: "typeof said?.['ack'] === 'string'",
      },
    ],
    tests: ['build/test/endpoints/verdicts.test.js'],
  },
  {
    name: 'The login page of a café counts as a receipt.',
    changes: [
      {
        file: 'src/endpoints/collector.ts',
        text: "ok && said?.['id'] === id && said?.['ack'] === (await receipt(id, enc, ct))",
        instead: 'ok',
      },
    ],
    tests: ['build/test/endpoints/verdicts.test.js'],
  },
  {
    name: 'A redirect is followed.',
    changes: [{file: 'src/endpoints/post.ts', text: "redirect: 'error'", instead: "redirect: 'follow'"}],
    tests: ['build/test/endpoints/contract.test.js'],
  },
  {
    name: 'A spreadsheet runs what somebody wrote.',
    changes: [{file: 'src/report/csv.ts', text: 'cell.replaceAll(FORMULA, "\'")', instead: 'cell'}],
    tests: ['test/report.test.mjs'],
  },
];
