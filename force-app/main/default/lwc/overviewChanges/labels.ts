import accept from '@salesforce/label/c.Changes_Accept';
import acceptAll from '@salesforce/label/c.Changes_Accept_All';
import acceptCount from '@salesforce/label/c.Changes_Accept_Count';
import accepted from '@salesforce/label/c.Changes_Accepted';
import acceptedBy from '@salesforce/label/c.Changes_Accepted_By';
import action from '@salesforce/label/c.Changes_Action';
import addRisk from '@salesforce/label/c.Changes_Add_Risk';
import addToPlan from '@salesforce/label/c.Changes_Add_To_Plan';
import allDecided from '@salesforce/label/c.Changes_All_Decided';
import at from '@salesforce/label/c.Changes_At';
import cancel from '@salesforce/label/c.Changes_Cancel';
import cases from '@salesforce/label/c.Changes_Cases';
import casesAccount from '@salesforce/label/c.Changes_Cases_Account';
import casesHigh from '@salesforce/label/c.Changes_Cases_High';
import casesText from '@salesforce/label/c.Changes_Cases_Text';
import casesUsual from '@salesforce/label/c.Changes_Cases_Usual';
import cellBecomes from '@salesforce/label/c.Changes_Cell_Becomes';
import cellStays from '@salesforce/label/c.Changes_Cell_Stays';
import champion from '@salesforce/label/c.Changes_Champion';
import closed from '@salesforce/label/c.Changes_Closed';
import closes from '@salesforce/label/c.Changes_Closes';
import days from '@salesforce/label/c.Changes_Days';
import decidedMeanwhile from '@salesforce/label/c.Changes_Decided_Meanwhile';
import doneAccepted from '@salesforce/label/c.Changes_Done_Accepted';
import doneAll from '@salesforce/label/c.Changes_Done_All';
import doneAllOne from '@salesforce/label/c.Changes_Done_All_One';
import doneIgnored from '@salesforce/label/c.Changes_Done_Ignored';
import due from '@salesforce/label/c.Changes_Due';
import empty from '@salesforce/label/c.Changes_Empty';
import ended from '@salesforce/label/c.Changes_Ended';
import ends from '@salesforce/label/c.Changes_Ends';
import facts from '@salesforce/label/c.Changes_Facts';
import factsConsequence from '@salesforce/label/c.Changes_Facts_Consequence';
import factsText from '@salesforce/label/c.Changes_Facts_Text';
import ignore from '@salesforce/label/c.Changes_Ignore';
import ignored from '@salesforce/label/c.Changes_Ignored';
import ignoredBy from '@salesforce/label/c.Changes_Ignored_By';
import late from '@salesforce/label/c.Changes_Late';
import lateText from '@salesforce/label/c.Changes_Late_Text';
import likely from '@salesforce/label/c.Changes_Likely';
import link from '@salesforce/label/c.Changes_Link';
import loading from '@salesforce/label/c.Changes_Loading';
import lost from '@salesforce/label/c.Changes_Lost';
import meet from '@salesforce/label/c.Changes_Meet';
import moveDate from '@salesforce/label/c.Changes_Move_Date';
import moved from '@salesforce/label/c.Changes_Moved';
import named from '@salesforce/label/c.Changes_Named';
import newDate from '@salesforce/label/c.Changes_New_Date';
import noChampion from '@salesforce/label/c.Changes_No_Champion';
import noContact from '@salesforce/label/c.Changes_No_Contact';
import noContactFor from '@salesforce/label/c.Changes_No_Contact_For';
import notSaved from '@salesforce/label/c.Changes_Not_Saved';
import now from '@salesforce/label/c.Changes_Now';
import objectiveGrowth from '@salesforce/label/c.Changes_Objective_Growth';
import objectiveOperational from '@salesforce/label/c.Changes_Objective_Operational';
import objectiveRelationship from '@salesforce/label/c.Changes_Objective_Relationship';
import objectiveRetention from '@salesforce/label/c.Changes_Objective_Retention';
import oneDay from '@salesforce/label/c.Changes_One_Day';
import opportunity from '@salesforce/label/c.Changes_Opportunity';
import otherChampions from '@salesforce/label/c.Changes_Other_Champions';
import otherChampionsPlan from '@salesforce/label/c.Changes_Other_Champions_Plan';
import overdueBy from '@salesforce/label/c.Changes_Overdue_By';
import planNoChampion from '@salesforce/label/c.Changes_Plan_No_Champion';
import previewFacts from '@salesforce/label/c.Changes_Preview_Facts';
import previewPart from '@salesforce/label/c.Changes_Preview_Part';
import previewTitle from '@salesforce/label/c.Changes_Preview_Title';
import previewTitleOne from '@salesforce/label/c.Changes_Preview_Title_One';
import refresh from '@salesforce/label/c.Changes_Refresh';
import renew from '@salesforce/label/c.Changes_Renew';
import renewal from '@salesforce/label/c.Changes_Renewal';
import renewalPast from '@salesforce/label/c.Changes_Renewal_Past';
import save from '@salesforce/label/c.Changes_Save';
import showAll from '@salesforce/label/c.Changes_Show_All';
import showDecided from '@salesforce/label/c.Changes_Show_Decided';
import showLess from '@salesforce/label/c.Changes_Show_Less';
import solveCases from '@salesforce/label/c.Changes_Solve_Cases';
import stageChanged from '@salesforce/label/c.Changes_Stage_Changed';
import statementLost from '@salesforce/label/c.Changes_Statement_Lost';
import statementNever from '@salesforce/label/c.Changes_Statement_Never';
import statementQuiet from '@salesforce/label/c.Changes_Statement_Quiet';
import suggested from '@salesforce/label/c.Changes_Suggested';
import suggestedNew from '@salesforce/label/c.Changes_Suggested_New';
import takenBack from '@salesforce/label/c.Changes_Taken_Back';
import title from '@salesforce/label/c.Changes_Title';
import titleUnreviewed from '@salesforce/label/c.Changes_Title_Unreviewed';
import toDecide from '@salesforce/label/c.Changes_To_Decide';
import undo from '@salesforce/label/c.Changes_Undo';
import unlinked from '@salesforce/label/c.Changes_Unlinked';
import win from '@salesforce/label/c.Changes_Win';
import won from '@salesforce/label/c.Changes_Won';
import writesAction from '@salesforce/label/c.Changes_Writes_Action';
import writesDate from '@salesforce/label/c.Changes_Writes_Date';
import writesDecision from '@salesforce/label/c.Changes_Writes_Decision';
import writesNewObjective from '@salesforce/label/c.Changes_Writes_New_Objective';
import writesObjective from '@salesforce/label/c.Changes_Writes_Objective';
import writesThreat from '@salesforce/label/c.Changes_Writes_Threat';
import writesWeakness from '@salesforce/label/c.Changes_Writes_Weakness';

