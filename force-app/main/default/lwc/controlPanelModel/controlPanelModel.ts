import type { ActivityTask } from 'c/activityModel';
import { isBreached } from 'c/commitmentModel';
import type { Commitment } from 'c/commitmentModel';
import type { Asset, Contact, Contract, Opportunity, Order, ServiceCase } from 'c/crmModel';
import { assetValue } from 'c/crmModel';
import { sum } from 'c/moneyModel';
import type { Action, Objective } from 'c/objectiveModel';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { settingNumber, settingText } from 'c/settingModel';
import type { Settings } from 'c/settingModel';
import type { Stakeholder } from 'c/stakeholderModel';

/** The units of the control panel, in the order they stand. */
export type UnitKind =
  | 'opportunities'
  | 'tasks'
  | 'cases'
  | 'contacts'
  | 'orders'
  | 'contracts'
  | 'assets'
  | 'commitments'
  | 'items';

/** What the second line tells; `none` where there is nothing to tell. */
export type UnitNews =
  | 'openAmount'
  | 'pastClose'
  | 'overdue'
  | 'aboveSla'
  | 'onMap'
  | 'inTransit'
  | 'notActivated'
  | 'ending'
  | 'inUse'
  | 'breached'
  | 'none';

export interface ControlUnit {
  readonly kind: UnitKind;
  readonly count: number;
  /** How many of them belong to subsidiaries. */
  readonly elsewhere: number;
  readonly news: UnitNews;
  /** How many the news is about. */
  readonly newsCount: number;
  /** What the open deals or the assets in use are worth; `null` for other units. */
  readonly amount: number | null;
  readonly tone: 'plain' | 'warn' | 'bad';
}

/** What the counts are taken of: the records of the account, of its subsidiaries and of the plan. */
export interface ControlPanelInput {
  readonly accountId: string;
  readonly opportunities: readonly Opportunity[];
  readonly tasks: readonly ActivityTask[];
  readonly cases: readonly ServiceCase[];
  readonly contacts: readonly Contact[];
  readonly orders: readonly Order[];
  readonly contracts: readonly Contract[];
  readonly assets: readonly Asset[];
  readonly commitments: readonly Commitment[];
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly stakeholders: readonly Stakeholder[];
  readonly settings: Settings;
  /** Connections the org or the user does not have. */
  readonly missing: readonly string[];
}

/** Days after which an open case is above its service level; setting `case.sla.days`. */
const CASE_DAYS = 14;
/** Days before its end in which a contract asks for work; setting `contract.ending.days`. */
const CONTRACT_DAYS = 120;
/** Statuses of orders on their way, separated by commas; setting `order.transit.statuses`. */
const IN_TRANSIT = 'In Transit,Shipped';
const ORDER_DRAFT = 'Draft';

const plain = (kind: UnitKind, count: number, news: UnitNews = 'none', newsCount = 0): ControlUnit => ({
  kind,
  count,
  elsewhere: 0,
  news: newsCount > 0 ? news : 'none',
  newsCount,
  amount: null,
  tone: 'plain',
});

const alarm = (unit: ControlUnit, news: UnitNews, newsCount: number, tone: 'warn' | 'bad'): ControlUnit =>
  newsCount > 0 ? { ...unit, news, newsCount, tone } : unit;

function opportunities(input: ControlPanelInput, today: IsoDate): ControlUnit {
  const open = input.opportunities.filter((deal) => !deal.isClosed);
  const unit = plain('opportunities', open.length, 'openAmount', open.length);
  const late = open.filter((deal) => deal.closeDate < today).length;
  return { ...alarm(unit, 'pastClose', late, 'bad'), amount: sum(open.map((deal) => deal.amount)) };
}

function tasks(input: ControlPanelInput, today: IsoDate): ControlUnit {
  const open = input.tasks.filter((task) => !task.isClosed);
  const late = open.filter((task) => task.dueDate !== null && task.dueDate < today).length;
  return alarm(plain('tasks', open.length), 'overdue', late, 'bad');
}

function cases(input: ControlPanelInput, today: IsoDate): ControlUnit {
  const open = input.cases.filter((each) => !each.isClosed);
  const since = addDays(today, -settingNumber(input.settings, 'case.sla.days', CASE_DAYS));
  const above = open.filter((each) => each.isEscalated || each.createdDate.slice(0, 10) < since).length;
  return alarm(plain('cases', open.length), 'aboveSla', above, 'warn');
}

