import {markIn, type Mark} from './mark.js';
import {parseResponse, type Response} from './response.js';
import {whyOf, type Unopened} from './unopened.js';

/** What came out of one locked response: its id, by which a repeat is recognised, and the text inside. */
export interface Opened {
  readonly id: string;
  readonly text: string;
}

/** Everything that an export held. */
export interface Read {
  /** In the order of the export, which is random. */
  readonly responses: readonly Response[];
  readonly unopened: readonly Unopened[];
  /** How many lines held a response that was there already. */
  readonly repeated: number;
  /** How many responses were left out because an export, an older one perhaps, still held what was taken back since. */
  readonly withdrawn: number;
  /** How many of the responses the collector had reason to doubt. */
  readonly quarantined: number;
}

/**
 * Opens an export. One line that cannot be opened keeps none of the others closed.
 *
 * @param lines One locked response each, or what says that one was taken back, or is doubted; empty lines are passed over.
 * @param open Opens one. When it cannot, it rejects with an error whose `why` is one of the reasons.
 */
export async function readResponses(
  lines: Iterable<string> | AsyncIterable<string>,
  open: (body: string) => Promise<Opened>,
): Promise<Read> {
  const responses = new Map<string, Response>();
  const unopened: Unopened[] = [];
  const marked: Record<Mark['status'], Set<string>> = {withdrawn: new Set(), quarantined: new Set()};
  let repeated = 0;
  let line = 0;
  for await (const body of lines) {
    line += 1;
    if (body.trim() === '') continue;
    const mark = markIn(body);
    if (mark) {
      marked[mark.status].add(mark.id);
      continue;
    }
    try {
      const {id, text} = await open(body.trim());
      const response = parseResponse(text);
      if (typeof response === 'string') unopened.push({line, why: response});
      else if (responses.has(id)) repeated += 1;
      else responses.set(id, response);
    } catch (error) {
      unopened.push({line, why: whyOf(error)});
    }
  }
  const left = [...responses]
    .filter(([id]) => !marked.withdrawn.has(id))
    .map(([id, response]) => (marked.quarantined.has(id) ? {...response, quarantined: true as const} : response));
  const quarantined = left.filter((response) => response.quarantined).length;
  return {responses: left, unopened, repeated, withdrawn: responses.size - left.length, quarantined};
}
