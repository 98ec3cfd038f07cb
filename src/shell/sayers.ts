/** How it went: to its end, not at all, or somebody stopped it. */
export type Outcome = 'said' | 'unsaid' | 'stopped';

/**
 * Says words with a voice of the device, from now on: the first time, it must be called in the moment of a press.
 *
 * Only remote voices fall silent after fifteen seconds (Chromium issue 335907), so a block is said in one piece.
 */
export function speakAloud(words: string, voice: SpeechSynthesisVoice, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(words);
    // Android's browsers listen only to the language, iOS only to a voice of the same language.
    Object.assign(utterance, {voice, lang: voice.lang});
    // That this function knows the utterance keeps it: Chromium forgets one that nobody holds, and its end with it.
    const over = (outcome: Outcome) => {
      utterance.removeEventListener('end', end);
      utterance.removeEventListener('error', error);
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    const end = () => over('said');
    const error = (happened: SpeechSynthesisErrorEvent) =>
      over(/canceled|interrupted/.test(happened.error) ? 'stopped' : 'unsaid');
    const stop = () => {
      over('stopped');
      speechSynthesis.cancel();
    };
    utterance.addEventListener('end', end);
    utterance.addEventListener('error', error);
    signal.addEventListener('abort', stop);
    speechSynthesis.speak(utterance);
  });
}

/** Makes way for a reading: another tab may have left the one voice of the device in the middle of something, or paused. */
export function clearThroat(): void {
  const {speaking, pending, paused} = globalThis.speechSynthesis ?? {};
  if (speaking || pending) speechSynthesis.cancel();
  if (paused) speechSynthesis.resume();
}

/** Plays recordings, one at a time. One element for all of them, because iOS allows only the one that was pressed for. */
export class Player {
  readonly #audio = document.createElement('audio');

  /** Plays a recording, from now on. Nothing of it was asked for before. */
  play(recording: string, signal: AbortSignal): Promise<Outcome> {
    const audio = this.#audio;
    const heard = new AbortController();
    return new Promise((resolve) => {
      const over = (outcome: Outcome) => {
        // What was cut off is told of later, when another recording may have begun.
        if (heard.signal.aborted) return;
        heard.abort();
        audio.pause();
        // Without its file, the button of a headset or of the lock screen cannot begin it again.
        audio.removeAttribute('src');
        audio.load();
        resolve(outcome);
      };
      const until = {signal: heard.signal};
      audio.addEventListener('ended', () => over('said'), until);
      audio.addEventListener('error', () => over('unsaid'), until);
      // A call came in, or somebody took the headphones out. A recording that comes to its end is paused as well.
      audio.addEventListener('pause', () => audio.ended || over('stopped'), until);
      signal.addEventListener('abort', () => over('stopped'), until);
      Object.assign(audio, {preload: 'none', disableRemotePlayback: true, src: recording});
      audio.play().catch(() => over('unsaid'));
    });
  }
}
