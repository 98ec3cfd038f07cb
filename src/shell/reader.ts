import {mark} from './mark.js';
import {piecesIn, wordsIn, type Piece} from './reading.js';
import {clearThroat, Player, speakAloud, type Outcome} from './sayers.js';

/** Who says what was not recorded. */
export interface Speaker {
  readonly voice: SpeechSynthesisVoice | undefined;
  /** What is said at the end where answers were passed by. */
  readonly passedBy: string;
  /** Told with each piece: somebody is there, and listens. */
  readonly goesOn: () => void;
}

/** Says one piece after the other, and marks each while it is said. One reading at a time. */
export class Reader {
  readonly #player = new Player();
  #ending = new AbortController();

  /**
   * Reads, from now on. What was not recorded, and a recording that does not play, is said by the voice of the device.
   *
   * @returns `unsaid` if something that was to be heard could not be.
   */
  read(pieces: readonly Piece[], speaker: Speaker): Promise<Outcome> {
    this.stop();
    this.#ending = new AbortController();
    clearThroat();
    return this.#readOn(pieces, speaker, this.#ending.signal);
  }

  /** Is silent at once. */
  stop(): void {
    this.#ending.abort();
  }

  async #readOn(pieces: readonly Piece[], speaker: Speaker, signal: AbortSignal): Promise<Outcome> {
    let all: Outcome = 'said';
    for (const piece of pieces) {
      speaker.goesOn();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const outcome = signal.aborted ? 'stopped' : await this.#say(piece, speaker, signal);
      if (outcome === 'stopped') return outcome;
      if (outcome === 'unsaid') all = outcome;
    }
    return all;
  }

  async #say(piece: Piece, speaker: Speaker, signal: AbortSignal): Promise<Outcome> {
    const {of, recording} = piece;
    if (of && !of.isConnected) return 'said';
    if (!recording) return speaker.voice ? marked(of, () => speak(of, speaker, signal)) : 'said';
    const outcome = await marked(of, () => this.#player.play(recording, signal));
    return of && speaker.voice && outcome === 'unsaid' ? this.#readOn(piecesIn(of), speaker, signal) : outcome;
  }
}

async function speak(of: Element | undefined, {voice, passedBy}: Speaker, signal: AbortSignal): Promise<Outcome> {
  const words = of ? wordsIn(of) : passedBy;
  return voice && words ? speakAloud(words, voice, signal) : 'said';
}

async function marked<T>(of: Element | undefined, saying: () => Promise<T>): Promise<T> {
  const unmark = of && mark(of);
  try {
    return await saying();
  } finally {
    unmark?.();
  }
}
