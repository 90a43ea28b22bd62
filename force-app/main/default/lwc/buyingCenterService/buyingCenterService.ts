import { gql } from 'lightning/graphql';
import type { GraphQLDocument } from 'lightning/graphql';
import type { CellMove, Hanging, HangingCell, HangingLine, Removal } from 'c/buyingCenterModel';
import type { BuyingCenter, WalletHolder } from 'c/crmModel';
import { MOST_OPERATIONS, runInOneTransaction } from 'c/mutationService';
import type { Fields, Operation } from 'c/mutationService';

const MOST = 2000;
const OBJECT = 'Buying_Center__c';
const ids = (object: string, where: string): string =>
  `${object}(first: ${MOST}, where: ${where}) @optional { edges { node { Id } } }`;
const onCenter = (object: string): string => ids(object, '{ Buying_Center__c: { eq: $centerId } }');
const values = (...fields: readonly string[]): string => fields.map((field) => `${field} { value }`).join(' ');

/** What hangs on the buying center `$centerId`, and the cells of the rows it may be joined with: `$rowIds` and the account. */
export const HANGING_QUERY: GraphQLDocument = gql`
  query AccountPlanBuyingCenter($centerId: ID, $rowIds: [ID], $accountId: ID) { uiapi { query {
    ${onCenter('Opportunity')} ${onCenter('Asset')} ${onCenter('Order')} ${onCenter('Stakeholder__c')}
    ${ids(OBJECT, '{ Parent_Buying_Center__c: { eq: $centerId } }')}
    Action__c(first: ${MOST}, where: { Whitespace_Cell__r: { Buying_Center__c: { eq: $centerId } } }) @optional {
      edges { node { Id ${values('Whitespace_Cell__c')} } } }
    Whitespace_Cell__c(first: ${MOST}, where: { or: [{ Buying_Center__c: { in: $rowIds } }, { Account__c: { eq: $accountId } }] }) {
      edges { node { Id ${values('Account_Plan__c', 'Offering__c', 'Account__c', 'Buying_Center__c', 'Potential_Amount__c', 'Wallet_Amount__c')}
        ${values('Wallet_Quantity__c', 'Opportunity__c', 'Status_Override__c', 'Overridden_Status__c', 'Override_Reason__c')}
        ${values('Need_Score__c', 'Capability_Score__c', 'Competition_Score__c', 'Source__c', 'As_Of_Date__c', 'Confidence__c')}
        Wallet_Lines__r(first: 200) @optional { edges { node { Id
          ${values('Holder__c', 'Competitor__c', 'Amount__c', 'Quantity__c', 'Contract_End__c', 'Is_Entrenched__c')}
          ${values('Source__c', 'As_Of_Date__c')} } } } } } }
  } } }
`;

type Node = Readonly<Record<string, unknown>> & { readonly Id: string };
interface Edges {
  readonly edges?: readonly { readonly node: Node }[];
}

const valueOf = (node: Node, field: string): unknown => (node[field] as { value?: unknown } | null | undefined)?.value;
const text = (node: Node, field: string): string | null => {
  const value = valueOf(node, field);
  return typeof value === 'string' && value !== '' ? value : null;
};
const number = (node: Node, field: string): number | null => {
  const value = valueOf(node, field);
  return typeof value === 'number' ? value : null;
};

/** Reads the answer of {@link HANGING_QUERY}; `isWhole` is false when there is more than one answer holds. */
export function readHanging(data: unknown): { readonly hanging: Hanging; readonly isWhole: boolean } {
  const query =
    (data as { uiapi?: { query?: Readonly<Record<string, Edges | null>> } } | undefined)?.uiapi?.query ?? {};
  const nodes = (name: string): readonly Node[] => (query[name]?.edges ?? []).map(({ node }) => node);
  const idsOf = (name: string): readonly string[] => nodes(name).map(({ Id }) => Id);
  const hanging: Hanging = {
    childIds: idsOf(OBJECT),
    opportunityIds: idsOf('Opportunity'),
    assetIds: idsOf('Asset'),
    orderIds: idsOf('Order'),
    stakeholderIds: idsOf('Stakeholder__c'),
    actions: nodes('Action__c').map((node) => ({ id: node.Id, cellId: text(node, 'Whitespace_Cell__c') ?? '' })),
    cells: nodes('Whitespace_Cell__c').map(readCell),
  };
  return { hanging, isWhole: Object.keys(query).every((name) => nodes(name).length < MOST) };
}

