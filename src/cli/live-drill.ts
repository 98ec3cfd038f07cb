import {reach, type Reached} from '../endpoints/index.js';
import {month, pad, sizeFor, unpad} from '../privacy/index.js';
import {markIn} from '../report/index.js';
import type {Organisation, Survey} from '../schema/index.js';
import {ClosedError, newSecret, open, seal, withdrawalOf, type UnlockingKey} from '../seal/index.js';
import {BadInput} from './bad-input.js';
import {exportLines} from './export-source.js';
import {fetched} from './live-page.js';
import {fine, untried, wrong, type Step} from './step.js';

/** What a test response goes through. */
export interface Drill {
  readonly page: URL;
  readonly survey: Survey;
  readonly organisation: Organisation;
  /** The private keys, or none where it is only to be sent and taken back. */
  readonly keys: readonly UnlockingKey[];
  readonly tokenFile: string | undefined;
}

/** What people would read if it were left behind by mistake. */
const SURVEY = 'heed-check';

/**
 * Sends a response as a phone would, has it back as staff would, opens it, and takes it back, so that it is in no count.
 *
 * One step after the other: what comes later makes no sense where something before it went wrong. Taken back it is in any case.
 */
export async function* drill({page, survey, organisation, keys, tokenFile}: Drill): AsyncGenerator<Step> {
  const {endpoint} = organisation;
  if (typeof endpoint !== 'string')
    return yield untried(
      'Whether a response arrives was not tried, because only a collector deletes one again. Answer the survey yourself, and open it.',
    );
  const collector = new URL(endpoint, page).href.replace(/\/$/, '');
  const reached = await reach(collector);
  yield await readable(collector, page);

  const secret = newSecret();
  const text = JSON.stringify(plain());
  const size = sizeFor(survey.parts.flatMap(({questions}) => questions));
  const sealed = await seal(pad(text, size), organisation.keys, organisation.form, secret);
  try {
    const verdict = await reached.endpoint(JSON.stringify(sealed), AbortSignal.timeout(60_000)).catch(() => 'later');
    if (verdict !== 'taken')
      return yield wrong(
        `${collector}: did not prove that it has a test response (it said: ${said(verdict)}); look at its log.`,
      );
    yield fine('A test response was locked, sent, and proven to be there.');
    yield* keys.length > 0
      ? comesBack(collector, tokenFile, sealed.id, keys, text)
      : [untried('Whether it can be opened was not tried; add --key and --token-file for that.')];
  } finally {
    yield await takenBack(
      collector,
      reached,
      await withdrawalOf(secret, organisation.form),
      keys.length > 0 ? tokenFile : null,
    );
  }
}

/** Without this header, a browser sends but may not read the receipt, and each response would wait on its phone. */
async function readable(collector: string, page: URL): Promise<Step> {
  if (new URL(collector).origin === page.origin) return fine('Responses go to the site of the page itself.');
  const allowed = (await fetched(new URL(`${collector}/health`))).headers.get('access-control-allow-origin');
  if (allowed === '*' || allowed === page.origin) return fine(`The page may read the receipts of ${collector}.`);
  return wrong(
    `${collector}: does not let the page read its receipts (Access-Control-Allow-Origin); let what stands before it pass this header on.`,
  );
}

async function* comesBack(
  collector: string,
  tokenFile: string | undefined,
  id: string,
  keys: readonly UnlockingKey[],
  text: string,
): AsyncGenerator<Step> {
  const body = await lineWith(collector, tokenFile, id);
  if (body instanceof BadInput) return yield wrong(body.message);
  if (!body)
    return yield wrong(
      `${collector}: gives an export without the test response; is it the same collector for everybody?`,
    );
  yield fine('It came back in the export.');
  try {
    const {padded} = await open(body, keys);
    yield unpad(padded) === text
      ? fine('The key opened it, and what was inside is what was sent.')
      : wrong('What was inside is not what was sent; do not go live, and ask somebody who knows this program.');
  } catch (error) {
    const why = error instanceof ClosedError ? error.why : 'unreadable';
    yield wrong(
      `The key did not open it (${why}); the page locks to another key than this one. Compare the fingerprints, and do not go live before.`,
    );
  }
}

async function takenBack(
  collector: string,
  {withdraw}: Reached,
  withdrawal: Parameters<NonNullable<Reached['withdraw']>>[0],
  tokenFile: string | undefined | null,
): Promise<Step> {
  const left = `A test response of the survey ${SURVEY} may be left in ${collector}; leave it out when you count.`;
  try {
    await withdraw?.(withdrawal);
  } catch {
    return wrong(`It could not be taken back. ${left}`);
  }
  if (tokenFile === null) return fine('It was asked to be deleted again.');
  const line = await lineWith(collector, tokenFile, withdrawal.id);
  if (line instanceof BadInput) return untried(`Whether it is gone could not be seen: ${line.message}`);
  if (line && markIn(line)?.status !== 'withdrawn') return wrong(`It is still in the export. ${left}`);
  return fine('It is deleted again; only a mark that something was taken back stays.');
}

/** What an export holds under an id, the mark of a withdrawal included; or why it could not be had. */
async function lineWith(
  collector: string,
  tokenFile: string | undefined,
  id: string,
): Promise<string | BadInput | undefined> {
  let found: string | undefined;
  try {
    for await (const line of exportLines(collector, tokenFile)) {
      // That it was set aside is said in a line of its own, and the response itself is what is wanted.
      if (line.includes(`"id":"${id}"`) && markIn(line)?.status !== 'quarantined') found = line;
    }
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
  return found;
}

function plain() {
  return {v: 1, s: SURVEY, d: SURVEY, n: SURVEY, l: 'en', m: month(new Date()), a: {}};
}

function said(verdict: unknown): string {
  return typeof verdict === 'string' ? verdict : 'not now';
}
