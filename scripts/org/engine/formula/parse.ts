import { Refusal } from './errors.ts';
import { tokenize, type Token } from './tokenize.ts';
import type { Node } from './types.ts';

/** Operators by how tightly they bind, as in Salesforce's grammar: there `^` binds looser than `*` and `/`. */
const levels: ReadonlyArray<Readonly<Record<string, string>>> = [
  { '||': '||' },
  { '&&': '&&' },
  { '=': '=', '==': '=', '<>': '<>', '!=': '<>' },
  { '<': '<', '>': '>', '<=': '<=', '>=': '>=' },
  { '+': '+', '-': '-', '&': '&' },
  { '^': '^' },
  { '*': '*', '/': '/' },
];

const constants: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null };
/** Deeper trees are refused: they would run out of stack. A sum of many terms is as deep as it has terms. */
const maxNesting = 250;
const maxDepth = 800;
const maxNodes = 4_000;

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;
  private nodes = 0;
  private readonly depths = new WeakMap<Node, number>();

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  formula(): Node {
    const tree = this.level(0);
    const rest = this.peek();
    if (rest.kind !== 'end') {
      const extra = rest.text === ')' || rest.text === ',';
      throw new Refusal(extra ? `Syntax error. Extra ${rest.text}` : `Syntax error.  Found '${rest.text}'`, rest.at);
    }
    return tree;
  }

  private level(from: number): Node {
    const operators = levels[from];
    if (!operators) return this.unary();
    let left = this.level(from + 1);
    for (;;) {
      const sign = this.peek();
      const name = sign.kind === 'sign' ? operators[sign.text] : undefined;
      if (name === undefined) return left;
      this.next += 1;
      left = this.grow({ kind: 'call', name, operator: true, args: [left, this.level(from + 1)], at: sign.at });
    }
  }

  private unary(): Node {
    const token = this.peek();
    const isNot = token.kind === 'name' && token.text.toUpperCase() === 'NOT';
    if (isNot || (token.kind === 'sign' && ['-', '+', '!'].includes(token.text))) {
      this.next += 1;
      const arg = this.nested(token, () => this.unary());
      const name = isNot || token.text === '!' ? 'NOT' : `unary${token.text}`;
      return this.grow({ kind: 'call', name, operator: name !== 'NOT', args: [arg], at: token.at });
    }
    return this.primary();
  }

  private primary(): Node {
    const token = this.take();
    if (token.kind === 'number' || token.kind === 'string') {
      return this.grow({ kind: token.kind, text: token.text, at: token.at });
    }
    if (token.kind === 'name') return this.named(token);
    if (token.text === '(') {
      const inner = this.nested(token, () => this.level(0));
      this.expect(')');
      return inner;
    }
    throw new Refusal(
      token.kind === 'end' ? 'Syntax error.  Missing end of formula' : `Syntax error.  Found '${token.text}'`,
      token.at,
    );
  }

  private named(token: Token): Node {
    const upper = token.text.toUpperCase();
    if (this.peek().text === '(' && this.peek().kind === 'sign') {
      return this.grow({ kind: 'call', name: upper, operator: false, args: this.args(token), at: token.at });
    }
    const value = constants[upper];
    if (value !== undefined) return this.grow({ kind: 'constant', value, at: token.at });
    return this.grow({ kind: 'name', text: token.text, at: token.at });
  }

  private args(token: Token): readonly Node[] {
    this.expect('(');
    const args: Node[] = [];
    if (this.peek().kind === 'sign' && this.peek().text === ')') {
      this.next += 1;
      return args;
    }
    for (;;) {
      args.push(this.nested(token, () => this.level(0)));
      if (this.peek().kind !== 'sign' || this.peek().text !== ',') break;
      this.next += 1;
    }
    this.expect(')');
    return args;
  }

  private nested(token: Token, parse: () => Node): Node {
    this.depth += 1;
    if (this.depth > maxNesting) throw new Refusal('Formula is too deeply nested to execute', token.at);
    const node = parse();
    this.depth -= 1;
    return node;
  }

  private grow(node: Node): Node {
    this.nodes += 1;
    const args = node.kind === 'call' ? node.args : [];
    const depth = args.reduce((most, arg) => Math.max(most, this.depths.get(arg) ?? 0), 0) + 1;
    this.depths.set(node, depth);
    if (this.nodes > maxNodes || depth > maxDepth) throw new Refusal('Compiled formula is too big to execute', node.at);
    return node;
  }

  private expect(sign: string): void {
    const token = this.peek();
    if (token.kind !== 'sign' || token.text !== sign) throw new Refusal(`Syntax error.  Missing '${sign}'`, token.at);
    this.next += 1;
  }

  private peek(): Token {
    return this.tokens[Math.min(this.next, this.tokens.length - 1)] as Token;
  }

  private take(): Token {
    const token = this.peek();
    this.next += 1;
    return token;
  }
}

/** Source to tree, or a refusal with the offset it stands at. */
export function parseFormula(source: string): Node {
  return new Parser(tokenize(source)).formula();
}
