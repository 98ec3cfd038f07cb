// An organisation with a survey of one question: its site, its key, and its collector, a process on a file.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {folderServer, listen, strictHeaders} from '../../../../dist/cli/folder-server.js';
import {readLibrary} from '../../../../dist/cli/library.js';
import {siteFiles} from '../../../../dist/cli/site.js';
import {newKey, open, unlockingKeys} from '../../../../dist/seal/index.js';
import {faultProxy} from './fault-proxy.mjs';

const main = fileURLToPath(new URL('../../../../examples/collector/main.mjs', import.meta.url));
const TOKEN = 'the-access-word-of-this-figure';

/** The one question: what somebody writes is how their response is known again. */
export const oneQuestion = {
  heed: 1,
  id: 'one',
  version: 1,
  title: 'One question',
  languages: {en: 'source'},
  contentNote: 'Made up.',
  minutes: 1,
  parts: [{id: 'all', questions: [{id: 'words', kind: 'text', ask: 'What would you say?', size: 'short'}]}],
};

/**
 * Builds the town, with a proxy between its site and its collector.
 *
 * @param {object} how
 * @param {string} how.site The folder of a built site, for its organisation.
 * @param {() => string} how.fault What the proxy does to the next response, by the names in fault-proxy.mjs.
 */
export async function buildTown({site, fault}) {
  const folder = await mkdtemp(join(tmpdir(), 'heed-kills-'));
  const collector = await startCollector(join(folder, 'responses.sqlite'));
  const {seed, keys} = await newKey();
  const proxy = await faultProxy({collector: collector.address, fault});
  const draft = JSON.parse(await readFile(join(site, 'organisation.json'), 'utf8'));
  const organisation = {...draft, languages: ['en'], keys, endpoint: proxy.address};
  const files = siteFiles(join(folder, 'site'), organisation, oneQuestion, await readLibrary());
  for (const [file, content] of files) {
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, content);
  }
  const siteServer = folderServer({'/': join(folder, 'site')}, strictHeaders(proxy.address));
  const unlocking = await unlockingKeys(seed, keys);
  return {
    folder,
    organisation,
    proxy,
    collector: collector.address,
    site: await listen(siteServer),
    /** What somebody wrote in a locked response. */
    async wordsIn(body) {
      const {padded} = await open(body, unlocking);
      const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
      return JSON.parse(new TextDecoder().decode(padded.subarray(4, 4 + length))).a.words;
    },
    /** Every response at the collector, as staff get it. */
    async rows() {
      const reply = await fetch(`${collector.address}/export`, {headers: {authorization: `Bearer ${TOKEN}`}});
      const lines = (await reply.text()).split('\n').filter(Boolean);
      return lines.filter((line) => 'ct' in JSON.parse(line));
    },
    async tearDown() {
      for (const server of [siteServer, proxy.server]) {
        server.close();
        server.closeAllConnections();
      }
      await collector.stop();
      await rm(folder, {recursive: true, force: true, maxRetries: 10});
    },
  };
}

/** Starts the example collector as whoever runs it would. */
async function startCollector(database) {
  const env = {...process.env, TOKEN, PORT: '0', HOST: '127.0.0.1', DATABASE: database};
  const child = spawn(process.execPath, [main], {env, stdio: ['ignore', 'pipe', 'inherit']});
  const ended = once(child, 'exit');
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  const [address] = /http:\S+/.exec(String(line)) ?? [];
  if (!address) throw new Error('The collector did not start.');
  return {
    address,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
