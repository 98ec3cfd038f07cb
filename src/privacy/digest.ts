/**
 * A short name for the exact words of a definition, so that answers to other words are never added together (R38).
 *
 * @param definition Any JSON value. The order of its fields does not matter.
 * @returns 32 hexadecimal digits: half of SHA-256.
 */
export async function digest(definition: unknown): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(definition, sorted));
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).subarray(0, 16);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
