import type { OrgError } from '../errors.ts';
import { queryError } from './query-error.ts';
import { tokens, type Token, type TokenKind } from './tokens.ts';

/** Walks the tokens of one query, one ahead; keywords match in any letter case. */
export interface TokenReader {
  peek(ahead?: number): Token;
  take(): Token;
  /** Takes the keywords, in order, when they are all next. */
  accept(...words: readonly string[]): boolean;
  is(word: string, ahead?: number): boolean;
  expect(word: string): Token;
  expectKind(kind: TokenKind): Token;
  unexpected(token?: Token): OrgError;
  refuse(message: string, token?: Token): OrgError;
}

const matches = (token: Token, word: string): boolean =>
  (token.kind === 'word' || token.kind === 'symbol') && token.text.toUpperCase() === word;

export function tokenReader(source: string): TokenReader {
  const all = tokens(source);
  let index = 0;
  const peek = (ahead = 0): Token => {
    const token = all[Math.min(index + ahead, all.length - 1)];
    if (token === undefined) throw new Error('A token list ends with an end token');
    return token;
  };
  const take = (): Token => {
    const token = peek();
    index += 1;
    return token;
  };
  const refuse = (message: string, token = peek()): OrgError =>
    queryError('MALFORMED_QUERY', message, source, token.at);
  const unexpected = (token = peek()): OrgError => refuse(`unexpected token: '${token.text}'`, token);
  const is = (word: string, ahead = 0): boolean => matches(peek(ahead), word);
  return {
    peek,
    take,
    is,
    refuse,
    unexpected,
    accept(...words) {
      if (!words.every((word, ahead) => is(word, ahead))) return false;
      index += words.length;
      return true;
    },
    expect(word) {
      if (!is(word)) throw unexpected();
      return take();
    },
    expectKind(kind) {
      if (peek().kind !== kind) throw unexpected();
      return take();
    },
  };
}
