import { STACK_BY, stackOf } from 'c/competitionStackModel';
import type { Stack, StackBy, StackLine } from 'c/competitionStackModel';
import { patternStyle } from 'c/competitorModel';
import type { Competitor } from 'c/crmModel';
import { fill, formatCount, formatMoney, formatNumber, formatPercent, formatUnits, MISSING } from 'c/formatService';
import type { Plan } from 'c/planModel';
import type { CellPlace } from 'c/planService';
import { isKnown, ledgerOf, sideIn } from 'c/walletModel';
import type { LedgerSum, WalletMode } from 'c/walletModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';

export interface LedgerChoice {
  readonly by: StackBy;
  readonly mode: WalletMode;
  /** The line whose cells are shown. */
  readonly openKey: string | null;
}

export interface LedgerInput {
  readonly matrix: WhitespaceMatrix;
  readonly plan: Plan | null;
  readonly accounts: ReadonlyMap<string, string>;
  readonly competitors: readonly Competitor[];
  readonly order: readonly string[];
}

/** Nobody is known to do it in-house: a column of nothing says nothing. */
function withoutEmpty(stack: Stack): Stack {
  const at = stack.holders.findIndex(({ key }) => key === 'house');
  if (at < 0 || stack.total.parts[at] !== 0) return stack;
  const without = <T>(list: readonly T[]): readonly T[] => list.filter((_, index) => index !== at);
  const lineWithout = (line: StackLine): StackLine => ({ ...line, parts: without(line.parts) });
  return { holders: without(stack.holders), lines: stack.lines.map(lineWithout), total: lineWithout(stack.total) };
}

/** Words an amount so that what stands side by side adds up: in thousands only where nothing is lost by it. */
function worderOf(stack: Stack, mode: WalletMode): (amount: number) => string {
  if (mode === 'units') return (amount) => (amount === 0 ? MISSING : formatNumber(amount));
  const all = stack.lines.flatMap((line) => [...line.parts, line.sum.wallet, line.sum.over]);
  const isWhole = all.every((amount) => amount % 1000 === 0);
  const said = (amount: number): string => (isWhole ? formatUnits(amount / 1000, 1000) : formatMoney(amount));
  return (amount) => (amount === 0 ? MISSING : said(amount));
}

const BY_WORDS: Readonly<Record<StackBy, string>> = {
  row: label.byRow,
  account: label.byAccount,
  offering: label.byOffering,
};
const COLUMN_WORDS: Readonly<Record<StackBy, string>> = {
  row: label.columnRow,
  account: label.columnAccount,
  offering: label.columnOffering,
};

export const segments = (chosen: string, words: readonly (readonly [string, string])[]) =>
  words.map(([value, word]) => ({
    value,
    word,
    pressed: value === chosen ? 'true' : 'false',
    segmentClass: value === chosen ? 'segment segment_on' : 'segment',
  }));

export const bySegments = (by: StackBy) =>
  segments(
    by,
    STACK_BY.map((each) => [each, BY_WORDS[each]] as const),
  );

/** The table of the ledger as it is drawn. */
export function ledgerView({ matrix, plan, accounts, competitors, order }: LedgerInput, choice: LedgerChoice) {
  const { by, mode, openKey } = choice;
  const stack = withoutEmpty(stackOf(matrix, order, by, mode));
  const said = worderOf(stack, mode);
  const names = namesIn(matrix, accounts);
  const fixed: Readonly<Record<string, string>> = {
    us: label.us,
    other: label.other,
    house: label.inHouse,
    none: label.unallocated,
  };
  const holders = stack.holders.map(({ key, pattern }) => ({
    key,
    pattern,
    name: fixed[key] ?? competitors.find(({ id }) => id === key)?.name ?? '',
    swatch: patternStyle(pattern),
    nameClass: key in fixed ? 'holder holder_fixed' : 'holder',
  }));
  const nameOf = (line: StackLine): string => {
    if (by === 'offering') return names.column(line.key);
    return by === 'account' ? (accounts.get(line.key) ?? '') : names.row(line.key);
  };
  const rowOf = (line: StackLine, name: string) => {
    const { sum, parts } = line;
    const drawn = sum.wallet + sum.over;
    const share = line.isKnown ? formatPercent(sum.share) : MISSING;
    const shown = holders.map((holder, at) => ({ ...holder, value: parts[at] ?? 0 }));
    const percents = shown
      .filter(({ value }) => value > 0)
      .map((each) => fill(label.part, each.name, formatPercent((each.value / drawn) * 100)));
    return {
      key: line.key,
      name,
      tag: by === 'row' && line.accountId !== plan?.accountId ? (accounts.get(line.accountId) ?? '') : '',
      over: sum.over > 0 ? fill(label.over, said(sum.over)) : '',
      bar: shown
        .filter(({ value }) => value > 0)
        .map(({ key, value, swatch }) => ({
          key,
          style: `flex-grow:${value};${swatch}`,
          partClass: `part part_${key}`,
        })),
      isKnown: line.isKnown,
      barText: percents.join(', ') || label.noWallet,
      cells: shown.map(({ key, value, name: column, swatch }) => ({
        key,
        column,
        swatch,
        text: said(value),
        cellClass: value === 0 ? 'number number_none' : 'number',
      })),
      wallet: said(sum.wallet),
      share,
      isOpen: openKey === line.key,
      expanded: openKey === line.key ? 'true' : 'false',
      cellsLabel: fill(label.rowCells, name),
    };
  };
  const { total } = stack;
  const balance =
    total.sum.over > 0
      ? formatCount(FORMS.over, total.sum.overCount, said(total.sum.over))
      : fill(label.ledgerSums, said(total.sum.wallet));
  const silent = mode === 'value' ? FORMS.silentValue : FORMS.silentUnits;
  return {
    columnName: COLUMN_WORDS[by],
    holders,
    rows: stack.lines.map((line) => rowOf(line, nameOf(line))),
    total: rowOf(total, label.total),
    isOver: total.sum.over > 0,
    balance,
    silent: total.sum.silent > 0 ? formatCount(silent, total.sum.silent) : '',
    told: mode === 'value' ? toldText(total.sum.told) : '',
    isEmpty: stack.lines.length === 0,
    isKnown: total.isKnown,
    openCells:
      openKey === null
        ? []
        : cellViews(
            stack.lines.find(({ key }) => key === openKey),
            by,
            mode,
            names,
            said,
          ),
  };
}

