import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {appendFileSync, copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {readBody} from '../../examples/collector/body.mjs';
import {Refusal} from '../../examples/collector/problems.mjs';
import {openStore} from '../../examples/collector/store.mjs';
import {readWithdrawal} from '../../examples/collector/withdrawal.mjs';
import {chance, collector, exported, folder, letters, post, running, store, withdraw, withdrawable} from './given.mjs';

const DAY = 86_400_000;
const DONE = '{"v":1,"status":"done"}';
const random = chance(13);
const limits = {uniform: 0};
const body = (/** @type {string} */ text) => readBody(Buffer.from(text));
const wish = (/** @type {object} */ withdrawal) => readWithdrawal(Buffer.from(JSON.stringify(withdrawal)));
const texts = (/** @type {AsyncIterable<Uint8Array> | Uint8Array[]} */ bodies) =>
  Array.fromAsync(bodies, (bytes) => Buffer.from(bytes).toString());
/** As the README says to. @param {string} file @param {string} backup */
function backUp(file, backup) {
  const db = new DatabaseSync(file);
  db.prepare('VACUUM INTO ?').run(backup);
  db.close();
}
/** Withdraws one response, says so, and then so many that never came that the list is written anew all the time. */
const FLOODED = `
  const [store, file, which] = process.argv.slice(1);
  const {openStore} = await import(store);
  const bytes = ({form, id, wh}) => ({form: Uint8Array.from(form), id: Uint8Array.from(id), wh: Uint8Array.from(wh)});
  const opened = await openStore(file, {mostEarly: 2});
  await opened.withdraw(bytes(JSON.parse(which)));
  for (;;) {
    process.stdout.write('.');
    await opened.withdraw({form: bytes(JSON.parse(which)).form, id: crypto.getRandomValues(new Uint8Array(16)), wh: crypto.getRandomValues(new Uint8Array(32))});
  }
`;
const STORE = new URL('../../examples/collector/store.mjs', import.meta.url).href;
const tombstone = (/** @type {{form: unknown, id: string}} */ {form, id}) =>
  JSON.stringify({v: 1, form, id, status: 'withdrawn'});

test('R8: Who knows the secret of a response has it deleted, and it does not come back.', async (t) => {
  const {url} = await collector(t, {limits});
  const [mine, other] = [withdrawable(random), withdrawable(random)];
  for (const {text} of [mine, other]) await post(url, text);
  assert.equal((await withdraw(url, mine.withdrawal)).text, DONE);
  assert.deepEqual(await exported(url), [other.text, tombstone(mine.withdrawal)]);
  const again = await post(url, mine.text);
  assert.deepEqual([again.status, again.said], [410, {v: 1, id: mine.id, status: 'withdrawn'}]);
  assert.deepEqual(await exported(url), [other.text, tombstone(mine.withdrawal)]);
});

test('The answer is the same for a response that was there, was never there, is gone, or is not theirs.', async (t) => {
  const {url} = await collector(t, {limits});
  const [mine, other] = [withdrawable(random), withdrawable(random)];
  for (const {text} of [mine, other]) await post(url, text);
  const answers = [];
  for (const withdrawal of [
    mine.withdrawal,
    mine.withdrawal,
    withdrawable(random).withdrawal,
    {...other.withdrawal, w: mine.withdrawal.w},
  ]) {
    const {status, headers, text} = await withdraw(url, withdrawal);
    const told = [...headers].filter(([name]) => name !== 'date');
    answers.push(JSON.stringify([status, told, text]));
  }
  assert.equal(new Set(answers).size, 1, answers.join('\n'));
  assert.match(answers[0] ?? '', /^\[200,/);
});

test('The answer does not come when the work is done, but at its own time: how much there was to do cannot be seen.', async (t) => {
  /** @type {unknown[]} */
  const done = [];
  const {url} = await collector(t, {
    limits: {uniform: 1_000_000_000},
    change: (kept) => ({
      withdraw: async (/** @type {Parameters<typeof kept.withdraw>[0]} */ withdrawal) => {
        await kept.withdraw(withdrawal);
        done.push(withdrawal);
      },
    }),
  });
  const [known, unknown] = [withdrawable(random), withdrawable(random)];
  await post(url, known.text);
  let answered = 0;
  for (const {withdrawal} of [known, unknown]) {
    withdraw(url, withdrawal).then(
      () => (answered += 1),
      () => {}, // broken off when the test ends
    );
  }
  while (done.length < 2) await fetch(`${url}/health`);
  await fetch(`${url}/health`);
  assert.equal(answered, 0);
});

test('Who does not know the secret deletes nothing, and keeps nothing away.', async (t) => {
  const {url} = await collector(t, {limits});
  const mine = withdrawable(random);
  const guess = {...mine.withdrawal, w: letters(random, 32)};
  await withdraw(url, guess); // before it has come
  assert.equal((await post(url, mine.text)).status, 201);
  await withdraw(url, guess); // and after
  assert.deepEqual(await exported(url), [mine.text]);
  assert.equal((await post(url, mine.text)).status, 200);
});

test('A wrong guess does not stand in the way of who knows, before a response has come and after.', async (t) => {
  const {url} = await collector(t, {limits});
  const [early, late] = [withdrawable(random), withdrawable(random)];
  await withdraw(url, {...early.withdrawal, w: letters(random, 32)});
  await withdraw(url, early.withdrawal);
  assert.equal((await post(url, early.text)).status, 410);
  await post(url, late.text);
  await withdraw(url, {...late.withdrawal, w: letters(random, 32)});
  await withdraw(url, late.withdrawal);
  assert.equal((await post(url, late.text)).status, 410);
});

test('A response that was withdrawn before it came is turned away when it comes, and then for good.', async (t) => {
  const {url} = await collector(t, {limits});
  const mine = withdrawable(random);
  await withdraw(url, mine.withdrawal);
  assert.deepEqual(await exported(url), [], 'until then nobody is told of it');
  assert.equal((await post(url, mine.text)).status, 410);
  assert.deepEqual(await exported(url), [tombstone(mine.withdrawal)]);
  await withdraw(url, {...mine.withdrawal, w: letters(random, 32)});
  assert.equal((await post(url, mine.text)).status, 410);
});

test('A response of a later format, without a hash, is kept, and no guess keeps it away.', async (t) => {
  const {store: kept} = await store(t);
  const mine = withdrawable(random);
  await kept.withdraw(wish(mine.withdrawal));
  const {form, id} = mine.withdrawal;
  assert.equal(await kept.keep(body(JSON.stringify({v: 2, form, id}))), 'stored');
});

test('A withdrawal without a response is forgotten after a month; one with a response never.', async (t) => {
  let today = 20_000;
  const {store: kept} = await store(t, {now: () => today * DAY, time: 'day'});
  const [early, gone] = [withdrawable(random), withdrawable(random)];
  await kept.keep(body(gone.text));
  for (const {withdrawal} of [early, gone]) await kept.withdraw(wish(withdrawal));
  today += 31;
  assert.equal(await kept.keep(body(early.text)), 'withdrawn', 'a phone keeps it for 30 days and tries once more');
  const another = withdrawable(random);
  await kept.withdraw(wish(another.withdrawal));
  today += 32;
  assert.equal(await kept.keep(body(another.text)), 'stored');
  assert.equal(await kept.keep(body(gone.text)), 'withdrawn');
});

test('Somebody who floods it with withdrawals fills no disk, and undoes none that had a response.', async (t) => {
  const {file, store: kept} = await store(t, {mostEarly: 20});
  const gone = withdrawable(random);
  await kept.keep(body(gone.text));
  await kept.withdraw(wish(gone.withdrawal));
  for (let n = 0; n < 60; n += 1) await kept.withdraw(wish(withdrawable(random).withdrawal));
  const last = withdrawable(random);
  await kept.withdraw(wish(last.withdrawal));
  const db = new DatabaseSync(file, {readOnly: true});
  t.after(() => db.close());
  assert.equal(db.prepare('SELECT count(*) AS n FROM t WHERE wv IS NOT NULL').get()?.['n'], 20);
  assert.equal(await kept.keep(body(gone.text)), 'withdrawn');
});

test('Nothing of a withdrawn response but its id is found in any file, and its neighbours are whole.', async (t) => {
  const {file, store: kept} = await store(t);
  const all = Array.from({length: 60}, () => withdrawable(random));
  for (const {text} of all) await kept.keep(body(text));
  const [gone, left] = [all.filter((_, n) => n % 3 === 0), all.filter((_, n) => n % 3 !== 0)];
  const traces = gone.flatMap(({text}) => {
    const {kid, wh, enc, ct} = JSON.parse(text);
    const pieces = Array.from({length: 12}, (_, n) => ct.slice(n * 900, n * 900 + 16));
    return [kid, enc, wh, ...pieces, Buffer.from(wh, 'base64url').toString('latin1')];
  });
  const found = () => {
    const folderOfFile = dirname(file);
    const bytes = readdirSync(folderOfFile)
      .map((name) => readFileSync(join(folderOfFile, name), 'latin1'))
      .join('');
    return traces.filter((trace) => bytes.includes(trace)).length;
  };
  assert.ok(found() > traces.length * 0.9, 'the search finds what is there');
  for (const {withdrawal} of gone) await kept.withdraw(wish(withdrawal));
  assert.equal(found(), 0);
  assert.deepEqual(new Set(await texts(kept.all())), new Set(left.map(({text}) => text)));
});

test('The proof that somebody gave is found nowhere.', async (t) => {
  const {file, store: kept} = await store(t);
  const [known, unknown] = [withdrawable(random), withdrawable(random)];
  await kept.keep(body(known.text));
  for (const {withdrawal} of [known, unknown]) await kept.withdraw(wish(withdrawal));
  for (const name of readdirSync(dirname(file))) {
    const bytes = readFileSync(join(dirname(file), name));
    for (const {withdrawal} of [known, unknown]) {
      assert.equal(bytes.includes(withdrawal.w), false);
      assert.equal(bytes.includes(Buffer.from(withdrawal.w, 'base64url')), false);
    }
  }
});

test('A withdrawal that cannot be written is not said to be done; asked again later, it is.', async (t) => {
  const {url, file} = await collector(t, {limits, patience: 0});
  const mine = withdrawable(random);
  await post(url, mine.text);
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  assert.equal((await withdraw(url, mine.withdrawal)).status, 500);
  other.exec('ROLLBACK');
  other.close();
  assert.deepEqual(await exported(url), [mine.text]);
  assert.equal((await withdraw(url, mine.withdrawal)).text, DONE);
  assert.deepEqual(await exported(url), [tombstone(mine.withdrawal)]);
});

test('A backup from before does not bring a withdrawn response back.', async (t) => {
  const {file, store: first} = await store(t);
  const [mine, other] = [withdrawable(random), withdrawable(random)];
  for (const {text} of [mine, other]) await first.keep(body(text));
  const backup = join(folder(t), 'backup.sqlite');
  backUp(file, backup);
  await first.withdraw(wish(mine.withdrawal));
  await first.close();
  copyFileSync(backup, file);
  const second = await openStore(file);
  t.after(() => second.close());
  assert.deepEqual(await texts(second.all()), [other.text]);
  assert.equal(await second.keep(body(mine.text)), 'withdrawn');
  assert.deepEqual(await Array.fromAsync(second.withdrawn()), [{form: mine.withdrawal.form, id: mine.id}]);
});

test('A power cut while the list is written costs at most the line that was being written.', async (t) => {
  const {file, store: first} = await store(t);
  const all = Array.from({length: 3}, () => withdrawable(random));
  for (const {text} of all) await first.keep(body(text));
  const backup = join(folder(t), 'backup.sqlite');
  backUp(file, backup);
  await first.withdraw(wish(all[0]?.withdrawal ?? {}));
  appendFileSync(`${file}.withdrawn`, '\n00112233445566aa 0123');
  await first.withdraw(wish(all[1]?.withdrawal ?? {}));
  await first.close();
  copyFileSync(backup, file);
  const second = await openStore(file);
  t.after(() => second.close());
  assert.deepEqual(await texts(second.all()), [all[2]?.text]);
});

test('A power cut in the middle of a line that names a withdrawal before its response makes nothing of it, wherever it cuts.', async (t) => {
  const {file, store: first} = await store(t);
  const [gone, mine] = [withdrawable(random), withdrawable(random)];
  await first.keep(body(gone.text));
  const backup = join(folder(t), 'backup.sqlite');
  backUp(file, backup);
  await first.withdraw(wish(gone.withdrawal));
  await first.withdraw(wish(mine.withdrawal));
  await first.close();
  const list = `${file}.withdrawn`;
  const whole = readFileSync(list, 'latin1').trimEnd();
  const start = whole.lastIndexOf('\n') + 1;
  for (let end = start; end <= whole.length; end += 1) {
    copyFileSync(backup, file);
    writeFileSync(list, whole.slice(0, end));
    const second = await openStore(file);
    const said = [await second.keep(body(gone.text)), await second.keep(body(mine.text))];
    await second.close();
    assert.deepEqual(said, ['withdrawn', end < whole.length ? 'stored' : 'withdrawn'], whole.slice(start, end));
  }
});

test('A power cut while the list is written anew leaves the old one, which counts; the half of the new one is cleared away.', async (t) => {
  const {file, store: first} = await store(t);
  const all = Array.from({length: 3}, () => withdrawable(random));
  for (const {text} of all.slice(1)) await first.keep(body(text));
  const backup = join(folder(t), 'backup.sqlite');
  backUp(file, backup);
  for (const {withdrawal} of all) await first.withdraw(wish(withdrawal));
  await first.close();
  const list = `${file}.withdrawn`;
  writeFileSync(`${list}.new`, readFileSync(list).subarray(0, 70));
  copyFileSync(backup, file);
  const second = await openStore(file);
  t.after(() => second.close());
  assert.deepEqual(await texts(second.all()), []);
  for (const {text} of all) assert.equal(await second.keep(body(text)), 'withdrawn');
  assert.deepEqual(
    readdirSync(dirname(file)).filter((name) => name.endsWith('.new')),
    [],
  );
});

test('Killed while it writes its list anew, again and again, it has lost no withdrawal that it said is done.', async (t) => {
  const {file, store: first} = await store(t);
  const all = Array.from({length: 12}, () => withdrawable(random));
  for (const {text} of all) await first.keep(body(text));
  await first.close();
  const backup = join(folder(t), 'backup.sqlite');
  copyFileSync(file, backup);
  for (const [n, {withdrawal}] of all.entries()) {
    const {form, id, wh} = wish(withdrawal);
    const which = JSON.stringify({form: [...form], id: [...id], wh: [...wh]});
    const child = spawn(process.execPath, ['--input-type=module', '--eval', FLOODED, STORE, file, which], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    let said = '';
    for await (const piece of child.stdout) {
      said += piece;
      if (said.length > 5 + 3 * n) break;
    }
    child.kill('SIGKILL');
    await ended;
  }
  copyFileSync(backup, file);
  rmSync(`${file}-wal`, {force: true});
  rmSync(`${file}-shm`, {force: true});
  const second = await openStore(file);
  t.after(() => second.close());
  assert.deepEqual(await texts(second.all()), []);
});

test('A list that was lost is written anew from the database.', async (t) => {
  const {file, store: first} = await store(t);
  const mine = withdrawable(random);
  await first.keep(body(mine.text));
  const backup = join(folder(t), 'backup.sqlite');
  backUp(file, backup);
  await first.withdraw(wish(mine.withdrawal));
  await first.close();
  const list = `${file}.withdrawn`;
  const before = readFileSync(list, 'utf8').trim();
  assert.match(before, /^[0-9a-f]{16} [0-9a-f]{32}$/);
  assert.equal(statSync(list).mode & 0o777, 0o600);
  copyFileSync('/dev/null', list);
  await (await openStore(file)).close();
  assert.equal(readFileSync(list, 'utf8').trim(), before);
  await (await openStore(file)).close();
  assert.equal(readFileSync(list, 'utf8').trim(), before, 'and once is enough');
});

test('Killed right after it said that it is done, it has not got the response any more.', async (t) => {
  const env = {DATABASE: join(folder(t), 'responses.sqlite')};
  const all = Array.from({length: 5}, () => withdrawable(random));
  const first = await running(t, {env});
  for (const {text} of all) await post(first.url, text);
  for (const {withdrawal} of all.slice(1)) assert.equal((await withdraw(first.url, withdrawal)).text, DONE);
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await running(t, {env});
  const bodies = (await exported(second.url)).filter((line) => !line.includes('withdrawn'));
  assert.deepEqual(bodies, [all[0]?.text]);
});

test('What is no withdrawal is refused with a sentence that repeats nothing of it.', async (t) => {
  const {url} = await collector(t, {limits});
  const {withdrawal} = withdrawable(random);
  for (const [field, values] of Object.entries({
    v: [0, '1', null, undefined],
    form: ['', 'words-of-a-person', 17, undefined],
    id: ['', `${withdrawal.id}A`, 'words-of-a-person', undefined],
    w: ['', withdrawal.w.slice(1), `${withdrawal.w}A`, 'words-of-a-person', undefined],
  })) {
    for (const value of values) {
      const {status, text} = await withdraw(url, {...withdrawal, [field]: value});
      assert.equal(status, 400, `${field}: ${value}`);
      assert.match(JSON.parse(text).detail, new RegExp(`^"${field}"`));
      assert.doesNotMatch(text, /words-of-a-person/);
    }
  }
  const twice = JSON.stringify(withdrawal).replace('{', `{"w":"${withdrawal.w}",`);
  assert.equal((await withdraw(url, twice)).status, 400);
  assert.equal((await withdraw(url, 'x'.repeat(2_000))).status, 413);
});

test('A withdrawal of a later format is read as long as it has what this one has.', () => {
  const {withdrawal} = withdrawable(random);
  assert.deepEqual(wish({...withdrawal, v: 2, more: true}), wish(withdrawal));
  assert.throws(() => wish({}), Refusal);
});

test('Nobody can have somebody else’s response left out by sending what a withdrawn one looks like.', async (t) => {
  const {url} = await collector(t, {limits});
  const mine = withdrawable(random);
  await post(url, mine.text);
  assert.equal((await post(url, tombstone(mine.withdrawal))).status, 400);
  assert.deepEqual(await exported(url), [mine.text]);
});
