// Every screen of the ready survey that somebody can come to, with a keyboard and nothing else.
import {universalShort} from '../../dist/templates/index.js';
import {allWords, languages} from '../../dist/i18n/index.js';

const questions = universalShort.parts.flatMap((part) => part.questions);

/** The words that were written in the last question, with something in them that may show who somebody is. */
const story = 'mail me at someone@example.org';

/** What breaks or waits on a page, so that screens come which else are rare or short. */
const breaks = {
  slowLocking: `(SubtleCrypto.prototype.importKey = () => new Promise(() => {}), true)`,
  noLocking: `(SubtleCrypto.prototype.importKey = () => Promise.reject(new Error('no')), true)`,
  hidden: `(Object.defineProperty(document, 'visibilityState', {configurable: true, value: 'hidden'}),
    document.dispatchEvent(new Event('visibilitychange')), Reflect.deleteProperty(document, 'visibilityState'), true)`,
};

/**
 * Goes through all of them.
 *
 * @param browser One of the engines, at the survey.
 * @param {import('./person.mjs').Person} person Who answers.
 * @param {string} site Its address. There is a `forgetful.html` that cannot store, and a `shared.html` on which time flies.
 * @param {string} lang In which language.
 * @yields The name of a screen, and what the focus is on when it comes.
 */
export async function* screens(browser, person, site, lang) {
  const words = await allWords(languages[lang]);
  const say = (message) => message[lang];
  const asks = questions.map(({ask}) => say(ask));
  const points = questions.map((question) => question.points?.map(({label}) => say(label)));
  const progress = (at) => words.progress(at, questions.length, questions.length);

  /** Opens the page and chooses the language, which is the first thing on it after the way out. */
  async function arrive(path = '') {
    await browser.open(`${site}/${path}`);
    await person.reads('How was our service?');
    if (lang === 'en') return;
    await person.goTo('Language');
    await browser.keys(['End']);
    await person.reads(say(universalShort.title));
  }
  async function begin(path) {
    await arrive(path);
    await person.use(words.start);
    await person.isOn(asks[0]);
  }
  async function answerFirst(path) {
    await begin(path);
    await person.goTo(points[0][0]);
    await browser.keys(['Space']);
  }
  async function stop(path) {
    await answerFirst(path);
    await person.use(words.stop);
    await person.isOn(words.stopTitle);
  }

  await arrive();
  yield {screen: 'The notice'};
  await person.use(words.safetyTitle);
  yield {screen: 'The notice, with all that it cannot hide'};
  await person.use(words.start);
  for (const [at, ask] of asks.entries()) {
    await person.isOn(ask);
    await person.reads(progress(at + 1));
    yield {screen: `Question ${at + 1}`, focus: ask, question: questions[at]};
    if (points[at]) {
      await person.goTo(points[at][0]);
      await browser.keys(['Space', ...Array(at).fill('ArrowDown')]);
      if (at === 0) yield {screen: 'Question 1, answered', focus: points[0][0], question: questions[0], given: true};
      if (at === 3) {
        await person.use(words.clear);
        yield {screen: 'Question 4, answered and cleared', focus: ask, question: questions[3]};
        await person.use(words.skip);
      } else await person.use(words.next);
    } else {
      await person.goTo(words.notSure);
      await browser.keys(['Shift+Tab', story]);
      await person.reads(words.mayIdentify);
      yield {
        screen: 'Question 5, with something that may show who somebody is',
        focus: ask,
        question: questions[4],
        given: true,
      };
    }
  }
  await person.use(words.help);
  await person.use(words.aboutThis);
  yield {screen: 'Question 5, with help and what was told before', focus: words.aboutThis};
  await person.use(words.breakTitle);
  await person.isOn(words.breakTitle);
  yield {screen: 'A break', focus: words.breakTitle};
  await person.use(words.breakBack);
  await person.isOn(asks[4]);
  await person.use(words.next);
  await person.isOn(words.reviewTitle);
  yield {screen: 'Looking over the answers', focus: words.reviewTitle};
  await person.goTo(words.send);
  await browser.look(breaks.hidden);
  await person.isOn(words.covered);
  yield {screen: 'Covered', focus: words.covered};
  await person.use(words.show);
  await person.isOn(words.reviewTitle);
  await browser.page.setOfflineMode(true);
  await person.use(words.send);
  await person.isOn(words.thanks);
  await person.reads(words.keptTitle);
  yield {screen: 'Sent, without a connection', focus: words.thanks};
  await browser.page.setOfflineMode(false);
  await browser.look(`dispatchEvent(new Event('online'))`);
  await person.reads(words.receivedTitle);
  yield {screen: 'Sent, and arrived meanwhile'};
  await person.use(words.clearScreen);
  await person.isOn(words.cleared);
  yield {screen: 'Cleared', focus: words.cleared};

  await answerFirst();
  await browser.page.setOfflineMode(true);
  await person.use(words.stop);
  await person.use(words.stopSend);
  await person.reads(words.keptTitle);
  await person.use(words.takeBack);
  await person.reads(words.takenBack);
  await person.isOn(words.thanks);
  yield {screen: 'Taken back', focus: words.thanks};
  await browser.page.setOfflineMode(false);

  await stop();
  yield {screen: 'Stopping', focus: words.stopTitle};
  await person.use(words.stopDelete);
  await person.isOn(words.deleted);
  yield {screen: 'Deleted', focus: words.deleted};

  await begin();
  await person.use(words.stop);
  await person.use(words.stopSend);
  await person.isOn(words.nothing);
  yield {screen: 'Nothing was answered', focus: words.nothing};

  await stop();
  await browser.look(breaks.slowLocking);
  await person.use(words.stopSend);
  await person.isOn(words.sending);
  yield {screen: 'Locking', focus: words.sending};

  await stop();
  await browser.look(breaks.noLocking);
  await person.use(words.stopSend);
  await person.isOn(words.notKeptTitle);
  yield {screen: 'The answers could not be locked', focus: words.notKeptTitle};

  await stop('forgetful.html');
  await browser.page.setOfflineMode(true);
  await person.use(words.stopSend);
  await person.reads(words.heldTitle);
  yield {screen: 'Sent, where nothing can be stored', focus: words.thanks};
  await browser.page.setOfflineMode(false);

  await begin('shared.html');
  await person.isOn(words.idleTitle);
  yield {screen: 'On a shared device, before it is cleared', focus: words.idleTitle};
}
