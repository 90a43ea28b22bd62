/** `1 AND (2 OR NOT 3)` as a tree; numbers count from 1. */
export type LogicTree =
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'not'; readonly term: LogicTree }
  | { readonly kind: 'and' | 'or'; readonly terms: readonly LogicTree[] };

const all = (kind: 'and' | 'or', count: number): LogicTree => ({
  kind,
  terms: Array.from({ length: count }, (_, index) => ({ kind: 'item', index })),
});

/** The tree of filter logic over `count` conditions; undefined when it cannot be read or names a condition that is not there. */
export function parseLogic(logic: string, count: number): LogicTree | undefined {
  const plain = logic.trim().toLowerCase();
  if (plain === 'and' || plain === 'or') return all(plain, count);
  const tokens = plain.match(/\d+|\(|\)|[a-z]+|\S/g) ?? [];
  let at = 0;

  function primary(): LogicTree | undefined {
    const token = tokens[at++];
    if (token === 'not') {
      const term = primary();
      return term && { kind: 'not', term };
    }
    if (token === '(') {
      const inner = either();
      return tokens[at++] === ')' ? inner : undefined;
    }
    const index = Number(token) - 1;
    return Number.isInteger(index) && index >= 0 && index < count ? { kind: 'item', index } : undefined;
  }

  function chain(word: 'and' | 'or', next: () => LogicTree | undefined): LogicTree | undefined {
    const terms = [next()];
    while (tokens[at] === word) {
      at += 1;
      terms.push(next());
    }
    const known = terms.filter((term) => term !== undefined);
    if (known.length < terms.length) return undefined;
    return known.length === 1 ? known[0] : { kind: word, terms: known };
  }

  const both = (): LogicTree | undefined => chain('and', primary);
  const either = (): LogicTree | undefined => chain('or', both);
  const tree = tokens.length > 200 ? undefined : either();
  return at === tokens.length ? tree : undefined;
}

/** Truth of the tree when `holds` tells that of each condition; asks no more of them than it must. */
export function evaluateLogic(tree: LogicTree, holds: (index: number) => boolean): boolean {
  switch (tree.kind) {
    case 'item':
      return holds(tree.index);
    case 'not':
      return !evaluateLogic(tree.term, holds);
    case 'and':
      return tree.terms.every((term) => evaluateLogic(term, holds));
    case 'or':
      return tree.terms.some((term) => evaluateLogic(term, holds));
  }
}
