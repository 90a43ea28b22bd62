/** A value of a CSV file; numbers stay numbers whatever their sign. */
export type CsvValue = string | number | null;

/** Spreadsheets take text that begins so for a formula, some of them signs of double width too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Where fields end by semicolons or tabs, as in many countries, text goes on in a field of its own behind one. */
const INNER_FORMULA = /([;\t\r\n])(?=[=+\-@＝＋－＠])/g;

/** A line of CSV as RFC 4180 has it; text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const csvLine = (values: readonly CsvValue[]): string => values.map(csvField).join(',');

/** Lines to a file, each ended by CR LF. */
export const csvText = (lines: readonly (readonly CsvValue[])[]): string =>
  lines.map((values) => `${csvLine(values)}\r\n`).join('');

function csvField(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const inner = value.replace(INNER_FORMULA, "$1'");
  const safe = FORMULA.test(value) ? `'${inner}` : inner;
  return /[",\r\n\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A file name of these parts: `Halden Industries – Whitespace – 2026-06-15.csv` as `Halden-Industries_Whitespace_2026-06-15.csv`. */
export const csvFileName = (...parts: readonly string[]): string =>
  `${parts
    .map((part) =>
      part
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter(Boolean)
    .join('_')}.csv`;
