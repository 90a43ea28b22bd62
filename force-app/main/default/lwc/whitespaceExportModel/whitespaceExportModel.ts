import type { CsvValue } from 'c/csvModel';
import type { CellStatus } from 'c/crmModel';
import { ledgerOf } from 'c/walletModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { largestRival } from 'c/whitespaceFigureModel';
import type { Layout } from 'c/whitespaceLayoutModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** The columns of an export, in order; whoever exports has a heading for each. */
export const EXPORT_COLUMNS = [
  'account',
  'center',
  'family',
  'offering',
  'status',
  'overridden',
  'amount',
  'owned',
  'open',
  'probability',
  'potential',
  'lost',
  'wallet',
  'unallocated',
  'competitor',
  'competitorAmount',
  'competitorUntil',
  'quantity',
  'walletQuantity',
  'due',
  'score',
  'currency',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** What a cell does not know itself. */
export interface Naming {
  statusWord(status: CellStatus): string;
  rivalName(competitorId: string): string;
  /** What stands for an override. */
  readonly yes: string;
  /** ISO code of the amounts. */
  readonly currency: string;
}

/** The cells a filter lets through with their full values, in the order of the rows and columns on the screen, one a line. */
export function exportLines(
  matrix: WhitespaceMatrix,
  layout: Layout,
  naming: Naming,
): readonly (readonly CsvValue[])[] {
  const width = matrix.columns.length;
  const columns = layout.columns.flatMap((column) => column.columns);
  const rowOf = new Map(matrix.rows.filter(({ leaf }) => leaf >= 0).map((row) => [row.leaf, row]));
  const accountNames = new Map<string, string>();
  for (const row of matrix.rows) if (row.kind !== 'center') accountNames.set(row.accountId, row.name);
  const leaves = [...new Set(layout.rows.flatMap((row) => row.leaves))];
  return leaves.flatMap((leaf) => {
    const row = rowOf.get(leaf);
    return columns.flatMap((at) => {
      const index = leaf * width + at;
      const cell = matrix.cells[index];
      const column = matrix.columns[at];
      if (!row || !cell || !column || (layout.matches && !layout.matches[index])) return [];
      const values = valuesOf(cell, naming);
      return [
        EXPORT_COLUMNS.map((name) => {
          if (name === 'account') return accountNames.get(row.accountId) ?? '';
          if (name === 'center') return row.kind === 'center' ? row.name : '';
          if (name === 'family') return column.path.join(' / ');
          return name === 'offering' ? column.name : values[name];
        }),
      ];
    });
  });
}

type Value = Exclude<ExportColumn, 'account' | 'center' | 'family' | 'offering'>;

function valuesOf(cell: MatrixCell, naming: Naming): Readonly<Record<Value, CsvValue>> {
  const rival = largestRival(cell, 'value');
  const isKnown = cell.wallet !== null || cell.walletLines.length > 0;
  const ledger = isKnown ? ledgerOf(cell) : null;
  return {
    status: naming.statusWord(cell.status),
    overridden: cell.isOverridden ? naming.yes : '',
    amount: cell.amount,
    owned: cell.owned,
    open: cell.open,
    probability: cell.probability,
    potential: cell.potential,
    lost: cell.lost,
    wallet: ledger?.wallet ?? null,
    unallocated: ledger?.unallocated ?? null,
    competitor: rival ? naming.rivalName(rival.competitorId ?? '') : '',
    competitorAmount: rival?.amount ?? null,
    competitorUntil: rival?.contractEnd ?? '',
    quantity: cell.quantity,
    walletQuantity: cell.walletQuantity,
    due: cell.dueDate ?? '',
    score: cell.score,
    currency: naming.currency,
  };
}
