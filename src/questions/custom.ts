import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Answer} from '../engine/index.js';
import type {CustomQuestion} from '../schema/index.js';
import type {CustomKind} from './custom-kind.js';
import {answerFrom, invite, isSame, type Guest} from './guest.js';
import {QuestionElement} from './question-element.js';

/**
 * A question drawn by an element of the site's own: a guest.
 *
 * Everything around it is ours: the question, the hint, the ways to say why not, clearing. A guest that is not registered,
 * does not understand its options or breaks is left out, and the survey goes on without it.
 *
 * @customElement heed-custom
 *
 * @fires {CustomEvent<AnswerDetail>} answer - What was answered. Stops at the survey: it never reaches the page.
 * @fires {CustomEvent<string>} broken - Why the guest cannot be shown, for the developer. Once. Stops at the survey.
 *
 * @csspart question - The question itself.
 * @csspart clear - The button that clears the answer.
 */
export class CustomElement extends QuestionElement<CustomQuestion> {
  static override readonly tag = 'heed-custom';

  /** The kinds of question that the site brought itself. */
  @property({attribute: false}) customKinds: readonly CustomKind[] = [];

  readonly #room = document.createElement('div');
  #guest: Guest | undefined;
  #isBroken = false;
  /** It was drawn once, so the person may have told it something. */
  #stands = false;
  /** What the guest shows, as far as we know. `null` is anything that is no answer. */
  #shows: Answer | undefined | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.#room.addEventListener('change', this.#onChange);
    addEventListener('unhandledrejection', this.#onRejection, true);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#room.removeEventListener('change', this.#onChange);
    removeEventListener('unhandledrejection', this.#onRejection, true);
  }

  /** Where the guest broke, there is no heading without a question either. */
  protected override render() {
    return this.#isBroken ? html`` : super.render();
  }

  protected override controls(): TemplateResult {
    return html`${this.#room}`;
  }

  protected override performUpdate() {
    this.#watched(() => super.performUpdate());
  }

  protected override willUpdate() {
    this.#watched(() => this.#welcome());
  }

  protected override updated() {
    this.#watched(() => this.#ask());
  }

  /** Lets the guest in, and tells it what it does not know yet. */
  #welcome() {
    if (this.#isBroken) return;
    if (!this.#guest) {
      const guest = invite(this.question, this.customKinds);
      if (typeof guest === 'string') return this.#leaveOut(guest);
      this.#guest = guest;
      guest.addEventListener('change', this.#onChange);
      this.#room.replaceChildren(guest);
    }
    if (this.#guest.lang !== this.lang) this.#guest.lang = this.lang;
    const {answer} = this;
    // What it said itself it is not told again: two that answer each other would never come to an end.
    if (isSame(answer, this.#shows)) return;
    this.#shows = answer;
    this.#guest.answer = Array.isArray(answer) ? [...(answer as string[])] : answer;
  }

  /** Finds out whether it was drawn. An element made with Lit does that later, and tells it to whoever asks. */
  #ask() {
    const guest = this.#guest;
    if (!guest) return;
    const drawn = () => (this.#stands = true);
    void Promise.resolve(guest.updateComplete).then(drawn, (cause: unknown) => this.#broke(cause));
  }

  /** What an element breaks while it is put on the page is told to the page, and nowhere else. So we listen there, just then. */
  #watched(act: () => void) {
    const listen = ({error}: ErrorEvent) => this.#broke(error);
    addEventListener('error', listen, true);
    try {
      act();
    } catch (cause) {
      this.#broke(cause);
    } finally {
      removeEventListener('error', listen, true);
    }
  }

  #broke(cause: unknown) {
    // What it says later may hold what the person answered. That goes nowhere.
    const said = this.#stands || this.given ? '' : ` (${String(cause)})`;
    this.#leaveOut(`<${this.question.element}> broke${said}`);
  }

  #leaveOut(why: string) {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#guest = undefined;
    this.#room.replaceChildren();
    this.requestUpdate();
    this.tell('broken', why);
  }

  /** Takes what the guest says, if it is an answer at all. */
  readonly #onChange = (happening: Event) => {
    // Not every guest lets it bubble. Those that do are heard twice, which changes nothing.
    if (happening.currentTarget === this.#room) happening.stopPropagation();
    this.#watched(() => {
      const answer = answerFrom(this.#guest?.answer, this.question);
      this.#shows = answer;
      if (answer !== null && !isSame(answer, this.answer)) this.give(answer === undefined ? undefined : {answer});
    });
  };

  /** Something on the page went wrong later. Was it the guest? */
  readonly #onRejection = () => this.#watched(() => this.#ask());
}