const readCell = (node: Node): HangingCell => ({
  id: node.Id,
  planId: text(node, 'Account_Plan__c') ?? '',
  offeringId: text(node, 'Offering__c') ?? '',
  accountId: text(node, 'Account__c'),
  buyingCenterId: text(node, 'Buying_Center__c'),
  potentialAmount: number(node, 'Potential_Amount__c'),
  walletAmount: number(node, 'Wallet_Amount__c'),
  walletQuantity: number(node, 'Wallet_Quantity__c'),
  opportunityId: text(node, 'Opportunity__c'),
  statusOverride: text(node, 'Status_Override__c'),
  overriddenStatus: text(node, 'Overridden_Status__c'),
  overrideReason: text(node, 'Override_Reason__c'),
  needScore: number(node, 'Need_Score__c'),
  capabilityScore: number(node, 'Capability_Score__c'),
  competitionScore: number(node, 'Competition_Score__c'),
  source: text(node, 'Source__c'),
  asOfDate: text(node, 'As_Of_Date__c'),
  confidence: text(node, 'Confidence__c'),
  lines: ((node.Wallet_Lines__r as Edges | null | undefined)?.edges ?? []).map(({ node: line }) => readLine(line)),
});

const readLine = (node: Node): HangingLine => ({
  id: node.Id,
  holder: (text(node, 'Holder__c') ?? 'Us') as WalletHolder,
  competitorId: text(node, 'Competitor__c'),
  amount: number(node, 'Amount__c'),
  quantity: number(node, 'Quantity__c'),
  contractEnd: text(node, 'Contract_End__c'),
  isEntrenched: valueOf(node, 'Is_Entrenched__c') === true,
  source: text(node, 'Source__c'),
  asOfDate: text(node, 'As_Of_Date__c'),
});

/** Makes a buying center; answers its id. */
export async function addCenter(accountId: string, parentId: string | null, name: string): Promise<string> {
  const fields = { Account__c: accountId, Parent_Buying_Center__c: parentId, Name: name };
  return (await runInOneTransaction([{ kind: 'create', alias: 'center', object: OBJECT, fields }])).center ?? '';
}

/** Renames a buying center, or puts it below another. */
export async function changeCenter(
  id: string,
  { name, parentId }: Partial<Pick<BuyingCenter, 'name' | 'parentId'>>,
): Promise<void> {
  const fields = {
    ...(name === undefined ? {} : { Name: name }),
    ...(parentId === undefined ? {} : { Parent_Buying_Center__c: parentId }),
  };
  await runInOneTransaction([{ kind: 'update', alias: 'center', object: OBJECT, id, fields }]);
}

/** Takes back the making of one on which nothing hangs yet. */
export async function dropCenter(id: string): Promise<void> {
  await runInOneTransaction([{ kind: 'delete', alias: 'center', object: OBJECT, id }]);
}

/**
 * Puts all that hangs on a buying center where it goes and deletes it: in one transaction up to what one holds. What is more
 * is written before, each cell whole, so that a removal that is cut off has lost nothing and can be done again.
 */
export async function removeCenter(removal: Removal): Promise<void> {
  let done: Promise<unknown> = Promise.resolve();
  for (const operations of removalSteps(removal)) done = done.then(() => runInOneTransaction(operations));
  await done;
}

