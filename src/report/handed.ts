import type {Read} from './read.js';

/** What staff hand over to read responses. Nothing of it is stored or sent. */
export interface Handed {
  /** The export as text, or where the collector is and the access word. */
  readonly from: {readonly text: string} | {readonly collector: string; readonly token: string};
  /** The key file, with those of older keys, or the 24 words. */
  readonly key: {readonly files: readonly HandedKey[]} | {readonly words: string};
}

/** A key file as staff hand it over. */
export interface HandedKey {
  readonly name: string;
  readonly text: string;
  readonly passphrase: string;
}

/** Opens what staff handed over. Rejects with an error whose message says what to change. */
export type ReadExport = (handed: Handed) => Promise<Read>;

/**
 * What staff handed over in the desk's form.
 *
 * @throws Error that says what is missing.
 */
export async function handedIn(fields: FormData): Promise<Handed> {
  const text = (field: string) => (fields.get(field) as string).trim();
  const saved = await (fields.get('export') as File).text();
  const words = text('words');
  return {
    from: saved ? {text: saved} : {collector: text('collector'), token: text('token')},
    key: words ? {words} : {files: await keysIn(fields)},
  };
}

/** Each key file with its passphrase, or with that of the first. */
async function keysIn(fields: FormData): Promise<HandedKey[]> {
  const passphrases = fields.getAll('passphrase') as string[];
  const [first = ''] = passphrases;
  const places = (fields.getAll('key') as File[]).map((file, at) => ({file, passphrase: passphrases[at] || first}));
  const chosen = places.filter(({file}) => file.name !== '');
  if (chosen.length === 0) throw new Error('There is no key; choose the key file, or write the 24 words.');
  return Promise.all(
    chosen.map(async ({file, passphrase}) => ({name: file.name, text: await file.text(), passphrase})),
  );
}
