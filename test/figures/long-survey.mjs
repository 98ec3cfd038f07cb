// A survey of 200 questions with 60 conditions, answered in Chromium slowed down six times.
import {launch} from 'puppeteer-core';
import {folderServer, listen, strictHeaders} from '../../dist/cli/folder-server.js';
import {find, launchArguments} from '../tools/browsers.mjs';

const QUESTIONS = 200;
const CONDITIONS = 60;

/** A survey that asks 200 yes-or-no questions; every third of them, up to 60, only after a yes. */
export function longSurvey() {
  const questions = Array.from({length: QUESTIONS}, (_, at) => {
    const question = {id: `q${at}`, kind: 'yes-no', ask: `Is this question number ${at}?`};
    const conditional = at % 3 === 2 && at / 3 < CONDITIONS;
    return conditional ? {...question, showIf: {question: `q${at - 1}`, is: 'yes'}} : question;
  });
  return {
    heed: 1,
    id: 'long',
    version: 1,
    title: 'A long survey',
    languages: {en: 'source'},
    contentNote: 'Made up.',
    minutes: 60,
    parts: [{id: 'all', questions}],
  };
}

/**
 * Answers all of it and measures the script time of every answer and every turn of the page.
 *
 * @param {string} site A folder with a built site.
 * @returns {Promise<Record<'answers' | 'turns', {script: number, layout: number}[]>>} Milliseconds.
 */
export async function timeLongSurvey(site) {
  const server = folderServer({'/': site}, strictHeaders('http://localhost'));
  const address = await listen(server, 0);
  const browser = await launch({executablePath: find('chromium'), args: launchArguments});
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('heed-survey')?.shadowRoot?.querySelector('#screen'));
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', {rate: 6});
    return await page.evaluate(async (survey) => {
      const element = document.querySelector('heed-survey');
      const ready = new Promise((resolve) => element.addEventListener('ready', resolve, {once: true}));
      element.survey = survey;
      await ready;
      const root = element.shadowRoot;
      // Moving the focus makes the browser lay out the page there and then: time that is spent, but not by a script.
      const {focus} = HTMLElement.prototype;
      let layout = 0;
      HTMLElement.prototype.focus = function (options) {
        const start = performance.now();
        focus.call(this, options);
        layout += performance.now() - start;
      };
      // Until everything is drawn, and the focus is where reading goes on.
      const timed = async (act) => {
        layout = 0;
        const start = performance.now();
        act();
        for (let step = 0; step < 40; step += 1) await Promise.resolve();
        if (!element.hasUpdated || root.querySelector('heed-yes-no')?.hasUpdated === false)
          throw new Error('not drawn yet');
        const all = performance.now() - start;
        return {script: all - layout, layout};
      };
      const main = () => root.querySelector('#screen .main, #screen [part=next]');
      const next = () => main().click();
      const [answers, turns] = [[], []];
      await timed(next);
      await element.updateComplete;
      for (let question; (question = root.querySelector('heed-yes-no'));) {
        const [yes, no] = question.shadowRoot.querySelectorAll('input');
        answers.push(await timed(() => (answers.length % 2 ? no : yes).click()));
        main().focus(); // as a press on it does
        turns.push(await timed(next));
        await element.updateComplete;
      }
      return {answers, turns};
    }, longSurvey());
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
