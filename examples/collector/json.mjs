const STRING_OR_BRACKET = /"[^"\\]*(?:\\.[^"\\]*)*"(?<colon>\s*:)?|[{}[\]]/g;

/**
 * Parses JSON that everybody reads alike: the same key twice in one object, or `__proto__` anywhere, is a SyntaxError.
 *
 * JSON.parse lets the last of two equal keys win and other readers the first; a receipt must not depend on who reads.
 *
 * @param {string} text
 * @returns {unknown}
 */
export function parseStrict(text) {
  const value = JSON.parse(text);
  /** @type {Set<string>[]} */
  const open = [];
  for (const {0: token, groups} of text.matchAll(STRING_OR_BRACKET)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (groups?.['colon']) {
      const key = JSON.parse(token.slice(0, -groups['colon'].length));
      if (key === '__proto__') throw new SyntaxError('A key is named __proto__.');
      if (open.at(-1)?.has(key)) throw new SyntaxError('A key is there twice.');
      open.at(-1)?.add(key);
    }
  }
  return value;
}
