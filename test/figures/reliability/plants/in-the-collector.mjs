// Bugs in the collector. What a plant is: `index.mjs`.

const collector = (file) => `examples/collector/${file}.mjs`;
const tests = (...files) => files.map((file) => `test/collector/${file}.test.mjs`);

/** @type {import('./index.mjs').Plant[]} */
export const inTheCollector = [
  {
    name: 'A receipt is given before the response is on the disk.',
    changes: [
      {
        file: collector('routes'),
        text: 'return told(body, await store.keep(body, {quarantine}), quarantine);',
        instead: "store.keep(body, {quarantine}).catch(() => {});\n    return told(body, 'stored', quarantine);",
      },
    ],
    tests: tests('server'),
  },
  {
    name: 'The database does not wait for the disk.',
    changes: [{file: collector('tables'), text: 'synchronous = FULL', instead: 'synchronous = OFF'}],
    tests: tests('store'),
  },
  {
    name: 'What was withdrawn stays in the write-ahead log.',
    changes: [
      {
        file: collector('sqlite-store'),
        text: 'stones.layEarly({form, id, wh});\n      });\n      clearLog();',
        instead: 'stones.layEarly({form, id, wh});\n      });',
      },
    ],
    tests: tests('withdrawals'),
  },
  {
    name: 'Nothing is left in the place of a response that was withdrawn.',
    changes: [{file: collector('sqlite-store'), text: 'stones.lay({form, id});', instead: 'return;'}],
    tests: tests('withdrawals'),
  },
  {
    name: 'A late retry is stored although the response was withdrawn.',
    changes: [{file: collector('tombstones'), text: "if (found?.['sure']) return true;", instead: ''}],
    tests: tests('withdrawals'),
  },
  {
    name: 'A backup brings back what was withdrawn.',
    changes: [{file: collector('tombstones'), text: 'remove.run(...which);', instead: ''}],
    tests: tests('withdrawals'),
  },
  {
    name: 'The address of who sends is written into the log.',
    changes: [
      {
        file: collector('server'),
        text: 'void attend(req, res, inside);',
        instead: 'process.stderr.write(`${req.socket.remoteAddress}\\n`);\n    void attend(req, res, inside);',
      },
    ],
    tests: tests('privacy'),
  },
  {
    name: 'An export tells who came first.',
    changes: [
      {
        file: collector('tables'),
        text: ') WITHOUT ROWID, STRICT;\n  CREATE INDEX',
        instead: ') STRICT;\n  CREATE INDEX',
      },
      {
        file: collector('sqlite-store'),
        text: 'const rows = page.all(last.id, last.form);',
        instead:
          "const rows = last.id === START ? db.prepare('SELECT id, form, body FROM r ORDER BY rowid').all() : [];",
      },
    ],
    tests: tests('privacy'),
  },
  {
    name: 'What comes in a crowd is turned away instead of set aside.',
    changes: [{file: collector('door'), text: 'if (!aside.takes()) throw later(id);', instead: 'throw later(id);'}],
    tests: tests('server'),
  },
  {
    name: 'A key named __proto__ is let in.',
    changes: [{file: collector('json'), text: "key === '__proto__'", instead: "key === ''"}],
    tests: tests('body'),
  },
  {
    name: 'Anybody may fetch all responses.',
    changes: [
      {file: collector('routes'), text: 'if (!carries(authorization, token)) throw', instead: 'if (!token) throw'},
    ],
    tests: tests('export'),
  },
];
