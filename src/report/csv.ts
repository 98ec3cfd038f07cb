import type {Cell, Table} from './table.js';

/** By this, Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The start of a cell by which a spreadsheet takes text for a formula, and runs it. The wide forms count in East Asian Excel.
 *
 * Where the decimal sign is a comma, Excel splits at semicolons and heeds no quotes of ours: there, what follows a semicolon
 * or a line break is the start of a cell as well.
 */
const FORMULA = /(?<=^|[;\r\n])(?=[ \t"]*[=+\-@＝＋－＠]|[\t\r])/g;

/**
 * A table as CSV (RFC 4180) that Excel, LibreOffice and R open as it is.
 *
 * Text that a spreadsheet would run gets an apostrophe before it. For exactly what was said, use `jsonl`.
 */
export function csv({columns, rows}: Table): string {
  return BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell.replaceAll(FORMULA, "'");
  return /[",;\t\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
