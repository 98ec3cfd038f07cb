/**
 * A voice for every language that is never heard, in place of the browser's own: a story is to look the same on every
 * device, and nobody in the room should hear it.
 *
 * @param works Whether it can speak at all. One that can speaks for ever.
 */
export function silentVoice(works: boolean): void {
  const voices = ['en-GB', 'ar-EG'].map((lang) => ({
    lang,
    name: lang,
    voiceURI: lang,
    localService: true,
    default: false,
  }));
  const speak = (utterance: SpeechSynthesisUtterance) => {
    if (works) return;
    const failure = Object.assign(new Event('error'), {error: 'synthesis-failed'});
    queueMicrotask(() => utterance.dispatchEvent(failure));
  };
  const own = {getVoices: () => voices, speak, cancel: () => undefined, resume: () => undefined};
  class Utterance extends EventTarget {}
  for (const [name, value] of Object.entries({speechSynthesis: own, SpeechSynthesisUtterance: Utterance})) {
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  }
}
