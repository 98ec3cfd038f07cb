// Changing a definition where nobody would look.
import {borrowed, oddValues, oddWords} from './odd.mjs';

/**
 * Changes one to four places of a document.
 *
 * @param {import('../../../support/chance.ts').Chance} chance
 * @param {object} document Is changed itself.
 */
export function mutated(chance, document) {
  for (let changes = 1 + chance.below(4); changes > 0; changes -= 1) change(chance, document);
  return document;
}

function change(chance, document) {
  const {holder, key} = somewhere(chance, document);
  const put = (value, name = key) =>
    Object.defineProperty(holder, name, {value, enumerable: true, configurable: true, writable: true});
  chance.one([
    () => put(chance.one(oddValues)()),
    () => put(chance.one(oddValues)()),
    () => put(chance.one(oddWords)),
    () => delete holder[key],
    () => (Array.isArray(holder) ? holder.push(structuredClone(holder[key])) : put(holder[key], chance.one(borrowed))),
    () => put(chance.one([...borrowed, ...oddWords.slice(0, 8)])),
    () => put({[chance.one(oddWords)]: holder[key]}),
    () => put([holder[key]]),
    () => put(structuredClone(ofAnother(chance, document))),
    () => put(chance.one(oddValues)(), chance.one([...borrowed, 'required', 'x', '', '0', 'en'])),
    () => put(bigger(chance, holder[key])),
  ])();
}

/** A thing in a document, by what holds it and under which name. Each step goes on as often as not, so that all depths are met. */
function somewhere(chance, document) {
  let holder = document;
  for (;;) {
    const key = chance.one(Object.keys(holder)) ?? 'x';
    const inside = holder[key];
    const goesOn = typeof inside === 'object' && inside !== null && Object.keys(inside).length > 0;
    if (!goesOn || chance.heads(0.15)) return {holder, key};
    holder = inside;
  }
}

function ofAnother(chance, document) {
  const {holder, key} = somewhere(chance, document);
  return holder[key];
}

/** The same, many times. */
function bigger(chance, value) {
  if (typeof value === 'number') return value * 10 ** chance.below(300);
  if (typeof value === 'string') return value.repeat(1 + chance.below(200));
  if (Array.isArray(value)) return Array.from({length: 1 + chance.below(40)}, () => structuredClone(value)).flat();
  return Array.from({length: chance.below(40)}, () => structuredClone(value));
}
