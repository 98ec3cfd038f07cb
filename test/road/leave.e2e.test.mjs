// Somebody leaves in a hurry, on a slow network, from a page with a cookie banner: in all three engines.
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {folderServer, listen} from '../../dist/cli/folder-server.js';
import {openDestination} from './destination.mjs';
import {colours, everything, frames, recording, wayOut} from './leaving.mjs';
import {Person} from './person.mjs';
import {engines, openBrowser} from './three.mjs';
import {buildTown, until} from './town.mjs';

const canary = 'Kanarienvogel';

let town;
let destination;
let server;
let site;
before(async () => {
  [town, destination] = await Promise.all([buildTown(), openDestination()]);
  const folder = join(town.folder, 'site');
  const organisation = JSON.parse(await readFile(join(folder, 'organisation.json'), 'utf8'));
  await writeFile(join(folder, 'organisation.json'), JSON.stringify({...organisation, leave: destination.address}));
  await writeFile(join(folder, 'survey.html'), careless('', '<heed-leave secondary></heed-leave>'));
  await writeFile(join(folder, 'busy.html'), careless('<div id="banner">We value your privacy.</div>', above));
  await writeFile(join(folder, 'before.html'), '<!doctype html><title>Before</title><a href="survey.html">On</a>');
  await writeFile(
    join(folder, 'frame.html'),
    '<!doctype html><title>Around</title><iframe src="survey.html"></iframe>',
  );
  const kept = '<iframe sandbox="allow-scripts allow-same-origin" src="survey.html"></iframe>';
  await writeFile(join(folder, 'sandbox.html'), `<!doctype html><title>Around</title>${kept}`);
  server = folderServer({'/': folder}, {}); // without any of the headers that would help
  site = await listen(server, 0);
});
after(async () => {
  server.close();
  server.closeAllConnections();
  destination.close();
  await town.tearDown();
});

const above = '<p class="long">Our services.</p>';

/** The way out of the survey in a frame. */
const inFrame = `document.querySelector('iframe')?.contentDocument?.querySelector('heed-survey')?.shadowRoot?.querySelector('heed-leave')`;

