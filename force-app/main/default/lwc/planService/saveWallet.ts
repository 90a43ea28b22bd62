import type { CellRecord, WalletHolder, WalletLine } from 'c/crmModel';
import { refTo, runInOneTransaction } from 'c/mutationService';
import type { Fields, Operation } from 'c/mutationService';
import type { IsoDate } from 'c/periodModel';
import { cellKey, walletLineKey } from 'c/recordKeyModel';
import { atMost, fieldsOf } from 'c/saveService';
import type { RecordMap } from 'c/saveService';
import { currencyOf, placeFields } from './saveCell';
import type { CellPlace } from './saveCell';

const WALLET_LINE_MAP: RecordMap<WalletLine> = {
  object: 'Wallet_Line__c',
  parentField: 'Whitespace_Cell__c',
  fields: {
    holder: 'Holder__c',
    competitorId: 'Competitor__c',
    amount: 'Amount__c',
    quantity: 'Quantity__c',
    contractEnd: 'Contract_End__c',
    isEntrenched: 'Is_Entrenched__c',
    source: 'Source__c',
    asOfDate: 'As_Of_Date__c',
  },
};

/** What a person says of one holder. */
export interface WalletLineInput {
  /** `null` for a new line; a line never changes its holder. */
  readonly id: string | null;
  readonly holder: WalletHolder;
  readonly competitorId: string | null;
  /** A competitor nobody named before; it is made with the wallet. */
  readonly newCompetitorName?: string;
  readonly amount: number | null;
  readonly quantity: number | null;
  readonly contractEnd: IsoDate | null;
  readonly isEntrenched: boolean;
  readonly source: WalletLine['source'];
  readonly asOfDate: IsoDate | null;
  /** That of the amount as the line holds it; the user's without it. */
  readonly currencyCode?: string | null;
}

/** The wallet of a cell as a person gives it, and the ids of the lines that are no longer there. */
export interface WalletInput {
  readonly wallet: number | null;
  readonly walletQuantity: number | null;
  readonly lines: readonly WalletLineInput[];
  readonly removedIds: readonly string[];
}

/** A wallet as it stands; amounts of `lines` as the person saw them. */
export interface StoredWallet {
  readonly record: CellRecord | null;
  readonly lines: readonly WalletLine[];
}

export interface SavedWallet {
  readonly cellId: string;
  /** Ids of the lines and of their competitors, in the order of the input. */
  readonly lines: readonly { readonly id: string; readonly competitorId: string | null }[];
  /** Competitors were made. */
  readonly hasNewCompetitors: boolean;
}

type Values = Pick<
  WalletLine,
  'amount' | 'quantity' | 'contractEnd' | 'isEntrenched' | 'source' | 'asOfDate' | 'holder' | 'competitorId'
>;
const VALUES = ['amount', 'quantity', 'contractEnd', 'isEntrenched', 'source', 'asOfDate'] as const;

/** Competitor names fill a name field. */
const NAME_LENGTH = 80;

/**
 * Saves a cell's wallet in one transaction: competitors nobody named before, the cell when there is no record of it, lines
 * made, changed and removed. A cell or line somebody else made meanwhile refuses all of it as a duplicate.
 */
