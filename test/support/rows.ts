import type {Given} from '../../src/engine/index.js';
import type {MatrixQuestion} from '../../src/schema/index.js';
import {viewport} from '../tools/act.js';
import {ask, kinds, type Asked} from './asked.js';

/** Three things with three answers each. */
export const question = kinds.matrix as MatrixQuestion;

/** As wide as the smallest phone. */
export const phone = 320;

/** As wide as a page on a desk. */
export const desk = 1280;

type Rows = Readonly<Record<string, Given>>;

/** The matrix on a page so wide, with something given to some of its rows. */
export async function shown(width: number, rows: Rows = {}, lang = 'en', asked = question): Promise<Asked> {
  await viewport(width);
  return ask(asked, new Map(Object.entries(rows)), lang);
}

/** The button of a point in a row. */
export const radio = ({root}: Asked, row: string, point: string) =>
  root.getElementById(`pick.${row}.${point}`) as HTMLInputElement;

/** The list of reasons in a row. */
export const list = ({root}: Asked, row: string) => root.getElementById(`why.${row}`) as HTMLSelectElement;

/** What is picked on the screen, and what the lists say. */
export function held({root}: Asked): string[] {
  const picked = [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({id}) => id.slice(5));
  const said = [...root.querySelectorAll('select')].flatMap(({id, value}) =>
    value ? [`${id.slice(4)}: ${value}`] : [],
  );
  return [...picked, ...said];
}

/** The words that name something, by the ids in its `aria-labelledby`. */
export function nameOf(root: ShadowRoot, control: Element): string {
  const ids = control.getAttribute('aria-labelledby')!.split(' ');
  return ids.map((id) => root.getElementById(id)!.textContent.trim()).join(' ');
}
