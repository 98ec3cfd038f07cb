import type {Read} from './read.js';
import {reasons} from './unopened.js';

/** How many line numbers to name before it becomes noise. */
const NAMED = 5;

/** What came of an export, for staff: a line for how many were opened, and one for each reason why others were not. */
export function outcome({responses, unopened, repeated, withdrawn, quarantined}: Read): string {
  const lines = [`Opened ${count(responses.length)}.`];
  const whys = [...new Set(unopened.map(({why}) => why))];
  if (unopened.length > 0) lines.push(`Could not open ${count(unopened.length)}:`);
  for (const why of whys) {
    const at = unopened.filter((each) => each.why === why).map(({line}) => line);
    lines.push(`  ${at.length} × ${reasons[why]} (${where(at)})`);
  }
  if (repeated > 0) lines.push(`Left out ${repeated} × ${reasons.repeated}`);
  if (withdrawn > 0) lines.push(`Left out ${withdrawn} × ${reasons.withdrawn}`);
  if (quarantined > 0) lines.push(`Marked ${quarantined} × ${reasons.quarantined}`);
  return `${lines.join('\n')}\n`;
}

function where(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED).join(', ');
  if (lines.length === 1) return `line ${named}`;
  return lines.length > NAMED ? `lines ${named}, …` : `lines ${named}`;
}

function count(n: number): string {
  return n === 1 ? '1 response' : `${n} responses`;
}
