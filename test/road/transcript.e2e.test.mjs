/**
 * What somebody hears who sees nothing and uses a keyboard, on every screen of the ready survey.
 *
 * The transcripts are in `transcripts`. When a screen was changed on purpose, `npm run build` and then
 * `npx node test/road/transcript.e2e.test.mjs --renew` write them anew. Read them, aloud if you can, before you keep them.
 */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {after, before, describe, it} from 'node:test';
import {allWords, languages} from '../../dist/i18n/index.js';
import {stops} from '../tools/stops.mjs';
import {read, written} from '../tools/transcript.mjs';
import {Person} from './person.mjs';
import {screens} from './screens.mjs';
import {openBrowser} from './three.mjs';
import {buildTown} from './town.mjs';

const renew = process.argv.includes('--renew');
const file = (lang) => new URL(`transcripts/universal-short.${lang}.txt`, import.meta.url);

const head = `What a screen reader says on each screen of the ready survey, and where the Tab key stops. ← is where the focus is.
Written by the browser. After a change on purpose: npm run build && npx node test/road/transcript.e2e.test.mjs --renew
`;

/** Pages that are not as they should be: a shared device on which two minutes are over at once, and one that cannot store. */
const pages = {
  shared: `const wait = globalThis.setTimeout;
    globalThis.setTimeout = (act, time, ...more) => wait(act, time === 120_000 ? 1500 : time, ...more);`,
  forgetful: `IDBFactory.prototype.open = () => { throw new Error('not here') };`,
};

let town;
let browser;
before(async () => {
  town = await buildTown();
  const site = join(town.folder, 'site');
  const page = await readFile(join(site, 'index.html'), 'utf8');
  for (const [name, script] of Object.entries(pages)) {
    const scripted = page.replace('<script', `<script src="${name}.js"></script>\n<script`);
    const device = name === 'shared' ? 'shared' : 'own';
    await writeFile(join(site, `${name}.js`), script);
    await writeFile(join(site, `${name}.html`), scripted.replace('<heed-survey', `<heed-survey device="${device}"`));
  }
  browser = await openBrowser('Chromium');
  await browser.viewport(360, 640);
  // Whoever leaves a page that alone holds their answers is asked.
  browser.page.on('dialog', (dialog) => void dialog.accept());
});
after(async () => {
  await browser?.quit();
  await town.tearDown();
});

const interactive = new Set(['button', 'checkbox', 'combobox', 'DisclosureTriangle', 'link', 'radio', 'textbox']);

/** A file of tests has two minutes. `transcript-arabic.e2e.test.mjs` is this one, with Arabic. */
const mine = new URL(import.meta.url).searchParams.get('lang') ?? 'en';

