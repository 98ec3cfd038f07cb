// Where it happens: an organisation's site with a page for each thing that is done, and a page of somebody else's that leaves traces.
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {folderServer, listen} from '../../../../dist/cli/folder-server.js';
import {openDestination} from '../../../road/destination.mjs';
import {buildTown} from '../../../road/town.mjs';

/** The twelve controls, by the id of the question. The last is on the page where somebody takes back. */
export const controls = [
  'short',
  'long',
  'arabic',
  'number',
  'own',
  'one',
  'some',
  'scale',
  'faces',
  'rows',
  'order',
  'code',
];

const guest = `
class Own extends HTMLElement {
  connectedCallback() {
    const field = Object.assign(document.createElement('input'), {type: 'text', autocomplete: 'off', value: this.answer ?? ''});
    field.addEventListener('input', () => ((this.answer = field.value), this.dispatchEvent(new Event('change'))));
    this.attachShadow({mode: 'open'}).append(field);
  }
}
customElements.define('own-kind', Own);
document.querySelector('heed-survey').customKinds = [{element: 'own-kind', options: {safeParse: (data) => ({success: true, data})}}];`;

const careless = `<!doctype html><meta charset="utf-8"><title>Page</title><textarea name="x" rows="4"></textarea>`;

/** Builds it. */
export async function openPlace() {
  const town = await buildTown();
  const destination = await openDestination();
  const folder = join(town.folder, 'site');
  const write = (name, text) => writeFile(join(folder, name), text);
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const organisation = JSON.parse(await readFile(join(folder, 'organisation.json'), 'utf8'));
  await write('organisation.json', JSON.stringify({...organisation, withdrawal: true, leave: destination.address}));
  await write('own.js', guest);
  const tag = /<heed-survey [^>]*>/;
  await write(
    'code.html',
    page.replace(tag, '<heed-withdraw organisation="organisation.json">').replace('</heed-survey', '</heed-withdraw'),
  );
  const other = await mkdtemp(join(tmpdir(), 'heed-careless-'));
  await writeFile(join(other, 'index.html'), careless);
  const carelessServer = folderServer({'/': other}, {});
  return {
    town,
    careless: await listen(carelessServer),
    device: organisation.device,
    form: organisation.form,
    /** A page with a survey whose words are these markers, and its address. */
    async survey(name, markers) {
      await write(`${name}.json`, JSON.stringify(survey(markers)));
      const own = page
        .replace('src="survey.json"', `src="${name}.json"`)
        .replace('</head>', '<script type="module" src="own.js"></script></head>');
      await write(`${name}.html`, own);
      return `${town.site}/${name}.html`;
    },
    async close() {
      carelessServer.close();
      carelessServer.closeAllConnections();
      destination.close();
      await town.tearDown();
      await rm(other, {recursive: true, force: true, maxRetries: 9, retryDelay: 200});
    },
  };
}

/** What is picked has its marker in its name and its words. The survey itself is nowhere on the device, so neither may be. */
function survey(markers) {
  const points = (id) => [
    {id: markers[id], label: markers[id]},
    {id: 'other', label: 'Something else'},
  ];
  const ask = (id, kind, more = {}) => ({id, kind, ask: `The question called ${id}?`, ...more});
  return {
    heed: 1,
    id: 'traces',
    version: 1,
    title: 'How was it?',
    languages: {en: 'source'},
    contentNote: 'It is about the visit.',
    minutes: 3,
    parts: [
      {
        id: 'all',
        together: true,
        questions: [
          ask('short', 'text', {size: 'short'}),
          ask('long', 'text'),
          ask('arabic', 'text'),
          ask('number', 'number', {from: 0, to: 1_000_000}),
          ask('own', 'custom', {element: 'own-kind'}),
          ask('one', 'choice', {choices: points('one')}),
          ask('some', 'choices', {choices: points('some')}),
          ask('scale', 'scale', {points: points('scale')}),
          ask('faces', 'faces', {points: points('faces').map((point) => ({...point, face: 'glad'}))}),
          ask('rows', 'matrix', {rows: [{id: 'row', label: 'This'}], points: points('rows')}),
          ask('order', 'ranking', {choices: points('order')}),
        ],
      },
      {
        id: 'again',
        questions: [
          {id: 'echo', kind: 'note', say: 'You said {short|nothing}, {long|nothing}, {own|nothing}, {one|nothing}.'},
        ],
      },
    ],
  };
}