export const label = {
  accept,
  acceptAll,
  acceptCount,
  accepted,
  acceptedBy,
  action,
  addRisk,
  addToPlan,
  allDecided,
  at,
  cancel,
  cases,
  casesAccount,
  casesHigh,
  casesText,
  casesUsual,
  cellBecomes,
  cellStays,
  champion,
  closed,
  closes,
  days: { one: oneDay, other: days },
  decidedMeanwhile,
  doneAccepted,
  doneAll: { one: doneAllOne, other: doneAll },
  doneIgnored,
  due,
  empty,
  ended,
  ends,
  facts,
  factsConsequence,
  factsText,
  ignore,
  ignored,
  ignoredBy,
  late,
  lateText,
  likely,
  link,
  loading,
  lost,
  meet,
  moveDate,
  moved,
  named,
  newDate,
  noChampion,
  noContact,
  noContactFor,
  notSaved,
  now,
  objectiveGrowth,
  objectiveOperational,
  objectiveRelationship,
  objectiveRetention,
  opportunity,
  otherChampions,
  otherChampionsPlan,
  overdueBy,
  planNoChampion,
  previewFacts,
  previewPart,
  previewTitle: { one: previewTitleOne, other: previewTitle },
  refresh,
  renew,
  renewal,
  renewalPast,
  save,
  showAll,
  showDecided,
  showLess,
  solveCases,
  stageChanged,
  statementLost,
  statementNever,
  statementQuiet,
  suggested,
  suggestedNew,
  takenBack,
  title,
  titleUnreviewed,
  toDecide,
  undo,
  unlinked,
  win,
  won,
  writesAction,
  writesDate,
  writesDecision,
  writesNewObjective,
  writesObjective,
  writesThreat,
  writesWeakness,
};
