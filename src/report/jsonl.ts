import type {Response} from './response.js';

/** Responses as JSON lines: one on each, with everything that it held. */
export function jsonl(responses: readonly Response[]): string {
  return responses
    .map((response) => `${JSON.stringify({...response, answers: Object.fromEntries(response.answers)})}\n`)
    .join('');
}
