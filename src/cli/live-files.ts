import {createHash} from 'node:crypto';
import {
  checkTogether,
  parseOrganisation,
  parseSurvey,
  type Organisation,
  type Parsed,
  type Survey,
} from '../schema/index.js';
import {fetched, type LivePage} from './live-page.js';
import type {Library} from './library.js';
import {fine, wrong, type Step} from './step.js';

/** Both documents, where they can be used. */
export interface LiveDocuments {
  readonly survey?: Survey;
  readonly organisation?: Organisation;
  readonly steps: readonly Step[];
}

/** The documents that the page names. */
export async function liveDocuments({url, tags}: LivePage): Promise<LiveDocuments> {
  const survey = tags.find(({name}) => name === 'heed-survey');
  const [asked, who] = await Promise.all([
    documentAt(url, survey?.get('src'), 'src', parseSurvey),
    documentAt(url, survey?.get('organisation'), 'organisation', parseOrganisation),
  ]);
  const together =
    asked.value && who.value
      ? checkTogether(asked.value, who.value).map(({path, message}) => wrong(`${path}: ${message}`))
      : [];
  const steps = [asked.step, who.step, ...together];
  return {steps, ...(asked.value && {survey: asked.value}), ...(who.value && {organisation: who.value})};
}

async function documentAt<T>(
  page: URL,
  address: string | undefined,
  attribute: string,
  parse: (input: unknown) => Parsed<T>,
): Promise<{step: Step; value?: T}> {
  if (!address) return {step: wrong(`<heed-survey> has no ${attribute} attribute; write where the JSON file is.`)};
  const url = new URL(address, page);
  const response = await fetched(url);
  if (!response.ok) return {step: wrong(`${url}: answers with ${response.status}; upload the file again.`)};
  const json: unknown = await response.json().catch(() => undefined);
  const parsed = parse(json);
  if (parsed.ok) return {step: fine(`${url} can be used.`), value: parsed.value};
  const [problem] = parsed.problems;
  return {step: wrong(`${url}: ${problem?.path ?? ''} ${problem?.message ?? ''} Run heed check on the file.`)};
}

/**
 * The scripts: whether each has the hash that the page asks for, and whether that is the hash of the library in this package.
 *
 * @param library What `heed` came with, if it is at hand. A changed script with a changed hash is noticed by it alone.
 */
export async function scriptSteps({url, tags}: LivePage, library: Library | undefined): Promise<Step[]> {
  const scripts = tags.filter((tag) => tag.name === 'script' || tag.get('rel') === 'modulepreload');
  const own = scripts.map((tag) => ({address: tag.get('src') ?? tag.get('href'), integrity: tag.get('integrity')}));
  const steps: Step[] = [];
  for (const {address, integrity} of own) {
    if (!address) steps.push(wrong('A script stands in the page itself; move it into a file, or take it off.'));
    else if (!integrity)
      steps.push(wrong(`${address}: has no integrity attribute; run heed renew on the folder and upload it.`));
    else if (!(await hasHash(new URL(address, url), integrity)))
      steps.push(
        wrong(`${address}: is not the file that the page asks for, or is not there; upload the folder again.`),
      );
  }
  const main = own.find(({address}) => address?.endsWith('heed.js'))?.address;
  if (!main) return [...steps, wrong('No script heed.js is loaded; put its tag into the page (heed renew writes it).')];
  if (steps.length === 0) steps.push(fine(`${own.length} scripts have the hashes that the page asks for.`));
  return library ? [...steps, await sameLibrary(new URL(main, url), library)] : steps;
}

/** Whether every file behind the page is the one that this package holds. */
async function sameLibrary(main: URL, {integrity}: Library): Promise<Step> {
  const others: string[] = [];
  for (const [name, hash] of Object.entries(integrity.files)) {
    if (!(await hasHash(new URL(name, main), hash))) others.push(name);
  }
  if (others.length === 0)
    return fine(`All ${Object.keys(integrity.files).length} files of the library are as published.`);
  return wrong(
    `${new URL(others[0] ?? '', main)}: is not as published with this version of heed (${others.length} files); run heed renew on the folder and upload it, or check with the version that made it.`,
  );
}

async function hasHash(url: URL, wanted: string): Promise<boolean> {
  const response = await fetched(url);
  if (!response.ok) return false;
  const content = new Uint8Array(await response.arrayBuffer());
  return wanted.split(/\s+/).some((each) => {
    const algorithm = /^(sha256|sha384|sha512)-/.exec(each)?.[1];
    return algorithm && each === `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
  });
}