/** A page that does nothing for the survey on it. */
function careless(over, first) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Feedback</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>.long { block-size: 2000px; margin: 0 }
    #banner { position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 0.1); pointer-events: auto }</style>
    <script type="module" src="heed/heed.js"></script>
    ${first}<heed-survey src="survey.json" organisation="organisation.json">Call us.</heed-survey>
    <p class="long">More of our services.</p>${over}`;
}

for (const engine of engines) {
  describe(engine, () => {
    let browser;
    let person;
    before(async () => {
      browser = await openBrowser(engine);
      person = new Person(
        (steps) => browser.keys(steps),
        (script) => browser.look(script),
      );
    });
    after(() => browser.quit());

    const at = (address) => browser.holds(`location.href === '${address}' && document.readyState === 'complete'`);

    /** Comes from another page, and answers up to the review. */
    async function answering() {
      destination.visits.length = 0;
      await browser.open(`${site}/before.html`);
      await browser.soon('location.href = "survey.html"');
      await at(`${site}/survey.html`);
      await person.answerUniversalShort(canary);
      assert.ok(
        String(await browser.look(everything)).includes(canary),
        'it is there to be seen until somebody leaves',
      );
    }

    test(`R43, R44: the cover is drawn before the next page is asked for, once, and Back leads elsewhere (${engine})`, async () => {
      await answering();
      await browser.look(recording);
      destination.hold();
      await person.use('Leave this page');
      await until(() => destination.visits.length > 0, 'the next page is asked for');
      const picture = await browser.picture?.();
      destination.answer();
      await at(destination.address);
      if (picture) assert.equal(await browser.look(colours(picture)), 1, 'nothing is to be seen');
      assert.equal(destination.visits.length, 1);
      const [{method, headers}] = destination.visits;
      assert.deepEqual([method, headers.referer], ['GET', undefined]);
      await browser.soon('history.back()');
      await at(`${site}/before.html`);
      const [order, left] = await browser.look('[sessionStorage.order, sessionStorage.left]');
      assert.equal(order, 'covered, drawn, asked for behind a blank page');
      assert.ok(left.includes('Feedback'), left);
      assert.ok(!left.includes(canary));
    });

    test(`R42, R43: the way out at the start of the page does the same, and Escape does not uncover it (${engine})`, async () => {
      await answering();
      await browser.look(recording);
      await browser.look(`(document.querySelector('heed-leave').shadowRoot.querySelector('button').focus(), true)`);
      destination.hold();
      await browser.keys(['Enter']);
      await until(() => destination.visits.length > 0, 'the next page is asked for');
      await browser.keys(['Escape', 'Escape']);
      await until(() => destination.visits.length > 1, 'it is asked for once more');
      const picture = await browser.picture?.();
      destination.answer();
      await at(destination.address);
      if (picture) assert.equal(await browser.look(colours(picture)), 1, 'nothing is to be seen');
      await browser.soon('history.back()');
      await at(`${site}/before.html`);
      const [covered, drawn, ...asked] = String(await browser.look('sessionStorage.order')).split(', ');
      assert.deepEqual([covered, drawn, ...new Set(asked)], ['covered', 'drawn', 'asked for behind a blank page']);
    });

    test(`R43: from a frame, the whole page leaves (${engine})`, async () => {
      await browser.open(`${site}/before.html`);
      await browser.soon('location.href = "frame.html"');
      await at(`${site}/frame.html`);
      await until(
        () => browser.look(`Boolean(${inFrame}?.shadowRoot.querySelector('button'))`),
        'the way out is there',
      );
      await browser.soon(`${inFrame}.shadowRoot.querySelector('button').click()`);
      await at(destination.address);
      await browser.soon('history.back()');
      await at(`${site}/before.html`);
    });

    test(`R43: from a frame that may not take the page along, at least the frame leaves (${engine})`, async () => {
      await browser.open(`${site}/sandbox.html`);
      await until(
        () => browser.look(`Boolean(${inFrame}?.shadowRoot.querySelector('button'))`),
        'the way out is there',
      );
      destination.visits.length = 0;
      await browser.soon(`${inFrame}.shadowRoot.querySelector('button').click()`);
      await until(() => destination.visits.length > 0, 'the next page is asked for');
    });

    test(`R43, R46: who comes back after a link of the page finds no answer (${engine})`, async () => {
      await answering();
      await browser.soon('location.href = "before.html"');
      await at(`${site}/before.html`);
      await browser.soon('history.back()');
      await at(`${site}/survey.html`);
      await person.reads('Start');
      assert.ok(!String(await browser.look(everything)).includes(canary));
    });

    for (const [width, height] of [
      [1280, 720],
      [320, 640],
      [320, 256],
    ]) {
      test(`R12, R40: the way out lies above a cookie banner wherever the survey is in sight (${engine}, ${width} by ${height})`, async () => {
        await browser.viewport(width, height);
        await browser.open(`${site}/busy.html`);
        await person.reads('Start');
        const survey = await browser.look(`document.querySelector('heed-survey').getBoundingClientRect().toJSON()`);
        const places = [survey.top - height + 200, survey.top, survey.top + 200, survey.bottom - 100];
        for (const place of places) {
          await browser.look(`(scrollTo(0, ${place}), ${frames})`);
          const seen = await browser.look(
            `(() => {${wayOut} return [hit === button, top >= 0, top + height <= innerHeight]})()`,
          );
          assert.deepEqual(seen, [true, true, true], `at ${place}`);
        }
        for (const place of [0, survey.bottom + 100]) {
          await browser.look(`(scrollTo(0, ${place}), ${frames})`);
          assert.equal(
            await browser.look(
              `document.querySelector('heed-survey').shadowRoot.querySelector('heed-leave').shadowRoot.querySelectorAll(':popover-open').length`,
            ),
            0,
          );
        }
      });
    }

    test(`R40, R42: the way out is what the keyboard comes to first, on the page and in the survey (${engine})`, async () => {
      await browser.open(`${site}/survey.html`);
      await person.reads('Start');
      const reached = [];
      for (let presses = 0; presses < 2; presses += 1) {
        await browser.keys(['Tab']);
        reached.push(await browser.look(`(() => {${wayOut} return [focus.textContent, focus === button]})()`));
      }
      assert.deepEqual(reached, [
        ['Leave this page', false],
        ['Leave this page', true],
      ]);
    });

    test(`R96: at 400 % the way out hides nothing that has the focus (${engine})`, async () => {
      await browser.viewport(320, 256);
      await browser.open(`${site}/survey.html`);
      await person.reads('Start');
      await person.use('Start');
      for (const number of [2, 3, 4]) {
        await person.use('Skip this question');
        await person.reads(`Question ${number} of 5`);
      }
      // Each answer is brought to where the way out lies, and only then gets the focus.
      const hidden = await browser.look(`(async () => {
        const asked = document.querySelector('heed-survey').shadowRoot.querySelector('#screen > .question').shadowRoot;
        const found = [];
        for (const answer of asked.querySelectorAll('input')) {
          scrollBy(0, answer.getBoundingClientRect().top - 16);
          await ${frames};
          answer.focus();
          await ${frames};
          ${wayOut}
          const own = answer.getBoundingClientRect();
          if (focus !== answer) found.push('the focus is elsewhere');
          if (own.top < top + height && own.bottom > top) found.push(answer.closest('label').textContent.trim());
        }
        return found;
      })()`);
      assert.deepEqual(hidden, []);
    });
  });
}

test('R43: whoever looks through the memory of the page that somebody left finds no answer', async () => {
  const browser = await openBrowser('Chromium');
  try {
    const {page, look, keys} = browser;
    const person = new Person(keys, look);
    await browser.open(`${site}/survey.html`);
    await person.answerUniversalShort(canary);
    assert.deepEqual(await inMemory(page), {words: true, picked: true}, 'until then they are there');
    destination.visits.length = 0;
    destination.showNothing();
    await person.use('Leave this page');
    await until(() => destination.visits.length > 0, 'the next page is asked for');
    assert.deepEqual(await inMemory(page), {words: false, picked: false});
  } finally {
    await browser.quit();
  }
});

/** Whether anything that scripts can still reach holds what somebody wrote, or what they picked. */
async function inMemory(page) {
  const session = await page.createCDPSession();
  const pieces = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({chunk}) => pieces.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', {captureNumericValue: true});
  await session.detach();
  const maps = await page.queryObjects(await page.evaluateHandle('Map.prototype'));
  const picked = await maps.evaluate((all) => {
    const given = all.flatMap((map) => [...map]).filter(([question]) => question === 'respect');
    return given.some(([, gave]) => JSON.stringify(gave).includes('always'));
  });
  await maps.dispose();
  return {words: pieces.join('').includes(canary), picked};
}
