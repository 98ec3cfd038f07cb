import type {ReactiveControllerHost} from 'lit';
import {collect, isEmpty, move, start, type Keep, type Move, type Place} from '../engine/index.js';
import type {AnswerDetail} from '../questions/index.js';
import type {Survey} from '../schema/index.js';
import {HandingOver} from './handing-over.js';
import type {Stage} from './view.js';

/** What a visit needs of the element that it takes place on. */
interface Host extends ReactiveControllerHost {
  readonly survey: Survey | undefined;
  readonly keep: Keep | undefined;
  readonly lang: string;
}

/** What one person does with a survey, from the notice to an end. Lives in memory only, and `forget` leaves nothing of it. */
export class Visit {
  /** Where they are. Nothing, while there is nothing to show. */
  stage: Stage | undefined;
  place: Place = start;
  readonly handing;
  readonly #host;
  readonly #ended;

  /** @param ended Told when they come to an end: sent, deleted, or nothing said. */
  constructor(host: Host, ended: () => void) {
    this.#host = host;
    this.#ended = ended;
    this.handing = new HandingOver(host);
  }

  /** Whether somebody has begun. */
  get isUnderWay() {
    return this.stage !== undefined && this.stage !== 'notice';
  }

  /** What screens are drawn from, and can do. */
  get view() {
    const {place, handing, to, send} = this;
    return {place, to, send, move: this.move, handedOver: handing.state, wish: handing.wish};
  }

  /** Forgets everything and goes back to the notice, if there is one. */
  forget(): void {
    this.place = start;
    this.handing.forget();
    if (this.stage) this.stage = 'notice';
    this.#host.requestUpdate();
  }

  /** Forgets everything, and shows nothing until there is something to show. */
  hide(): void {
    this.stage = undefined;
    this.forget();
  }

  /** A move in the survey, such as the next question. */
  readonly move = (step: Move): void => {
    if (this.#host.survey) this.place = move(this.#host.survey, this.place, step);
    this.#host.requestUpdate();
  };

  /** To another stage. */
  readonly to = (stage: Stage): void => {
    const isOver = stage === 'deleted' || stage === 'nothing';
    if (isOver) this.place = start;
    if (stage === 'cleared') this.handing.forget();
    this.stage = stage;
    this.#host.requestUpdate();
    if (isOver) this.#ended();
  };

  /** Takes an answer, why there is none, or that it was cleared. */
  answer({question, given}: AnswerDetail): void {
    if (!given) this.move({type: 'clear', question});
    else if ('why' in given) this.move({type: 'why', question, why: given.why});
    else this.move({type: 'answer', question, answer: given.answer});
  }

  /** Hands over what was answered. With nothing said, nothing is sent (R1). */
  readonly send = async (): Promise<void> => {
    const {survey, keep, lang} = this.#host;
    if (!survey || !keep || this.stage === 'sending') return;
    const collected = collect(survey, this.place);
    if (isEmpty(collected)) return this.to('nothing');
    this.to('sending');
    const kept = await this.handing.send(keep, collected, lang);
    if (kept === undefined) return;
    if (!kept) return this.to('not-kept');
    this.place = start;
    this.to('sent');
    this.#ended();
  };
}
