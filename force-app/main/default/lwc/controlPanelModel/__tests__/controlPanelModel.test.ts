import { controlUnits } from 'c/controlPanelModel';
import type { ControlPanelInput, ControlUnit, UnitKind } from 'c/controlPanelModel';

const TODAY = '2024-02-29';
const NOTHING: ControlPanelInput = {
  accountId: 'a',
  opportunities: [],
  tasks: [],
  cases: [],
  contacts: [],
  orders: [],
  contracts: [],
  assets: [],
  commitments: [],
  objectives: [],
  actions: [],
  stakeholders: [],
  settings: [],
  missing: [],
};
const DEAL = { isClosed: false, closeDate: '2024-03-31', amount: 100, accountId: 'a' };
const CASE = { isClosed: false, isEscalated: false, createdDate: '2024-02-20T10:00:00.000Z', accountId: 'a' };
const PROMISE = { kind: 'Delivery', status: 'Agreed', dueDate: '2024-03-31', deliveredDate: null };

type Given = Partial<Record<keyof ControlPanelInput, unknown>>;
const unitOf = (kind: UnitKind, given: Given): ControlUnit | undefined =>
  controlUnits({ ...NOTHING, ...given } as ControlPanelInput, TODAY).find((unit) => unit.kind === kind);
const tell = (kind: UnitKind, given: Given) => {
  const unit = unitOf(kind, given);
  return unit ? [unit.count, unit.news, unit.newsCount, unit.tone] : null;
};

