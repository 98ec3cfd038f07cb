const undo: (() => void)[] = [];

afterEach(() => {
  for (const restore of undo.splice(0).reverse()) restore();
});

/** Does something after the test, whether it passed or not. */
export function afterwards(restore: () => void): void {
  undo.push(restore);
}

/** Puts something else in place of a property until the test has ended. */
export function replace<T extends object>(target: T, name: keyof T, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {value, configurable: true, writable: true});
  afterwards(() => (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)));
}

/**
 * Writes down what every call of a method was given, until the test has ended.
 *
 * @param instead What to do in its place; what it always did, unless said.
 */
export function watch<T extends object>(
  target: T,
  name: keyof T,
  instead?: (...given: unknown[]) => unknown,
): unknown[][] {
  const calls: unknown[][] = [];
  const original = target[name] as (...given: unknown[]) => unknown;
  replace(target, name, function (this: unknown, ...given: unknown[]) {
    calls.push(given);
    return Reflect.apply(instead ?? original, this, given);
  });
  return calls;
}
