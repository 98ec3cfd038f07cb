import {html, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {collect, isEmpty, move, start, type Delivery, type Keep, type Move} from '../engine/index.js';
import {direction, languages, say, type Words} from '../i18n/index.js';
import type {AnswerDetail, Questioned} from '../questions/index.js';
import type {Organisation, Problem, Survey} from '../schema/index.js';
import {base, BaseElement, keepInside, page, tokens} from '../ui/index.js';
import {bottom} from './bottom.js';
import {Gradually} from './gradually.js';
import {offered} from './offered.js';
import {PageLife} from './page-life.js';
import {languagesWantedBy, prepare, speak, type Check, type Spoken} from './prepare.js';
import {readOn} from './read-on.js';
import {screen} from './screen.js';
import {layout} from './styles.js';
import {top} from './top.js';
import type {Stage, View} from './view.js';

/**
 * A survey, one question at a time.
 *
 * Until it has a survey, an organisation and a `keep` function, all without a problem, it shows what stands between its tags:
 * no one is asked for words that would be lost.
 *
 * @customElement heed-survey
 *
 * @slot - Shown while there is no survey to show. Say how else somebody can be reached.
 *
 * @fires {Event} ready - The notice is shown: both documents are in order.
 * @fires {Event} done - Somebody came to an end: sent, deleted, or nothing said. Carries no answers.
 * @fires {Event} leave - Somebody leaves the page. Cancel it to go somewhere yourself. Does not bubble.
 * @fires {Event} problem - The survey cannot be shown; `problems` says why, for developers.
 *
 * @csspart survey - Everything.
 * @csspart heading - The heading of a screen that is not a question.
 * @csspart progress - Which question this is.
 * @csspart content-note - What a part is about, before its first question.
 * @csspart question - A question.
 * @csspart choice - One thing to pick.
 * @csspart text - Where to write.
 * @csspart note - Something to read.
 * @csspart clear - The button that clears an answer.
 * @csspart next - The button to the next question.
 * @csspart back - The button to the one before.
 * @csspart send - The button that sends.
 * @csspart stop - The button that stops.
 * @csspart leave - The button that leaves the page.
 * @csspart delivery - What has become of the answers.
 * @csspart help - Who to turn to.
 *
 * @cssprop [--heed-ink=#1d2b30] - Words.
 * @cssprop [--heed-quiet=#43535a] - Words that may step back.
 * @cssprop [--heed-paper=#fdfcf9] - What everything lies on.
 * @cssprop [--heed-surface=#ffffff] - What can be picked or written on.
 * @cssprop [--heed-line=#71828a] - Lines.
 * @cssprop [--heed-accent=#0b4a55] - Buttons, focus, what is picked.
 * @cssprop [--heed-on-accent=#ffffff] - Words on the accent.
 * @cssprop [--heed-soft=#e2efef] - What is picked, notes.
 * @cssprop [--heed-radius=0.75rem] - Corners.
 * @cssprop [--heed-gap=1rem] - The space between things.
 * @cssprop [--heed-font=system-ui, sans-serif] - The typeface. Nothing is ever fetched for it.
 * @cssprop [--heed-size=1.125rem] - The size of the words.
 */
export class SurveyElement extends BaseElement {
  static override readonly tag = 'heed-survey';
  static override styles = [tokens, page, base, layout];

  /** How the two documents are checked. `heed-survey/define` sets it, and loads the checking only when it is needed. */
  static check: Check = async () => [];

  /** What is asked. */
  @property({attribute: false}) survey: Survey | undefined;

  /** Who asks. */
  @property({attribute: false}) organisation: Organisation | undefined;

  /** Takes the answers when somebody sends them. From `connect`. */
  @property({attribute: false}) keep: Keep | undefined;

  @state() private stage: Stage | undefined;
  @state() private place = start;
  @state() private delivery: Delivery | undefined;
  @state() private words: Words | undefined;

  /** Why there is nothing to show, for developers. Never shown to the person. */
  problems: readonly Problem[] = [];

  protected readonly page = new PageLife(this, {
    returned: () => this.wipe(),
    wouldLose: () => this.delivery === 'held',
  });
  protected readonly rows = new Gradually(this);
  #shown: string | undefined;
  #turned = false;
  #sending: object | undefined;

  protected override firstUpdated() {
    keepInside(this.renderRoot);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('survey') || changed.has('organisation') || changed.has('keep')) void this.#prepare();
    const shown = this.stage && `${this.stage} ${this.place.screen}`;
    this.#turned = this.#shown !== undefined && shown !== this.#shown;
    if (shown !== this.#shown) this.rows.reset();
    this.#shown = shown;
  }

  protected override render() {
    const view = this.#view();
    if (!view || !this.stage) return html`<slot></slot>`;
    return html`
      <section
        id="survey"
        class="page"
        part="survey"
        aria-label=${say(view.survey.title, this.lang)}
        lang=${this.lang}
        dir=${direction(this.lang)}
        @answer=${this.#onAnswer}
        @leave=${this.#onLeave}
      >
        ${top(view, offered(this.survey, this.organisation), (language) => void this.#onLanguage(language))}
        <div id="screen">${screen(view, this.stage)}</div>
        ${bottom(view, this.stage)}
      </section>
    `;
  }

  /** After the screen changed, reading goes on at its question or heading. Never when the page has just loaded (R12). */
  protected override updated() {
    if (this.#turned) readOn(this.renderRoot as ShadowRoot);
  }

  /** Forgets everything that was answered and goes back to the start. */
  wipe(): void {
    this.place = start;
    this.delivery = undefined;
    this.#sending = undefined;
    if (this.stage) this.stage = 'notice';
    this.performUpdate();
  }

  #view(): View | undefined {
    const {survey, organisation, words, place, delivery, lang} = this;
    if (!survey || !organisation || !this.keep || !words) return undefined;
    const draft = [survey.languages[lang], languages[lang]?.status].includes('draft');
    return {
      survey,
      organisation,
      words,
      place,
      delivery,
      lang,
      draft,
      gradually: this.rows.of,
      move: (step) => this.#move(step),
      to: (stage) => this.#to(stage),
      send: () => void this.#send(),
    };
  }

  /** Checks what it was given, and shows the notice only if nothing at all is wrong. */
  async #prepare() {
    const {survey, organisation, keep} = this;
    this.stage = undefined;
    this.problems = [];
    if (!survey || !organisation || !keep) return;
    const ready = await prepare(survey, organisation, SurveyElement.check, languagesWantedBy(this));
    if (survey !== this.survey || organisation !== this.organisation || keep !== this.keep) return;
    if ('problems' in ready) return this.refuse(ready.problems);
    this.#speak(ready);
    this.stage = 'notice';
    this.wipe();
    this.dispatchEvent(new Event('ready'));
  }

  /** Shows what stands between its tags, and tells the developer why. */
  refuse(problems: readonly Problem[]): void {
    this.stage = undefined;
    this.problems = problems;
    // The one thing we ever write to the console: for the developer, about the definition, before anybody has answered.
    // oxlint-disable-next-line no-console
    for (const {path, message} of problems) console.error(`heed-survey: ${path} ${message}`);
    this.dispatchEvent(new Event('problem'));
  }

  /** Changes the language. What was answered stays. */
  #speak({lang, words}: Spoken) {
    this.words = words;
    this.lang = lang;
  }

  /** The person chose a language. One that cannot be loaded now changes nothing. */
  async #onLanguage(language: string) {
    const spoken = await speak(language);
    if (spoken) this.#speak(spoken);
  }

  #move(step: Move) {
    if (this.survey) this.place = move(this.survey, this.place, step);
  }

  #to(stage: Stage) {
    if (stage === 'deleted' || stage === 'cleared') this.place = start;
    this.stage = stage;
    if (stage === 'deleted' || stage === 'nothing') this.dispatchEvent(new Event('done'));
  }

  async #send() {
    if (!this.survey || !this.keep || this.stage === 'sending') return;
    const collected = collect(this.survey, this.place);
    if (isEmpty(collected)) return this.#to('nothing');
    this.#to('sending');
    // Whoever comes after on this page, or has left, hears nothing of these answers.
    const sending = (this.#sending = {});
    const current = () => this.#sending === sending;
    try {
      await this.keep(collected, this.lang, (delivery) => current() && (this.delivery = delivery));
    } catch {
      return current() && this.#to('not-kept');
    }
    if (!current()) return;
    this.place = start;
    this.#to('sent');
    this.dispatchEvent(new Event('done'));
  }

  #onAnswer({target, detail}: CustomEvent<AnswerDetail>) {
    // Browsers report one last change when a field is taken away. Whoever leaves has said all they said.
    if (this.stage !== 'asking') return;
    const question = (target as Questioned).question.id;
    if (!detail) this.#move({type: 'clear', question});
    else if ('why' in detail) this.#move({type: 'why', question, why: detail.why});
    else this.#move({type: 'answer', question, answer: detail.answer});
  }

  /** Somebody leaves: everything is forgotten before anything else happens (R43). */
  #onLeave(happening: Event) {
    this.wipe();
    if (!this.dispatchEvent(new Event('leave', {cancelable: true}))) happening.preventDefault();
  }
}
