import keeps from '@salesforce/label/c.Wallet_Undo_Keeps';
import keepsOne from '@salesforce/label/c.Wallet_Undo_Keeps_One';
import saved from '@salesforce/label/c.Wallet_Saved';
import type { CellRecord, WalletLine } from 'c/crmModel';
import { amountKept } from 'c/currencyService';
import type { Till } from 'c/currencyService';
import { problemOf } from 'c/errorService';
import type { Problem } from 'c/errorService';
import { fill, formatCount } from 'c/formatService';
import { PENDING, withRecord, withoutRecord } from 'c/planContentModel';
import { tellPlan } from 'c/planEventService';
import type { PlanContent } from 'c/planRecordService';
import { removeRecord, saveWallet } from 'c/planService';
import type { CellPlace, SavedWallet, StoredWallet, WalletInput, WalletLineInput } from 'c/planService';
import { StaleError, isAsRead } from 'c/stampService';
import type { StampedRecord, Stamps } from 'c/stampService';

/** Whose wallet it is, how it is named in a sentence, and what its amounts are typed in. */
export interface WalletOf {
  readonly place: CellPlace;
  readonly name: string;
  readonly till: Till;
}

/** What this user wanted, and what somebody else saved meanwhile. */
export interface WalletConflict {
  readonly mine: WalletInput;
  readonly theirs: StoredWallet;
}

/** Asks the org when records were saved last; `read` of a {@link StampReader} the component wires. */
export type StampsOf = (records: readonly StampedRecord[]) => Promise<Stamps>;

interface Clash {
  readonly key: string;
  readonly input: WalletInput;
  readonly seen: string;
}

/**
 * Saves wallets of cells: in sight at once, back when the org refuses, with a step to be taken back. What it does is told
 * from `element`, which must stay on the page as long as a step can be taken back; `content` is given anew with every change.
 */
export class WalletEditor {
  content: PlanContent | null = null;
  private readonly element: EventTarget;
  private readonly stampsOf: StampsOf;
  private clash: Clash | null = null;

  constructor(element: EventTarget, stampsOf: StampsOf) {
    this.element = element;
    this.stampsOf = stampsOf;
  }

