// Words that are programs, in every field of both documents and typed as answers: none of them runs, and the policy has nothing to stop.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pageHtml} from '../../../dist/cli/page.js';
import {parseOrganisation, parseSurvey} from '../../../dist/schema/index.js';
import {openStage} from './stage.mjs';
import {filled} from './xss/documents.mjs';
import {disguised, payloads} from './xss/payloads.mjs';

/** How many payloads stand in one field at once in the short run, each behind what closes everything that the one before opened. */
const TOGETHER = 4;
const CLOSING = `"'>--></textarea></title></style></script></svg></math></template>`;

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed, site}) {
  const base = JSON.parse(await readFile(join(site, 'organisation.json'), 'utf8'));
  const fields = count(base);
  const shown = await inEveryField(long ? 1 : TOGETHER, base, site);
  const addresses = await asAddresses(base, site);
  const written = await inThePage(base, site);
  const seen = await canSee(base, site);
  const ran = `${payloads.length} payloads in ${fields} fields`;
  void seed; // every payload comes to every field, so nothing is left to chance
  return [
    row('XSS corpus: ran, or asked somebody else', ran, '0', shown.ran),
    row('XSS corpus: reports of the policy or Trusted Types, and errors', ran, '0', shown.reports),
    row('XSS corpus: tags or handlers that a harmless text does not bring', ran, '0', shown.more),
    row('XSS corpus: documents not shown from the notice to the end', `${shown.tried} surveys`, '0', shown.failed),
    row('XSS corpus: answers that came out other than typed', `${shown.tried} surveys`, '0', shown.changed),
    row(
      'addresses in disguise: taken, and not inert',
      `${disguised.length} in 7 fields, ${addresses.taken} taken`,
      '0',
      addresses.dangerous,
    ),
    row(
      'XSS corpus in the page that `heed init` writes: ran, with no policy',
      `${payloads.length} payloads`,
      '0',
      written,
    ),
    row(
      'XSS corpus, planted as markup, with no policy: seen to run',
      `${payloads.length} payloads`,
      'over 35 %',
      seen.ran,
      (share) => share > 35,
    ),
    row(
      'one text into innerHTML under the policy: seen in the reports',
      '1',
      'at least 1',
      seen.reports,
      (number) => number >= 1,
    ),
    row(
      'headings of questions planted as markup: seen as tags more',
      '1 survey',
      'at least 1',
      seen.more,
      (number) => number >= 1,
    ),
  ];
}

const row = (figure, ran, target, result, holds = (value) => value === 0) => ({
  figure,
  ran,
  target,
  result: Array.isArray(result)
    ? [result.length, ...new Set(result.slice(0, 4))].join(' | ').slice(0, 600)
    : String(result),
  holds: holds(Array.isArray(result) ? result.length : result),
});

/** How many fields take words. */
function count(base) {
  let fields = 0;
  documents(base, () => `${(fields += 1)}`);
  return fields;
}

/** The documents with these words in them, as the schema takes them; or what it says. */
function documents(base, words, links) {
  const {survey, organisation} = filled(words, links);
  const reads = [
    parseSurvey(survey),
    parseOrganisation({...base, ...organisation, languages: ['en'], allowDraftLocales: true}),
  ];
  const refused = reads.flatMap((read) => (read.ok ? [] : read.problems));
  return {survey: reads[0].value, organisation: reads[1].value, refused};
}

/** Every payload in every field: field f of survey s gets the payloads from s + f on, so that after as many surveys each was everywhere. */
async function inEveryField(together, base, site) {
  const stage = await openStage(site);
  const found = {ran: [], reports: [], more: [], failed: [], changed: [], tried: 0};
  try {
    const harmless = await asUsual(stage, base);
    if (harmless.screens.at(-1)?.name !== 'end')
      throw new Error(`the harmless one: ${JSON.stringify(harmless.problems)}`);
    const rounds = Math.ceil(payloads.length / together);
    for (let round = 0; round < rounds; round += 1) {
      let field = round;
      const words = () => {
        const first = (field++ % rounds) * together;
        return payloads
          .slice(first, first + together)
          .join(CLOSING)
          .slice(0, 2000);
      };
      const typed = payloads[(round * together) % payloads.length].slice(0, 500);
      // oxlint-disable-next-line no-await-in-loop -- there is one page
      await look(stage, documents(base, words), typed, harmless, found);
    }
    const {ran, elsewhere, reports} = await stage.happened();
    found.ran.push(...elsewhere, ...Array(ran).fill('something'));
    found.reports.push(...reports);
    return found;
  } finally {
    await stage.close();
  }
}

