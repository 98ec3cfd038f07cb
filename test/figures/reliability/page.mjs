import os from 'node:os';
/** @import {Row} from './index.mjs' */

/**
 * The figures of a run as a page in Markdown, with what has to be known to repeat it.
 *
 * @param {readonly {readonly name: string, readonly seconds: number, readonly rows: readonly Row[]}[]} measured
 * @param {{readonly long: boolean, readonly seed: number}} how
 */
export function pageOf(measured, {long, seed}) {
  const model = os.cpus()[0]?.model.trim() ?? 'unknown';
  const machine = [
    `${os.cpus().length} × ${model}`,
    `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    os.type(),
    `Node ${process.version}`,
  ];
  const sum = measured.reduce((all, {seconds}) => all + seconds, 0);
  const command = `npm run figures -- reliability${long ? ' --long' : ''} --seed ${seed}`;
  const began = `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine.join(', ')}: ${Math.ceil(sum / 60)} minutes.`;
  return `${[began, ...measured.map(table)].join('\n\n')}\n`;
}

function table({name, seconds, rows}) {
  const lines = rows.map(({figure, ran, target, result, holds}) => [
    holds ? '' : '**missed**',
    figure,
    ran,
    target,
    result,
  ]);
  return [
    `### \`${name}\` (${seconds.toFixed(0)} s)\n`,
    '| | figure | ran | target | result |',
    '|---|---|---|---|---|',
    ...lines.map(
      (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |`,
    ),
  ].join('\n');
}
