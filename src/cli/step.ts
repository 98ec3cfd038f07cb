/** One thing that was tried, and what came of it. */
export interface Step {
  /** Not said where it could not be tried. */
  readonly ok?: boolean;
  /** What is so; or where, what is wrong and what to change. */
  readonly said: string;
}

export const fine = (said: string): Step => ({ok: true, said});
export const wrong = (said: string): Step => ({ok: false, said});
export const untried = (said: string): Step => ({said});

/** A line for the terminal. */
export function lineOf({ok, said}: Step): string {
  return `${ok === undefined ? '--  ' : ok ? 'ok  ' : 'NOT '} ${said}\n`;
}
