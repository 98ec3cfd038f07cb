/**
 * The month of a moment, such as `2026-11`, and nothing finer (R64).
 *
 * @param moment By the device's own clock and time zone, which may be wrong.
 */
export function month(moment: Date): string {
  return `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}`;
}
