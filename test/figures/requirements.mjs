// How many of the requirements are held by a test, and which are not.
import {held} from '../requirements/held.mjs';
import {requirements} from '../requirements/requirements.mjs';

/**
 * What is held.
 *
 * @returns {{personFacing: string, all: string, open: [priority: string, sentences: string[]][]}} Two sums as `N of M`, and
 *   what no test holds: first what the person who answers would notice, each by how much it matters.
 */
export function requirementsHeld() {
  const found = held();
  const sum = (list) => `${list.filter(({id}) => found.has(id)).length} of ${list.length}`;
  const theirs = requirements.filter(({personFacing}) => personFacing);
  const others = requirements.filter(({personFacing}) => !personFacing);
  const open = [
    ['person-facing', theirs],
    ['others', others],
  ].flatMap(([whose, list]) =>
    ['must', 'should', 'may'].map((priority) => [
      `${priority}, ${whose}`,
      list
        .filter((each) => each.priority === priority && !found.has(each.id))
        .map(({id, sentence}) => `${id} ${sentence}`),
    ]),
  );
  return {personFacing: sum(theirs), all: sum(requirements), open: open.filter(([, list]) => list.length > 0)};
}
