import {expect} from '@open-wc/testing';
import {buttons, listen, press, written} from '../support/aloud.js';
import {plays} from '../support/recordings.js';
import {safe} from '../support/survey.js';
import {settle, speaks, voice} from '../support/voices.js';
import {afterwards, replace, watch} from '../support/watch.js';

/** A question that was recorded in English. */
const recorded = {...safe, audio: {en: 'audio/safe-en.mp3'}};

/** Somebody who listens to a recorded question. */
async function listening(...voices: SpeechSynthesisVoice[]) {
  const [device, loudspeaker] = [speaks(...voices), plays()];
  const screen = await listen({question: recorded});
  await press(screen.aloud, 'Read this aloud', 'Play');
  return {device, loudspeaker, ...screen};
}

describe('A recording', () => {
  it('R100: is enough, where the device has no voice for the language', async () => {
    const {loudspeaker, aloud} = await listening();
    const during = [loudspeaker.played, buttons(aloud)];
    await loudspeaker.finish();
    expect([during, buttons(aloud)]).to.deep.equal([[['audio/safe-en.mp3'], ['Stop reading']], ['Read this aloud']]);
  });

  it('R100: is heard rather than the voice, and the voice says what was not recorded', async () => {
    const {device, loudspeaker} = await listening(voice('en-GB'));
    const first = [device.said.length, loudspeaker.played.length];
    await loudspeaker.finish();
    expect([first, await device.toTheEnd()]).to.deep.equal([
      [0, 1],
      ['Continue', 'Get help'],
    ]);
  });

  it('R100: is said by the voice of the device where it does not play', async () => {
    const {device, loudspeaker} = await listening(voice('en-GB'));
    await loudspeaker.fail();
    expect((await device.toTheEnd()).slice(0, 2)).to.deep.equal(['Did you feel safe here?', 'Always']);
  });

  it('R31, R100: that does not play is told calmly where there is no voice', async () => {
    const {loudspeaker, aloud} = await listening();
    await loudspeaker.fail();
    expect([buttons(aloud), written(aloud)]).to.deep.equal([
      ['Read this aloud'],
      'There is no sound right now. You can try again later.',
    ]);
  });

  it('R43, R55: is silent at once when somebody leaves, and cannot be begun again by the phone’s own buttons', async () => {
    const {loudspeaker, aloud} = await listening();
    aloud.forget();
    const [element] = loudspeaker.elements;
    expect([loudspeaker.now, element?.hasAttribute('src')]).to.deep.equal([undefined, false]);
  });

  it('can be stopped, and heard again at once', async () => {
    const {loudspeaker, aloud} = await listening();
    const button = aloud.renderRoot.querySelector('button')!;
    button.click();
    await aloud.updateComplete;
    button.click();
    await settle();
    expect([loudspeaker.played.length, loudspeaker.now?.getAttribute('src'), buttons(aloud)]).to.deep.equal([
      2,
      'audio/safe-en.mp3',
      ['Stop reading'],
    ]);
  });

  it('R55: that a call interrupts is not gone on with by itself', async () => {
    const {loudspeaker, device, aloud} = await listening(voice('en-GB'));
    await loudspeaker.interrupt();
    expect([loudspeaker.now, device.said.length, buttons(aloud)]).to.deep.equal([undefined, 0, ['Read this aloud']]);
  });

  it('is marked as a whole while it is heard', async () => {
    const {loudspeaker, question} = await listening();
    const during = question.hasAttribute('data-aloud-now');
    await loudspeaker.finish();
    expect([during, question.hasAttribute('data-aloud-now')]).to.deep.equal([true, false]);
  });

  it('R100: of the help is heard when the help is open', async () => {
    const [, loudspeaker] = [speaks(), plays()];
    const {aloud, help} = await listen({recordings: {help: {en: 'audio/help.mp3'}}});
    const before = buttons(aloud);
    help.open = true;
    await new Promise((resolve) => help.addEventListener('toggle', resolve, {once: true}));
    await settle();
    await press(aloud, 'Read this aloud', 'Play');
    expect([before, loudspeaker.played]).to.deep.equal([[], ['audio/help.mp3']]);
  });

  it('R100: of the notice is heard on the notice, and not later', async () => {
    speaks();
    plays();
    const recordings = {notice: {en: 'audio/notice.mp3'}};
    const offered = await Promise.all(
      (['notice', 'asking'] as const).map(async (seen) => buttons((await listen({seen, recordings})).aloud)),
    );
    expect(offered).to.deep.equal([['Read this aloud'], []]);
  });

  it('R100: of one element each, however many there are', async () => {
    const [, loudspeaker] = [speaks(), plays()];
    const {aloud, help} = await listen({question: recorded, recordings: {help: {en: 'audio/help.mp3'}}});
    help.open = true;
    await press(aloud, 'Read this aloud', 'Play');
    await loudspeaker.finish();
    expect([loudspeaker.played.length, loudspeaker.elements.size]).to.deep.equal([2, 1]);
  });

  it('R100: in another language is not played', async () => {
    speaks();
    const {aloud} = await listen({question: {...safe, audio: {es: 'audio/safe-es.mp3'}}});
    expect(buttons(aloud)).to.be.empty;
  });

  it('R100: from another site is not played, not even where the page’s base leads there', async () => {
    speaks();
    const base = Object.assign(document.createElement('base'), {href: 'https://elsewhere.example/'});
    document.head.append(base);
    afterwards(() => base.remove());
    expect(buttons((await listen({question: recorded})).aloud)).to.be.empty;
  });
});

describe('The network', () => {
  /** Every file that the page has asked for, by a real request, and whose name contains these words. */
  const asked = (words: string) => performance.getEntriesByType('resource').filter(({name}) => name.includes(words));

  it('R100: is asked for nothing by a voice of the device', async () => {
    const device = speaks(voice('en-GB'));
    const [fetched, loudspeaker] = [watch(globalThis, 'fetch'), plays()];
    const {aloud} = await listen();
    const before = performance.getEntriesByType('resource').length;
    await press(aloud, 'Read this aloud', 'Play');
    await device.toTheEnd();
    const since = performance.getEntriesByType('resource').slice(before);
    expect([fetched, loudspeaker.played, since.map(({name}) => name)]).to.deep.equal([[], [], []]);
  });

  it('R33, R100: is asked for a recording only when somebody presses Play, and a missing one is read by the voice', async () => {
    const device = speaks(voice('en-GB'));
    const name = `nobody-recorded-${crypto.randomUUID()}`;
    const {aloud} = await listen({question: {...safe, audio: {en: `audio/${name}.mp3`}}});
    await press(aloud, 'Read this aloud');
    const before = asked(name).length;
    const spoken = new Promise((resolve) => {
      const speak = device.speak.bind(device);
      replace(device, 'speak', (utterance: SpeechSynthesisUtterance) => {
        speak(utterance);
        resolve(utterance.text);
      });
    });
    // What a browser says of a file that is not there. A page that is not in front is told of nothing.
    replace(HTMLMediaElement.prototype, 'play', () => Promise.reject(new DOMException('', 'NotSupportedError')));
    await press(aloud, 'Play');
    expect([before, await spoken]).to.deep.equal([0, 'Did you feel safe here?']);
  });
});
