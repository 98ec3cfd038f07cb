import type {Answer} from '../engine/index.js';

/** What a check of options comes to: what the element is told, or what is wrong with what the survey says. */
export type Understood<Options> =
  | {readonly success: true; readonly data: Options}
  | {readonly success: false; readonly error?: unknown};

/** A kind of question that a site brought itself: `survey.customKinds = [{element, options}]`. */
export interface CustomKind<Options = unknown> {
  /** The tag of the element, as surveys name it. */
  readonly element: string;
  /** Checks what a survey says under `options`: a zod schema, or anything else with a `safeParse`. */
  readonly options: {safeParse(input: unknown): Understood<Options>};
  /** An answer in the words that the person reads before sending. Without it, they read the answer itself. */
  inWords?(answer: Answer, options: Options, lang: string): string;
}
