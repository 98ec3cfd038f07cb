// Every byte that leaves the browser while somebody answers and sends, read by a proxy in between.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from '../../tools/browsers.mjs';
import {press} from '../../tools/keys.mjs';
import {Person} from '../../road/person.mjs';
import {buildTown, until} from '../../road/town.mjs';
import {Chance} from '../../support/chance.ts';
import {openProxy} from './wire/proxy.mjs';

/** @type {import('./index.mjs').Measure} */
export async function measure({long, seed}) {
  const completions = long ? 20 : 3;
  const chance = new Chance(seed);
  const words = Array.from({length: 16}, () => chance.one([...'jqxzvkw'])).join('');
  const town = await buildTown();
  const proxy = await openProxy();
  const profile = await mkdtemp(join(tmpdir(), 'heed-wire-'));
  const args = [...launchArguments, `--proxy-server=${proxy.address}`, '--proxy-bypass-list=<-loopback>'];
  const browser = await launch({executablePath: find('chromium'), args, userDataDir: profile});
  try {
    const before = [];
    const after = [];
    for (let at = 0; at < completions; at += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one person after the other, who all say the same
      await complete(browser, town, words, {before, after, proxy});
    }
    const careless = await beCareless(browser, town, words, proxy);
    return judged({before, after, careless, words, town, completions}, `${completions} completions, seed ${seed}`);
  } finally {
    await browser.close();
    await proxy.close();
    await town.tearDown();
    await rm(profile, {recursive: true, force: true, maxRetries: 10});
  }
}

/** One person answers and sends. What the browser asks for is written down by whether it was before *Send* or after. */
async function complete(browser, town, words, {before, after, proxy}) {
  const page = await browser.newPage();
  await page.goto(town.site);
  const person = new Person(
    (steps) => press(page, steps),
    (script) => page.evaluate(script),
  );
  await person.answerUniversalShort(words);
  before.push(...proxy.take());
  await person.use('Send my answers');
  await person.reads('Your answers have arrived');
  await page.waitForNetworkIdle();
  after.push(...proxy.take());
  await page.close();
}

/** A page that does all of what is looked for. */
async function beCareless(browser, town, words, proxy) {
  const page = await browser.newPage();
  await page.goto(`${town.site}/page.css`);
  await page.evaluate(
    (said, collector) => {
      document.cookie = 'who=me';
      return Promise.allSettled([
        fetch(`/?said=${said}`, {referrer: location.href, referrerPolicy: 'unsafe-url'}),
        fetch(`${collector}/elsewhere`, {method: 'PUT', headers: {'x-said': said}, body: btoa(said)}),
      ]);
    },
    words,
    town.collector,
  );
  await until(() => proxy.seen().some(({method}) => method === 'OPTIONS'), 'what a careless page sends');
  await page.goto('http://canary.invalid/').catch(() => undefined);
  const seen = proxy.take();
  await page.close();
  return seen;
}

function judged({before, after, careless, words, town, completions}, ran) {
  const ours = [town.site, town.collector].map((address) => new URL(address).host);
  // What Chromium asks its maker by itself, on every page: about updates, the time, an account, and which fields a form has.
  const own = ({host}) => /(^|\.)(google|googleapis|gvt1)\.com(:443)?$/.test(host);
  const pick = {
    'requests to somebody else': ({host}) => !ours.includes(host),

    preflights: ({method}) => method === 'OPTIONS',
    'requests with a cookie': ({headers}) => 'cookie' in headers,
    'requests with a referrer': ({headers}) => 'referer' in headers,
    'requests with the words in address, headers or body, in any writing': ({raw}) =>
      writings(words).some((each) => raw.includes(each)),
  };
  const row = (figure, of, target, result) => ({
    figure,
    ran: of,
    target: String(target),
    result: String(result),
    holds: result === target,
  });
  const everything = [...before, ...after].filter((request) => !own(request));
  const [asked, sent] = [before, after].map((requests) => requests.filter((request) => !own(request)));
  const posts = sent.filter(({method}) => method === 'POST');
  const told = [...before, ...after].filter(own).filter(Object.values(pick).at(-1)).length;
  return [
    row(
      'wire: words in what Chromium asks its maker, as far as it can be read',
      `to ${[...new Set([...before, ...after].filter(own).map(({host}) => host.split('.')[0]))].join(', ')}`,
      0,
      told,
    ),
    ...Object.entries(pick).map(([figure, counts]) => row(`wire: ${figure}`, ran, 0, everything.filter(counts).length)),
    row('wire: requests after Send, per completion', ran, 1, sent.length / completions),
    row(
      'wire: requests before Send that carry anything',
      ran,
      0,
      asked.filter(({method, path, body}) => method !== 'GET' || path.includes('?') || body.length > 0).length,
    ),
    row(
      'wire: equal blocks of 8 bytes in two locked responses',
      `${posts.length} of the same answers`,
      0,
      equalBlocks(posts),
    ),
    row(
      'wire: lengths of responses',
      `${posts.length} of the same answers`,
      1,
      new Set(posts.map(({body}) => body.length)).size,
    ),
    ...[
      'requests to somebody else',
      'preflights',
      'requests with a cookie',
      'requests with a referrer',
      'requests with the words in address, headers or body, in any writing',
    ].map((figure) => row(`wire, a careless page: ${figure}: seen`, '1', true, careless.some(pick[figure]))),
    row('wire: equal blocks in the same response twice: seen', '1', true, equalBlocks([posts[0], posts[0]]) > 0),
  ];
}

/** Words as they could be written. */
function writings(words) {
  const utf8 = Buffer.from(words);
  // Base64 of something depends on how many bytes stand before it.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [
    words,
    ...base64,
    ...base64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_')),
    utf8.toString('hex'),
    [...words].join('\0'),
  ];
}

/** How many runs of eight bytes at multiples of eight stand in more than one of the locked responses. */
function equalBlocks(posts) {
  const owners = new Map();
  let equal = 0;
  posts.forEach(({body}, at) => {
    const {enc, ct} = JSON.parse(body);
    for (const text of [enc, ct]) {
      const bytes = Buffer.from(text, 'base64url');
      for (let block = 0; block + 8 <= bytes.length; block += 8) {
        const key = bytes.latin1Slice(block, block + 8);
        if (owners.has(key) && owners.get(key) !== at) equal += 1;
        owners.set(key, at);
      }
    }
  });
  return equal;
}