/** What stands on the screens when nobody means harm. What loads late, such as reading aloud, is there by then. */
async function asUsual(stage, base) {
  const harmless = documents(base, () => 'words');
  await stage.walk(harmless);
  await stage.page.evaluate(() => customElements.whenDefined('heed-aloud').then(() => undefined));
  return stage.walk(harmless);
}

async function look(stage, {refused, ...both}, typed, harmless, found) {
  found.tried += 1;
  if (refused.length > 0) return void found.failed.push(`${refused[0].path} ${refused[0].message}`);
  const {screens, problems, sent, links} = await stage
    .walk(both, {typed})
    .catch((error) => ({screens: [], problems: [error], links: []}));
  if (screens.at(-1)?.name !== 'end')
    return void found.failed.push(`${screens.at(-1)?.name}: ${problems.map(({message}) => message)}`);
  found.more.push(...screens.flatMap(({name, tags}, at) => differing(name, tags, harmless.screens[at]?.tags ?? {})));
  found.more.push(...links.filter((protocol) => !/^(https|tel|sms|mailto):$/.test(protocol)));
  const answers = new Map(sent);
  // Fields take no line breaks and no characters that are none; nothing else may change on the way.
  const plain = (text) => String(text).replaceAll(/[\n\r\0]/g, '');
  for (const id of ['text', 'line', 'custom'])
    if (plain(answers.get(id)) !== plain(typed)) found.changed.push(`${id}: ${answers.get(id)} for ${typed}`);
}

/** Tags that a screen may have more of or fewer: a table where there is room, rows of the review that come one by one. */
const ours = new Set('div span bdi p button label fieldset legend table thead tbody tr th td dt dd'.split(' '));

function differing(name, tags, harmless) {
  return Object.keys(tags)
    .filter((tag) => !ours.has(tag) && tags[tag] > (harmless[tag] ?? 0))
    .map((tag) => `${name}: ${tags[tag]} × ${tag}, for ${harmless[tag] ?? 0}`);
}

/** Every address in every field for addresses: refused, or as the browser reads it what the field is for. */
async function asAddresses(base, site) {
  const own = 'https://own.example/feedback/';
  const url = (address) => (URL.canParse(address, own) ? new URL(address, own) : undefined);
  // What is no address at all leads nowhere.
  const may = (protocols) => (address) => !url(address) || protocols.includes(url(address).protocol);
  const contact = may(['https:', 'tel:', 'sms:', 'mailto:']);
  const page = may(['https:']);
  const file = (address) => !url(address) || url(address).origin === new URL(own).origin;
  const posted = (address) => page(address) && (!address.startsWith('/') || file(address));
  const plain = documents(base, () => 'words');
  const asked = plain.survey.parts[0].questions[0];
  const withQuestion = (more) => parseSurvey({...plain.survey, parts: [{id: 'a', questions: [{...asked, ...more}]}]});
  const withOrganisation = (more) => parseOrganisation({...plain.organisation, ...more});
  const {children} = plain.organisation;
  const fields = [
    ['help', contact, (link) => withOrganisation({help: [{name: 'A', link}]})],
    ['children', contact, (link) => withOrganisation({children: {...children, adult: {name: 'A', link}}})],
    ['leave', page, (leave) => withOrganisation({leave})],
    ['endpoint', posted, (endpoint) => withOrganisation({endpoint})],
    ['picture', file, (src) => withQuestion({picture: {src, alt: 'A'}})],
    [
      'picture of a choice',
      file,
      (picture) => withQuestion({choices: asked.choices.map((choice) => ({...choice, picture}))}),
    ],
    ['audio', file, (en) => withQuestion({audio: {en}})],
  ];
  const taken = fields.flatMap(([name, inert, read]) =>
    disguised.filter((each) => read(each).ok).map((address) => ({name, inert, address})),
  );
  const dangerous = taken
    .filter(({inert, address}) => !inert(address))
    .map(({name, address}) => `${name}: ${JSON.stringify(address)}`);
  // What was taken, once more as the browser itself reads it.
  const stage = await openStage(site);
  try {
    const links = taken.filter(({name}) => name === 'help').map(({address}) => address);
    const {links: protocols, problems} = await stage.walk(documents(base, () => 'words', links));
    dangerous.push(...problems.map(({message}) => message));
    dangerous.push(...protocols.filter((protocol) => !/^(https|tel|sms|mailto)?:$/.test(protocol)));
    return {taken: taken.length, dangerous};
  } finally {
    await stage.close();
  }
}

