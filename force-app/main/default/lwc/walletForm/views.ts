import { patternOf, patternStyle } from 'c/competitorModel';
import type { Competitor } from 'c/crmModel';
import { fill, formatDay, formatMoney, formatNumber, MISSING } from 'c/formatService';
import type { WalletLineInput } from 'c/planService';
import { sideIn } from 'c/walletModel';
import type { Ledger, WalletMode } from 'c/walletModel';
import type { WalletConflict } from 'c/walletService';
import type { Draft, DraftLine } from './draft';
import { label } from './labels';

/** The value of the choice that names a new competitor. */
export const NEW = 'new';

export const SOURCES = [
  { value: '', label: label.lineSourceNone },
  { value: 'CRM', label: label.sourceCrm },
  { value: 'Customer', label: label.sourceCustomer },
  { value: 'Assumption', label: label.sourceAssumption },
];

function holderName(
  line: Pick<WalletLineInput, 'holder' | 'competitorId' | 'newCompetitorName'> & { readonly newName?: string | null },
  competitors: readonly Competitor[],
): string {
  if (line.holder === 'Us') return label.us;
  if (line.holder === 'In-House') return label.inHouse;
  const typed = line.newName ?? line.newCompetitorName;
  return typed || (competitors.find(({ id }) => id === line.competitorId)?.name ?? label.competitorUnnamed);
}

const patternOfLine = (line: DraftLine, order: readonly string[]): string => {
  if (line.holder === 'Us') return patternStyle('us');
  return patternStyle(line.holder === 'In-House' ? 'house' : patternOf(order, line.competitorId ?? ''));
};

/** The lines of others as the template draws them. */
export function lineViews(
  { lines }: Draft,
  competitors: readonly Competitor[],
  order: readonly string[],
  canName: boolean,
) {
  const taken = new Set(lines.map(({ competitorId }) => competitorId));
  return lines
    .filter(({ holder }) => holder !== 'Us')
    .map((line) => {
      const name = holderName(line, competitors);
      const free = competitors.filter(({ id, isActive }) => id === line.competitorId || (isActive && !taken.has(id)));
      return {
        ...line,
        name,
        patternStyle: patternOfLine(line, order),
        removeName: fill(label.lineRemove, name),
        isCompetitor: line.holder === 'Competitor',
        isChoosing: line.holder === 'Competitor' && line.id === null,
        isNaming: line.newName !== null,
        choice: line.newName === null ? line.competitorId : NEW,
        choices: [
          ...free.map(({ id, name: word }) => ({ value: id, label: word })),
          ...(canName ? [{ value: NEW, label: label.competitorNew }] : []),
        ],
        sourceValue: line.source ?? '',
      };
    });
}

/** The bar of the wallet as it would be. */
export function barOf(draft: Draft, ledger: Ledger, order: readonly string[]) {
  const parts = [
    ...draft.lines.map((line) => ({
      key: line.key,
      value: line.holder === 'Us' ? ledger.ours : (line.amount ?? 0),
      look: patternOfLine(line, order),
    })),
    { key: 'none', value: ledger.unallocated, look: patternStyle('none') },
  ];
  return parts
    .filter(({ value }) => value > 0)
    .map(({ key, value, look }) => ({ key, style: `flex-grow:${value};${look}`, partClass: `part part_${key}` }));
}

const amountIn = (value: number, mode: WalletMode): string =>
  mode === 'units' ? formatNumber(value) : formatMoney(value);

/** Whether it balances, and who exceeds it if not. */
export function sumOf(draft: Draft, ledger: Ledger, mode: WalletMode, competitors: readonly Competitor[]) {
  const side = sideIn(ledger, mode);
  const held = side.ours + side.competitors + side.inHouse;
  const said = (value: number): string => amountIn(value, mode);
  if (side.over > 0) {
    const who = draft.lines.filter((line) => {
      if (line.holder === 'Us') return side.ours > 0;
      return ((mode === 'units' ? line.quantity : line.amount) ?? 0) > 0;
    });
    const names = who.map((line) => holderName(line, competitors)).join(', ');
    const words = who.length === 1 ? label.sumOverOne : label.sumOver;
    return { isOver: true, text: fill(words, said(side.over), names, said(held), said(side.wallet)) };
  }
  const text =
    side.unallocated > 0
      ? fill(label.sumUnallocated, said(held), said(side.wallet), said(side.unallocated))
      : fill(label.sumLevel, said(held));
  return { isOver: false, text };
}

/** What one holder has, in words. */
function wordsOf(line: Pick<WalletLineInput, 'amount' | 'quantity' | 'contractEnd'> | undefined): string {
  if (!line) return MISSING;
  const parts = [
    ...(line.amount === null ? [] : [formatMoney(line.amount)]),
    ...(line.quantity === null ? [] : [fill(label.unitsOf, formatNumber(line.quantity))]),
  ];
  const held = parts.join(', ');
  return line.contractEnd === null ? held : fill(label.until, held, formatDay(line.contractEnd));
}

/** Both values of the wallet and of each holder in which two people differ. */
export function conflictRows({ mine, theirs }: WalletConflict, competitors: readonly Competitor[]) {
  const { record } = theirs;
  const rows = [
    {
      key: 'wallet',
      name: label.wallet,
      mine: formatMoney(mine.wallet),
      theirs: formatMoney(record?.walletAmount ?? null),
    },
    {
      key: 'units',
      name: label.walletUnits,
      mine: formatNumber(mine.walletQuantity),
      theirs: formatNumber(record?.walletQuantity ?? null),
    },
  ];
  const names = new Map<string, { mine?: WalletLineInput; theirs?: WalletLineInput }>();
  const at = (name: string) => {
    const so = names.get(name) ?? {};
    names.set(name, so);
    return so;
  };
  for (const line of mine.lines) at(holderName(line, competitors)).mine = line;
  for (const line of theirs.lines) at(holderName(line, competitors)).theirs = line;
  for (const [name, both] of names)
    rows.push({ key: name, name, mine: wordsOf(both.mine), theirs: wordsOf(both.theirs) });
  return rows.filter((row) => row.mine !== row.theirs);
}
