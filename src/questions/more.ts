/**
 * The kinds of question that few surveys use. They load when a survey uses one, before anybody starts.
 *
 * May import what the room may. A door of its own, so that nobody else downloads them.
 */
export {CustomElement} from './custom.js';
export {DateElement} from './date.js';
export {FacesElement} from './faces.js';
export {MatrixElement} from './matrix.js';
export {NumberElement} from './number.js';
export {RankingElement} from './ranking.js';
export {RatingElement} from './rating.js';