/**
 * The writes of a removal by transaction, in order; the buying center is deleted last. What goes to the account is not written:
 * the org clears its look-up with the buying center, whoever may change it.
 */
export function removalSteps(removal: Removal): readonly (readonly Operation[])[] {
  const { targetId } = removal;
  const onTarget = (object: string, all: readonly string[], field = OBJECT): readonly (readonly Unnamed[])[] =>
    targetId === null ? [] : all.map((id) => [{ kind: 'update', object, id, fields: { [field]: targetId } }]);
  const units: readonly (readonly Unnamed[])[] = [
    ...onTarget('Opportunity', removal.opportunityIds),
    ...onTarget('Asset', removal.assetIds),
    ...onTarget('Order', removal.orderIds),
    ...onTarget('Stakeholder__c', removal.stakeholderIds),
    ...onTarget(OBJECT, removal.childIds, 'Parent_Buying_Center__c'),
    ...removal.actions.map(({ id, cellId }): readonly Unnamed[] => [
      { kind: 'update', object: 'Action__c', id, fields: { Whitespace_Cell__c: cellId } },
    ]),
    ...removal.cells.map((cell) => cellOperations(cell, removal)),
    [{ kind: 'delete', object: OBJECT, id: removal.centerId }],
  ];
  const steps: Unnamed[][] = [[]];
  for (const unit of units) {
    const last = steps.at(-1) ?? [];
    if (last.length + unit.length <= MOST_OPERATIONS) last.push(...unit);
    else steps.push([...unit]);
  }
  return steps.map((step) => step.map((operation, index): Operation => ({ ...operation, alias: `step${index}` })));
}

type Unnamed = { [Kind in Operation['kind']]: Omit<Extract<Operation, { kind: Kind }>, 'alias'> }[Operation['kind']];

function cellOperations(cell: CellMove, { targetId, accountId }: Removal): readonly Unnamed[] {
  const object = 'Whitespace_Cell__c';
  if (cell.kind === 'move') {
    const row = { Buying_Center__c: targetId, Account__c: targetId === null ? accountId : null };
    return [{ kind: 'update', object, id: cell.cellId, fields: { ...row, Cell_Key__c: cell.key } }];
  }
  const { values: joined } = cell;
  return [
    {
      kind: 'update',
      object,
      id: cell.intoId,
      fields: {
        Potential_Amount__c: joined.potentialAmount,
        Wallet_Amount__c: joined.walletAmount,
        Wallet_Quantity__c: joined.walletQuantity,
        Opportunity__c: joined.opportunityId,
        Status_Override__c: joined.statusOverride,
        Overridden_Status__c: joined.overriddenStatus,
        Override_Reason__c: joined.overrideReason,
        Need_Score__c: joined.needScore,
        Capability_Score__c: joined.capabilityScore,
        Competition_Score__c: joined.competitionScore,
        Source__c: joined.source,
        As_Of_Date__c: joined.asOfDate,
        Confidence__c: joined.confidence,
      },
    },
    ...cell.changedLines.map(
      (line): Unnamed => ({
        kind: 'update',
        object: 'Wallet_Line__c',
        id: line.id,
        fields: lineFields(line),
      }),
    ),
    ...cell.newLines.map(
      (line): Unnamed => ({
        kind: 'create',
        object: 'Wallet_Line__c',
        fields: {
          Whitespace_Cell__c: cell.intoId,
          Line_Key__c: line.key,
          Holder__c: line.holder,
          Competitor__c: line.competitorId,
          ...lineFields(line),
        },
      }),
    ),
    { kind: 'delete', object, id: cell.cellId },
  ];
}

const lineFields = (line: Omit<HangingLine, 'id'>): Fields => ({
  Amount__c: line.amount,
  Quantity__c: line.quantity,
  Contract_End__c: line.contractEnd,
  Is_Entrenched__c: line.isEntrenched,
  Source__c: line.source,
  As_Of_Date__c: line.asOfDate,
});
