/** One thing to say, and where it stands. */
export interface Piece {
  /** What is marked while it is said. Nothing, where the words stand nowhere on the screen. */
  readonly of?: Element;
  /** A recording of it, and of everything in it. */
  readonly recording?: string;
}

/** Which recording there is of an element and everything in it. */
export type RecordingOf = (element: Element) => string | undefined;

/** Whatever stands in one of these is said in one breath, and marked as one. */
const whole = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, label, button, summary, figcaption';

/**
 * Never said: the way out, choosing a language, and reading aloud itself; what is only for screen readers; what is typed, and
 * what a question remarks on it.
 */
const unsaid = [
  'heed-leave, heed-aloud, .language, textarea, input, script, style, template, svg',
  '[hidden], [inert], [aria-hidden=true], .sr, fieldset [role=status]',
].join();

/** A list to unfold is said whole if it is short. Nobody listens to a hundred years. */
const SHORT_LIST = 6;

/** Words that a listener would learn an answer from. All of them carry this mark already, for translators. */
const own = '[translate=no]';

/** A passage on the way through a screen; `own` where an answer was passed by. */
type Found = {readonly of: Element; readonly text: string; readonly recording?: string} | 'own';

/**
 * What there is to say on a screen, in the order in which it stands there, through shadow roots.
 *
 * Nothing that the person answered is among it, neither typed nor picked: others may hear. Where an answer stands, the last
 * piece has no place, and says so.
 */
export function piecesIn(screen: Element, recordingOf?: RecordingOf): Piece[] {
  const pieces = new Map<Element, Piece>();
  const pressed = new Set<string>();
  let passedBy = false;
  for (const found of walk(screen, undefined, recordingOf)) {
    if (found === 'own') passedBy = true;
    else if (!pieces.has(found.of) && !isRepeated(found.of, pressed)) pieces.set(found.of, piece(found));
  }
  const said = [...pieces.values()].filter(({of, recording}) => recording || (of && wordsIn(of)));
  return [...said, ...(passedBy ? [{}] : [])];
}

/** The words of a piece, as they are now: a button may have another name by the time it is its turn. */
export function wordsIn(block: Element): string {
  return [...walk(block)]
    .map((found) => (found !== 'own' && found.of === block ? found.text : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const piece = ({of, recording}: Exclude<Found, 'own'>): Piece => (recording ? {of, recording} : {of});

/** In every row stands the same button, or the same list to unfold. Once is enough. */
function isRepeated(block: Element, pressed: Set<string>): boolean {
  if (!block.matches('button, select')) return false;
  const words = wordsIn(block);
  return pressed.has(words) || !pressed.add(words);
}

function* walk(node: Node, around?: Element, recordingOf: RecordingOf = () => undefined): Generator<Found> {
  if (node instanceof Text) {
    const of = around ?? node.parentElement;
    if (of && (around || node.data.trim())) yield {of, text: node.data};
  }
  if (!(node instanceof Element) || node.matches(unsaid)) return;
  const {display, visibility} = getComputedStyle(node);
  if (display === 'none' || visibility === 'hidden') return;
  const recording = recordingOf(node);
  if (recording) return yield {of: node, text: '', recording};
  const block = node.matches(whole) ? node : around;
  const instead = insteadOf(node);
  if (instead !== undefined) return yield {of: block ?? node, text: instead};
  if (node.matches(own)) return yield 'own';
  for (const child of childrenOf(node)) yield* walk(child, block, recordingOf);
  // What stands below or beside something else is no part of its last word.
  if (block && display !== 'inline') yield {of: block, text: ' '};
}

/** What is said in place of what an element shows. */
function insteadOf(element: Element): string | undefined {
  if (element.matches('[data-aloud]')) return element.getAttribute('data-aloud') ?? '';
  if (element.matches('img')) return ` ${element.getAttribute('alt') ?? ''} `;
  if (element instanceof HTMLSelectElement) return listed(element);
  return element.matches('button[aria-label], [role=img]') ? (element.getAttribute('aria-label') ?? '') : undefined;
}

/** All that could be picked from a list: not what was. */
function listed({options}: HTMLSelectElement): string {
  const words = [...options].map(({text}) => text.trim()).filter(Boolean);
  return words.length > SHORT_LIST ? '' : words.join('. ');
}

/** What a person sees inside an element. Of what is folded up, only the line to unfold it by. */
function childrenOf(element: Element): readonly Node[] {
  if (element.matches('details:not([open])')) return [...element.children].filter((each) => each.matches('summary'));
  if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) return element.assignedNodes();
  return [...(element.shadowRoot ?? element).childNodes];
}
