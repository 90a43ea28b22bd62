import { Refusal } from './errors.ts';

export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'sign' | 'end';
  /** Text as written; for strings the value. */
  readonly text: string;
  readonly at: number;
}

const signs = [
  '||',
  '&&',
  '==',
  '<>',
  '!=',
  '<=',
  '>=',
  '(',
  ')',
  ',',
  '+',
  '-',
  '*',
  '/',
  '^',
  '&',
  '=',
  '<',
  '>',
  '!',
];
const space = /[ \t\f\r\n\u00a0\ufeff]+/y;
const number = /\d+(?:\.\d+)?|\.\d+/y;
const name = /[A-Za-z$][A-Za-z0-9_$:.#]*/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** Splits a formula; whitespace and comments fall away, positions are kept. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const blank = matchAt(space, source, at);
    if (blank) {
      at += blank.length;
    } else if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      if (end < 0) throw new Refusal("Syntax error.  Missing '*/'", at);
      at = end + 2;
    } else {
      const token = tokenAt(source, at);
      tokens.push(token.token);
      at = token.end;
    }
  }
  tokens.push({ kind: 'end', text: '', at: source.length });
  return tokens;
}

function tokenAt(source: string, at: number): { readonly token: Token; readonly end: number } {
  const first = source.charAt(at);
  if (first === '"' || first === "'") return stringAt(source, at, first);
  const digits = matchAt(number, source, at);
  if (digits) return { token: { kind: 'number', text: digits, at }, end: at + digits.length };
  const word = matchAt(name, source, at);
  if (word) return { token: { kind: 'name', text: word, at }, end: at + word.length };
  const sign = signs.find((candidate) => source.startsWith(candidate, at));
  if (!sign) throw new Refusal(`Syntax error.  Found '${first}'`, at);
  return { token: { kind: 'sign', text: sign, at }, end: at + sign.length };
}

function stringAt(source: string, start: number, quote: string): { readonly token: Token; readonly end: number } {
  let value = '';
  for (let at = start + 1; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === quote) return { token: { kind: 'string', text: value, at: start }, end: at + 1 };
    if (char === '\n' || char === '\r') break;
    if (char === '\\') {
      at += 1;
      const escaped = source.charAt(at);
      const meaning = escapes[escaped] ?? escapes[escaped.toLowerCase()];
      if (meaning === undefined) throw new Refusal(`Syntax error.  Found '\\${escaped}'`, at - 1);
      value += meaning;
    } else {
      value += char;
    }
  }
  throw new Refusal(`Syntax error.  Missing '${quote}'`, start);
}