for (const lang of renew ? ['en', 'ar'] : [mine]) {
  describe(`Heard and used with a keyboard alone (${lang})`, () => {
    const visited = [];
    let words;
    before(async () => {
      words = await allWords(languages[lang]);
      const person = new Person(browser.keys, browser.look);
      for await (const screen of screens(browser, person, town.site, lang)) {
        const entries = await read(browser.page);
        const heard = (stop) => ({...stop, at: entries.findIndex(({id}) => id === stop.id)});
        const round = (await stops(browser.page)).map(heard);
        const back = screen.question ? (await stops(browser.page, 'Shift+Tab')).map(heard) : round;
        visited.push({...screen, entries, round, back});
      }
    });

    /** Goes over all screens, and fails with every one where something was found. */
    const nowhere = (find) =>
      assert.deepEqual(
        visited.flatMap((each) => find(each).map((found) => `${each.screen}: ${found}`)),
        [],
      );

    it(`R95, R96: every screen is heard as it was written down and looked over (${lang})`, async () => {
      const said = visited.map(({screen, entries, round}) =>
        [
          `== ${screen}`,
          written(entries),
          `-- Tab: ${round.map(({at}) => entries[at]?.name ?? 'the page').join(' · ')}`,
        ].join('\n'),
      );
      const transcript = `${head}\n${said.join('\n\n')}\n`;
      if (renew) await writeFile(file(lang), transcript);
      assert.equal(transcript, await readFile(file(lang), 'utf8'));
    });

    it(`R95: everything that can be used has a name, and so has everything that groups (${lang})`, () => {
      nowhere(({entries}) =>
        entries.filter(({role, name}) => (interactive.has(role) || role === 'heading') && !name).map(({said}) => said),
      );
      nowhere(({entries}) => entries.filter(({said, role}) => said === `${role} “”`).map(({said}) => said));
    });

    it(`R95: every question is a group with its words, and each answer says its state and its place among all (${lang})`, () => {
      const asked = visited.filter(({question}) => question);
      assert.equal(asked.length, 8);
      nowhere(({question, entries}) => {
        if (!question) return [];
        const ask = question.ask[lang];
        const points = (question.points ?? []).map(({label}, at, all) => [label[lang], `${at + 1} of ${all.length}`]);
        const wanted = [
          [`group “${ask}”`, ''],
          [`heading 2 “${ask}”`, ''],
          ...points.map(([label, at]) => [`radio button “${label}”`, `checked, ${at}`]),
          [`group “${words.or}”`, ''],
          [`radio button “${words.notSure}”`, 'checked, 1 of 3'],
          [`radio button “${words.ratherNotSay}”`, 'checked, 3 of 3'],
        ];
        return wanted.filter(([start, end]) => !entries.some(({said}) => said.startsWith(start) && said.endsWith(end)));
      });
    });

    it(`R42, R95: a question is heard in one order: way out, language, progress, question, answers, reasons, on, help (${lang})`, () => {
      nowhere(({question, given, entries}) => {
        if (!question) return [];
        const order = [
          words.leave,
          words.language,
          words.progress(1, 5, 5).replace(/[\d٠-٩].*/, ''),
          question.ask[lang],
          ...(question.points ?? []).map(({label}) => label[lang]),
          words.or,
          words.notSure,
          words.doesNotApply,
          words.ratherNotSay,
          ...(given ? [words.clear, words.next] : [words.skip]),
          words.help,
          words.aboutThis,
          words.breakTitle,
          words.stop,
        ];
        let from = -1;
        return order.filter((name) => {
          const at = entries.findIndex((entry, place) => place > from && (entry.name ?? entry.said).startsWith(name));
          if (at > from) from = at;
          return at < 0;
        });
      });
    });

    it(`R95, R97: a new screen is heard from its question or heading on (${lang})`, () => {
      nowhere(({focus, entries}) => {
        const at = entries.findIndex(({focused}) => focused);
        // What is told has no name of its own, only words in it.
        const on = entries[at]?.name || entries[at + 1]?.said;
        return focus && on !== focus ? [`${on}, not ${focus}`] : [];
      });
      assert.ok(visited.filter(({focus}) => focus).length > 15);
    });

    it(`R95: what changes without a press is told where changes are told (${lang})`, () => {
      const told = {
        'Question 5, with something that may show who somebody is': words.mayIdentify,
        'Sent, without a connection': words.keptTitle,
        'Sent, and arrived meanwhile': words.receivedTitle,
        'Taken back': words.takenBack,
        'On a shared device, before it is cleared': words.idle,
      };
      for (const [screen, message] of Object.entries(told)) {
        const {entries} = visited.find((each) => each.screen === screen);
        const at = entries.findIndex(({said, name}) => (name || said).includes(message));
        const around = entries.slice(0, at).findLast(({depth}) => depth < entries[at].depth);
        assert.match(String(around?.role), /^(status|alert)$/, `${screen}: ${entries[at]?.said}`);
      }
    });

    it(`R42, R95: the Tab key stops first at the way out, then in the order of reading, and comes round both ways (${lang})`, () => {
      nowhere(({entries, round, back}) => {
        const order = round.map(({at}) => at);
        const backwards = back.map(({id}) => id);
        return [
          ...(entries[order[0]]?.name === words.leave ? [] : [`first is ${entries[order[0]]?.said}`]),
          ...(order.every((at, index) => index === 0 || at > order[index - 1]) ? [] : [order.join()]),
          ...round.filter(({id}) => !backwards.includes(id)).map(({at}) => `not backwards: ${entries[at]?.said}`),
        ];
      });
    });

    it(`R96: at every stop the focus has a line around it, and nothing lies over it (${lang})`, () => {
      nowhere(({entries, round, back}) =>
        [...round, ...back]
          .filter(({line, inSight, onTop}) => !line || !inSight || !onTop)

          .map(
            ({at, name, line, inSight, onTop}) =>
              `${entries[at]?.said ?? name} ${JSON.stringify({line, inSight, onTop})}`,
          ),
      );
    });
  });
}
