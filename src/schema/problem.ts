import type * as z from 'zod/mini';

/** Something wrong in a definition: where, and one sentence on what to change. */
export interface Problem {
  /** Such as `parts[0].questions[2].ask`. Empty for the whole document. */
  readonly path: string;
  readonly message: string;
}

/** A definition that can be used, or everything that keeps it from being used. */
export type Parsed<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly problems: readonly Problem[]};

/** A path as it would be written in code: `['parts', 0, 'ask']` is `parts[0].ask`. */
export function pathOf(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** What a schema found, as sentences. */
export function problemsOf(issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({path: pathOf([...issue.path, key]), message: unknownField(key)}));
    }
    return [{path: pathOf(issue.path), message: sentence(issue)}];
  });
}

function unknownField(key: string): string {
  return /required|mandatory/i.test(key)
    ? 'cannot be set, because no question is ever required; remove it.'
    : 'is not a field that can stand here; check its spelling or remove it.';
}

/** Our own wording where the schema has one, else a sentence from the kind of issue. */
function sentence(issue: z.core.$ZodIssue): string {
  if (issue.message !== 'Invalid input') return `${issue.message}.`;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `is missing; add ${a(issue.expected)}.` : `must be ${a(issue.expected)}.`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`;
    case 'too_small':
      return `is too ${issue.origin === 'array' ? 'short' : 'small'}; it needs at least ${issue.minimum}.`;
    case 'too_big':
      return `is too ${issue.origin === 'array' || issue.origin === 'string' ? 'long' : 'large'}; at most ${issue.maximum} fit.`;
    case 'invalid_union':
      return 'is of a kind that this version does not know; see the documentation for the kinds there are.';
    case 'invalid_key':
      return 'has a name that cannot be used here; for words, use language tags such as `en`, `ar` or `pt-BR`.';
    default:
      return 'cannot be used; see the JSON Schema for what can stand here.';
  }
}

function a(type: string): string {
  const words: Record<string, string> = {
    array: 'a list',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
    object: 'an object in braces',
    record: 'an object in braces',
    string: 'text in quotes',
  };
  return words[type] ?? type;
}