export async function saveWallet(place: CellPlace, before: StoredWallet, input: WalletInput): Promise<SavedWallet> {
  const { record, lines: known } = before;
  const byId = new Map(known.map((line) => [line.id, line]));
  const removed = known.filter(({ id }) => input.removedIds.includes(id));
  const changed = input.lines.flatMap((line): readonly WalletLine[] => {
    const own = line.id === null ? undefined : byId.get(line.id);
    return own && hasChanged(own, line) ? [own] : [];
  });

  const operations: Operation[] = [];
  const rivals = new Map<string, { readonly alias: string; readonly key: string }>();
  for (const { newCompetitorName: name } of input.lines) {
    if (name === undefined || rivals.has(name)) continue;
    const rival = { alias: `competitor${rivals.size}`, key: newKey() };
    rivals.set(name, rival);
    const fields = { Name: atMost(name, NAME_LENGTH), Is_Active__c: true, External_Key__c: rival.key };
    operations.push({ kind: 'create', alias: rival.alias, object: 'Competitor__c', fields });
  }
  operations.push(cellOperation(place, record, input));
  for (const [at, { id }] of removed.entries())
    operations.push({ kind: 'delete', alias: `removed${at}`, object: WALLET_LINE_MAP.object, id });
  const cellId = record?.id ?? refTo('cell');
  const keyOfCell = record?.id ?? cellKey(place.planId, place.buyingCenterId ?? place.accountId, place.offeringId);
  for (const [at, line] of input.lines.entries()) {
    const own = line.id === null ? undefined : byId.get(line.id);
    const alias = `line${at}`;
    if (own && !changed.includes(own)) continue;
    if (own) {
      const fields = changesOf(own, line);
      operations.push({ kind: 'update', alias, object: WALLET_LINE_MAP.object, id: own.id, fields });
      continue;
    }
    const rival = rivals.get(line.newCompetitorName ?? '');
    const competitorId = rival ? refTo(rival.alias) : line.competitorId;
    const fields: Fields = {
      ...fieldsOf<WalletLine>(WALLET_LINE_MAP, { ...valuesOf(line), competitorId }),
      ...currencyOf(line.currencyCode),
      [WALLET_LINE_MAP.parentField]: cellId,
      Line_Key__c: walletLineKey(keyOfCell, line.holder, rival?.key ?? line.competitorId),
    };
    operations.push({ kind: 'create', alias, object: WALLET_LINE_MAP.object, fields });
  }
  const ids = await runInOneTransaction(operations);
  return {
    cellId: record?.id ?? ids.cell ?? '',
    lines: input.lines.map((line, at) => ({
      id: line.id ?? ids[`line${at}`] ?? '',
      competitorId: ids[rivals.get(line.newCompetitorName ?? '')?.alias ?? ''] ?? line.competitorId,
    })),
    hasNewCompetitors: rivals.size > 0,
  };
}

const cellOperation = (
  place: CellPlace,
  record: CellRecord | null,
  { wallet, walletQuantity }: WalletInput,
): Operation => {
  const given = { Wallet_Amount__c: wallet, Wallet_Quantity__c: walletQuantity };
  return record
    ? { kind: 'update', alias: 'cell', object: 'Whitespace_Cell__c', id: record.id, fields: given }
    : { kind: 'create', alias: 'cell', object: 'Whitespace_Cell__c', fields: { ...placeFields(place), ...given } };
};

/** A line made anew since is of another currency: its amount says nothing without it. */
const isOfAnother = (own: WalletLine, { currencyCode }: WalletLineInput): boolean =>
  Boolean(currencyCode) && currencyCode !== own.currencyCode;

/** Sixteen letters nobody else has. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const valuesOf = (line: WalletLineInput): Values => ({
  holder: line.holder,
  competitorId: line.competitorId,
  amount: line.amount,
  quantity: line.quantity,
  contractEnd: line.contractEnd,
  isEntrenched: line.isEntrenched,
  source: line.source,
  asOfDate: line.asOfDate,
});

const hasChanged = (own: WalletLine, line: WalletLineInput): boolean =>
  isOfAnother(own, line) || VALUES.some((key) => own[key] !== line[key]);

function changesOf(own: WalletLine, line: WalletLineInput): Fields {
  const changes: Record<string, unknown> = {};
  for (const key of VALUES) if (own[key] !== line[key]) changes[key] = line[key];
  const fields = fieldsOf(WALLET_LINE_MAP, changes as Partial<WalletLine>);
  return isOfAnother(own, line) ? { ...fields, Amount__c: line.amount, ...currencyOf(line.currencyCode) } : fields;
}
