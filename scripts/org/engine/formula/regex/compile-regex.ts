import { runBounded } from './match-regex.ts';
import { invalid, readEscape, readSet } from './parse-set.ts';
import type { RegexNode } from './types.ts';

const maxNesting = 100;

class RegexParser {
  private readonly pattern: string;
  private at = 0;
  private groups = 0;
  private depth = 0;
  private flags = { ignoreCase: false, dotAll: false, multiline: false };

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  parse(): RegexNode {
    const node = this.choice();
    if (this.at < this.pattern.length) throw invalid(this.pattern, "unmatched ')'");
    return node;
  }

  private choice(): RegexNode {
    this.depth += 1;
    if (this.depth > maxNesting) throw invalid(this.pattern, 'too deeply nested');
    const outer = this.flags;
    const items = [this.sequence()];
    while (this.eat('|')) items.push(this.sequence());
    this.flags = outer;
    this.depth -= 1;
    return items.length === 1 ? (items[0] as RegexNode) : { kind: 'choice', items };
  }

  private sequence(): RegexNode {
    const items: RegexNode[] = [];
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern.charAt(this.at))) {
      const atom = this.atom();
      if (atom) items.push(this.quantified(atom));
    }
    return { kind: 'sequence', items };
  }

  private quantified(body: RegexNode): RegexNode {
    const quantifier = /^(?:[*+?]|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})/.exec(this.pattern.slice(this.at, this.at + 12));
    if (!quantifier) return body;
    this.at += quantifier[0].length;
    const [sign, count, comma, limit] = quantifier;
    const least = count === undefined ? (sign === '+' ? 1 : 0) : Number(count);
    const open = count === undefined ? sign !== '?' : comma !== undefined && limit === undefined;
    const most = open ? Infinity : count === undefined ? 1 : Number(limit ?? count);
    if (most < least) throw invalid(this.pattern, 'illegal repetition range');
    const mode = this.eat('?') ? 'lazy' : this.eat('+') ? 'possessive' : 'greedy';
    return this.quantified({ kind: 'repeat', body, least, most, mode });
  }

  private atom(): RegexNode | undefined {
    const char = this.pattern.charAt(this.at);
    if (char === '(') return this.group();
    if (char === '[') {
      const { end, test } = readSet(this.pattern, this.at, this.flags.ignoreCase);
      this.at = end;
      return { kind: 'set', test };
    }
    if (char === '\\') return this.escape();
    this.at += 1;
    if (char === '.') return { kind: 'any', dotAll: this.flags.dotAll };
    if (char === '^') return { kind: 'assert', what: this.flags.multiline ? 'lineStart' : 'start' };
    if (char === '$') return { kind: 'assert', what: this.flags.multiline ? 'lineEnd' : 'end' };
    if ('*+?{'.includes(char)) throw invalid(this.pattern, `dangling '${char}'`);
    return { kind: 'char', char, ignoreCase: this.flags.ignoreCase };
  }

  private escape(): RegexNode {
    const letter = this.pattern.charAt(this.at + 1);
    const asserts = { b: 'word', B: 'notWord', A: 'start', z: 'end', Z: 'end' } as const;
    if (letter in asserts) {
      this.at += 2;
      return { kind: 'assert', what: asserts[letter as keyof typeof asserts] };
    }
    if (/[1-9]/.test(letter)) {
      this.at += 2;
      return { kind: 'backreference', index: Number(letter) };
    }
    if (letter === 'Q') return this.quoted();
    const escape = readEscape(this.pattern, this.at);
    if (!escape) throw invalid(this.pattern, 'unknown escape');
    this.at = escape.end;
    if (escape.test) return { kind: 'set', test: escape.test };
    return { kind: 'char', char: escape.char ?? '', ignoreCase: this.flags.ignoreCase };
  }

  private quoted(): RegexNode {
    const end = this.pattern.indexOf('\\E', this.at);
    const text = this.pattern.slice(this.at + 2, end < 0 ? undefined : end);
    this.at = end < 0 ? this.pattern.length : end + 2;
    const { ignoreCase } = this.flags;
    return { kind: 'sequence', items: [...text].map((char) => ({ kind: 'char', char, ignoreCase })) };
  }

  private group(): RegexNode | undefined {
    this.at += 1;
    const flags = /^\?([ism]+)([:)])/.exec(this.pattern.slice(this.at, this.at + 8));
    if (flags?.[1] !== undefined) {
      this.at += flags[0].length;
      const outer = this.flags;
      this.flags = {
        ignoreCase: outer.ignoreCase || flags[1].includes('i'),
        dotAll: outer.dotAll || flags[1].includes('s'),
        multiline: outer.multiline || flags[1].includes('m'),
      };
      if (flags[2] === ')') return undefined;
      const body = this.closed();
      this.flags = outer;
      return body;
    }
    if (this.eat('?:')) return this.closed();
    if (this.eat('?>')) return { kind: 'atomic', body: this.closed() };
    if (this.eat('?=')) return { kind: 'look', body: this.closed(), negate: false };
    if (this.eat('?!')) return { kind: 'look', body: this.closed(), negate: true };
    if (this.pattern.charAt(this.at) === '?')
      throw invalid(this.pattern, 'this kind of group is not supported by this org');
    this.groups += 1;
    const index = this.groups;
    return { kind: 'group', index, body: this.closed() };
  }

  private closed(): RegexNode {
    const body = this.choice();
    if (!this.eat(')')) throw invalid(this.pattern, 'unclosed group');
    return body;
  }

  private eat(text: string): boolean {
    if (!this.pattern.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}

/** A Java pattern as a test of whole values. Bounded: a runaway pattern is an error, not a hang. */
export function compileRegex(pattern: string): (value: string) => boolean {
  const node = new RegexParser(pattern).parse();
  return (value) => runBounded(node, value, pattern);
}