  /** Saves what was made of the wallet as it was `seen`. Answers what the org refused; `null` when it took it. */
  async save({ place: at, name, till }: WalletOf, input: WalletInput, seen: StoredWallet): Promise<Problem | null> {
    const place = { ...at, currencyCode: till.currency };
    const before = this.at(place);
    try {
      if (seenOf(seen) !== seenOf(before)) throw new StaleError();
      const after = await this.store(place, keptOf(input, seen, before, till));
      this.clash = null;
      tellPlan(this.element, 'undoable', {
        label: fill(saved, name),
        left: leftBy(input),
        undo: () => this.restore(place, before),
        redo: () => this.restore(place, after),
      });
      return null;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'conflict' || problem.kind === 'duplicate' || problem.kind === 'notFound') {
        this.clash = { key: keyOf(place), input, seen: seenOf(seen) };
        tellPlan(this.element, 'contentreload');
      }
      return problem;
    }
  }

  /** What stands against this user's wallet in a place; `null` without a conflict, or until the org's value is here. */
  conflictAt(place: CellPlace): WalletConflict | null {
    const { clash } = this;
    if (clash?.key !== keyOf(place)) return null;
    const theirs = this.at(place);
    return seenOf(theirs) === clash.seen ? null : { mine: clash.input, theirs };
  }

  /** Forgets a conflict: theirs stays. */
  forget(): void {
    this.clash = null;
  }

  /** The wallet of a place as it is now known. */
  at(place: CellPlace): StoredWallet {
    const rowId = place.buyingCenterId ?? place.accountId;
    const isHere = (cell: CellRecord): boolean =>
      cell.offeringId === place.offeringId && (cell.buyingCenterId ?? cell.accountId) === rowId;
    const record = this.content?.cells.find(isHere) ?? null;
    const lines = this.content?.walletLines.filter(({ cellId }) => cellId === record?.id) ?? [];
    return { record, lines: record ? lines : [] };
  }

  /** In sight at once; saved; and as it was when the org refuses. */
  private async store(place: CellPlace, input: WalletInput): Promise<StoredWallet> {
    const own = this.at(place);
    const wanted = shownAs(place, own, input, null, NO_STAMPS);
    this.show(own.record?.id ?? PENDING, wanted);
    try {
      await this.hold(own);
      const answer = await saveWallet(place, own, input);
      if (answer.hasNewCompetitors) tellPlan(this.element, 'scopereload');
      const kept = shownAs(place, own, input, answer, await this.stampsAfter(answer));
      this.show(wanted.record?.id ?? PENDING, kept);
      return kept;
    } catch (error) {
      this.show(wanted.record?.id ?? PENDING, own);
      throw error;
    }
  }

  /** What the next save is held against; where it cannot be asked, all is read anew. */
  private async stampsAfter({ cellId, lines }: SavedWallet): Promise<Stamps> {
    try {
      return await this.stampsOf([cellStamp(cellId), ...lines.map(({ id }) => lineStamp(id))]);
    } catch {
      tellPlan(this.element, 'contentreload');
      return NO_STAMPS;
    }
  }

  /** Refuses with a conflict when somebody saved the cell or one of its lines since they were read. */
  private async hold({ record, lines }: StoredWallet): Promise<void> {
    if (!record) return;
    const stamps = await this.stampsOf([cellStamp(record.id), ...lines.map(({ id }) => lineStamp(id))]);
    if ([record, ...lines].some(({ id, lastModifiedDate }) => !isAsRead(stamps, id, lastModifiedDate)))
      throw new StaleError();
  }

  /** Makes the wallet of a place what it was at another time; a record made for the wallet alone goes with it. */
  private async restore(place: CellPlace, { record, lines }: StoredWallet): Promise<void> {
    const now = this.at(place);
    if (now.record === null && record === null) return;
    try {
      if (record === null && now.record && isWalletOnly(now.record)) {
        await removeRecord(now.record.id);
        this.show(now.record.id, { record: null, lines: [] });
        return;
      }
      const input: WalletInput = {
        wallet: record?.walletAmount ?? null,
        walletQuantity: record?.walletQuantity ?? null,
        lines: lines.map((line) => ({ ...line, id: now.lines.find(isSameHolder(line))?.id ?? null })),
        removedIds: now.lines.filter((line) => !lines.some(isSameHolder(line))).map(({ id }) => id),
      };
      await this.store(place, input);
    } finally {
      tellPlan(this.element, 'contentreload');
    }
  }

  private show(cellId: string, { record, lines }: StoredWallet): void {
    const { content } = this;
    if (!content) return;
    const cells = record ? withRecord(content.cells, record, cellId) : withoutRecord(content.cells, cellId);
    const others = content.walletLines.filter((line) => line.cellId !== cellId && line.cellId !== record?.id);
    const patch = { cells, walletLines: [...others, ...lines] };
    this.content = { ...content, ...patch };
    tellPlan(this.element, 'contentpatch', patch);
  }
}

const NO_STAMPS: Stamps = new Map();
const cellStamp = (id: string): StampedRecord => ({ object: 'Whitespace_Cell__c', id });
const lineStamp = (id: string): StampedRecord => ({ object: 'Wallet_Line__c', id });

const keyOf = ({ accountId, buyingCenterId, offeringId }: CellPlace): string =>
  `${buyingCenterId ?? accountId}:${offeringId}`;

const seenOf = ({ record, lines }: StoredWallet): string =>
  JSON.stringify([record?.lastModifiedDate, ...lines.map(({ id, lastModifiedDate }) => [id, lastModifiedDate]).sort()]);

