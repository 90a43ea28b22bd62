/** A table as spreadsheets put it on the clipboard: fields by tabs, rows by line ends, quotes around what holds either. */
export function parseTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const field = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(field.value);
    at = field.end;
    if (text[at] === '\t') {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
  }
  return rows;
}

/** The opposite of {@link parseTable}. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(fieldText).join('\t')).join('\n');

const fieldText = (value: string): string => (/[\t\r\n]|^"/.test(value) ? `"${value.replace(/"/g, '""')}"` : value);

interface Field {
  readonly value: string;
  readonly end: number;
}

function plain(text: string, from: number): Field {
  const length = text.slice(from).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : from + length;
  return { value: text.slice(from, end), end };
}

/** A quote that nothing closes is part of the text, and so is one that is followed by more than a separator. */
function quoted(text: string, from: number): Field {
  let at = from + 1;
  let value = '';
  while (at < text.length) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      return next === undefined || /[\t\r\n]/.test(next) ? { value, end: at + 1 } : plain(text, from);
    }
    at += 1;
  }
  return plain(text, from);
}
