import {createHash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {minifyHTMLLiterals} from 'minify-literals';

/** Rollup does not read tsc's source maps by itself. With them, the final maps point at `src/*.ts`. */
const sourceMapsOfTypeScript = () => ({
  name: 'source-maps-of-typescript',
  async load(id) {
    if (id.includes('node_modules')) return null;
    const code = await readFile(id, 'utf8');
    const map = JSON.parse(await readFile(`${id}.map`, 'utf8'));
    return {code: code.replace(/\n\/\/# sourceMappingURL=.*$/m, ''), map};
  },
});

/** Takes the white space out of html`` and css``. */
const minifyTemplates = () => ({
  name: 'minify-templates',
  async transform(code, id) {
    if (id.includes('node_modules')) return null;
    const result = await minifyHTMLLiterals(code, {fileName: id});
    return result && {code: result.code, map: result.map};
  },
});

const hash = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/**
 * Writes `integrity.json`: the hash of each file, and which chunks are needed before the first question, so that a page can
 * ask for them at once.
 */
const integrity = (needed) => ({
  name: 'integrity',
  async writeBundle({dir}, bundle) {
    const chunks = Object.values(bundle).filter(({type}) => type === 'chunk');
    const files = {};
    for (const {fileName} of chunks) files[fileName] = hash(await readFile(`${dir}/${fileName}`));
    const first = chunks.filter(({facadeModuleId}) => needed.some((end) => facadeModuleId?.endsWith(end)));
    const summary = {files, first: first.map(({fileName}) => fileName)};
    await writeFile(`${dir}/integrity.json`, `${JSON.stringify(summary, null, 2)}\n`);
  },
});

/**
 * Firefox remembers that a module did not load for as long as the page lives, so that a person whose connection broke for a
 * moment could never send. Under another address the module is asked for anew.
 */
const retriedImports = () => ({
  name: 'retried-imports',
  renderDynamicImport: () => ({left: 'retried(', right: ')'}),
  renderChunk(code) {
    if (!code.includes('retried(')) return null;
    // At the end, where it moves no line that the source map knows.
    const retried = 'function retried(file) { return import(file).catch(() => import(`${file}?${Date.now()}`)); }';
    return {code: `${code}\n${retried}\n`, map: null};
  },
});

/** Writes the JSON Schema of both documents, for editors that complete and check while somebody writes. */
const jsonSchemas = () => ({
  name: 'json-schemas',
  async buildStart() {
    const {organisationJsonSchema, surveyJsonSchema} = await import('./dist/schema/index.js');
    const written = {survey: surveyJsonSchema(), organisation: organisationJsonSchema()};
    for (const [name, schema] of Object.entries(written)) {
      await writeFile(`dist/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
    }
  },
});

/** A chunk is called after its file, or its room where the file is the room's door. */
const chunkName = ({facadeModuleId, name}) => {
  if (!facadeModuleId) return `c/${name}-[hash:6].js`;
  const file = basename(facadeModuleId, '.js');
  return `c/${file === 'index' ? basename(dirname(facadeModuleId)) : file}-[hash:6].js`;
};

const onwarn = (warning) => {
  // Not ours: libraries mark calls as pure where rollup does not look for it, and some of their files import each other.
  if (warning.code === 'INVALID_ANNOTATION') return;
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids.every((id) => id.includes('node_modules'))) return;
  throw new Error(warning.message);
};

const plugins = [
  sourceMapsOfTypeScript(),
  resolve({exportConditions: ['production', 'browser']}),
  minifyTemplates(),
  retriedImports(),
  terser({module: true, ecma: 2022, compress: {passes: 3, ecma: 2022}, format: {comments: false}}),
];

const bundle = (name, input, needed, more = []) => ({
  input: {[name]: input},
  preserveEntrySignatures: 'allow-extension',
  plugins: [...plugins, integrity(needed), ...more],
  onwarn,
  output: {
    dir: `dist/${name === 'heed' ? 'standalone' : name}`,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: chunkName,
    hoistTransitiveImports: false,
  },
});

export default [
  bundle('heed', 'dist/standalone.js', ['/schema/index.js', '/i18n/en.js'], [jsonSchemas()]),
  bundle('desk', 'dist/desk.js', []),
];
