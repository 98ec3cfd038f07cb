/** What an export says about a response in a line of its own. */
export interface Mark {
  readonly id: string;
  /** `withdrawn`: it was taken back. `quarantined`: it came in a way that the collector had reason to doubt. */
  readonly status: 'withdrawn' | 'quarantined';
}

/**
 * The mark in a line of an export: exactly `v`, `form`, `id` and `status`. Nobody can send such a line as a response of this version, so
 * nobody can have somebody else's left out, or doubted.
 *
 * @returns Nothing, when the line is something else.
 */
export function markIn(line: string): Mark | undefined {
  // Responses are long, and are parsed once, where they are opened.
  if (line.length > 200) return undefined;
  try {
    const {v, form, id, status, ...more} = JSON.parse(line) as Readonly<Record<string, unknown>>;
    const whole = v === 1 && typeof form === 'string' && typeof id === 'string' && Object.keys(more).length === 0;
    return whole && (status === 'withdrawn' || status === 'quarantined') ? {id, status} : undefined;
  } catch {
    return undefined;
  }
}
