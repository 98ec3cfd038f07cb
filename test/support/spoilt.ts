/**
 * A copy of a document in which one thing was changed.
 *
 * @param path As problems name it: `parts[0].questions[2].ask`.
 * @param value What to put there. Nothing: it is taken out.
 */
export function spoilt(good: object, path: string, value?: unknown): unknown {
  const copy: unknown = structuredClone(good);
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  let place = copy as Record<string, unknown>;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else Object.defineProperty(place, last, {value, enumerable: true, configurable: true, writable: true});
  return copy;
}
