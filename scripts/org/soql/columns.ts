import type { BoundExpression, BoundOutput, Money, OutputOf } from './bound.ts';
import { compileExpression } from './compile-expression.ts';
import { joined, name, sql, type Fragment } from './sql.ts';

/** Gathers the columns of a SELECT; the same SQL is read once. */
export interface ColumnList {
  /** Name of the column: `c0`, `c1` … */
  add(value: Fragment): string;
  outputs(outputs: readonly BoundOutput[]): readonly OutputOf<string>[];
  fragment(): Fragment;
}

export function columnList(): ColumnList {
  const list: Fragment[] = [];
  const known = new Map<string, string>();

  function add(value: Fragment): string {
    const key = JSON.stringify([value.text, value.parameters]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const column = `c${list.length}`;
    known.set(key, column);
    list.push(sql`${value} AS ${name(column)}`);
    return column;
  }

  function moneyColumns(money: Money<BoundExpression> | undefined): Money<string> | undefined {
    if (money === undefined || 'code' in money) return money;
    return { iso: add(compileExpression(money.iso)), converted: add(compileExpression(money.converted)) };
  }

  function output(given: BoundOutput): OutputOf<string> {
    switch (given.kind) {
      case 'value':
        return { ...given, value: add(compileExpression(given.value)), money: moneyColumns(given.money) };
      case 'compound':
        return {
          ...given,
          parts: given.parts.map((part) => ({ name: part.name, value: add(compileExpression(part.value)) })),
        };
      case 'parent':
        return {
          ...given,
          variants: given.variants.map((variant) => ({
            object: variant.object,
            id: add(compileExpression(variant.id)),
            outputs: variant.outputs.map(output),
          })),
        };
      case 'children':
        return given;
    }
  }

  return { add, outputs: (outputs) => outputs.map(output), fragment: () => joined(list, ', ') };
}
