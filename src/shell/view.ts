import type {Move, Place} from '../engine/index.js';
import type {AllWords, Words} from '../i18n/index.js';
import type {CustomKind, Earlier} from '../questions/index.js';
import type {Organisation, Survey} from '../schema/index.js';
import type {HandedOver, Wish} from './handing-over.js';

/** What someone is looking at. */
export type Stage =
  | 'notice'
  | 'asking'
  /** Resting. The question is out of sight. */
  | 'break'
  | 'stopping'
  | 'sending'
  /** Handed over; `handedOver` says how far it has come. */
  | 'sent'
  /** Could not be locked. The answers are still here. */
  | 'not-kept'
  /** Nothing was said, so nothing was sent. */
  | 'nothing'
  | 'deleted'
  | 'cleared';

/** What is on the screen: a stage, or what stands before it. */
export type Seen = Stage | 'covered' | 'idle';

/** Everything a screen is drawn from. */
export interface View {
  readonly survey: Survey;
  readonly organisation: Organisation;
  readonly place: Place;
  readonly handedOver: HandedOver;
  readonly words: Words;
  readonly lang: string;
  /** As many of a long list as can be drawn now. The others follow. */
  readonly gradually: <T>(items: readonly T[]) => readonly T[];
  /** The words of an earlier answer, for a question that repeats them. */
  readonly earlier: Earlier;
  /** The kinds of question that the site brought itself. */
  readonly customKinds: readonly CustomKind[];
  /** A move in the survey, such as the next question. */
  readonly move: (step: Move) => void;
  /** To another stage. */
  readonly to: (stage: Stage) => void;
  /** Hands the answers over. */
  readonly send: () => void;
  /** Does what somebody wishes with what was handed over. */
  readonly wish: (what: Wish) => void;
  /** Shows what was covered. */
  readonly uncover: () => void;
  /** Somebody is still there. */
  readonly stay: () => void;
  /** Asks again for a part of the page that did not load. */
  readonly ask: () => void;
}

/** What the screens after the questions are drawn from. Their words come with them. */
export interface LaterView extends View {
  readonly words: AllWords;
}
