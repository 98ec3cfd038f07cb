import {css, html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {AllWords} from '../i18n/index.js';
import type {Organisation} from '../schema/index.js';
import {base, BaseElement} from '../ui/index.js';
import {pictures} from './aloud-pictures.js';
import {AroundReading} from './around-reading.js';
import {piecesIn, type RecordingOf} from './reading.js';
import {Reader} from './reader.js';
import {recordingsFor} from './recordings.js';
import type {Seen} from './view.js';
import {localVoice} from './voice.js';

/** Screens with nothing to say: they hide something, from eyes and ears alike. */
const still: readonly (Seen | undefined)[] = ['covered', 'idle'];

/**
 * Reads the screen aloud, for somebody who would rather listen.
 *
 * It shows a button where there is something to hear it with: a recording of this site, or a voice of this device for the
 * language. Never a voice that sends the words elsewhere (R100). Others may hear, so it says so before the first sound, reads
 * out nothing that the person answered, and is silent at once when they stop, leave, turn the page or look elsewhere (R55).
 *
 * @customElement heed-aloud
 *
 * @fires {CustomEvent<undefined>} listening - Somebody is there, and listens. Fired with each piece; stops at the survey.
 *
 * @csspart button - The button that reads, and stops reading.
 * @csspart warning - What is said before the first sound.
 */
export class AloudElement extends BaseElement {
  static override readonly tag = 'heed-aloud';
  static override styles = [
    base,
    css`
      button {
        display: inline-flex;
        gap: 0.5em;
        align-items: center;
      }
      svg {
        flex: none;
        inline-size: 1.5em;
        block-size: 1.5em;
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
        stroke-linejoin: round;
      }
      [part='warning'] {
        padding: 1rem;
        border-inline-start: 5px solid var(--accent);
        border-radius: var(--radius);
        background: var(--soft);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        margin-block-start: 0.75rem;
      }
      .all {
        margin-block-end: 1rem;
      }
      .all > p:not(:empty) {
        margin-block-start: 0.5rem;
      }
    `,
  ];

  /** The library's words in the language shown. */
  @property({attribute: false}) words!: AllWords;

  /** Where what is to be read stands. Around it, unless it is told otherwise. */
  @property({attribute: false}) screen: () => Element | null = () => this.parentElement;

  /** The organisation's recordings. Questions bring their own. */
  @property({attribute: false}) recordings: Organisation['audio'];

  /** What someone is looking at. When it is something else, nothing more of the last is said. */
  @property({attribute: false}) seen: Seen | undefined;

  /** How many screens of questions they have come. */
  @property({attribute: false}) at = 0;

  @state() private doing: 'nothing' | 'warning' | 'reading' | 'failed' = 'nothing';

  protected readonly around = new AroundReading(this, () => this.#hush());
  readonly #reader = new Reader();
  #reading: Promise<unknown> | undefined;
  /** Whether this person was told that others may hear. In memory only. */
  #warned = false;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('lang') || changed.has('seen') || changed.has('at')) this.#hush();
  }

  protected override render() {
    const {words, doing} = this;
    if (!words || !this.#canBeHeard()) return nothing;
    if (doing === 'warning') return this.#warning();
    const [picture, label] = doing === 'reading' ? [pictures.stop, words.aloudStop] : [pictures.sound, words.aloud];
    return html`
      <div class="all">
        <button part="button" id="read" @click=${this.#onRead}>${picture}<span>${label}</span></button>
        <p role="status" class="quiet">${doing === 'failed' ? words.aloudFailed : ''}</p>
      </div>
    `;
  }

  /** Is silent at once, and forgets that somebody was told that others may hear. For when the survey is wiped (R43). */
  forget(): void {
    this.#warned = false;
    this.#hush();
  }

  #warning() {
    const {words} = this;
    return html`
      <div class="all" part="warning" role="group" aria-labelledby="loud">
        <p id="loud" tabindex="-1">${words.aloudWarning}</p>
        <div class="buttons">
          <button class="main" @click=${this.#onPlay}>${pictures.sound}<span>${words.aloudPlay}</span></button>
          <button @click=${this.#onQuiet}>${pictures.silence}<span>${words.aloudQuiet}</span></button>
        </div>
      </div>
    `;
  }

  /** Whether there is somebody to say it, and something to say. Without, no button is shown: a promise would be broken. */
  #canBeHeard(): boolean {
    const screen = this.screen();
    if (!screen || still.includes(this.seen)) return false;
    return localVoice(this.lang) !== undefined || [...screen.querySelectorAll('*')].some(this.#recordingOf);
  }

  get #recordingOf(): RecordingOf {
    return recordingsFor(this);
  }

  /** Begins in the very moment of the press, or browsers would not let it sound. */
  async #read() {
    const screen = this.screen();
    if (!screen) return;
    const reading = this.#reader.read(piecesIn(screen, this.#recordingOf), {
      voice: localVoice(this.lang),
      passedBy: this.words.aloudOwn,
      goesOn: () => this.tell('listening', undefined),
    });
    this.#reading = reading;
    this.doing = 'reading';
    const outcome = await reading;
    if (this.#reading === reading) this.doing = outcome === 'unsaid' ? 'failed' : 'nothing';
  }

  #hush() {
    this.#reading = undefined;
    this.#reader.stop();
    this.doing = 'nothing';
  }

  #onRead() {
    if (this.doing === 'reading') this.#hush();
    else if (this.#warned) void this.#read();
    else this.#ask();
  }

  #ask() {
    this.doing = 'warning';
    void this.#goOnAt('loud');
  }

  #onPlay() {
    this.#warned = true;
    void this.#read();
    void this.#goOnAt('read');
  }

  #onQuiet() {
    this.#hush();
    void this.#goOnAt('read');
  }

  /** What was pressed is gone, so the keyboard goes on at what stands in its place. */
  async #goOnAt(id: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus({preventScroll: true});
  }
}
