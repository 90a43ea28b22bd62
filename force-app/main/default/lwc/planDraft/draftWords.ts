import average from '@salesforce/label/c.Draft_Source_Average';
import listPrice from '@salesforce/label/c.Draft_Source_List_Price';
import nameRenew from '@salesforce/label/c.Draft_Objective_Renew';
import namePipeline from '@salesforce/label/c.Draft_Objective_Pipeline';
import nameWhitespace from '@salesforce/label/c.Draft_Objective_Whitespace';
import nameWinBack from '@salesforce/label/c.Draft_Objective_Win_Back';
import periodCurrent from '@salesforce/label/c.Draft_Source_Period_Current';
import periodLate from '@salesforce/label/c.Draft_Source_Period_Late';
import periodPlanned from '@salesforce/label/c.Draft_Source_Period_Planned';
import pipeline from '@salesforce/label/c.Draft_Source_Pipeline';
import renew from '@salesforce/label/c.Draft_Source_Renew';
import targetDormant from '@salesforce/label/c.Draft_Source_Target_Dormant';
import targetFlat from '@salesforce/label/c.Draft_Source_Target_Flat';
import targetGrowth from '@salesforce/label/c.Draft_Source_Target_Growth';
import targetPipeline from '@salesforce/label/c.Draft_Source_Target_Pipeline';
import targetUnknown from '@salesforce/label/c.Draft_Source_Target_Unknown';
import typeAcquire from '@salesforce/label/c.Draft_Source_Type_Acquire';
import typeDormant from '@salesforce/label/c.Draft_Source_Type_Dormant';
import typeGrow from '@salesforce/label/c.Draft_Source_Type_Grow';
import typeRecover from '@salesforce/label/c.Draft_Source_Type_Recover';
import typeRetain from '@salesforce/label/c.Draft_Source_Type_Retain';
import whitespace from '@salesforce/label/c.Draft_Source_Whitespace';
import winBack from '@salesforce/label/c.Draft_Source_Win_Back';
import type { DraftObjective } from 'c/draftContentModel';
import { fill, formatDay, formatMoney, formatPercent } from 'c/formatService';
import type { DraftRule, SourceValue, Sourced } from 'c/planDraftModel';

const SENTENCES: Readonly<Record<DraftRule, string>> = {
  typeAcquire,
  typeRecover,
  typeDormant,
  typeRetain,
  typeGrow,
  periodCurrent,
  periodNextLate: periodLate,
  periodNextPlanned: periodPlanned,
  targetGrowth,
  targetFlat,
  targetDormant,
  targetPipeline,
  targetUnknown,
  objectiveRenew: renew,
  objectivePipeline: pipeline,
  objectiveWhitespace: whitespace,
  objectiveWinBack: winBack,
  potentialAverage: average,
  potentialListPrice: listPrice,
};

/** Where a proposed value comes from, in one sentence with its figures. */
export const sourceText = ({ rule, values }: Sourced<unknown>): string => fill(SENTENCES[rule], ...values.map(worded));

function worded(value: SourceValue): string {
  switch (value.kind) {
    case 'amount':
      return formatMoney(value.value);
    case 'percent':
      return formatPercent(value.value);
    case 'date':
      return formatDay(value.value);
    case 'count':
      return String(value.value);
    case 'text':
      return value.value;
  }
}

/** The proposed name of an objective. */
export function objectiveName(objective: DraftObjective, year: string): string {
  switch (objective.target.rule) {
    case 'objectiveRenew':
      return fill(nameRenew, year);
    case 'objectivePipeline':
      return fill(namePipeline, year);
    case 'objectiveWhitespace': {
      const offerings = objective.target.values.find((value) => value.kind === 'text');
      return fill(nameWhitespace, offerings ? offerings.value : '');
    }
    default:
      return nameWinBack;
  }
}