/** What runs of all payloads, where the page that the command line writes says them, and no policy is there to help. */
async function inThePage(base, site) {
  const help = payloads.map((name) => ({name, about: name, link: 'tel:+15550100'}));
  const integrity = JSON.parse(await readFile(join(site, '../../dist/standalone/integrity.json'), 'utf8'));
  const html = pageHtml({...base, languages: ['en'], help, otherWays: payloads.join(' '), integrity});
  const stage = await openStage(site, {strict: false});
  try {
    await stage.write('page.html', html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    await stage.write('page.css', '');
    await stage.visit('/page.html');
    const contacts = await stage.page.evaluate(() => document.querySelectorAll('heed-survey a').length);
    const {ran, elsewhere} = await stage.happened();
    return [
      ...Array(ran).fill('something ran'),
      ...elsewhere,
      ...(contacts === payloads.length ? [] : [`${contacts} contacts`]),
    ];
  } finally {
    await stage.close();
  }
}

/** Whether this sees what it looks for: payloads that run, reports of the policy, and one tag more. */
async function canSee(base, site) {
  const open = await openStage(site, {strict: false});
  let running = 0;
  let asked = 0;
  let more;
  try {
    const harmless = await asUsual(open, base);
    const {screens} = await open
      .walk(
        documents(base, () => payloads[3]),
        {spoil: true},
      )
      .catch(() => ({screens: []}));
    more = screens.flatMap(({name, tags}, at) => differing(name, tags, harmless.screens[at].tags)).length;
    for (const payload of payloads) {
      // oxlint-disable-next-line no-await-in-loop -- each by itself, or nobody knows which one it was
      const ran = await open.page.evaluate(plant, payload);
      // oxlint-disable-next-line no-await-in-loop
      const {length} = (await open.happened()).elsewhere;
      running += ran || length > asked ? 1 : 0;
      asked = length;
    }
  } finally {
    await open.close();
  }
  const strict = await openStage(site);
  try {
    await strict.page.evaluate(plant, payloads[3]).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const {reports} = await strict.happened();
    return {ran: Math.round((100 * running) / payloads.length), reports: reports.length, more};
  } finally {
    await strict.close();
  }
}

/** In the page: the faults that a program could have. @returns 1 if something ran within a moment. */
async function plant(payload) {
  const before = globalThis.ranHere;
  const place = document.createElement('div');
  document.body.append(place);
  place.innerHTML = payload;
  const link = Object.assign(document.createElement('a'), {href: payload});
  if (link.protocol === 'javascript:') link.click();
  for (const markup of [payload, `<i title="${payload}">`, `<i title='${payload}'>`])
    place.append(document.createRange().createContextualFragment(markup));
  for (let turns = 0; turns < 8 && globalThis.ranHere === before; turns += 1) {
    // oxlint-disable-next-line no-await-in-loop -- images fail in their own time
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  place.remove();
  return globalThis.ranHere > before ? 1 : 0;
}