function contacts(input: ControlPanelInput): ControlUnit {
  const mapped = new Set(input.stakeholders.map((person) => person.contactId).filter((id) => id !== null));
  return plain('contacts', input.contacts.length, 'onMap', mapped.size);
}

function orders(input: ControlPanelInput): ControlUnit {
  const moving = settingText(input.settings, 'order.transit.statuses', IN_TRANSIT).split(',');
  const inTransit = input.orders.filter((order) => moving.some((status) => status.trim() === order.status)).length;
  const draft = input.orders.filter((order) => order.status === ORDER_DRAFT).length;
  return draft > 0
    ? { ...plain('orders', input.orders.length, 'notActivated', draft), tone: 'warn' }
    : plain('orders', input.orders.length, 'inTransit', inTransit);
}

function contracts(input: ControlPanelInput, today: IsoDate): ControlUnit {
  const until = addDays(today, settingNumber(input.settings, 'contract.ending.days', CONTRACT_DAYS));
  const ending = input.contracts.filter(
    ({ endDate }) => endDate !== null && endDate >= today && endDate <= until,
  ).length;
  return alarm(plain('contracts', input.contracts.length), 'ending', ending, 'warn');
}

function assets(input: ControlPanelInput, today: IsoDate): ControlUnit {
  const inUse = input.assets.filter(({ usageEndDate }) => usageEndDate === null || usageEndDate >= today);
  const unit = plain('assets', input.assets.length, 'inUse', inUse.length);
  return { ...unit, amount: sum(inUse.map(assetValue)) };
}

function commitments(input: ControlPanelInput, today: IsoDate): ControlUnit {
  const promised = input.commitments.filter(({ status }) => status !== 'Cancelled');
  const breached = promised.filter((commitment) => isBreached(commitment, today)).length;
  return alarm(plain('commitments', promised.length), 'breached', breached, 'bad');
}

function items(input: ControlPanelInput, today: IsoDate): ControlUnit {
  const open = [
    ...input.objectives.filter(({ status }) => status !== 'Achieved' && status !== 'Dropped'),
    ...input.actions.filter(({ status }) => status !== 'Completed' && status !== 'Dropped'),
  ];
  const late = open.filter(({ dueDate }) => dueDate !== null && dueDate < today).length;
  return alarm(plain('items', open.length), 'overdue', late, 'bad');
}

interface OfAccount {
  readonly accountId: string | null;
}

/** The records of an account that its control panel counts, by unit. */
const countedOf = (input: ControlPanelInput): Readonly<Partial<Record<UnitKind, readonly OfAccount[]>>> => ({
  opportunities: input.opportunities.filter((deal) => !deal.isClosed),
  tasks: input.tasks.filter((task) => !task.isClosed),
  cases: input.cases.filter((each) => !each.isClosed),
  contacts: input.contacts,
  orders: input.orders,
  contracts: input.contracts,
  assets: input.assets,
});

/** The connection each unit of the CRM is read by. */
const CONNECTION: Readonly<Partial<Record<UnitKind, string>>> = {
  cases: 'Cases',
  contacts: 'Contacts',
  orders: 'Orders',
  contracts: 'Contracts',
  assets: 'Assets',
};
/** Not every org keeps these: without one record they say nothing. */
const HIDES_EMPTY: ReadonlySet<UnitKind> = new Set<UnitKind>(['orders', 'contracts']);

/** The units to show with what is telling in each; what the org or the user does not have is left out. */
export function controlUnits(input: ControlPanelInput, today: IsoDate): readonly ControlUnit[] {
  const all = [
    opportunities(input, today),
    tasks(input, today),
    cases(input, today),
    contacts(input),
    orders(input),
    contracts(input, today),
    assets(input, today),
    commitments(input, today),
    items(input, today),
  ];
  const counted = countedOf(input);
  const isMissing = ({ kind }: ControlUnit): boolean => input.missing.includes(CONNECTION[kind] ?? '');
  return all
    .filter((unit) => !isMissing(unit) && (unit.count > 0 || !HIDES_EMPTY.has(unit.kind)))
    .map((unit) => ({
      ...unit,
      elsewhere: (counted[unit.kind] ?? []).filter(({ accountId }) => accountId !== input.accountId).length,
    }));
}
