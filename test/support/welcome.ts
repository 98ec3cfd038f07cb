import type {Given} from '../../src/engine/index.js';
import type {CustomKind} from '../../src/questions/index.js';
import type {CustomQuestion} from '../../src/schema/index.js';
import {ask, type Asked} from './asked.js';
import {anything, asks, BreaksLater, Plain} from './guests.js';
import {afterwards} from './watch.js';

customElements.define('test-plain', Plain);
customElements.define('test-breaks-later', BreaksLater);

/** A question that is drawn by the simplest element. */
export const plain = asks('test-plain');

/** A site's own element as a guest on the page, and what it told. */
export interface Welcomed extends Asked {
  readonly guest: Plain;
  /** Why it was left out, each time that this was told. */
  readonly broken: readonly string[];
}

/** Puts a question of a site's own kind on the page. */
export async function welcome(
  question: CustomQuestion = plain,
  given?: Given,
  customKinds: readonly CustomKind[] = [anything(question.element)],
): Promise<Welcomed> {
  const broken: string[] = [];
  const listen = (happening: Event) => broken.push((happening as CustomEvent<string>).detail);
  addEventListener('broken', listen, true);
  afterwards(() => removeEventListener('broken', listen, true));
  const asked = await ask(question, given, 'en', {customKinds});
  await asked.element.updateComplete;
  return {...asked, broken, guest: asked.root.querySelector(question.element) as Plain};
}
