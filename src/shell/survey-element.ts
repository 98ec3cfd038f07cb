import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Keep} from '../engine/index.js';
import {direction, say, type AllWords} from '../i18n/index.js';
import type {AnswerDetail, CustomKind, Questioned} from '../questions/index.js';
import type {Organisation, Problem, Survey} from '../schema/index.js';
import {base, BaseElement, keepInside, page, tokens, unrecord, unrecorded} from '../ui/index.js';
import {aloud, silence} from './aloud.js';
import {bottom} from './bottom.js';
import {Bringing} from './bringing.js';
import {Cover} from './cover.js';
import {offered} from './offered.js';
import {PageLife} from './page-life.js';
import {Pages} from './pages.js';
import {languagesWantedBy, prepare, type Check, type Load} from './prepare.js';
import {screen} from './screen.js';
import {Speaking} from './speaking.js';
import {layout} from './styles.js';
import {tellDeveloper} from './tell-developer.js';
import {top} from './top.js';
import type {Seen, View} from './view.js';
import {Visit} from './visit.js';

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
 * @fires {Event} problem - The survey, or one question of it, cannot be shown; `problems` says why, for developers.
 *
 * @csspart survey - Everything.
 * @csspart heading - The heading of a screen that is not a question.
 * @csspart progress - Which question this is.
 * @csspart content-note - What a part is about, before its first question.
 * @csspart question - A question.
 * @csspart choice - One thing to pick.
 * @csspart text - Where to write.
 * @csspart picture - A picture beside words.
 * @csspart step - One more, one less.
 * @csspart note - Something to read.
 * @csspart clear - The button that clears an answer.
 * @csspart next - The button to the next question.
 * @csspart back - The button to the one before.
 * @csspart send - The button that sends.
 * @csspart break - The button to a plain, still screen.
 * @csspart stop - The button that stops.
 * @csspart take-back - The button that takes the answers back.
 * @csspart try-again - The button that tries to send answers once more that were not taken.
 * @csspart remove - The button that removes answers that were not taken.
 * @csspart code - A code to have the answers deleted by.
 * @csspart aloud - The button that reads aloud.
 * @csspart leave - The button that leaves the page.
 * @csspart safety - What this page cannot hide.
 * @csspart delivery - What has become of the answers.
 * @csspart help - Who to turn to.
 * @csspart about - What was told before the start.
 *
 * @cssprop [--heed-ink=#20303a] - Words.
 * @cssprop [--heed-quiet=#3f4f56] - Words that may step back.
 * @cssprop [--heed-paper=#fbfaf6] - What everything lies on.
 * @cssprop [--heed-surface=#ffffff] - What can be picked or written on.
 * @cssprop [--heed-line=#74848b] - Lines.
 * @cssprop [--heed-accent=#0d4a58] - Buttons, focus, what is picked.
 * @cssprop [--heed-on-accent=#ffffff] - Words on the accent.
 * @cssprop [--heed-soft=#e3eff0] - What is picked, notes.
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

  /** Brings the kinds of question that few surveys use. `heed-survey/define` sets it. */
  static load: Load = async () => false;

  /** Brings what nobody waits for, such as reading aloud. `heed-survey/define` sets it. Never rejects. */
  static after: () => Promise<void> = async () => undefined;

  /** What is asked. */
  @property({attribute: false}) survey: Survey | undefined;

  /** Who asks. */
  @property({attribute: false}) organisation: Organisation | undefined;

  /** Takes the answers when somebody sends them. From `connect`. */
  @property({attribute: false}) keep: Keep | undefined;

  /** Kinds of question that the site brought itself. */
  @property({attribute: false}) customKinds: readonly CustomKind[] = [];

  /** `light`, `dark` or `contrast`. As the device is set, unless it says. */
  @property({reflect: true}) theme?: 'light' | 'dark' | 'contrast';

  /** `shared` where several people use the device: nothing is stored, and a screen that is left alone is cleared (R52). */
  @property({reflect: true}) device: 'own' | 'shared' = 'own';

  /** Why there is nothing to show, for developers. Never shown to the person. */
  problems: readonly Problem[] = [];

  protected readonly visit = new Visit(this, () => this.dispatchEvent(new Event('done')));
  protected readonly page = new PageLife(this, {
    forget: () => this.wipe(),
    wouldLose: () => this.visit.handing.wouldLose,
  });
  protected readonly cover = new Cover(this);
  protected readonly speaking = new Speaking(this);
  protected readonly later = new Bringing(this, async () => {
    const [{Later}] = await Promise.all([import('./later.js'), this.speaking.complete()]);
    void SurveyElement.after();
    return new Later(this, () => {
      this.wipe();
      void this.speaking.speak();
    });
  });
  protected readonly pages = new Pages(this, {
    screen: () => this.#seen && [this.#seen, this.visit.place.screen, this.visit.handing.state.takenBack].join(' '),
    turned: () => {
      // At the end, what is told changes, and the screen stays as somebody has it.
      if (this.#seen !== 'sent') this.later.here?.turned(this.renderRoot);
      void this.later.ask();
    },
  });
  #preparing: object | undefined;

  protected override firstUpdated() {
    unrecord(this);
    keepInside(this.renderRoot);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('survey') || changed.has('organisation') || changed.has('keep')) void this.#prepare();
    this.later.here?.idle.watch(this.device === 'shared' && this.visit.isUnderWay);
  }

  protected override render() {
    const view = this.#view();
    const seen = this.#seen;
    if (!view || !seen) return html`<slot></slot>`;
    return html`
      <section
        id="survey"
        class="page"
        part="survey"
        aria-label=${say(view.survey.title, this.lang)}
        lang=${this.lang}
        dir=${direction(this.lang)}
        ${unrecorded()}
        @answer=${this.#onAnswer}
        @broken=${this.#onBroken}
        @leave=${this.#onLeave}
      >
        ${top(view, offered(this.organisation, this.survey), this.speaking.speak)}
        ${aloud(view, seen, () => this.later.here?.idle.noticed())}
        <div id="screen">${screen(view, seen, this.later.here)}</div>
        ${seen === 'covered' || seen === 'idle' ? nothing : bottom(view, seen)}
      </section>
    `;
  }

  /** Forgets everything that was answered and goes back to the start. */
  wipe(): void {
    silence(this.renderRoot);
    this.visit.forget();
    this.cover.lift();
    this.performUpdate();
  }

  get #seen(): Seen | undefined {
    const {stage} = this.visit;
    if (stage && this.later.here?.idle.asking) return 'idle';
    return stage && this.cover.covered ? 'covered' : stage;
  }

  #view(): View | undefined {
    const {survey, organisation, lang, customKinds, keep} = this;
    const saying = {words: this.speaking.words as AllWords, lang, customKinds};
    if (!survey || !organisation || !keep || !saying.words) return undefined;
    return {
      survey,
      organisation,
      ...saying,
      ...this.visit.view,
      earlier: this.later.here?.earlierIn(survey, this.visit.place, saying) ?? (() => undefined),
      gradually: this.later.here?.rows.of ?? ((items) => items),
      uncover: this.cover.lift,
      stay: () => this.later.here?.idle.stay(),
      ask: this.later.ask,
    };
  }

  /** Checks what it was given, and shows the notice only if nothing at all is wrong. */
  async #prepare() {
    const {survey, organisation, keep, device} = this;
    const preparing = (this.#preparing = {});
    this.visit.hide();
    this.problems = [];
    if (!survey || !organisation || !keep) return;
    const load = async () => {
      // Where people share a device, nobody starts before the screen can clear itself.
      if (device === 'shared' && !(await this.later.ask())) throw new Error('what clears the screen');
      if (await SurveyElement.load(survey)) await this.speaking.complete();
    };
    const speak = async (language?: string) => this.#preparing !== preparing || this.speaking.speak(language);
    const needs = {check: SurveyElement.check, load, speak};
    const problems = await prepare(survey, organisation, needs, languagesWantedBy(this));
    if (this.#preparing !== preparing) return;
    if (problems.length > 0) return this.refuse(problems);
    this.visit.stage = 'notice';
    this.wipe();
    this.dispatchEvent(new Event('ready'));
  }

  /** Shows what stands between its tags, and tells the developer why. */
  refuse(problems: readonly Problem[]): void {
    this.visit.hide();
    tellDeveloper(this, problems);
  }

  #onAnswer({detail}: CustomEvent<AnswerDetail>) {
    // Browsers report one last change when a field is taken away. Whoever leaves has said all they said.
    if (this.#seen === 'asking') this.visit.answer(detail);
  }

  /** A question that the site drew itself could not be drawn. The person goes on without it. */
  #onBroken({target, detail}: CustomEvent<string>) {
    const {id} = (target as Questioned).question;
    tellDeveloper(this, [{path: `question \`${id}\``, message: `is left out, because ${detail}.`}]);
    this.visit.move({type: 'leave-out', question: id});
  }

  /** Somebody leaves: everything is forgotten before anything else happens (R43). */
  #onLeave(happening: Event) {
    this.visit.handing.letGo();
    this.wipe();
    if (!this.dispatchEvent(new Event('leave', {cancelable: true}))) happening.preventDefault();
  }
}
