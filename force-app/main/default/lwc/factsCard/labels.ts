import add from '@salesforce/label/c.Facts_Add';
import addKind from '@salesforce/label/c.Facts_Add_Kind';
import clearFilter from '@salesforce/label/c.Facts_Clear_Filter';
import count from '@salesforce/label/c.Facts_Count';
import countOne from '@salesforce/label/c.Facts_Count_One';
import emptyReadOnly from '@salesforce/label/c.Facts_Empty_Read_Only';
import emptyText from '@salesforce/label/c.Facts_Empty_Text';
import emptyTitle from '@salesforce/label/c.Facts_Empty_Title';
import matching from '@salesforce/label/c.Facts_Matching';
import matchingOne from '@salesforce/label/c.Facts_Matching_One';
import noMatch from '@salesforce/label/c.Facts_No_Match';
import refresh from '@salesforce/label/c.Facts_Refresh';
import show from '@salesforce/label/c.Facts_Show';
import showAll from '@salesforce/label/c.Facts_Show_All';
import showAssumption from '@salesforce/label/c.Facts_Show_Assumption';
import showCrm from '@salesforce/label/c.Facts_Show_Crm';
import showCustomer from '@salesforce/label/c.Facts_Show_Customer';
import showDropped from '@salesforce/label/c.Facts_Show_Dropped';
import showStale from '@salesforce/label/c.Facts_Show_Stale';
import swot from '@salesforce/label/c.Facts_Swot';
import title from '@salesforce/label/c.Facts_Title';
import type { FactFilter } from 'c/factModel';

export const label = {
  add,
  addKind,
  clearFilter,
  count: { one: countOne, other: count },
  emptyReadOnly,
  emptyText,
  emptyTitle,
  matching: { one: matchingOne, other: matching },
  noMatch,
  refresh,
  show,
  swot,
  title,
};

/** The choices of the filter with their words; each takes the number it would show. */
export const FILTERS: readonly (readonly [FactFilter, string])[] = [
  ['all', showAll],
  ['CRM', showCrm],
  ['Customer', showCustomer],
  ['Assumption', showAssumption],
  ['stale', showStale],
  ['dropped', showDropped],
];
