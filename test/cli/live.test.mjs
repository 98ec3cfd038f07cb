// `heed check --live`: the drill before a survey goes live, on a real site and against a real collector.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {appendFile, cp, readFile, writeFile} from 'node:fs/promises';
import {createServer, request} from 'node:http';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {exported, folder, post, running, TOKEN} from '../collector/given.mjs';
import {behind, heed, passphrase, room, sealed, settings, temporaryFolder} from './support.mjs';

const {folderServer, listen, strictHeaders} = await behind('cli/folder-server.js');
const {newKey} = await room('seal');
const {unlock, wordsFor} = await room('custody');

const cwd = await temporaryFolder();
const organisationFile = join(cwd, 'made/site/organisation.json');
const words = ['--words-file', 'words'];

/** A collector, and the site that sends to it. */
async function live(t, change = {}) {
  const {url} = await running(t, {cwd: folder(t)});
  const site = join(folder(t), 'site');
  await cp(join(cwd, 'made/site'), site, {recursive: true});
  const organisation = {...JSON.parse(await readFile(organisationFile, 'utf8')), endpoint: url, ...change.organisation};
  await writeFile(join(site, 'organisation.json'), JSON.stringify(organisation));
  const page = join(site, 'index.html');
  const where = organisation.endpoint.url ?? organisation.endpoint;
  await writeFile(page, (await readFile(page, 'utf8')).replace('http://localhost:8787', where));
  const headers = {...strictHeaders(organisation.endpoint), ...change.headers};
  for (const name of change.without ?? []) delete headers[name];
  const server = folderServer({'/': site}, headers);
  const address = await listen(server);
  t.after(() => server.close());
  return {address: `${address}/`, collector: url, site, organisation};
}

/** What the drill says, as its lines; and how it ended. */
async function checked({address}, args = words, env = {HEED_TOKEN: TOKEN}) {
  const {code, stdout, stderr} = await heed(['check', '--live', address, ...args], {cwd, env});
  const lines = stdout.split('\n').filter((line) => /^(ok {3}|NOT {2}|-- {3})/.test(line));
  return {code, stderr, lines, bad: lines.filter((line) => line.startsWith('NOT '))};
}

