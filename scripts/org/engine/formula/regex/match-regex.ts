import { FormulaEvaluationError } from '../errors.ts';
import type { RegexNode } from './types.ts';

/** Characters looked at before giving up: catastrophic patterns end in an error, as in Salesforce, never in a hang. */
const maxSteps = 200_000;
/** Open choices at once; deeper would run out of stack. */
const maxDepth = 1_200;

type Next = (at: number) => boolean;

class Matcher {
  private readonly value: string;
  private readonly source: string;
  private readonly groups: Array<readonly [number, number] | undefined> = [];
  private steps = 0;
  private depth = 0;

  constructor(value: string, source: string) {
    this.value = value;
    this.source = source;
  }

  whole(node: RegexNode): boolean {
    return this.match(node, 0, (at) => at === this.value.length);
  }

  private match(node: RegexNode, at: number, next: Next): boolean {
    this.steps += 1;
    this.depth += 1;
    if (this.steps > maxSteps || this.depth > maxDepth) {
      throw new FormulaEvaluationError(`Regular expression runtime exceeded for: ${this.source}`);
    }
    const result = this.step(node, at, next);
    this.depth -= 1;
    return result;
  }

  private step(node: RegexNode, at: number, next: Next): boolean {
    switch (node.kind) {
      case 'char':
      case 'any':
      case 'set':
        return at < this.value.length && this.fits(node, this.value.charAt(at)) && next(at + 1);
      case 'assert':
        return this.holds(node.what, at) && next(at);
      case 'look': {
        const found = this.match(node.body, at, () => true);
        return found !== node.negate && next(at);
      }
      case 'group':
        return this.group(node, at, next);
      case 'backreference': {
        const [from, to] = this.groups[node.index] ?? [0, -1];
        const wanted = this.value.slice(from, Math.max(from, to));
        return to >= 0 && this.value.startsWith(wanted, at) && next(at + wanted.length);
      }
      case 'sequence':
        return this.sequence(node.items, 0, at, next);
      case 'choice':
        return node.items.some((item) => this.match(item, at, next));
      case 'atomic': {
        let end = -1;
        const found = this.match(node.body, at, (to) => {
          end = to;
          return true;
        });
        return found && next(end);
      }
      case 'repeat':
        return this.repeat(node, at, next);
    }
  }

  private fits(node: Extract<RegexNode, { kind: 'char' | 'any' | 'set' }>, char: string): boolean {
    if (node.kind === 'any') return node.dotAll || !/[\n\r\u0085\u2028\u2029]/.test(char);
    if (node.kind === 'set') return node.test(char);
    return char === node.char || (node.ignoreCase && char.toLowerCase() === node.char.toLowerCase());
  }

  private holds(what: Extract<RegexNode, { kind: 'assert' }>['what'], at: number): boolean {
    const { value } = this;
    if (what === 'start') return at === 0;
    if (what === 'lineStart') return at === 0 || value.charAt(at - 1) === '\n';
    if (what === 'lineEnd') return at === value.length || value.charAt(at) === '\n';
    if (what === 'end') return at === value.length || (at === value.length - 1 && value.charAt(at) === '\n');
    const isWord = (index: number): boolean => /\w/.test(value.charAt(index));
    return (isWord(at - 1) !== isWord(at)) === (what === 'word');
  }

  private group(node: Extract<RegexNode, { kind: 'group' }>, at: number, next: Next): boolean {
    const before = this.groups[node.index];
    const found = this.match(node.body, at, (end) => {
      const inner = this.groups[node.index];
      this.groups[node.index] = [at, end];
      if (next(end)) return true;
      this.groups[node.index] = inner;
      return false;
    });
    if (!found) this.groups[node.index] = before;
    return found;
  }

  private sequence(items: readonly RegexNode[], index: number, at: number, next: Next): boolean {
    const item = items[index];
    return item ? this.match(item, at, (to) => this.sequence(items, index + 1, to, next)) : next(at);
  }

  private repeat(node: Extract<RegexNode, { kind: 'repeat' }>, at: number, next: Next): boolean {
    if (node.mode === 'possessive') {
      const greedy: RegexNode = { ...node, mode: 'greedy' };
      return this.match({ kind: 'atomic', body: greedy }, at, next);
    }
    const single = node.body.kind === 'char' || node.body.kind === 'any' || node.body.kind === 'set';
    return single ? this.run(node, at, next) : this.again(node, 0, at, next);
  }

  /** A repeat of single characters needs no stack. */
  private run(node: Extract<RegexNode, { kind: 'repeat' }>, at: number, next: Next): boolean {
    const body = node.body as Extract<RegexNode, { kind: 'char' | 'any' | 'set' }>;
    const limit = Math.min(this.value.length, at + node.most);
    let end = at;
    if (node.mode === 'lazy') {
      for (; ; end += 1) {
        this.spend();
        if (end - at >= node.least && next(end)) return true;
        if (end >= limit || !this.fits(body, this.value.charAt(end))) return false;
      }
    }
    while (end < limit && this.fits(body, this.value.charAt(end))) {
      this.spend();
      end += 1;
    }
    for (; end - at >= node.least; end -= 1) {
      this.spend();
      if (next(end)) return true;
    }
    return false;
  }

  private spend(): void {
    this.steps += 1;
    if (this.steps > maxSteps) {
      throw new FormulaEvaluationError(`Regular expression runtime exceeded for: ${this.source}`);
    }
  }

  private again(node: Extract<RegexNode, { kind: 'repeat' }>, count: number, at: number, next: Next): boolean {
    const more = (): boolean =>
      count < node.most &&
      this.match(node.body, at, (to) => (to > at || count < node.least) && this.again(node, count + 1, to, next));
    if (count < node.least) return more();
    return node.mode === 'lazy' ? next(at) || more() : more() || next(at);
  }
}

/** Whether the whole value matches; an error when the budget is spent. `source` is only for the message. */
export function runBounded(node: RegexNode, value: string, source: string): boolean {
  return new Matcher(value, source).whole(node);
}
