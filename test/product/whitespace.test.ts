import { ledgerOf, rollUp } from 'c/walletModel';
import { whitespaceMatrix, type WhitespaceMatrix } from 'c/whitespaceModel';
import { countBySoql, type Counted, type CountingRules } from './whitespace-count.ts';
import { readAsPage } from './whitespace-page.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

jest.mock('lightning/graphql', () => ({ gql: String.raw }), { virtual: true });

const today = new Date().toISOString().slice(0, 10);
const inDays = (days: number): string => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const KINDS = ['Won Lines', 'Assets', 'Orders', 'Contracts'] as const;

let org: ProductOrg;
const plan = { accountId: '', planId: '' };
const made: Record<string, string> = {};

const create = async (object: string, values: Record<string, unknown>): Promise<string> =>
  (await org.admin.sobject(object).create(values)).id ?? '';
const idOf = async (object: string, key: string): Promise<string> => {
  const { records } = await org.admin.query<{ Id: string }>(
    `SELECT Id FROM ${object} WHERE External_Key__c = '${key}'`,
  );
  return records[0]?.Id ?? '';
};

/** Products first, then Activated: as an order is made anywhere. */
async function order(place: Record<string, unknown>, product: string, status = 'Activated'): Promise<string> {
  const { records } = await org.admin.query<{ Id: string; Pricebook2Id: string }>(
    `SELECT Id, Pricebook2Id FROM PricebookEntry WHERE Product2.External_Key__c = '${product}' AND Pricebook2.IsStandard = true`,
  );
  const [entry] = records;
  const Id = await create('Order', {
    AccountId: plan.accountId,
    EffectiveDate: inDays(-300),
    Status: 'Draft',
    Pricebook2Id: entry?.Pricebook2Id,
    ...place,
  });
  await create('OrderItem', { OrderId: Id, PricebookEntryId: entry?.Id, Quantity: 3, UnitPrice: 1234.55 });
  if (status !== 'Draft') await org.admin.sobject('Order').update({ Id, Status: status });
  return Id;
}

/** A contract of twelve months that began so many days ago. */
async function contract(began: number, status = 'Activated'): Promise<string> {
  const Id = await create('Contract', {
    AccountId: plan.accountId,
    StartDate: inDays(-began),
    ContractTerm: 12,
    Status: 'Draft',
  });
  if (status !== 'Draft') await org.admin.sobject('Contract').update({ Id, Status: status });
  return Id;
}

beforeAll(async () => {
  org = await startProductOrg();
  plan.accountId = await idOf('Account', 'demo:halden');
  plan.planId = await idOf('Account_Plan__c', 'demo:plan:halden');
  const center = async (name: string, Parent_Buying_Center__c: string): Promise<string> =>
    create('Buying_Center__c', { Name: name, Account__c: plan.accountId, Parent_Buying_Center__c });
  made.second = await center('Second level', await idOf('Buying_Center__c', 'demo:labs'));
  made.third = await center('Third level', made.second);
  made.other = await center('Beside the third', made.second);
  const at = (Buying_Center__c: string | undefined) => ({ Buying_Center__c });
  await order(at(made.third), 'demo:edge');
  await order(at(made.third), 'demo:rack', 'Draft');
  await order({ ...at(made.third), EndDate: inDays(-1) }, 'demo:gpu');
  await order({ ...at(made.third), EndDate: inDays(0) }, 'demo:flash');
  await order({ ...at(made.other), ContractId: await contract(300) }, 'demo:edge');
  await order({ ...at(made.other), ContractId: await contract(30) }, 'demo:flash');
  await order({ ...at(made.other), ContractId: await contract(600) }, 'demo:gpu');
  await order({ ...at(made.other), ContractId: await contract(10, 'Draft') }, 'demo:vault');
  await order({ ContractId: await contract(400) }, 'demo:care');
  const renewed = { AccountId: plan.accountId, StageName: 'Closed Won', CloseDate: inDays(-5) };
  made.renewal = await create('Opportunity', { Name: 'Renewed', Amount: 700.07, ...renewed, ...at(made.third) });
  const held = { Whitespace_Cell__c: '', Source__c: 'Customer' };
  const offering = await idOf('Offering__c', 'demo:o:edge');
  held.Whitespace_Cell__c = await create('Whitespace_Cell__c', {
    Account_Plan__c: plan.planId,
    Offering__c: offering,
    Cell_Key__c: `${plan.planId}:${made.third}:${offering}`,
    Wallet_Amount__c: 9000.1,
    Opportunity__c: made.renewal,
    ...at(made.third),
  });
  const rival = await idOf('Competitor__c', 'demo:rival:kestrel');
  const line = (key: string, more: Record<string, unknown>) =>
    create('Wallet_Line__c', { ...held, Line_Key__c: `${held.Whitespace_Cell__c}:${key}`, ...more });
  await line('Us', { Holder__c: 'Us', Amount__c: 3333.33 });
  await line('In-House', { Holder__c: 'In-House', Amount__c: 0.01 });
  await line(`Competitor:${rival}`, { Holder__c: 'Competitor', Competitor__c: rival, Amount__c: 7000 });
}, 120_000);

