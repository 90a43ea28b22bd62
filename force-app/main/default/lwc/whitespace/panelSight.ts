import type { Competitor, LookAlike } from 'c/crmModel';
import { competitorOrder } from 'c/competitorModel';
import { openDealsLike } from 'c/dealModel';
import type { Deal } from 'c/dealModel';
import type { ContractEnd } from 'c/displacementModel';
import type { IsoDate } from 'c/periodModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { HELD } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { bestNextCells } from 'c/whitespaceRankModel';
import type { RankedCell } from 'c/whitespaceRankModel';
import { nextDisplacement, peersIndex, peersOf } from 'c/whyNowModel';
import type { Peers } from 'c/whyNowModel';
import { accountsOf, nameOf } from './place';

/** What stands around a cell in its panel. */
export interface PanelSight {
  readonly accountId: string;
  readonly row: string;
  readonly column: string;
  readonly competitors: readonly Competitor[];
  readonly order: readonly string[];
  readonly duplicates: readonly Deal[];
  readonly end: ContractEnd | null;
  readonly peers: Peers | null;
  readonly lookAlike: LookAlike | null;
}

export const NO_SIGHT: PanelSight = {
  accountId: '',
  row: '',
  column: '',
  competitors: [],
  order: [],
  duplicates: [],
  end: null,
  peers: null,
  lookAlike: null,
};

export function panelSight(
  cell: MatrixCell,
  {
    matrix,
    scope,
    content,
    today,
  }: {
    readonly matrix: WhitespaceMatrix;
    readonly scope: PlanScope | null;
    readonly content: PlanContent | null;
    readonly today: IsoDate;
  },
): PanelSight {
  const { row, column } = nameOf(matrix, cell);
  const competitors = scope?.competitors ?? [];
  const index = peersIndex(content?.lookAlikes ?? []);
  const accountId = accountsOf(matrix).get(cell.rowKey) ?? cell.rowKey;
  return {
    accountId,
    row,
    column,
    competitors,
    order: competitorOrder(matrix.cells, competitors),
    duplicates: openDealsLike(matrix.deals, cell.rowKey, cell.columnKey, column),
    end: nextDisplacement(cell, today, scope?.settings ?? []),
    peers: peersOf(index, accountId, cell.columnKey, rowsWith(matrix, cell)),
    lookAlike: index.get(`${accountId}:${cell.columnKey}`) ?? null,
  };
}

/** How many other rows have what the cell offers. */
function rowsWith(matrix: WhitespaceMatrix, cell: MatrixCell): { readonly ownedBy: number; readonly peers: number } {
  const others = matrix.cells.filter((each) => each.columnKey === cell.columnKey && each.rowKey !== cell.rowKey);
  return { ownedBy: others.filter(({ status }) => HELD.has(status)).length, peers: others.length };
}

/** What the ranked list shows. */
export const rankSight = ({
  matrix,
  scope,
  content,
}: {
  readonly matrix: WhitespaceMatrix | null;
  readonly scope: PlanScope | null;
  readonly content: PlanContent | null;
}) => ({
  cells: matrix ? bestNextCells(matrix) : ([] as readonly RankedCell[]),
  accounts: accountsOf(matrix),
  competitors: scope?.competitors ?? [],
  settings: scope?.settings ?? [],
  lookAlikes: content?.lookAlikes ?? [],
  reviews: content?.reviews ?? [],
});
