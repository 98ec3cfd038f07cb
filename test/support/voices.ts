import {replace} from './watch.js';

/** What was said, and by whom. */
export interface Said {
  readonly text: string;
  readonly lang: string;
  readonly voice: SpeechSynthesisVoice | null;
}

/** A voice, as a browser tells of it. */
export function voice(lang: string, {localService = true, name = lang, ...more}: Partial<SpeechSynthesisVoice> = {}) {
  return {lang, name, localService, voiceURI: name, default: false, ...more} satisfies SpeechSynthesisVoice;
}

/**
 * A device that can speak. It says one thing at a time, and comes to its end only when the test says so: no machine that runs
 * these tests has voices.
 */
export class Device extends EventTarget {
  readonly said: Said[] = [];
  voices: SpeechSynthesisVoice[];
  paused = false;
  pending = false;
  /** What was asked of it besides speaking. */
  readonly asked: string[] = [];
  #current: SpeechSynthesisUtterance | undefined;

  constructor(...voices: SpeechSynthesisVoice[]) {
    super();
    this.voices = voices;
  }

  get speaking(): boolean {
    return this.#current !== undefined;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    const {text, lang, voice: whose} = utterance;
    this.said.push({text, lang, voice: whose});
    this.#current = utterance;
  }

  /** As browsers do it: silent at once, and the utterance hears of it a moment later. */
  cancel(): void {
    const cut = this.#current;
    this.#current = undefined;
    this.asked.push('cancel');
    queueMicrotask(() => cut?.dispatchEvent(failure('canceled')));
  }

  resume(): void {
    this.paused = false;
    this.asked.push('resume');
  }

  /** Comes to the end of what it is saying. */
  async finish(): Promise<void> {
    const done = this.#current;
    this.#current = undefined;
    done?.dispatchEvent(new Event('end'));
    await settle();
  }

  /** Cannot say it. */
  async fail(error: SpeechSynthesisErrorCode = 'synthesis-failed'): Promise<void> {
    const failed = this.#current;
    this.#current = undefined;
    failed?.dispatchEvent(failure(error));
    await settle();
  }

  /** Says all that is left, and tells the words of everything that was said. */
  async toTheEnd(): Promise<string[]> {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    while (this.speaking) await this.finish();
    return this.said.map(({text}) => text);
  }

  /** Finds its voices, long after the page has loaded. */
  find(...voices: SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

/** From now until the test has ended, the device can speak, and with these voices only. */
export function speaks(...voices: SpeechSynthesisVoice[]): Device {
  const device = new Device(...voices);
  replace(globalThis, 'speechSynthesis', device);
  replace(globalThis, 'SpeechSynthesisUtterance', Utterance);
  return device;
}

/** Lets everything happen that happens by itself now. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What a browser tells when something could not be said. WebKitGTK cannot make its own. */
function failure(error: SpeechSynthesisErrorCode): Event {
  return Object.assign(new Event('error'), {error});
}

class Utterance extends EventTarget {
  lang = '';
  voice: SpeechSynthesisVoice | null = null;
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}