afterAll(() => org.close());

async function both(rules: CountingRules): Promise<{ matrix: WhitespaceMatrix; counted: Counted }> {
  const matrix = whitespaceMatrix(await readAsPage(org.admin, plan), today);
  return { matrix, counted: await countBySoql(org.admin, plan, rules, today) };
}

async function set(key: string, values: Record<string, unknown>): Promise<void> {
  const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM Planning_Setting__c WHERE Name = '${key}'`);
  const [known] = records;
  if (known) await org.admin.sobject('Planning_Setting__c').update({ Id: known.Id, ...values });
  else await create('Planning_Setting__c', { Name: key, ...values });
}

/** The amount a cell of this status shows, where the count knows it. */
function shown(counted: ReturnType<Counted['cell']>): number | undefined {
  if (counted.status !== counted.derived) return undefined;
  if (counted.status === 'Owned') return counted.owned;
  if (counted.status === 'Renewal at Risk') return counted.atRisk || counted.owned;
  if (counted.status === 'Open Opportunity') return counted.open;
  return counted.status === 'Lost' ? counted.lost : undefined;
}

function expectSame(matrix: WhitespaceMatrix, counted: Counted): void {
  const rows = matrix.rows.filter(({ leaf }) => leaf >= 0);
  expect(rows.length).toBeGreaterThanOrEqual(8);
  const cellOf = (row: number, column: number) => matrix.cells[row * matrix.columns.length + column];
  const found: unknown[] = [];
  const wanted: unknown[] = [];
  rows.forEach(({ key: row, leaf }) =>
    matrix.columns.forEach(({ key: column }, index) => {
      const cell = cellOf(leaf, index);
      const by = counted.cell(row, column);
      const ledger = cell && ledgerOf(cell);
      const where = `${row} ${column}`;
      const wallet = by.wallet ?? by.ours + by.competitors + by.inHouse;
      found.push([
        where,
        cell?.derived,
        cell?.status,
        cell?.owned,
        cell?.quantity,
        cell?.open,
        cell?.lost,
        cell?.wallet,
      ]);
      wanted.push([where, by.derived, by.status, by.owned, by.quantity, by.open, by.lost, by.wallet]);
      found.push([where, ledger?.ours, ledger?.competitors, ledger?.inHouse, ledger?.wallet, ledger?.balance]);
      const cents = (value: number): number => Math.round(value * 100) / 100;
      const balance = cents(wallet - by.ours - by.competitors - by.inHouse);
      wanted.push([where, by.ours, by.competitors, by.inHouse, cents(wallet), balance]);
      const amount = shown(by);
      if (amount !== undefined) {
        found.push([where, cell?.amount]);
        wanted.push([where, amount]);
      }
    }),
  );
  expect(found).toEqual(wanted);
  for (const row of counted.parents.keys())
    for (const column of counted.columns) {
      const isShown = rows.some(({ key }) => key === row) && matrix.columns.some(({ key }) => key === column);
      const { status, owned, open } = counted.cell(row, column);
      if (!isShown) expect([row, column, status, owned, open]).toEqual([row, column, 'White', 0, 0]);
    }
}

/** The sums of each row with all below it in its account, of each column and of the whole. */
function expectTotals(matrix: WhitespaceMatrix, counted: Counted): void {
  const isHeld = (status: string): boolean => status === 'Owned' || status === 'Renewal at Risk';
  const accounts = new Set(matrix.rows.filter(({ kind }) => kind !== 'center').map(({ key }) => key));
  const isBelow = (row: string, above: string): boolean => {
    for (let at: string | null = row; at !== null; at = counted.parents.get(at) ?? null) {
      if (at === above) return true;
      if (accounts.has(at)) return false;
    }
    return false;
  };
  const leaves = matrix.rows.filter(({ leaf }) => leaf >= 0).map(({ key }) => key);
  const columns = matrix.columns.map(({ key }) => key);
  const sum = (rows: readonly string[], of: readonly string[]) => {
    const cells = rows.flatMap((row) => of.map((column) => counted.cell(row, column)));
    const add = (value: (cell: (typeof cells)[number]) => number): number =>
      cells.reduce((total, cell) => total + Math.round(value(cell) * 100), 0) / 100;
    return {
      owned: add((cell) => (isHeld(cell.status) ? cell.owned : 0)),
      open: add(({ open }) => open),
      wallet: add(({ wallet, ours, competitors, inHouse }) => wallet ?? ours + competitors + inHouse),
      competitors: add(({ competitors }) => competitors),
      inHouse: add(({ inHouse }) => inHouse),
      ours: add(({ ours }) => ours),
    };
  };
  const ledgersOf = (isWanted: (row: string, column: string) => boolean) => {
    const cells = matrix.cells.filter(({ rowKey, columnKey }) => isWanted(rowKey, columnKey));
    const { ours, competitors, inHouse, wallet, unallocated, over } = rollUp(cells.map(ledgerOf), 'value');
    expect(Math.round((ours + competitors + inHouse + unallocated - over) * 100)).toBe(Math.round(wallet * 100));
    return { ours, competitors, inHouse, wallet };
  };
  matrix.rows.forEach((row, index) => {
    const isGroup = row.kind === 'group';
    const own = leaves.filter((leaf) => (row.kind === 'account' ? leaf === row.key : isBelow(leaf, row.key)));
    const { owned, open, ...ledger } = sum(own, columns);
    expect([row.name, isGroup, matrix.rowTotals[index]]).toMatchObject([row.name, isGroup, { owned, open }]);
    expect([row.name, ledgersOf((each) => own.includes(each))]).toMatchObject([row.name, ledger]);
  });
  matrix.columns.forEach((column, index) => {
    const { owned, open, ...ledger } = sum(leaves, [column.key]);
    expect([column.name, matrix.columnTotals[index]]).toMatchObject([column.name, { owned, open }]);
    expect([column.name, ledgersOf((_, each) => each === column.key)]).toMatchObject([column.name, ledger]);
  });
  const { owned, open, wallet, ...ledger } = sum(leaves, columns);
  expect(matrix.total).toMatchObject({ owned, open, wallet });
  expect(ledgersOf(() => true)).toMatchObject(ledger);
}

const settings = [...KINDS, 'Won Lines;Assets', 'Assets;Contracts', 'Orders;Contracts', KINDS.join(';')];

describe('the matrix of the demo beside a count by SOQL', () => {
  it.each(settings)('agrees in every cell and sum when what counts is %s', async (counts) => {
    await set('whitespace.counts', { Text_Value__c: counts });
    const { matrix, counted } = await both({ counts: counts.split(';'), renewalDays: 120 });
    expectSame(matrix, counted);
    expectTotals(matrix, counted);
  });

  it.each([0, 30, 400])('agrees when a renewal is waited for %i days', async (renewalDays) => {
    await set('whitespace.counts', { Text_Value__c: KINDS.join(';') });
    await set('whitespace.renewalDays', { Number_Value__c: renewalDays });
    const { matrix, counted } = await both({ counts: KINDS, renewalDays });
    expectSame(matrix, counted);
    await set('whitespace.renewalDays', { Number_Value__c: 120 });
  });

  it('has a contract’s renewal at risk, on the buying center of its order, and says which contract', async () => {
    const { matrix } = await both({ counts: KINDS, renewalDays: 120 });
    const edge = await idOf('Offering__c', 'demo:o:edge');
    const cell = matrix.cells.find(({ rowKey, columnKey }) => rowKey === made.other && columnKey === edge);
    expect(cell).toMatchObject({ status: 'Renewal at Risk', amount: 3703.65, quantity: 3 });
    expect(cell?.evidence).toMatchObject([{ kind: 'renewal', object: 'Contract', counts: true }]);
  });
});
