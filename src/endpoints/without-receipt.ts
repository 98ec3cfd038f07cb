import type {Verdict} from '../outbox/index.js';
import type {Reply} from './post.js';

/** What our own refusals are called (RFC 9457). */
const OURS = 'urn:heed:problem:';

/** The hardest work that is done for a collector, in bits: some seconds on a slow phone. */
const HARDEST = 20;

/** In seconds: nobody comes back sooner, and nobody is sent away for longer than a day, whatever is said. */
const [SOONEST, LATEST] = [30, 86_400];

/** How long to wait where the address seems to be wrong, or a wall stands before it: nothing there changes within minutes. */
const SLOWLY = 3600;

/** What says that these bytes will never be taken, where the collector itself says it. */
const NEVER: readonly number[] = [400, 409, 413, 415, 422];

/** What says that there is too much to do. */
const BUSY: readonly number[] = [408, 425, 429];

/** After so many answers that should have been receipts and were not, a developer hears of it. */
const TOO_MANY = 3;

interface Sent {
  readonly url: string;
  readonly id: string;
  readonly body: string;
  readonly signal: AbortSignal;
  /** How many answers of this collector should have been receipts and were not. */
  readonly doubts: {answers: number};
  /** Sends the same once more, with something after the address. */
  readonly send: (query: string) => Promise<Reply>;
  readonly proves: (reply: Reply) => Promise<boolean>;
}

/** What an answer means that is not a receipt. A collector under attack may ask for work first; it is done once. */
export async function withoutReceipt(reply: Reply, sent: Sent): Promise<Verdict> {
  const bits = bitsAskedFor(reply, sent.id);
  if (bits === undefined) return verdictOn(reply, sent);
  const {solve} = await import('./proof-of-work.js');
  const second = await sent.send(`?pow=${await solve(sent.body, bits, sent.signal)}`);
  return (await sent.proves(second)) ? 'taken' : verdictOn(second, sent);
}

/** Nothing, where no work is asked for, or too much. */
function bitsAskedFor(reply: Reply, id: string): number | undefined {
  const bits = reply.said?.['bits'];
  const asked = problem(reply, id) === 'pow-required' && typeof bits === 'number' && Number.isInteger(bits);
  return asked && bits >= 0 && bits <= HARDEST ? bits : undefined;
}

/**
 * Whether to come back, and when.
 *
 * A refusal is believed only from the collector itself, about this very response. Anything else may be a firewall, a login
 * page or a wrong address, and says nothing about it.
 */
function verdictOn(reply: Reply, {id, url, doubts}: Sent): Verdict {
  const {ok, status, said, headers} = reply;
  if (ok) {
    doubts.answers += 1;
    if (doubts.answers === TOO_MANY) tellDeveloper(url);
    return 'later';
  }
  if (status === 410 && said?.['id'] === id && said['status'] === 'withdrawn') return 'gone';
  const kind = problem(reply, id);
  if (kind === 'closed' && status < 500) return 'closed';
  if (kind && NEVER.includes(status)) return 'refused';
  if (status < 500 && !BUSY.includes(status)) return {wait: SLOWLY};
  // A page may read the header only where the collector allows it, so ours says it in the answer as well.
  const after = said?.['retryAfter'] ?? headers.get('retry-after');
  return after === null ? 'later' : {wait: Math.min(LATEST, Math.max(SOONEST, Number(after) || 0))};
}

/** Which of our refusals it is, if it is one of ours and about this response. */
function problem({said, headers}: Reply, id: string): string | undefined {
  const type = said?.['type'];
  const ours =
    typeof type === 'string' &&
    type.startsWith(OURS) &&
    said?.['id'] === id &&
    headers.get('content-type')?.startsWith('application/problem+json');
  return ours ? type.slice(OURS.length) : undefined;
}

/** Most often the address is wrong. Says nothing of any response, and the person sees nothing of it. */
function tellDeveloper(url: string): void {
  // oxlint-disable-next-line no-console
  console.error(
    `heed-survey: bad-ack: ${url} answers, but not with the receipt of a Heed collector. Responses are kept and tried again. Please check \`endpoint\` in organisation.json.`,
  );
}
