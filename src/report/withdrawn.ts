/**
 * The id of a response that was taken back, from the line that an export has in its place: exactly `v`, `form`, `id` and
 * `status`. Nobody can send such a line as a response of this version, so nobody can have somebody else's left out.
 *
 * @returns Nothing, when the line is something else.
 */
export function withdrawnId(line: string): string | undefined {
  // Responses are long, and are parsed once, where they are opened.
  if (line.length > 200) return undefined;
  try {
    const {v, form, id, status, ...more} = JSON.parse(line) as Readonly<Record<string, unknown>>;
    const whole = v === 1 && typeof form === 'string' && status === 'withdrawn' && Object.keys(more).length === 0;
    return whole && typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
