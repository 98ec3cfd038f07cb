/**
 * What became of responses, told apart by the words in them.
 *
 * @param {object} seen
 * @param {{words: string, said: {what: string, arrived: number}[]}[]} seen.people What each screen said, and how many responses the
 *   collector had answered for by then.
 * @param {ReadonlySet<string>} seen.readable The words of everything that ever lay readable on the device.
 * @param {readonly string[]} seen.arrived The words of what the collector answered for, in that order.
 * @param {readonly string[]} seen.rows The words of what it has in the end.
 */
export function count({people, readable, arrived, rows}) {
  const there = new Set(rows);
  const promised = people.filter(({said}) => said.some(({what}) => what !== 'held')).map(({words}) => words);
  const falsely = ({words, said}) =>
    said.some((one) => one.what === 'received' && !arrived.slice(0, one.arrived).includes(words));
  return {
    lost: [...new Set([...promised, ...readable])].filter((words) => !there.has(words)).length,
    duplicates: rows.length - there.size,
    falselyReceived: people.filter(falsely).length,
    received: people.filter(({said}) => said.some(({what}) => what === 'received')).length,
    kept: people.filter(({said}) => said.some(({what}) => what === 'kept')).length,
  };
}