/** In front of a server, changing one answer. */
async function between(t, target, change) {
  const server = createServer((incoming, outgoing) => {
    const {hostname, port} = new URL(target);
    const {method, url: path, headers} = incoming;
    const onward = request({hostname, port, method, path, headers}, (answer) => {
      const changed = {status: answer.statusCode, headers: {...answer.headers}};
      if (change(changed, path, method) === false) return outgoing.destroy();
      outgoing.writeHead(changed.status, changed.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

before(async () => {
  const {code, stderr} = await heed(['init', 'made', ...settings], {cwd, env: {HEED_PASSPHRASE: passphrase}});
  assert.equal(code, 0, stderr);
  const {seed} = await unlock(await readFile(join(cwd, 'made/private/heed-key.age'), 'utf8'), passphrase);
  await writeFile(join(cwd, 'words'), wordsFor(seed).join(' '));
  await writeFile(join(cwd, 'others-words'), wordsFor((await newKey()).seed).join(' '));
});

test('R88: on a good site every step is ok, from the page to an opened response, and nothing is left behind', async (t) => {
  const town = await live(t);
  await post(town.collector, await sealed(town.organisation.keys, {change: 'kept'}));
  const earlier = await exported(town.collector);
  const args = ['--key', 'made/private/heed-key.age', 'made/site/organisation.json'];
  const {code, stderr, lines} = await checked(town, args, {HEED_TOKEN: TOKEN, HEED_PASSPHRASE: passphrase});
  assert.deepEqual([code, stderr], [0, '']);
  assert.ok(
    lines.every((line) => line.startsWith('ok   ')),
    lines.join('\n'),
  );
  assert.deepEqual(
    lines.slice(-6).map((line) => line.replace(/: \w{4}-.*/, '')),
    [
      'ok   The key is the one of your own file',
      `ok   The page may read the receipts of ${town.collector}.`,
      'ok   A test response was locked, sent, and proven to be there.',
      'ok   It came back in the export.',
      'ok   The key opened it, and what was inside is what was sent.',
      'ok   It is deleted again; only a mark that something was taken back stays.',
    ],
  );
  assert.match(lines.join('\n'), /All \d\d files of the library are as published\./);
  const later = await exported(town.collector);
  assert.deepEqual(
    later.filter((line) => !line.includes('"status":"withdrawn"')),
    earlier,
  );
  assert.equal(later.length, earlier.length + 1);
});

test('without a key the response is sent and taken back, and what was not tried is said', async (t) => {
  const town = await live(t);
  const {code, lines} = await checked(town, []);
  assert.equal(code, 0);
  assert.match(lines.at(-2), /^-- {3}Whether it can be opened was not tried; add --key/);
  assert.match(lines.at(-1), /^ok {3}It was asked to be deleted again\.$/);
  assert.deepEqual(
    (await exported(town.collector)).map((line) => JSON.parse(line).status),
    ['withdrawn'],
  );
});

test('a key that was swapped on the site is noticed by your own file, and by the key', async (t) => {
  const {keys} = await newKey();
  const town = await live(t, {organisation: {keys}});
  const {code, bad} = await checked(town, [...words, 'made/site/organisation.json']);
  assert.equal(code, 2);
  assert.equal(bad.length, 2);
  assert.match(bad[0], /The key is not the one of your own file: .* Find out who changed it/);
  assert.match(bad[1], /The key did not open it \(other-key\); the page locks to another key/);
  assert.equal((await exported(town.collector)).filter((line) => !line.includes('withdrawn')).length, 0);
});

test('the words of somebody else do not open it, and it is taken back all the same', async (t) => {
  const town = await live(t);
  const {code, bad, lines} = await checked(town, ['--words-file', 'others-words']);
  assert.deepEqual([code, bad.length], [2, 1]);
  assert.match(bad[0], /did not open it/);
  assert.match(lines.at(-1), /^ok {3}It is deleted again/);
});

for (const [told, change, sentence] of [
  [
    'sends no policy and its page has one that is looser',
    {policy: "default-src *; script-src 'self'"},
    /Content-Security-Policy: default-src, /,
  ],
  [
    'sends no Permissions-Policy',
    {without: ['permissions-policy']},
    /Permissions-Policy: does not refuse accelerometer=/,
  ],
  [
    'lets copies be kept',
    {headers: {'cache-control': 'max-age=3600'}},
    /Cache-Control: is missing; send it as no-store/,
  ],
  [
    'tells others where somebody came from',
    {headers: {'referrer-policy': 'unsafe-url'}},
    /Referrer-Policy: is missing; send it as no-referrer/,
  ],
  ['sets a cookie', {headers: {'set-cookie': 'a=b'}}, /Set-Cookie: the page sets a cookie/],
]) {
  test(`a site that ${told} is told what to send`, async (t) => {
    const town = await live(t, {...change, ...(change.policy && {without: ['content-security-policy']})});
    if (change.policy) {
      const page = join(town.site, 'index.html');
      const html = await readFile(page, 'utf8');
      await writeFile(page, html.replace(/(Policy" content=")[^"]*/, `$1${change.policy}`));
    }
    const {code, bad} = await checked(town);
    assert.equal(code, 2);
    assert.equal(bad.length, 1, bad.join('\n'));
    assert.match(bad[0], sentence);
  });
}

test('a policy in the page alone is enough', async (t) => {
  assert.deepEqual((await checked(await live(t, {without: ['content-security-policy']}))).bad, []);
});

test('a policy that keeps responses from the collector is noticed, though another one beside it is right', async (t) => {
  const town = await live(t);
  const page = join(town.site, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(/connect-src 'self'[^;]*/, "connect-src 'self'"));
  const {code, bad} = await checked(town);
  assert.deepEqual([code, bad.length], [2, 1]);
  assert.match(bad[0], /Content-Security-Policy: connect-src keeps responses from where they go; use: default-src/);
});

test('a changed script is noticed, and a changed script with a changed hash, too', async (t) => {
  const town = await live(t);
  await appendFile(join(town.site, 'heed/heed.js'), '\n// more');
  const changed = await checked(town);
  assert.equal(changed.code, 2);
  assert.match(changed.bad.join('\n'), /heed\/heed\.js: is not the file that the page asks for/);

  const page = join(town.site, 'index.html');
  const hash = createHash('sha384')
    .update(await readFile(join(town.site, 'heed/heed.js')))
    .digest('base64');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(/(heed\.js" integrity=")[^"]*/, `$1sha384-${hash}`));
  const both = await checked(town);
  assert.deepEqual([both.code, both.bad.length], [2, 1]);
  assert.match(both.bad[0], /heed\/heed\.js: is not as published with this version of heed \(1 files\)/);
});

test('a script without a hash, and one from elsewhere, are named', async (t) => {
  const town = await live(t);
  const page = join(town.site, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('</head>', '<script src="https://counter.example/c.js"></script></head>'));
  const {bad} = await checked(town);
  assert.match(bad.join('\n'), /counter\.example\/c\.js: has no integrity attribute/);
  assert.match(bad.join('\n'), /counter\.example\/c\.js: comes from another site, which sees who is here/);
});

test('a survey that is not there or cannot be used ends the drill, and no response is sent', async (t) => {
  const town = await live(t);
  await writeFile(join(town.site, 'survey.json'), '{"heed": 1}');
  const {code, bad} = await checked(town);
  assert.equal(code, 2);
  assert.match(bad.join('\n'), /survey\.json: .* Run heed check on the file\./);
  assert.deepEqual(await exported(town.collector), []);
});

test('a collector whose receipts no browser may read is noticed', async (t) => {
  const town = await live(t);
  const proxy = await between(t, town.collector, ({headers}) => void delete headers['access-control-allow-origin']);
  const change = {...town.organisation, endpoint: proxy};
  const other = await live(t, {organisation: change});
  const {code, bad} = await checked(other);
  assert.equal(code, 2);
  assert.match(bad[0], /does not let the page read its receipts \(Access-Control-Allow-Origin\)/);
});

test('a collector that keeps what was to be deleted is noticed', async (t) => {
  const town = await live(t);
  const proxy = await between(t, town.collector, (_, path) => path !== '/withdrawals');
  const other = await live(t, {organisation: {endpoint: proxy}});
  const {code, lines} = await checked(other);
  assert.equal(code, 2);
  assert.match(
    lines.at(-1),
    /^NOT {2}It could not be taken back\. A test response of the survey heed-check may be left/,
  );
});

test('a collector that takes nothing is noticed', async (t) => {
  const town = await live(t);
  const proxy = await between(t, town.collector, (answer, path) => {
    if (path.startsWith('/responses')) answer.status = 503;
  });
  const other = await live(t, {organisation: {endpoint: proxy}});
  const {code, bad} = await checked(other);
  assert.equal(code, 2);
  assert.match(bad[0], /did not prove that it has a test response/);
});

test('a wrong token is said, and the response is taken back', async (t) => {
  const town = await live(t);
  const {code, bad, lines} = await checked(town, words, {HEED_TOKEN: 'another'});
  assert.equal(code, 2);
  assert.match(bad[0], /does not know this token/);
  assert.match(lines.at(-1), /^-- {3}Whether it is gone could not be seen/);
  assert.ok((await exported(town.collector)).every((line) => line.includes('withdrawn')));
});

test('a destination that deletes nothing is not sent a test response', async (t) => {
  const posted = [];
  const server = createServer((incoming, outgoing) => {
    posted.push(incoming.url);
    outgoing.end('ok');
  });
  const url = await listen(server);
  t.after(() => server.close());
  const town = await live(t, {organisation: {endpoint: {kind: 'post', url}}});
  const {code, lines} = await checked(town);
  assert.equal(code, 0);
  assert.match(
    lines.at(-1),
    /^-- {3}Whether a response arrives was not tried, because only a collector deletes one again/,
  );
  assert.deepEqual(posted, []);
});

for (const [told, address, sentence] of [
  ['an address that is not encrypted', 'http://forms.example.org/', /must start with https:/],
  ['no address', 'feedback', /must start with https:/],
  ['an address where nobody is', 'http://localhost:9/', /does not answer; check the address/],
]) {
  test(`given ${told}, one sentence says so`, async () => {
    const {code, stdout, stderr} = await heed(['check', '--live', address], {cwd});
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, sentence);
    assert.match(stderr, /^[^\n]+\.\n$/);
  });
}
