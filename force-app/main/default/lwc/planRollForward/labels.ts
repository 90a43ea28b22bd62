import back from '@salesforce/label/c.Implementation_Back';
import count from '@salesforce/label/c.Roll_Count';
import create from '@salesforce/label/c.Roll_Create';
import created from '@salesforce/label/c.Roll_Created';
import createdOne from '@salesforce/label/c.Roll_Created_One';
import cellName from '@salesforce/label/c.Whitespace_Cell_Name';
import end from '@salesforce/label/c.Draft_End';
import exists from '@salesforce/label/c.Roll_Exists';
import eyebrow from '@salesforce/label/c.Roll_Eyebrow';
import finish from '@salesforce/label/c.Roll_Finish';
import groupActions from '@salesforce/label/c.Roll_Group_Actions';
import groupCells from '@salesforce/label/c.Roll_Group_Cells';
import groupCommitments from '@salesforce/label/c.Roll_Group_Commitments';
import groupFacts from '@salesforce/label/c.Roll_Group_Facts';
import groupObjectives from '@salesforce/label/c.Roll_Group_Objectives';
import groupStakeholders from '@salesforce/label/c.Roll_Group_Stakeholders';
import hide from '@salesforce/label/c.Roll_Hide';
import include from '@salesforce/label/c.Draft_Include';
import includeAll from '@salesforce/label/c.Roll_Include_All';
import lead from '@salesforce/label/c.Roll_Lead';
import loose from '@salesforce/label/c.Roll_Loose';
import more from '@salesforce/label/c.Roll_More';
import name from '@salesforce/label/c.Draft_Name';
import nameMissing from '@salesforce/label/c.Draft_Name_Missing';
import nothing from '@salesforce/label/c.Roll_Nothing';
import open from '@salesforce/label/c.Roll_Open';
import periodWrong from '@salesforce/label/c.Draft_Period_Wrong';
import reconfirm from '@salesforce/label/c.Roll_Reconfirm';
import show from '@salesforce/label/c.Roll_Show';
import start from '@salesforce/label/c.Draft_Start';
import takeBack from '@salesforce/label/c.Draft_Save_Take_Back';
import takenBack from '@salesforce/label/c.Draft_Save_Taken_Back';
import target from '@salesforce/label/c.Draft_Target';
import targetNegative from '@salesforce/label/c.Draft_Target_Negative';
import targetSource from '@salesforce/label/c.Roll_Target_Source';
import title from '@salesforce/label/c.Roll_Title';
import unfinished from '@salesforce/label/c.Roll_Unfinished';
import whyNever from '@salesforce/label/c.Roll_Why_Never';
import whyOld from '@salesforce/label/c.Roll_Why_Old';
import whyOverdue from '@salesforce/label/c.Roll_Why_Overdue';
import whyQuiet from '@salesforce/label/c.Roll_Why_Quiet';
import whyStale from '@salesforce/label/c.Roll_Why_Stale';
import { fill, formatDay } from 'c/formatService';
import type { CarryGroup, CarryRow, Reconfirm } from 'c/rollForwardModel';

export const label = {
  back,
  cellName,
  count,
  create,
  created: { one: createdOne, other: created },
  end,
  exists,
  eyebrow,
  finish,
  hide,
  include,
  includeAll,
  lead,
  loose,
  more,
  name,
  nameMissing,
  nothing,
  open,
  periodWrong,
  reconfirm,
  show,
  start,
  takeBack,
  takenBack,
  target,
  targetNegative,
  targetSource,
  title,
  unfinished,
};

export const GROUPS: Readonly<Record<CarryGroup, string>> = {
  objectives: groupObjectives,
  actions: groupActions,
  stakeholders: groupStakeholders,
  facts: groupFacts,
  commitments: groupCommitments,
  cells: groupCells,
};

const REASONS: Readonly<Record<Reconfirm, string>> = {
  overdue: whyOverdue,
  stale: whyStale,
  quiet: whyQuiet,
  old: whyOld,
};

/** Why a row is to be reconfirmed; empty when it is not. */
export function whyText({ reconfirm: reason, since }: CarryRow): string {
  if (reason === null) return '';
  return reason === 'quiet' && since === null ? whyNever : fill(REASONS[reason], formatDay(since));
}