/**
 * What was typed as its records hold it: each stays in its currency, a new one is of the user's. What nobody touched is as it was,
 * also where there is no rate to show it by.
 */
function keptOf(input: WalletInput, seen: StoredWallet, own: StoredWallet, till: Till): WalletInput {
  const isSeen = input.wallet === (seen.record?.walletAmount ?? null);
  return {
    ...input,
    wallet: isSeen ? (own.record?.walletAmount ?? null) : amountKept(till, own.record, input.wallet),
    lines: input.lines.map((line) => {
      const [shown, held] = [seen, own].map(({ lines }) => lines.find(({ id }) => id === line.id));
      const amount =
        shown && held && line.amount === shown.amount ? held.amount : amountKept(till, held ?? null, line.amount);
      return { ...line, amount, currencyCode: held ? held.currencyCode : till.currency };
    }),
  };
}

const isSameHolder =
  (line: WalletLine) =>
  (each: WalletLine): boolean =>
    each.holder === line.holder && each.competitorId === line.competitorId;

/** Nothing else is known of the cell. */
const isWalletOnly = (record: CellRecord): boolean =>
  [
    record.statusOverride,
    record.needScore,
    record.capabilityScore,
    record.competitionScore,
    record.potentialAmount,
    record.opportunityId,
  ].every((value) => value === null);

/** What is shown of an input: by the ids it was given, or until then by none of the org. */
function shownAs(
  place: CellPlace,
  own: StoredWallet,
  input: WalletInput,
  answer: SavedWallet | null,
  stamps: Stamps,
): StoredWallet {
  const cellId = answer?.cellId ?? own.record?.id ?? PENDING;
  const record: CellRecord = {
    ...(own.record ?? blankRecord(place)),
    id: cellId,
    walletAmount: input.wallet,
    walletQuantity: input.walletQuantity,
    lastModifiedDate: stamps.get(cellId)?.lastModifiedDate ?? '',
  };
  const lines = input.lines.map((line, at): WalletLine => {
    const before = own.lines.find(({ id }) => id === line.id);
    const competitorId = answer?.lines[at]?.competitorId ?? line.competitorId ?? (newName(line) ? PENDING : null);
    const id = answer?.lines[at]?.id ?? line.id ?? `${PENDING}${at}`;
    return {
      id,
      cellId,
      holder: line.holder,
      competitorId,
      amount: line.amount,
      quantity: line.quantity,
      contractEnd: line.contractEnd,
      isEntrenched: line.isEntrenched,
      source: line.source,
      asOfDate: line.asOfDate,
      currencyCode: line.currencyCode ?? before?.currencyCode ?? null,
      lastModifiedDate: stamps.get(id)?.lastModifiedDate ?? '',
    };
  });
  return { record, lines };
}

/** A competitor somebody named stays: by now others may have found it, too. */
function leftBy({ lines }: WalletInput): string {
  const names = [...new Set(lines.map(newName))].filter((name) => name !== '');
  return names.length > 0 ? formatCount({ one: keepsOne, other: keeps }, names.length, names.join(', ')) : '';
}

const newName = ({ newCompetitorName }: WalletLineInput): string => newCompetitorName ?? '';

const blankRecord = (place: CellPlace): CellRecord => ({
  id: PENDING,
  planId: place.planId,
  accountId: place.buyingCenterId === null ? place.accountId : null,
  buyingCenterId: place.buyingCenterId,
  offeringId: place.offeringId,
  statusOverride: null,
  overrideReason: null,
  overriddenStatus: null,
  needScore: null,
  capabilityScore: null,
  competitionScore: null,
  potentialAmount: null,
  walletAmount: null,
  walletQuantity: null,
  source: null,
  asOfDate: null,
  opportunityId: null,
  currencyCode: place.currencyCode ?? null,
  lastModifiedDate: '',
  lastModifiedByName: null,
});
