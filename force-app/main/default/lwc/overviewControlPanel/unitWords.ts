import none from '@salesforce/label/c.Overview_News_Empty';
import aboveSla from '@salesforce/label/c.Overview_News_Above_Sla';
import breached from '@salesforce/label/c.Overview_News_Breached';
import ending from '@salesforce/label/c.Overview_News_Ending';
import inTransit from '@salesforce/label/c.Overview_News_In_Transit';
import inUse from '@salesforce/label/c.Overview_News_In_Use';
import noneAssets from '@salesforce/label/c.Overview_News_None_Assets';
import noneCases from '@salesforce/label/c.Overview_News_None_Cases';
import noneCommitments from '@salesforce/label/c.Overview_News_None_Commitments';
import noneContacts from '@salesforce/label/c.Overview_News_None_Contacts';
import noneContracts from '@salesforce/label/c.Overview_News_None_Contracts';
import noneItems from '@salesforce/label/c.Overview_News_None_Items';
import noneOpportunities from '@salesforce/label/c.Overview_News_None_Opportunities';
import noneOrders from '@salesforce/label/c.Overview_News_None_Orders';
import noneTasks from '@salesforce/label/c.Overview_News_None_Tasks';
import notActivated from '@salesforce/label/c.Overview_News_Not_Activated';
import onMap from '@salesforce/label/c.Overview_News_On_Map';
import openAmount from '@salesforce/label/c.Overview_News_Open_Amount';
import overdue from '@salesforce/label/c.Overview_News_Overdue';
import pastClose from '@salesforce/label/c.Overview_News_Past_Close';
import type { ControlUnit, UnitKind, UnitNews } from 'c/controlPanelModel';
import { fill, formatInUnits, formatNumber, unitOf } from 'c/formatService';

const NEWS: Readonly<Record<Exclude<UnitNews, 'none'>, string>> = {
  openAmount,
  pastClose,
  overdue,
  aboveSla,
  onMap,
  inTransit,
  notActivated,
  ending,
  inUse,
  breached,
};

/** What is said when all is well. */
const QUIET: Readonly<Record<UnitKind, string>> = {
  opportunities: noneOpportunities,
  tasks: noneTasks,
  cases: noneCases,
  contacts: noneContacts,
  orders: noneOrders,
  contracts: noneContracts,
  assets: noneAssets,
  commitments: noneCommitments,
  items: noneItems,
};

/** The second line of a unit. */
export function newsOf({ kind, count, news, newsCount, amount }: ControlUnit): string {
  if (news === 'none') return count === 0 && kind !== 'opportunities' ? none : QUIET[kind];
  const isMoney = (news === 'openAmount' || news === 'inUse') && amount !== null;
  return fill(NEWS[news], isMoney ? formatInUnits(amount, unitOf(amount)) : formatNumber(newsCount));
}

/** SLDS icons of the units: the standard one of the object, else a kindred one. */
export const ICONS: Readonly<Record<UnitKind, string>> = {
  opportunities: 'standard:opportunity',
  tasks: 'standard:task',
  cases: 'standard:case',
  contacts: 'standard:contact',
  orders: 'standard:orders',
  contracts: 'standard:contract',
  assets: 'standard:asset_object',
  commitments: 'standard:service_contract',
  items: 'standard:goals',
};

/** Paths in a box of 12 × 12: a triangle for what needs attention, an octagon for what is broken. */
export const TONES = {
  plain: { shape: '', mark: '' },
  warn: { shape: 'M6 .6 11.6 11H.4z', mark: 'M6 4.2v3.4M6 8.8v1.1' },
  bad: { shape: 'M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5z', mark: 'M3.8 3.8l4.4 4.4M8.2 3.8 3.8 8.2' },
} as const;
