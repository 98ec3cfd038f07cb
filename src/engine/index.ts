/**
 * What happens while someone answers: a place, moves from it, and what would be sent.
 *
 * Pure: same input, same result. May import types of schema. Never: the page, the clock, chance, storage.
 */
export type {Answer, Collected, Delivery, Given, Keep, Kept, SaidWhy, TakenBack, Why} from './answers.js';
export {collect, isEmpty} from './collect.js';
export {hasBack, move, type Move} from './move.js';
export {atReview, beginning, idsIn, screens, start, visible, type Place, type Screen} from './place.js';
export {progress, type Progress} from './progress.js';