/** Where people say otherwise than the CRM what we hold. */
const toldText = ({ count, ours, crm }: LedgerSum['told']): string =>
  count > 0 ? formatCount(FORMS.told, count, formatMoney(ours), formatMoney(crm)) : '';

const FORMS = {
  told: { one: label.oursDiffersOne, other: label.oursDiffers },
  over: { one: label.ledgerOverOne, other: label.ledgerOver },
  silentValue: { one: label.silentValueOne, other: label.silentValue },
  silentUnits: { one: label.silentUnitsOne, other: label.silentUnits },
};

interface Names {
  row(key: string): string;
  column(key: string): string;
}

/** Names of rows with cells, and of columns. */
export function namesIn({ rows, columns }: WhitespaceMatrix, accounts: ReadonlyMap<string, string>): Names {
  const rowNames = new Map(rows.filter(({ leaf }) => leaf >= 0).map(({ key, name }) => [key, name]));
  const columnNames = new Map(columns.map(({ key, name }) => [key, name]));
  return {
    row: (key) => rowNames.get(key) ?? accounts.get(key) ?? '',
    column: (key) => columnNames.get(key) ?? '',
  };
}

/** The cells of a line of which something is known. */
function cellViews(
  line: StackLine | undefined,
  by: StackBy,
  mode: WalletMode,
  names: Names,
  said: (amount: number) => string,
) {
  return (line?.cells ?? [])
    .filter((cell) => cell.columnKey !== '')
    .map((cell) => ({ cell, ledger: ledgerOf(cell) }))
    .filter(({ ledger }) => isKnown(ledger) || sideIn(ledger, mode).wallet !== 0)
    .map(({ cell, ledger }) => {
      const { rowKey, columnKey } = cell;
      const whole = fill(label.cellName, names.row(rowKey), names.column(columnKey));
      const side = sideIn(ledger, mode);
      const name = by === 'row' ? names.column(columnKey) : by === 'offering' ? names.row(rowKey) : whole;
      const held = [
        ...(side.ours === 0 ? [] : [fill(label.part, label.us, said(side.ours))]),
        ...(side.competitors > 0 ? [fill(label.part, label.competitors, said(side.competitors))] : []),
        ...(side.inHouse > 0 ? [fill(label.part, label.inHouse, said(side.inHouse))] : []),
        ...(side.unallocated > 0 ? [fill(label.part, label.unallocated, said(side.unallocated))] : []),
        ...(side.over > 0 ? [fill(label.over, said(side.over))] : []),
        ...(ledger.oursDiffers === null || mode === 'units'
          ? []
          : [fill(label.againstCrm, formatMoney(ledger.ours), formatMoney(ledger.ours - ledger.oursDiffers))]),
      ];
      return {
        key: `${rowKey}:${columnKey}`,
        rowKey,
        columnKey,
        name,
        wallet: said(side.wallet),
        held: held.join(' · '),
        editName: fill(label.editWalletOf, whole),
        openName: fill(label.openCell, whole),
      };
    });
}

/** Where the record of a cell stands. */
export function placeOf(plan: Plan | null, matrix: WhitespaceMatrix, cell: MatrixCell): CellPlace {
  const row = matrix.rows.find((each) => each.leaf >= 0 && each.key === cell.rowKey);
  return {
    planId: plan?.id ?? '',
    accountId: row?.accountId ?? cell.rowKey,
    buyingCenterId: row?.kind === 'center' ? cell.rowKey : null,
    offeringId: cell.columnKey,
  };
}