describe('controlUnits', () => {
  it('shows what every org keeps even when empty, and hides orders and contracts nobody uses', () => {
    expect(controlUnits(NOTHING, TODAY).map((unit) => unit.kind)).toEqual([
      'opportunities',
      'tasks',
      'cases',
      'contacts',
      'assets',
      'commitments',
      'items',
    ]);
    expect(controlUnits(NOTHING, TODAY).every((unit) => unit.news === 'none' && unit.tone === 'plain')).toBe(true);
  });

  it.each([
    ['cases', 'Cases', { cases: [CASE] }],
    ['contacts', 'Contacts', { contacts: [{ accountId: 'a' }] }],
    ['orders', 'Orders', { orders: [{ status: 'Draft', accountId: 'a' }] }],
    ['contracts', 'Contracts', { contracts: [{ endDate: null, accountId: 'a' }] }],
    ['assets', 'Assets', {}],
  ] as const)('leaves %s out when they are missing', (kind, missing, given) => {
    expect(unitOf(kind, { ...given, missing: [missing] })).toBeUndefined();
  });

  it.each<[string, UnitKind, Given, readonly unknown[] | null]>([
    ['open deals with their sum', 'opportunities', { opportunities: [DEAL, DEAL] }, [2, 'openAmount', 2, 'plain']],
    [
      'a deal that closes today is not late',
      'opportunities',
      { opportunities: [{ ...DEAL, closeDate: TODAY }] },
      [1, 'openAmount', 1, 'plain'],
    ],
    [
      'a deal past its close date',
      'opportunities',
      { opportunities: [DEAL, { ...DEAL, closeDate: '2024-02-28' }] },
      [2, 'pastClose', 1, 'bad'],
    ],
    [
      'closed deals do not count',
      'opportunities',
      { opportunities: [{ ...DEAL, isClosed: true }] },
      [0, 'none', 0, 'plain'],
    ],
    [
      'an overdue task',
      'tasks',
      {
        tasks: [
          { isClosed: false, dueDate: '2023-12-31' },
          { isClosed: false, dueDate: null },
          { isClosed: true, dueDate: '2023-12-31' },
        ],
      },
      [2, 'overdue', 1, 'bad'],
    ],
    ['a young case', 'cases', { cases: [CASE] }, [1, 'none', 0, 'plain']],
    ['an escalated case', 'cases', { cases: [{ ...CASE, isEscalated: true }, CASE] }, [2, 'aboveSla', 1, 'warn']],
    [
      'a case of 15 days',
      'cases',
      { cases: [{ ...CASE, createdDate: '2024-02-14T00:00:00Z' }] },
      [1, 'aboveSla', 1, 'warn'],
    ],
    [
      'a case of 14 days',
      'cases',
      { cases: [{ ...CASE, createdDate: '2024-02-15T00:00:00Z' }] },
      [1, 'none', 0, 'plain'],
    ],
    [
      'a case older than the setting',
      'cases',
      { cases: [CASE], settings: [{ key: 'case.sla.days', numberValue: 5, textValue: null }] },
      [1, 'aboveSla', 1, 'warn'],
    ],
    [
      'people on the map, each once',
      'contacts',
      { contacts: [{}, {}, {}], stakeholders: [{ contactId: 'c' }, { contactId: 'c' }, { contactId: null }] },
      [3, 'onMap', 1, 'plain'],
    ],
    [
      'orders not activated',
      'orders',
      { orders: [{ status: 'Draft' }, { status: 'In Transit' }] },
      [2, 'notActivated', 1, 'warn'],
    ],
    [
      'orders in transit',
      'orders',
      { orders: [{ status: 'Activated' }, { status: 'Shipped' }] },
      [2, 'inTransit', 1, 'plain'],
    ],
    [
      'orders on their way by the setting',
      'orders',
      {
        orders: [{ status: 'At Sea' }],
        settings: [{ key: 'order.transit.statuses', numberValue: null, textValue: 'On Truck, At Sea' }],
      },
      [1, 'inTransit', 1, 'plain'],
    ],
    [
      'a contract ending on the last day of the window',
      'contracts',
      { contracts: [{ endDate: '2024-06-28' }] },
      [1, 'ending', 1, 'warn'],
    ],
    ['a contract ending a day later', 'contracts', { contracts: [{ endDate: '2024-06-29' }] }, [1, 'none', 0, 'plain']],
    ['a contract that has ended', 'contracts', { contracts: [{ endDate: '2024-02-28' }] }, [1, 'none', 0, 'plain']],
    [
      'assets in use',
      'assets',
      {
        assets: [
          { usageEndDate: null, price: 5, quantity: 2 },
          { usageEndDate: '2024-02-28', price: 9 },
        ],
      },
      [2, 'inUse', 1, 'plain'],
    ],
    ['a delivery that is due', 'commitments', { commitments: [PROMISE] }, [1, 'none', 0, 'plain']],
    [
      'a late delivery',
      'commitments',
      { commitments: [{ ...PROMISE, dueDate: '2024-02-28' }] },
      [1, 'breached', 1, 'bad'],
    ],
    [
      'a delivery made in time',
      'commitments',
      { commitments: [{ ...PROMISE, dueDate: '2024-02-01', deliveredDate: '2024-02-01' }] },
      [1, 'none', 0, 'plain'],
    ],
    [
      'a cancelled commitment',
      'commitments',
      { commitments: [{ ...PROMISE, status: 'Cancelled', dueDate: '2024-01-01' }] },
      [0, 'none', 0, 'plain'],
    ],
    [
      'a service level below its target',
      'commitments',
      { commitments: [{ kind: 'Service Level', status: 'Agreed', serviceTarget: 95, serviceActual: 94.9 }] },
      [1, 'breached', 1, 'bad'],
    ],
    [
      'a service level not measured',
      'commitments',
      { commitments: [{ kind: 'Service Level', status: 'Agreed', serviceTarget: 95, serviceActual: null }] },
      [1, 'none', 0, 'plain'],
    ],
    [
      'open objectives and actions',
      'items',
      {
        objectives: [{ status: 'Achieved' }, { status: 'At Risk', dueDate: null }],
        actions: [
          { status: 'Waiting', dueDate: '2024-02-28' },
          { status: 'Dropped', dueDate: '2024-02-28' },
        ],
      },
      [2, 'overdue', 1, 'bad'],
    ],
  ])('tells %s', (_title, kind, given, expected) => {
    expect(tell(kind, given)).toEqual(expected);
  });

  it('adds up amounts exactly, negative and missing ones too', () => {
    const opportunities = [0.1, 0.2, null, -50, 9_000_000_000].map((amount) => ({ ...DEAL, amount }));
    expect(unitOf('opportunities', { opportunities })?.amount).toBe(8_999_999_950.3);
    expect(unitOf('assets', { assets: [{ usageEndDate: null, price: 5, quantity: null }] })?.amount).toBe(5);
  });

  it('says how many belong to subsidiaries', () => {
    const opportunities = [DEAL, { ...DEAL, accountId: 'b' }, { ...DEAL, accountId: 'b', isClosed: true }];
    expect(unitOf('opportunities', { opportunities })?.elsewhere).toBe(1);
  });
});
