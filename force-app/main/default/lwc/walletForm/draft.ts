import { competitorNamed } from 'c/competitorModel';
import type { Competitor, WalletHolder, WalletLine } from 'c/crmModel';
import { fill } from 'c/formatService';
import type { StoredWallet, WalletInput, WalletLineInput } from 'c/planService';
import { walletOf } from 'c/walletModel';
import type { Ledger } from 'c/walletModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { label } from './labels';

export type WalletCell = Pick<
  MatrixCell,
  'rowKey' | 'columnKey' | 'owned' | 'quantity' | 'wallet' | 'walletQuantity' | 'walletLines' | 'isGivenUp' | 'record'
>;

/** One holder while it is written; `newName` while it is a competitor nobody named before. */
export interface DraftLine extends WalletLineInput {
  readonly key: string;
  readonly newName: string | null;
}

export interface Draft {
  readonly wallet: number | null;
  readonly walletQuantity: number | null;
  /** Ours first, whether it is said or not. */
  readonly lines: readonly DraftLine[];
  readonly removedIds: readonly string[];
}

export const newLine = (key: string, holder: WalletHolder): DraftLine => ({
  key,
  id: null,
  holder,
  competitorId: null,
  newName: null,
  amount: null,
  quantity: null,
  contractEnd: null,
  isEntrenched: false,
  source: null,
  asOfDate: null,
});

const draftLine = (line: WalletLine): DraftLine => ({
  ...newLine(line.id, line.holder),
  id: line.id,
  competitorId: line.competitorId,
  amount: line.amount,
  quantity: line.quantity,
  contractEnd: line.contractEnd,
  isEntrenched: line.isEntrenched,
  source: line.source,
  asOfDate: line.asOfDate,
});

export const draftOf = (cell: WalletCell | null): Draft => {
  const lines = [...(cell?.walletLines ?? [])].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0)).map(draftLine);
  const us = lines.find(({ holder }) => holder === 'Us') ?? newLine('us', 'Us');
  return {
    wallet: cell?.wallet ?? null,
    walletQuantity: cell?.walletQuantity ?? null,
    lines: [us, ...lines.filter((line) => line !== us)],
    removedIds: [],
  };
};

/** The cell as the form was begun from: what a save is held against. */
export const seenOf = (cell: WalletCell | null): StoredWallet => ({
  record: cell?.record ?? null,
  lines: cell?.walletLines ?? [],
});

/** The ledger as it would be. */
export const ledgerOfDraft = (cell: WalletCell | null, { wallet, walletQuantity, lines }: Draft): Ledger =>
  walletOf({
    owned: cell?.owned ?? 0,
    quantity: cell?.quantity ?? 0,
    isGivenUp: cell?.isGivenUp ?? false,
    walletAmount: wallet,
    walletQuantity,
    lines: lines.map((line) => ({
      ...line,
      id: line.key,
      competitorId: line.competitorId ?? line.key,
      cellId: '',
      currencyCode: null,
      lastModifiedDate: '',
    })),
  });

const isSilent = ({ amount, quantity }: DraftLine): boolean => amount === null && quantity === null;

export type LineField = 'amount' | 'competitor' | 'name';

/** What is wrong with a line, by its key, and where. */
export function problemsIn(
  { lines }: Draft,
  competitors: readonly Competitor[],
): ReadonlyMap<string, { readonly field: LineField; readonly words: string }> {
  const problems = new Map<string, { readonly field: LineField; readonly words: string }>();
  const taken = new Set<string>();
  for (const line of lines) {
    if (line.holder === 'Competitor') {
      const named = meantBy(line, competitors);
      const who = named ? named.id : (line.newName ?? '').trim().toLowerCase();
      if (line.newName === null && line.competitorId === null)
        problems.set(line.key, { field: 'competitor', words: label.problemCompetitor });
      else if (who === '') problems.set(line.key, { field: 'name', words: label.problemName });
      else if (taken.has(who)) {
        const words = fill(label.problemTwice, named?.name ?? line.newName ?? '');
        problems.set(line.key, { field: line.newName === null ? 'competitor' : 'name', words });
      }
      taken.add(who);
    }
    if (line.holder !== 'Us' && isSilent(line) && !problems.has(line.key))
      problems.set(line.key, { field: 'amount', words: label.problemAmount });
  }
  return problems;
}

/** Whom a line means: one chosen, or one known by the name that was typed. */
const meantBy = (line: DraftLine, competitors: readonly Competitor[]): Competitor | undefined =>
  line.newName === null
    ? competitors.find(({ id }) => id === line.competitorId)
    : competitorNamed(competitors, line.newName);

/** What is saved: a line of ours only where it says something. */
export function inputOf(draft: Draft, competitors: readonly Competitor[]): WalletInput {
  const silent = draft.lines.filter((line) => line.holder === 'Us' && isSilent(line));
  const gone = silent.flatMap(({ id }) => (id === null ? [] : [id]));
  return {
    wallet: draft.wallet,
    walletQuantity: draft.walletQuantity,
    lines: draft.lines
      .filter((line) => !silent.includes(line))
      .map(({ key: _key, newName, ...line }): WalletLineInput => {
        if (newName === null) return line;
        const known = competitorNamed(competitors, newName);
        const name = newName.trim().replace(/\s+/g, ' ');
        return known ? { ...line, competitorId: known.id } : { ...line, newCompetitorName: name };
      }),
    removedIds: [...draft.removedIds, ...gone],
  };
}
