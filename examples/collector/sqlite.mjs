// Early versions of Node 24 say that SQLite is experimental on every start. Whoever runs a collector can do nothing about
// it and may take it for an error, so this one sentence is left out; every other warning still comes through.
const {emitWarning} = process;
process.emitWarning = (/** @type {[any, ...any]} */ ...warning) => {
  if (!String(warning[0]).startsWith('SQLite is an experimental feature')) Reflect.apply(emitWarning, process, warning);
};

// Imported like this because a static import would be done before the lines above.
const {DatabaseSync} = await import('node:sqlite');

process.emitWarning = emitWarning;

/** Node's own SQLite, without its announcement. */
export {DatabaseSync};
