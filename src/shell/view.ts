import type {Delivery, Move, Place} from '../engine/index.js';
import type {Words} from '../i18n/index.js';
import type {Organisation, Survey} from '../schema/index.js';

/** What someone is looking at. */
export type Stage =
  | 'notice'
  | 'asking'
  | 'stopping'
  | 'sending'
  /** Handed over; `delivery` says how far it has come. */
  | 'sent'
  /** Could not be locked. The answers are still here. */
  | 'not-kept'
  /** Nothing was said, so nothing was sent. */
  | 'nothing'
  | 'deleted'
  | 'cleared';

/** Everything a screen is drawn from. */
export interface View {
  readonly survey: Survey;
  readonly organisation: Organisation;
  readonly place: Place;
  readonly delivery: Delivery | undefined;
  readonly words: Words;
  readonly lang: string;
  /** Whether the words or the questions have not been checked by a person in this language. */
  readonly draft: boolean;
  /** As many of a long list as can be drawn now. The others follow. */
  readonly gradually: <T>(items: readonly T[]) => readonly T[];
  /** A move in the survey, such as the next question. */
  readonly move: (step: Move) => void;
  /** To another stage. */
  readonly to: (stage: Stage) => void;
  /** Hands the answers over. */
  readonly send: () => void;
}
