import type { CellStatus, Competitor } from 'c/crmModel';
import { MISSING, fill, formatDay, formatInUnits, formatMoney, unitOf } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { statusLook } from 'c/statusService';
import { isKnown, ledgerOf } from 'c/walletModel';
import type { Evidence, MatrixCell } from 'c/whitespaceCellModel';
import { label } from './labels';

const REASONS: Readonly<Partial<Record<CellStatus, string>>> = {
  'Renewal at Risk': label.whyRenewal,
  Owned: label.whyOwned,
  'Open Opportunity': label.whyOpen,
  Potential: label.whyPotential,
  Competitor: label.whyCompetitor,
  Lost: label.whyLost,
  White: label.whyWhite,
};

/** The rule that gave the status, in one sentence. */
export function whyText(cell: MatrixCell): string {
  const word = statusLook(cell.status).word;
  if (cell.isOverridden) return fill(label.whyOverride, word, statusLook(cell.derived).word);
  return fill(label.why, word, fill(REASONS[cell.status] ?? MISSING, cell.renewalDays));
}

/** What the CRM said when the status was overridden, and what it says now. */
export function disagreementText({ disagrees, record, derived }: MatrixCell): string {
  if (!disagrees) return '';
  const before = record?.overriddenStatus;
  return fill(label.whyDisagrees, before ? statusLook(before).word : MISSING, statusLook(derived).word);
}

export interface FigureView {
  readonly name: string;
  readonly value: string;
  /** The whole amount, where `value` is in thousands. */
  readonly title: string;
  readonly figureClass: string;
}

/** The wallet with who holds it: the largest holder by name, the others together, us, and what nobody is known to hold. */
export function figureViews(cell: MatrixCell, competitors: readonly Competitor[]): readonly FigureView[] {
  const ledger = ledgerOf(cell);
  const unit = unitWithoutRest([
    ledger.wallet,
    ledger.ours,
    ledger.unallocated,
    ...ledger.lines.map((line) => line.amount),
  ]);
  const figure = (name: string, amount: number | null, figureClass = 'figure'): FigureView => ({
    name,
    value: amount === null || unit === 1 ? formatMoney(amount) : formatInUnits(amount, unit),
    title: formatMoney(amount),
    figureClass,
  });
  if (!isKnown(ledger)) {
    const potential = cell.potential > 0 ? cell.potential : null;
    return [
      figure(label.tam, null),
      figure(label.ours, ledger.ours),
      figure(label.open, cell.open),
      figure(label.potential, potential),
    ];
  }
  const [first, second, ...rest] = ledger.lines.filter(({ amount }) => (amount ?? 0) > 0);
  const nameOf = (id: string | null): string => competitors.find((each) => each.id === id)?.name ?? label.inHouse;
  const others = [second, ...rest].flatMap((line) => (line ? [line.amount ?? 0] : []));
  const more =
    second && rest.length === 0
      ? [figure(nameOf(second.competitorId), second.amount)]
      : second
        ? [
            figure(
              fill(label.holdersMore, others.length),
              others.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100,
            ),
          ]
        : [];
  return [
    figure(label.tam, ledger.wallet),
    ...(first ? [figure(nameOf(first.competitorId), first.amount)] : []),
    ...more,
    figure(label.ours, ledger.ours),
    ledger.over > 0
      ? figure(label.overBy, ledger.over, 'figure figure_over')
      : figure(label.unallocated, ledger.unallocated),
  ];
}

/** Thousands only where each amount is a whole number of them: what stands side by side adds up. */
function unitWithoutRest(amounts: readonly (number | null)[]): number {
  const unit = unitOf(Math.max(...amounts.map((amount) => amount ?? 0)));
  return amounts.every((amount) => (amount ?? 0) % unit === 0) ? unit : 1;
}

export interface EvidenceView {
  readonly key: string;
  readonly name: string;
  readonly fact: string;
  readonly amount: string;
  readonly counts: boolean;
  /** The record to open; empty for what people noted, which is the cell itself. */
  readonly id: string;
  readonly object: string;
  readonly url: string;
  readonly hasRecord: boolean;
}

/** The facts behind a status, those that count first. */
export function evidenceViews(
  cell: MatrixCell,
  today: IsoDate,
  competitors: readonly Competitor[],
): readonly EvidenceView[] {
  return [...cell.evidence]
    .sort((a, b) => Number(b.counts) - Number(a.counts))
    .map((evidence, index) => ({
      key: `${evidence.kind}:${evidence.recordId}:${index}`,
      name: evidenceName(evidence, competitors),
      fact: [factText(evidence, today), detailOf(evidence)].filter(Boolean).join(' · '),
      amount: formatMoney(evidence.amount),
      counts: evidence.counts,
      id: evidence.recordId,
      object: evidence.object,
      url: `/lightning/r/${evidence.object}/${evidence.recordId}/view`,
      hasRecord: evidence.kind !== 'potential' && evidence.recordId !== '',
    }));
}

function evidenceName(evidence: Evidence, competitors: readonly Competitor[]): string {
  if (evidence.kind === 'potential') return label.evidenceEstimate;
  if (evidence.kind !== 'wallet') return evidence.name;
  if (evidence.detail === 'Us') return label.evidenceUs;
  return competitors.find(({ id }) => id === evidence.competitorId)?.name ?? label.evidenceInHouse;
}

function factText({ kind, date, detail }: Evidence, today: IsoDate): string {
  const day = formatDay(date, today.slice(0, 4));
  const until = (text: string, withDay: string): string => (date === null ? text : fill(withDay, day));
  switch (kind) {
    case 'won':
      return fill(label.evidenceWon, day);
    case 'open':
      return fill(label.evidenceOpen, detail ?? MISSING, day);
    case 'lost':
      return fill(label.evidenceLost, day);
    case 'asset':
      return until(label.evidenceAsset, label.evidenceAssetUntil);
    case 'order':
      return until(label.evidenceOrder, label.evidenceOrderUntil);
    case 'contract':
      return until(label.evidenceContract, label.evidenceContractUntil);
    case 'renewal':
      return fill(label.evidenceRenewal, day);
    case 'potential':
      return fill(label.evidencePotential, day);
    case 'wallet':
      return until(label.evidenceWallet, label.evidenceWalletUntil);
  }
}

/** What the words of the fact do not say already. */
const detailOf = ({ kind, detail }: Evidence): string => (kind === 'open' || kind === 'wallet' ? '' : (detail ?? ''));
