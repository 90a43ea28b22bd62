import { FormulaEvaluationError } from '../errors.ts';

type Test = (char: string) => boolean;

const classes: Readonly<Record<string, RegExp>> = {
  d: /[0-9]/,
  D: /[^0-9]/,
  w: /[A-Za-z0-9_]/,
  W: /[^A-Za-z0-9_]/,
  s: /[ \t\n\x0B\f\r]/,
  S: /[^ \t\n\x0B\f\r]/,
  h: /[ \xA0\t]/,
};

const posix: Readonly<Record<string, RegExp>> = {
  Lower: /[a-z]/,
  Upper: /[A-Z]/,
  Alpha: /[A-Za-z]/,
  Digit: /[0-9]/,
  Alnum: /[A-Za-z0-9]/,
  Punct: /[!-/:-@[-`{-~]/,
  Space: /[ \t\n\x0B\f\r]/,
  L: /\p{L}/u,
  Lu: /\p{Lu}/u,
  Ll: /\p{Ll}/u,
  N: /\p{N}/u,
  Nd: /\p{Nd}/u,
  P: /\p{P}/u,
  S: /\p{S}/u,
  Z: /\p{Z}/u,
  IsAlphabetic: /\p{Alphabetic}/u,
  ASCII: /[\0-\x7F]/,
};

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', a: '\x07', e: '\x1B' };

export interface Escape {
  readonly end: number;
  readonly test?: Test;
  readonly char?: string;
}

export const invalid = (pattern: string, why: string): FormulaEvaluationError =>
  new FormulaEvaluationError(`Invalid regular expression (${why}): ${pattern}`);

/** What stands behind a backslash at `at`: a class or one character. Undefined for what is no escape of these. */
export function readEscape(pattern: string, at: number): Escape | undefined {
  const letter = pattern.charAt(at + 1);
  const shorthand = classes[letter];
  if (shorthand) return { end: at + 2, test: (char) => shorthand.test(char) };
  if (letter === 'p' || letter === 'P') {
    const name = /^\{(\w+)\}|^(\w)/.exec(pattern.slice(at + 2));
    const set = posix[name?.[1] ?? name?.[2] ?? ''];
    if (!name || !set) throw invalid(pattern, 'unknown character property');
    return { end: at + 2 + name[0].length, test: (char) => set.test(char) === (letter === 'p') };
  }
  const hex = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(pattern.slice(at + 1));
  if (hex) return { end: at + 1 + hex[0].length, char: String.fromCharCode(parseInt(hex[1] ?? hex[2] ?? '', 16)) };
  if (controls[letter]) return { end: at + 2, char: controls[letter] };
  if (letter !== '' && !/[A-Za-z0-9]/.test(letter)) return { end: at + 2, char: letter };
  return undefined;
}

/** `[a-z&&[^b]]` without intersections; `at` is the opening bracket. */
export function readSet(
  pattern: string,
  at: number,
  ignoreCase: boolean,
): { readonly end: number; readonly test: Test } {
  const tests: Test[] = [];
  let next = at + 1;
  const negate = pattern.charAt(next) === '^';
  if (negate) next += 1;
  let first = true;
  for (;;) {
    const char = pattern.charAt(next);
    if (char === '') throw invalid(pattern, 'unclosed character class');
    if (char === ']' && !first) break;
    if (pattern.startsWith('&&', next)) throw invalid(pattern, 'class intersections are not supported by this org');
    if (char === '[') {
      const inner = readSet(pattern, next, ignoreCase);
      tests.push(inner.test);
      next = inner.end;
    } else {
      const item = readItem(pattern, next);
      next = item.end;
      if (item.test) tests.push(item.test);
      else next = addRange(pattern, next, item.char ?? '', ignoreCase, tests);
    }
    first = false;
  }
  return { end: next + 1, test: (char) => tests.some((test) => test(char)) !== negate };
}

function readItem(pattern: string, at: number): Escape {
  if (pattern.charAt(at) !== '\\') return { end: at + 1, char: pattern.charAt(at) };
  const escape = readEscape(pattern, at);
  if (!escape) throw invalid(pattern, 'unknown escape');
  return escape;
}

function addRange(pattern: string, at: number, from: string, ignoreCase: boolean, tests: Test[]): number {
  let to = from;
  let end = at;
  if (pattern.charAt(at) === '-' && pattern.charAt(at + 1) !== ']' && pattern.charAt(at + 1) !== '') {
    const last = readItem(pattern, at + 1);
    if (last.char === undefined || last.char < from) throw invalid(pattern, 'illegal character range');
    to = last.char;
    end = last.end;
  }
  const inside: Test = (char) => char >= from && char <= to;
  tests.push(ignoreCase ? (char) => inside(char.toLowerCase()) || inside(char.toUpperCase()) : inside);
  return end;
}
