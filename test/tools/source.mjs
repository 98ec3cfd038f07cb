import {parseSync} from 'vite';

/** The nodes of TypeScript's own that have a value inside; all others are types and leave nothing behind. */
const holdsValue = new Set([
  'TSAsExpression',
  'TSInstantiationExpression',
  'TSNonNullExpression',
  'TSParameterProperty',
  'TSSatisfiesExpression',
]);

/**
 * What one TypeScript file says it uses: `imports` (from where, and whether only a type), the global things it
 * `touches` (`fetch`, `Math.random`, `new Date()`), whether it opens with a comment, and whether it only passes on what
 * other files export.
 */
export function read(file, text) {
  const {program, comments, errors} = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = {imports: [], touches: new Set(), own: new Set()};
  walk(program, found, false);
  const first = program.body[0]?.start ?? text.length;
  return {
    imports: found.imports,
    // A name that the file gives to something itself is no longer the global one.
    touches: [...found.touches].filter((thing) => !found.own.has(thing)),
    opensWithComment: comments.some(({start}) => start < first),
    onlyPassesOn: program.body.every((node) => node.type.startsWith('Export') && Boolean(node.source)),
  };
}

function walk(node, found, insideType) {
  if (Array.isArray(node)) for (const item of node) walk(item, found, insideType);
  if (typeof node?.type !== 'string') return;
  const type = insideType || (node.type.startsWith('TS') && !holdsValue.has(node.type));
  if (node.type === 'TSImportType') found.imports.push({from: node.source.value, type: true});
  if (!type) note(node, found);
  const skip = type ? [] : names(node);
  for (const [key, child] of Object.entries(node)) {
    if (child && typeof child === 'object' && !skip.includes(key)) walk(child, found, type);
  }
}

function note(node, {imports, touches, own}) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      // `import {type A}` still runs the other file; only `import type` does not.
      if (node.source) imports.push({from: node.source.value, type: (node.importKind ?? node.exportKind) === 'type'});
      break;
    case 'ImportExpression':
      imports.push({from: node.source.value ?? 'an address made at run time', type: false});
      break;
    case 'VariableDeclarator':
      given(node.id, own);
      break;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      for (const parameter of node.params) given(parameter, own);
      break;
    case 'Identifier':
      touches.add(node.name);
      break;
    case 'MemberExpression':
      if (!node.computed && node.object.type === 'Identifier') touches.add(member(node));
      break;
    case 'NewExpression':
      if (node.callee.name === 'Date' && node.arguments.length === 0) touches.add('new Date()');
      break;
    default:
  }
}

/** The names that a pattern such as `{now = Date.now, ...rest}` gives. */
function given(pattern, own) {
  if (!pattern) return;
  if (pattern.type === 'Identifier') own.add(pattern.name);
  given(pattern.left ?? pattern.argument ?? pattern.parameter, own);
  for (const element of pattern.elements ?? []) given(element, own);
  for (const {value, argument} of pattern.properties ?? []) given(value ?? argument, own);
}

/** `globalThis.fetch` is `fetch` by another name. */
function member({object, property}) {
  return ['globalThis', 'window', 'self'].includes(object.name) ? property.name : `${object.name}.${property.name}`;
}

/** The children of a node that are names given here, not uses of something from elsewhere. */
function names({type, computed}) {
  if (type === 'MemberExpression') return computed ? [] : ['property'];
  if (/^(Property|PropertyDefinition|MethodDefinition|AccessorProperty)$/.test(type)) return computed ? [] : ['key'];
  return /^(Im|Ex)port.*Declaration$/.test(type) ? ['specifiers', 'source'] : [];
}
