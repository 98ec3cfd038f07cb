// What any store of the collector promises, tried on both.
import assert from 'node:assert/strict';
import {copyFileSync, readFileSync, statSync} from 'node:fs';
import {test} from 'node:test';
import {readBody} from '../../examples/collector/body.mjs';
import {readWithdrawal} from '../../examples/collector/withdrawal.mjs';
import {chance, fields, letters, response, withdrawable} from './given.mjs';
import {bothPlaces} from './stores.mjs';

const DAY = 86_400_000;
const random = chance(21);
const body = (/** @type {string} */ text) => readBody(Buffer.from(text));
const wish = (/** @type {object} */ withdrawal) => readWithdrawal(Buffer.from(JSON.stringify(withdrawal)));
const texts = (/** @type {AsyncIterable<Uint8Array>} */ bodies) =>
  Array.fromAsync(bodies, (bytes) => Buffer.from(bytes).toString());
const byId = (/** @type {{id: string}} */ a, /** @type {{id: string}} */ b) =>
  Buffer.compare(Buffer.from(a.id, 'base64url'), Buffer.from(b.id, 'base64url'));
/** What the list says, in no order. @param {string} list */
const lines = (list) => readFileSync(list, 'utf8').split('\n').filter(Boolean).toSorted();

for (const [name, newPlace] of bothPlaces()) {
  test(`${name}: the same response again is already there; other bytes under its id change nothing.`, async (t) => {
    const kept = await (await newPlace(t)).open();
    const first = fields(random);
    const other = {...fields(random), form: first.form, id: first.id};
    assert.equal(await kept.keep(body(JSON.stringify(first))), 'stored');
    assert.equal(await kept.keep(body(JSON.stringify(first))), 'already');
    assert.equal(await kept.keep(body(JSON.stringify(other))), 'conflict');
    assert.deepEqual(await texts(kept.all()), [JSON.stringify(first)]);
  });

  test(`${name}: the same id in another letterbox is another response.`, async (t) => {
    const kept = await (await newPlace(t)).open();
    const first = fields(random);
    assert.equal(await kept.keep(body(JSON.stringify(first))), 'stored');
    assert.equal(await kept.keep(body(JSON.stringify({...first, form: 'ffffffffffffffff'}))), 'stored');
  });

  test(`${name}: of many that come at the same moment, each is told what became of it, and not of its neighbour.`, async (t) => {
    const place = await newPlace(t);
    const [here, there] = [await place.open(), await place.open()];
    const [known, gone, early, fresh] = [0, 1, 2, 3].map(() => withdrawable(random));
    assert.ok(known && gone && early && fresh);
    for (const {text} of [known, gone]) await here.keep(body(text));
    for (const {withdrawal} of [gone, early]) await there.withdraw(wish(withdrawal));
    const other = JSON.stringify({...JSON.parse(known.text), ct: letters(random, 8208)});
    const answers = await Promise.all(
      [fresh.text, known.text, other, gone.text, early.text, fresh.text].map((text) => here.keep(body(text))),
    );
    assert.deepEqual([answers[0], answers[5]].toSorted(), ['already', 'stored']);
    assert.deepEqual(answers.slice(1, 5), ['already', 'conflict', 'withdrawn', 'withdrawn']);
  });

  test(`${name}: the same response sent many times to several collectors at once is kept once.`, async (t) => {
    const place = await newPlace(t);
    const collectors = [await place.open(), await place.open(), await place.open()];
    const text = response(random);
    const answers = await Promise.all(
      Array.from({length: 8}, () => collectors.map((kept) => kept.keep(body(text)))).flat(),
    );
    assert.deepEqual(answers.toSorted().slice(-2), ['already', 'stored']);
    assert.equal(answers.filter((answer) => answer === 'already').length, 23);
    assert.deepEqual(await texts(collectors[0]?.all() ?? assert.fail()), [text]);
  });

  test(`${name}: all come out exactly as they were sent, in the order of their ids, also over many pages.`, async (t) => {
    const kept = await (await newPlace(t)).open();
    const letterboxes = ['0000000000000000', '7777777777777777', 'ffffffffffffffff'];
    const sent = Array.from({length: 40}, () => fields(random))
      .toSorted(byId)
      .flatMap((one) => letterboxes.map((form) => JSON.stringify({...one, form})));
    for (const text of sent.toReversed()) await kept.keep(body(text));
    assert.deepEqual(await texts(kept.all()), sent);
  });

  test(`${name}: somebody who reads slowly does not keep others from writing, and still gets what was there.`, async (t) => {
    const kept = await (await newPlace(t)).open();
    const sent = Array.from({length: 80}, () => response(random));
    for (const text of sent) await kept.keep(body(text));
    const found = new Set();
    for await (const bytes of kept.all()) {
      if (found.size === 0) {
        assert.equal(await kept.keep(body(response(random))), 'stored');
        assert.equal(await kept.settle(), true, 'nor from being written anew');
      }
      found.add(Buffer.from(bytes).toString());
    }
    assert.ok(sent.every((text) => found.has(text)));
  });

  test(`R8: who knows the secret has it deleted, and no collector takes it again (${name})`, async (t) => {
    const place = await newPlace(t);
    const [here, there] = [await place.open(), await place.open()];
    const [mine, other] = [withdrawable(random), withdrawable(random)];
    for (const {text} of [mine, other]) await here.keep(body(text));
    await there.withdraw(wish({...mine.withdrawal, w: other.withdrawal.w}));
    assert.equal((await texts(here.all())).length, 2, 'a wrong guess deletes nothing');
    await there.withdraw(wish(mine.withdrawal));
    await there.withdraw(wish(mine.withdrawal));
    assert.deepEqual(await texts(here.all()), [other.text]);
    assert.equal(await here.keep(body(mine.text)), 'withdrawn');
    assert.deepEqual(await Array.fromAsync(there.withdrawn()), [{form: mine.withdrawal.form, id: mine.id}]);
    assert.match(readFileSync(place.list, 'utf8').trim(), /^[0-9a-f]{16} [0-9a-f]{32}$/);
    assert.equal(statSync(place.list).mode & 0o777, 0o600);
  });

  test(`${name}: a withdrawal before its response holds for a month against that response, and against no other.`, async (t) => {
    let today = 20_000;
    const kept = await (await newPlace(t)).open({now: () => today * DAY, time: 'day'});
    const [early, late, other] = [withdrawable(random), withdrawable(random), withdrawable(random)];
    for (const {withdrawal} of [early, late]) await kept.withdraw(wish(withdrawal));
    await kept.withdraw(wish({...other.withdrawal, w: early.withdrawal.w}));
    assert.equal(await kept.keep(body(other.text)), 'stored', 'a guess keeps nothing away');
    assert.deepEqual(await Array.fromAsync(kept.withdrawn()), [], 'until then nobody is told of it');
    today += 31;
    assert.equal(await kept.keep(body(early.text)), 'withdrawn');
    assert.deepEqual(await Array.fromAsync(kept.withdrawn()), [{form: early.withdrawal.form, id: early.id}]);
    today += 1;
    assert.equal(await kept.keep(body(late.text)), 'stored');
    today += 1_000;
    assert.equal(await kept.keep(body(early.text)), 'withdrawn', 'and then for good');
  });

  test(`${name}: somebody who floods it with withdrawals fills no disk, and undoes none that had a response.`, async (t) => {
    const place = await newPlace(t);
    const kept = await place.open({mostEarly: 20});
    const gone = withdrawable(random);
    await kept.keep(body(gone.text));
    await kept.withdraw(wish(gone.withdrawal));
    await Promise.all(Array.from({length: 60}, () => kept.withdraw(wish(withdrawable(random).withdrawal))));
    const [count] = await place.change('SELECT count(*) AS n FROM t WHERE wv IS NOT NULL');
    assert.equal(Number(count?.['n']), 20);
    assert.equal(await kept.keep(body(gone.text)), 'withdrawn');
  });

  test(`${name}: a withdrawal and a late retry that meet never leave both the response and its tombstone.`, async (t) => {
    const place = await newPlace(t);
    const [here, there] = [await place.open(), await place.open()];
    const all = Array.from({length: 60}, () => withdrawable(random));
    for (const {text} of all.slice(0, 30)) await here.keep(body(text));
    await Promise.all(
      all.flatMap(({text, withdrawal}, n) => [
        ...(n % 2 ? [here.keep(body(text))] : []),
        there.withdraw(wish(withdrawal)),
        ...(n % 3 ? [there.keep(body(text)), here.keep(body(text))] : []),
      ]),
    );
    for (const {text} of all) assert.equal(await here.keep(body(text)), 'withdrawn');
    assert.deepEqual(await texts(here.all()), []);
    assert.equal((await Array.fromAsync(here.withdrawn())).length, 60);
  });

  test(`${name}: a backup from before does not bring a withdrawn response back.`, async (t) => {
    const place = await newPlace(t);
    const first = await place.open();
    const [mine, other] = [withdrawable(random), withdrawable(random)];
    for (const {text} of [mine, other]) await first.keep(body(text));
    await first.close();
    const backup = await place.copy();
    const second = await place.open();
    await second.withdraw(wish(mine.withdrawal));
    await second.close();
    const restored = await backup.open();
    assert.deepEqual(await texts(restored.all()), [other.text]);
    assert.equal(await restored.keep(body(mine.text)), 'withdrawn');
    assert.deepEqual(await Array.fromAsync(restored.withdrawn()), [{form: mine.withdrawal.form, id: mine.id}]);
  });

  test(`${name}: a backup from before does not forget a withdrawal that came before its response.`, async (t) => {
    const place = await newPlace(t);
    await (await place.open()).close();
    const backup = await place.copy();
    const first = await place.open();
    const [mine, other] = [withdrawable(random), withdrawable(random)];
    await first.withdraw(wish(mine.withdrawal));
    await first.withdraw(wish({...other.withdrawal, w: mine.withdrawal.w}));
    await first.close();
    const restored = await backup.open();
    assert.equal(await restored.keep(body(mine.text)), 'withdrawn');
    assert.equal(await restored.keep(body(other.text)), 'stored', 'nor does a guess begin to hold');
  });

  test(`${name}: a backup that has a response does not bring it back if it was withdrawn while the collector had forgotten it.`, async (t) => {
    const place = await newPlace(t);
    await (await place.open()).close();
    const empty = await place.copy();
    const first = await place.open();
    const [mine, other] = [withdrawable(random), withdrawable(random)];
    for (const {text} of [mine, other]) await first.keep(body(text));
    await first.close();
    const second = await empty.open();
    await second.withdraw(wish(mine.withdrawal));
    await second.withdraw(wish({...other.withdrawal, w: mine.withdrawal.w}));
    await second.close();
    const restored = await place.open();
    assert.deepEqual(await texts(restored.all()), [other.text]);
    assert.equal(await restored.keep(body(mine.text)), 'withdrawn');
    assert.deepEqual(await Array.fromAsync(restored.withdrawn()), [{form: mine.withdrawal.form, id: mine.id}]);
  });

  test(`${name}: the list forgets a withdrawal without a response after a month, and one with a response never.`, async (t) => {
    let today = 20_000;
    const how = /** @type {const} */ ({now: () => today * DAY, time: 'day'});
    const place = await newPlace(t);
    const first = await place.open(how);
    const [early, gone] = [withdrawable(random), withdrawable(random)];
    await first.keep(body(gone.text));
    await first.close();
    const backup = await place.copy();
    const second = await place.open(how);
    for (const {withdrawal} of [early, gone]) await second.withdraw(wish(withdrawal));
    await second.close();
    assert.equal(lines(place.list).length, 2);
    today += 31;
    await (await place.open(how)).close();
    assert.equal(lines(place.list).length, 2, 'a phone keeps it for 30 days and tries once more');
    today += 1;
    const restored = await backup.open(how);
    assert.equal(lines(place.list).length, 1);
    assert.equal(await restored.keep(body(early.text)), 'stored');
    assert.equal(await restored.keep(body(gone.text)), 'withdrawn');
  });

  test(`${name}: once its response has come, a withdrawal is on the list as any other, within a day.`, async (t) => {
    let today = 20_000;
    const place = await newPlace(t);
    // PostgreSQL's checkpoint may take long on a busy machine.
    const kept = await place.open({now: () => today * DAY, patience: 60_000});
    await kept.settle();
    const mine = withdrawable(random);
    await kept.withdraw(wish(mine.withdrawal));
    await kept.keep(body(mine.text));
    const {wh} = body(mine.text);
    assert.ok(readFileSync(place.list, 'utf8').includes(Buffer.from(wh ?? []).toString('hex')));
    today += 1;
    await kept.settle();
    assert.deepEqual(lines(place.list), [
      `${mine.withdrawal.form} ${Buffer.from(mine.id, 'base64url').toString('hex')}`,
    ]);
    assert.equal(statSync(place.list).mode & 0o777, 0o600);
  });

  test(`${name}: a flood of withdrawals does not make the list grow for ever, and takes nothing sure off it.`, async (t) => {
    const place = await newPlace(t);
    const first = await place.open();
    const all = Array.from({length: 3}, () => withdrawable(random));
    for (const {text} of all) await first.keep(body(text));
    await first.close();
    const backup = await place.copy();
    const second = await place.open({mostEarly: 20});
    for (const {withdrawal} of all) await second.withdraw(wish(withdrawal));
    let most = 0;
    for (let n = 0; n < 90; n += 1) {
      await second.withdraw(wish(withdrawable(random).withdrawal));
      most = Math.max(most, lines(place.list).length);
    }
    assert.ok(most <= 3 + 40, `${most} lines`);
    assert.ok(most > 3 + 20, 'and is not written whole each time');
    await Promise.all(Array.from({length: 90}, () => second.withdraw(wish(withdrawable(random).withdrawal))));
    await second.close();
    const restored = await backup.open({mostEarly: 20});
    assert.equal(lines(place.list).length, 3 + 20);
    assert.deepEqual(await texts(restored.all()), []);
    for (const {text} of all) assert.equal(await restored.keep(body(text)), 'withdrawn');
  });

  test(`${name}: two collectors with one list, both flooded, take nothing sure off it.`, async (t) => {
    const place = await newPlace(t);
    const both = [await place.open({mostEarly: 5}), await place.open({mostEarly: 5})];
    const all = Array.from({length: 24}, () => withdrawable(random));
    for (const {text} of all) await both[0]?.keep(body(text));
    await Promise.all(
      all.flatMap(({withdrawal}, n) => [
        both[n % 2]?.withdraw(wish(withdrawal)),
        ...both.map((one) => one.withdraw(wish(withdrawable(random).withdrawal))),
      ]),
    );
    const named = new Set(lines(place.list));
    for (const {id, withdrawal} of all)
      assert.ok(named.has(`${withdrawal.form} ${Buffer.from(id, 'base64url').toString('hex')}`));
  });

  test(`${name}: a list that was lost is written anew from the database, once.`, async (t) => {
    const place = await newPlace(t);
    const first = await place.open();
    const all = Array.from({length: 3}, () => withdrawable(random));
    for (const {text, withdrawal} of all) {
      await first.keep(body(text));
      await first.withdraw(wish(withdrawal));
    }
    await first.close();
    const before = lines(place.list);
    assert.equal(before.length, 3);
    copyFileSync('/dev/null', place.list);
    for (const again of [1, 2]) {
      await (await place.open()).close();
      assert.deepEqual(lines(place.list), before, `${again}`);
    }
  });

  test(`R66: of the day, only the Monday of its week is kept; whoever wants the day has to say so (${name})`, async (t) => {
    const monday = Date.UTC(2026, 10, 16);
    const place = await newPlace(t);
    let now = monday;
    const weekly = await place.open({now: () => now});
    for (let day = 0; day < 8; day += 1) {
      now = monday + day * DAY + 86_399_999;
      await weekly.keep(body(response(random)));
    }
    const days = 'SELECT day, count(*) AS n FROM r GROUP BY day ORDER BY day';
    const found = async () => (await place.change(days)).map(({day, n}) => [Number(day) * DAY, Number(n)]);
    assert.deepEqual(await found(), [
      [monday, 7],
      [monday + 7 * DAY, 1],
    ]);
    const daily = await place.open({now: () => now, time: 'day'});
    now = monday + 9 * DAY;
    await daily.keep(body(response(random)));
    assert.deepEqual((await found())[2], [monday + 9 * DAY, 1]);
    await weekly.settle();
    assert.deepEqual(
      await found(),
      [
        [monday, 7],
        [monday + 7 * DAY, 2],
      ],
      'what was finer is made coarse as well',
    );
  });

  test(`${name}: after so many days responses are deleted, never one that is younger; what was withdrawn stays so.`, async (t) => {
    const monday = Date.UTC(2026, 10, 16) / DAY;
    let today = monday;
    const kept = await (await newPlace(t)).open({now: () => today * DAY});
    const gone = withdrawable(random);
    await kept.keep(body(gone.text));
    await kept.withdraw(wish(gone.withdrawal));
    const sent = [];
    for (const day of [0, 6, 7]) {
      today = monday + day;
      const text = response(random);
      sent.push(text);
      await kept.keep(body(text));
    }
    const left = async () => new Set(await texts(kept.all()));
    today = monday + 6 + 40;
    assert.equal(await kept.retain(40), 0);
    assert.deepEqual(await left(), new Set(sent), 'the one of Sunday is 40 days old and not older');
    today = monday + 7 + 40;
    assert.equal(await kept.retain(40), 2);
    assert.deepEqual(await left(), new Set(sent.slice(2)));
    assert.equal(await kept.keep(body(gone.text)), 'withdrawn');
  });

  test(`${name}: it says what became of a response without taking it.`, async (t) => {
    const kept = await (await newPlace(t)).open();
    const [here, gone, never] = [withdrawable(random), withdrawable(random), withdrawable(random)];
    for (const {text} of [here, gone]) await kept.keep(body(text));
    await kept.withdraw(wish(gone.withdrawal));
    const other = JSON.stringify({...JSON.parse(here.text), ct: letters(random, 8208)});
    const said = await Promise.all([here.text, gone.text, never.text, other].map((text) => kept.remembers(body(text))));
    assert.deepEqual(said, ['already', 'withdrawn', undefined, undefined]);
    assert.deepEqual(await texts(kept.all()), [here.text]);
  });

  test(`${name}: what is doubtful is kept as well, and named.`, async (t) => {
    const kept = await (await newPlace(t)).open();
    const [sound, doubtful] = [fields(random), fields(random)];
    assert.equal(await kept.keep(body(JSON.stringify(sound))), 'stored');
    assert.equal(await kept.keep(body(JSON.stringify(doubtful)), {quarantine: true}), 'stored');
    assert.equal((await texts(kept.all())).length, 2);
    assert.deepEqual(await Array.fromAsync(kept.quarantined()), [{form: doubtful.form, id: doubtful.id}]);
  });

  test(`${name}: three collectors that start at once on a new database all start, and keep the same.`, async (t) => {
    const place = await newPlace(t);
    const three = await Promise.all([place.open(), place.open(), place.open()]);
    const sent = await Promise.all(
      three.map(async (kept) => {
        const text = response(random);
        assert.equal(await kept.keep(body(text)), 'stored');
        return text;
      }),
    );
    for (const kept of three) assert.deepEqual(new Set(await texts(kept.all())), new Set(sent));
  });

  test(`${name}: closed, it is not well, and says so.`, async (t) => {
    const kept = await (await newPlace(t)).open();
    await kept.check();
    await kept.close();
    await assert.rejects(kept.check());
    await assert.rejects(kept.keep(body(response(random))));
  });
}
