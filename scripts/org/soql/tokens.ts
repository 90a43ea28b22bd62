import type { Position } from './ast.ts';
import { queryError } from './query-error.ts';

export type TokenKind = 'word' | 'string' | 'number' | 'date' | 'datetime' | 'time' | 'symbol' | 'end';

/** `text` is as written, `value` what it means: a string without quotes and escapes. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly value: string;
  readonly at: Position;
}

const patterns: ReadonlyArray<readonly [TokenKind, RegExp]> = [
  ['datetime', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}(?![\dT])/y],
  ['time', /\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/y],
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?!\w)/y],
  ['word', /[A-Za-z_]\w*(?:\.\d+)?/y],
  ['string', /'(?:[^'\\]|\\.)*'/suy],
  ['symbol', /!=|<>|<=|>=|[(),.:=<>]/y],
];

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** `\_` and `\%` stay as they are: only LIKE gives them a meaning. */
function unescape(text: string, source: string, at: Position): string {
  return text.slice(1, -1).replace(/\\(.)/gsu, (whole, char: string) => {
    if (char === '_' || char === '%') return whole;
    const plain = escapes[char.toLowerCase()];
    if (plain === undefined)
      throw queryError('MALFORMED_QUERY', `Illegal string literal escape: '${whole}'`, source, at);
    return plain;
  });
}

/** Cuts SOQL into tokens; the last one is of kind `end`. Throws MALFORMED_QUERY at what is no token. */
export function tokens(source: string): readonly Token[] {
  const result: Token[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;

  function here(): Position {
    return { line, column: offset - lineStart + 1 };
  }
  function advance(text: string): void {
    for (const match of text.matchAll(/\r\n|\r|\n/g)) {
      line += 1;
      lineStart = offset + match.index + match[0].length;
    }
    offset += text.length;
  }
  function next(): Token {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = offset;
      const text = pattern.exec(source)?.[0];
      if (text === undefined) continue;
      const at = here();
      return { kind, text, value: kind === 'string' ? unescape(text, source, at) : text, at };
    }
    throw queryError('MALFORMED_QUERY', `unexpected token: '${source.charAt(offset)}'`, source, here());
  }

  for (;;) {
    advance(/^\s*/u.exec(source.slice(offset))?.[0] ?? '');
    if (offset >= source.length) return [...result, { kind: 'end', text: '<EOF>', value: '', at: here() }];
    const token = next();
    result.push(token);
    advance(token.text);
  }
}
