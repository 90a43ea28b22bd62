/** A regular expression of Java's kind, as a tree. */
export type RegexNode =
  | { readonly kind: 'char'; readonly char: string; readonly ignoreCase: boolean }
  | { readonly kind: 'any'; readonly dotAll: boolean }
  | { readonly kind: 'set'; readonly test: (char: string) => boolean }
  | { readonly kind: 'assert'; readonly what: 'start' | 'end' | 'word' | 'notWord' | 'lineStart' | 'lineEnd' }
  | { readonly kind: 'look'; readonly body: RegexNode; readonly negate: boolean }
  | { readonly kind: 'group'; readonly body: RegexNode; readonly index: number }
  | { readonly kind: 'backreference'; readonly index: number }
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly RegexNode[] }
  | {
      readonly kind: 'repeat';
      readonly body: RegexNode;
      readonly least: number;
      readonly most: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
    }
  | { readonly kind: 'atomic'; readonly body: RegexNode };
