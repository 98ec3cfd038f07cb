import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {heed} from './support.mjs';

const refusals = [
  [['opne'], 'heed: there is no command `opne`; use init, check, serve, renew, keys, open.'],
  [['init', '--nme', 'x'], 'heed init: there is no --nme; see heed init --help.'],
  [['init', '--name'], 'heed init: --name needs a value after it; see heed init --help.'],
  [['init', '--name', '--yes'], 'heed init: --name needs a value after it; see heed init --help.'],
  [['init', '--yes=no'], 'heed init: --yes takes no value; see heed init --help.'],
  [['init', 'a', 'b'], 'heed init: takes one folder, but 2 were given.'],
  [['init', '--template', 'constructor'], 'heed init: there is no template `constructor`; use universal-short.'],
  [['check'], 'heed check: name a file, such as survey.json.'],
  [['keys'], 'heed keys: use new, rotate, show, restore, not nothing.'],
  [['keys', 'burn'], 'heed keys: use new, rotate, show, restore, not `burn`.'],
  [['keys', 'new'], 'heed keys new: --out is missing; name the key file to write.'],
  [['keys', 'show'], 'heed keys show: name one file, an organisation.json or a key file.'],
  [['keys', 'restore', '--out', 'x'], 'heed keys restore: --organisation is missing; see heed keys --help.'],
  [
    ['open'],
    'heed open: name one export, which is a file, a folder, - for standard input, or the address of a collector.',
  ],
  [['open', 'x'], 'heed open: --key is missing; name the key file.'],
  [['open', 'x', '--key', 'k', '--format', 'xlsx'], 'heed open: --format is csv or jsonl, not xlsx.'],
];

for (const [args, sentence] of refusals) {
  test(`\`heed ${args.join(' ')}\` is answered with one sentence that says what to change`, async () => {
    assert.deepEqual(await heed(args), {code: 2, stdout: '', stderr: `${sentence}\n`});
  });
}

test('asked for help, heed lists its commands', async () => {
  for (const args of [[], ['--help'], ['-h'], ['help']]) {
    const {code, stdout, stderr} = await heed(args);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /init .*\n.*check .*\n.*serve .*\n.*renew .*\n.*keys .*\n.*open /);
  }
});

test('each command tells everything about itself', async () => {
  for (const command of ['init', 'check', 'serve', 'keys', 'open']) {
    const {code, stdout} = await heed([command, '--help']);
    assert.equal(code, 0);
    assert.match(stdout, new RegExp(`^heed ${command}`));
    assert.equal((await heed(['help', command])).stdout, stdout);
  }
});

test('each option that a command takes stands in its help', async () => {
  const options = {
    init: 'name endpoint help-name help-link other-ways languages allow-drafts leave jurisdiction promise-no-effect worker-cannot-see template passphrase-file library force yes',
    keys: 'out organisation words-file passphrase-file',
    serve: 'port',
    check: 'live key passphrase-file words-file token-file library',
    open: 'key passphrase-file words-file organisation survey format out force token-file',
  };
  for (const [command, names] of Object.entries(options)) {
    const {stdout} = await heed([command, '--help']);
    for (const name of names.split(' ')) assert.match(stdout, new RegExp(`--${name}\\b`));
  }
});

test('heed says which version it is', async () => {
  const {version} = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.equal((await heed(['--version'])).stdout, `${version}\n`);
});
