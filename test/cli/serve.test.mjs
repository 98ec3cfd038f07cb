import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {behind, heed, room, temporaryFolder} from './support.mjs';

const {newKey} = await room('seal');
const {organisationDraft} = await behind('cli/organisation-draft.js');

const cwd = await temporaryFolder();
const about = {name: 'N', endpoint: '/x', helpName: 'H', helpLink: 'tel:1', languages: ['en']};
const settings = {...about, allowDrafts: false, workerCannotSee: false};
const organisation = organisationDraft(settings, (await newKey()).keys, '0'.repeat(16));

/** A machine on which that port is not for everybody, as those below 1024 are not on most. */
const closed = (code) => {
  const script = `import {Server} from 'node:net';
    Server.prototype.listen = function () {
      process.nextTick(() => this.emit('error', Object.assign(new Error('listen'), {code: '${code}'})));
      return this;
    };`;
  return {NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}`};
};

test('serve says so when a port is not open to whoever starts it', async () => {
  await writeFile(join(cwd, 'organisation.json'), JSON.stringify(organisation));
  const {code, stdout, stderr} = await heed(['serve', '.', '--port', '80'], {cwd, env: closed('EACCES')});
  assert.deepEqual(
    {code, stdout, stderr},
    {
      code: 2,
      stdout: '',
      stderr: 'heed serve: --port 80 is not open to you on this machine; use another number, such as 8000.\n',
    },
  );
});

test('serve says what is wrong with the organisation, and not only that something is', async () => {
  await writeFile(join(cwd, 'organisation.json'), JSON.stringify({...organisation, form: 'x'}));
  const {code, stderr} = await heed(['serve', '.'], {cwd});
  assert.equal(code, 2);
  assert.equal(stderr, 'organisation.json: form: must be 16 hexadecimal digits; `heed init` makes one.\n');
});
