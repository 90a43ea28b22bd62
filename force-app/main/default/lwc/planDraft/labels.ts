import alsoCells from '@salesforce/label/c.Draft_Also_Cells';
import alsoUpdates from '@salesforce/label/c.Draft_Also_Updates';
import { fill } from 'c/formatService';
import type { DraftKind } from 'c/planDraftItemModel';
import cancel from '@salesforce/label/c.Plan_Cancel';
import account from '@salesforce/label/c.Draft_Account';
import also from '@salesforce/label/c.Draft_Also';
import alsoActions from '@salesforce/label/c.Draft_Also_Actions';
import alsoCommitments from '@salesforce/label/c.Draft_Also_Commitments';
import alsoFacts from '@salesforce/label/c.Draft_Also_Facts';
import alsoForces from '@salesforce/label/c.Draft_Also_Forces';
import alsoObjectives from '@salesforce/label/c.Draft_Also_Objectives';
import alsoPeople from '@salesforce/label/c.Draft_Also_People';
import back from '@salesforce/label/c.Draft_Back';
import cellName from '@salesforce/label/c.Whitespace_Cell_Name';
import changed from '@salesforce/label/c.Draft_Changed';
import contribution from '@salesforce/label/c.Draft_Contribution';
import create from '@salesforce/label/c.Draft_Create';
import crm from '@salesforce/label/c.Draft_Crm';
import emptyPlan from '@salesforce/label/c.Draft_Empty_Plan';
import end from '@salesforce/label/c.Draft_End';
import eyebrow from '@salesforce/label/c.Draft_Eyebrow';
import foundCount from '@salesforce/label/c.Draft_Found_Count';
import foundCountOne from '@salesforce/label/c.Draft_Found_Count_One';
import foundLead from '@salesforce/label/c.Draft_Found_Lead';
import include from '@salesforce/label/c.Draft_Include';
import lead from '@salesforce/label/c.Draft_Lead';
import made from '@salesforce/label/c.Draft_Made';
import madeOne from '@salesforce/label/c.Draft_Made_One';
import name from '@salesforce/label/c.Draft_Name';
import nameMissing from '@salesforce/label/c.Draft_Name_Missing';
import namePattern from '@salesforce/label/c.Draft_Name_Pattern';
import next from '@salesforce/label/c.Draft_Next';
import nothing from '@salesforce/label/c.Draft_Found_Nothing';
import objectiveName from '@salesforce/label/c.Draft_Objective_Name';
import objectives from '@salesforce/label/c.Draft_Objectives';
import objectivesNone from '@salesforce/label/c.Draft_Objectives_None';
import periodWrong from '@salesforce/label/c.Draft_Period_Wrong';
import potential from '@salesforce/label/c.Whitespace_Potential';
import potentials from '@salesforce/label/c.Draft_Potentials';
import potentialsNone from '@salesforce/label/c.Draft_Potentials_None';
import quality from '@salesforce/label/c.Draft_Quality';
import qualityLater from '@salesforce/label/c.Draft_Quality_Later';
import qualityRaise from '@salesforce/label/c.Draft_Quality_Raise';
import review from '@salesforce/label/c.Draft_Review';
import selected from '@salesforce/label/c.Draft_Selected';
import start from '@salesforce/label/c.Draft_Start';
import stepFound from '@salesforce/label/c.Draft_Step_Found';
import stepOf from '@salesforce/label/c.Draft_Step_Of';
import stepPeriod from '@salesforce/label/c.Draft_Step_Period';
import stepReview from '@salesforce/label/c.Draft_Step_Review';
import steps from '@salesforce/label/c.Draft_Steps';
import stepScope from '@salesforce/label/c.Draft_Step_Scope';
import takenBack from '@salesforce/label/c.Draft_Save_Taken_Back';
import target from '@salesforce/label/c.Draft_Target';
import targetNegative from '@salesforce/label/c.Draft_Target_Negative';
import template from '@salesforce/label/c.Draft_Template';
import templateFailed from '@salesforce/label/c.Draft_Template_Failed';
import templateLoading from '@salesforce/label/c.Draft_Template_Loading';
import templateNone from '@salesforce/label/c.Draft_Template_None';
import title from '@salesforce/label/c.Draft_Title';
import type from '@salesforce/label/c.Draft_Type';
import yours from '@salesforce/label/c.Draft_Yours';

export const label = {
  cancel,
  account,
  also,
  alsoCells,
  alsoUpdates,
  alsoActions,
  alsoCommitments,
  alsoFacts,
  alsoForces,
  alsoObjectives,
  alsoPeople,
  back,
  cellName,
  changed,
  contribution,
  create,
  crm,
  emptyPlan,
  end,
  eyebrow,
  foundCount: { one: foundCountOne, other: foundCount },
  foundLead,
  include,
  lead,
  made: { one: madeOne, other: made },
  name,
  nameMissing,
  namePattern,
  next,
  nothing,
  objectiveName,
  objectives,
  objectivesNone,
  periodWrong,
  potential,
  potentials,
  potentialsNone,
  quality,
  qualityLater,
  qualityRaise,
  review,
  selected,
  start,
  stepFound,
  stepOf,
  stepPeriod,
  stepReview,
  steps,
  stepScope,
  takenBack,
  target,
  targetNegative,
  template,
  templateFailed,
  templateLoading,
  templateNone,
  title,
  type,
  yours,
};

export const STEPS = ['scope', 'period', 'found', 'review'] as const;
export type Step = (typeof STEPS)[number];
export const STEP_NAMES: Readonly<Record<Step, string>> = {
  scope: label.stepScope,
  period: label.stepPeriod,
  found: label.stepFound,
  review: label.stepReview,
};

/** How many records of each kind there are beside those that are listed. */
export const alsoWords = (countOf: (kind: DraftKind) => number): readonly string[] =>
  (
    [
      ['objective', label.alsoObjectives],
      ['action', label.alsoActions],
      ['force', label.alsoForces],
      ['fact', label.alsoFacts],
      ['stakeholder', label.alsoPeople],
      ['commitment', label.alsoCommitments],
      ['cell', label.alsoCells],
      ['update', label.alsoUpdates],
    ] as const
  )
    .filter(([kind]) => countOf(kind) > 0)
    .map(([kind, words]) => fill(words, countOf(kind)));
