import {seedFrom, unlock} from './custody/index.js';
import {unpad} from './privacy/index.js';
import {DeskElement, type Handed, type HandedKey} from './report/desk-element.js';
import {readResponses, textsIn, type Read} from './report/index.js';
import {open, unlockingKeys, type UnlockingKey} from './seal/index.js';

/** For the staff page: what happens to an export, in order. Fetched or read, the key unlocked, each response opened. */
async function read({from, key}: Handed): Promise<Read> {
  const unlocking = 'words' in key ? await unlockingKeys(seedFrom(key.words), []) : await unlockAll(key.files);
  const lines = 'text' in from ? from.text : await fetchExport(from.collector, from.token);
  return readResponses(textsIn(lines), async (body) => {
    const {id, padded} = await open(body, unlocking);
    return {id, text: unpad(padded)};
  });
}

async function unlockAll(files: readonly HandedKey[]): Promise<UnlockingKey[]> {
  const unlocking: UnlockingKey[] = [];
  for (const {name, text, passphrase} of files) {
    const {seed, keys} = await unlock(text, passphrase).catch((cause: Error) => {
      // Of several, it has to be said which.
      throw files.length > 1 ? new Error(`${name}: ${cause.message}`, {cause}) : cause;
    });
    unlocking.push(...(await unlockingKeys(seed, keys)));
  }
  return unlocking;
}

async function fetchExport(collector: string, token: string): Promise<string> {
  const address = `${collector.replace(/\/$/, '')}/export`;
  const headers = {authorization: `Bearer ${token}`};
  const response = await fetch(address, {
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  }).catch(() => {
    throw new Error(`The collector at ${address} did not answer; check the address and that it is running.`);
  });
  if (response.status === 401) throw new Error('The collector does not know this access word; copy it again.');
  if (!response.ok) throw new Error(`The collector at ${address} answered ${response.status}; check the address.`);
  return response.text();
}

DeskElement.define();
for (const desk of document.querySelectorAll<DeskElement>('heed-desk')) {
  desk.read = read;
  // So that a bookmark can say where the collector is: `#collector=https://…`
  desk.collector ||= new URLSearchParams(location.hash.slice(1)).get('collector') ?? '';
}
