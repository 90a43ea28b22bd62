import agreement from '@salesforce/label/c.Handover_Agreement';
import agreementText from '@salesforce/label/c.Handover_Agreement_Text';
import amount from '@salesforce/label/c.Handover_Amount';
import back from '@salesforce/label/c.Handover_Back';
import broken from '@salesforce/label/c.Handover_Broken';
import commitment from '@salesforce/label/c.Handover_Commitment';
import customer from '@salesforce/label/c.Handover_Customer';
import customerAction from '@salesforce/label/c.Handover_Customer_Action';
import foot from '@salesforce/label/c.Handover_Foot';
import footUnnamed from '@salesforce/label/c.Handover_Foot_Unnamed';
import interactions from '@salesforce/label/c.Handover_Interactions';
import kind from '@salesforce/label/c.Handover_Kind';
import kindEvent from '@salesforce/label/c.Handover_Kind_Event';
import kindGeneral from '@salesforce/label/c.Handover_Kind_General';
import kindHandover from '@salesforce/label/c.Handover_Kind_Handover';
import kindMinutes from '@salesforce/label/c.Handover_Kind_Minutes';
import kindCall from '@salesforce/label/c.Handover_Kind_Call';
import kindEmail from '@salesforce/label/c.Handover_Kind_Email';
import kindTask from '@salesforce/label/c.Handover_Kind_Task';
import kindVisit from '@salesforce/label/c.Handover_Kind_Visit';
import lastContact from '@salesforce/label/c.Handover_Last_Contact';
import money from '@salesforce/label/c.Handover_Money';
import name from '@salesforce/label/c.Handover_Name';
import nextReview from '@salesforce/label/c.Handover_Next_Review';
import noReview from '@salesforce/label/c.Handover_No_Review';
import none from '@salesforce/label/c.Handover_None';
import of from '@salesforce/label/c.Handover_Of';
import openWork from '@salesforce/label/c.Handover_Open_Work';
import overdue from '@salesforce/label/c.Handover_Overdue';
import owner from '@salesforce/label/c.Handover_Owner';
import people from '@salesforce/label/c.Handover_People';
import period from '@salesforce/label/c.Plan_Period';
import pinned from '@salesforce/label/c.Handover_Pinned';
import print from '@salesforce/label/c.Handover_Print';
import promises from '@salesforce/label/c.Handover_Promises';
import reach from '@salesforce/label/c.Handover_Reach';
import riskAction from '@salesforce/label/c.Handover_Risk_Action';
import riskBreach from '@salesforce/label/c.Handover_Risk_Breach';
import riskFear from '@salesforce/label/c.Handover_Risk_Fear';
import riskObjective from '@salesforce/label/c.Handover_Risk_Objective';
import riskRenewal from '@salesforce/label/c.Handover_Risk_Renewal';
import riskThreat from '@salesforce/label/c.Handover_Risk_Threat';
import risks from '@salesforce/label/c.Handover_Risks';
import role from '@salesforce/label/c.Handover_Role';
import serves from '@salesforce/label/c.Handover_Serves';
import sponsor from '@salesforce/label/c.Handover_Sponsor';
import state from '@salesforce/label/c.Handover_State';
import steps from '@salesforce/label/c.Handover_Steps';
import support from '@salesforce/label/c.Handover_Support';
import team from '@salesforce/label/c.Handover_Team';
import title from '@salesforce/label/c.Handover_Title';
import what from '@salesforce/label/c.Handover_What';
import when from '@salesforce/label/c.Handover_When';
import who from '@salesforce/label/c.Handover_Who';
import works from '@salesforce/label/c.Handover_Works';
import type { HandoverPromise, RiskKind } from 'c/handoverModel';
import type { Interaction } from 'c/interactionModel';

export const label = {
  agreementText,
  amount,
  back,
  broken,
  customer,
  foot,
  footUnnamed,
  interactions,
  kind,
  lastContact,
  money,
  name,
  nextReview,
  noReview,
  none,
  of,
  openWork,
  overdue,
  owner,
  people,
  period,
  pinned,
  print,
  promises,
  reach,
  risks,
  role,
  serves,
  sponsor,
  state,
  steps,
  support,
  team,
  title,
  what,
  when,
  who,
  works,
};

export const RISK_WORDS: Readonly<Record<RiskKind, string>> = {
  breach: riskBreach,
  objective: riskObjective,
  overdueAction: riskAction,
  renewal: riskRenewal,
  fear: riskFear,
  threat: riskThreat,
};

export const PROMISE_WORDS: Readonly<Record<HandoverPromise['kind'], string>> = {
  commitment,
  agreement,
  customerAction,
};

export const INTERACTION_WORDS: Readonly<Record<Interaction['kind'], string>> = {
  Visit: kindVisit,
  Minutes: kindMinutes,
  Handover: kindHandover,
  General: kindGeneral,
  Task: kindTask,
  Call: kindCall,
  Email: kindEmail,
  Event: kindEvent,
};
