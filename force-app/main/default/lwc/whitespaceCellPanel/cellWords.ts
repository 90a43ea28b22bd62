import type { CellStatus } from 'c/crmModel';
import { MISSING, fill, formatDay, formatMoney } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { statusLook } from 'c/statusService';
import type { Evidence, MatrixCell } from 'c/whitespaceCellModel';
import { label } from './labels';

const REASONS: Readonly<Partial<Record<CellStatus, string>>> = {
  'Renewal at Risk': label.whyRenewal,
  Owned: label.whyOwned,
  'Open Opportunity': label.whyOpen,
  Potential: label.whyPotential,
  Lost: label.whyLost,
  White: label.whyWhite,
};

/** The rule that gave the status, in one sentence. */
export function whyText(cell: MatrixCell): string {
  const word = statusLook(cell.status).word;
  if (cell.isOverridden) return fill(label.whyOverride, word, statusLook(cell.derived).word);
  return fill(label.why, word, REASONS[cell.status] ?? MISSING);
}

export interface EvidenceView {
  readonly key: string;
  readonly name: string;
  readonly fact: string;
  readonly amount: string;
  readonly counts: boolean;
  /** The record to open; empty for an estimate, which is the cell itself. */
  readonly id: string;
  readonly object: string;
  readonly url: string;
  readonly hasRecord: boolean;
}

/** The facts behind a status, those that count first. */
export function evidenceViews(cell: MatrixCell, today: IsoDate): readonly EvidenceView[] {
  return [...cell.evidence]
    .sort((a, b) => Number(b.counts) - Number(a.counts))
    .map((evidence, index) => {
      const object = evidence.kind === 'asset' || evidence.kind === 'renewal' ? 'Asset' : 'Opportunity';
      const hasRecord = evidence.kind !== 'potential';
      return {
        key: `${evidence.kind}:${evidence.recordId}:${index}`,
        name: hasRecord ? evidence.name : label.evidenceEstimate,
        fact: [factText(evidence, today), detailOf(evidence)].filter(Boolean).join(' · '),
        amount: formatMoney(evidence.amount),
        counts: evidence.counts,
        id: evidence.recordId,
        object,
        url: `/lightning/r/${object}/${evidence.recordId}/view`,
        hasRecord,
      };
    });
}

const detailOf = (evidence: Evidence): string => (evidence.kind === 'open' ? '' : (evidence.detail ?? ''));

function factText(evidence: Evidence, today: IsoDate): string {
  const day = formatDay(evidence.date, today.slice(0, 4));
  switch (evidence.kind) {
    case 'won':
      return fill(label.evidenceWon, day);
    case 'open':
      return fill(label.evidenceOpen, evidence.detail ?? MISSING, day);
    case 'lost':
      return fill(label.evidenceLost, day);
    case 'asset':
      return evidence.date === null ? label.evidenceAsset : fill(label.evidenceAssetUntil, day);
    case 'renewal':
      return fill(label.evidenceRenewal, day);
    case 'potential':
      return fill(label.evidencePotential, day);
  }
}
