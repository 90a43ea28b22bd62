import agreed from '@salesforce/label/c.Implementation_Status_Agreed';
import commitment from '@salesforce/label/c.Implementation_Commitment';
import commitments from '@salesforce/label/c.Implementation_Commitments';
import completed from '@salesforce/label/c.Strategy_Status_Completed';
import contact from '@salesforce/label/c.Implementation_Contact';
import delivered from '@salesforce/label/c.Implementation_Status_Delivered';
import due from '@salesforce/label/c.Implementation_Due';
import goal from '@salesforce/label/c.Implementation_Goal';
import inProgress from '@salesforce/label/c.Strategy_Status_In_Progress';
import noSteps from '@salesforce/label/c.Implementation_No_Steps';
import notStarted from '@salesforce/label/c.Strategy_Status_Not_Started';
import other from '@salesforce/label/c.Implementation_Other';
import ourOwner from '@salesforce/label/c.Implementation_Our_Owner';
import period from '@salesforce/label/c.Implementation_Period';
import requested from '@salesforce/label/c.Implementation_Status_Requested';
import serviceTarget from '@salesforce/label/c.Implementation_Service_Target';
import signed from '@salesforce/label/c.Implementation_Signed';
import signOff from '@salesforce/label/c.Implementation_Sign_Off';
import status from '@salesforce/label/c.Implementation_Status';
import step from '@salesforce/label/c.Implementation_Step';
import stepsOf from '@salesforce/label/c.Implementation_Steps_Of';
import title from '@salesforce/label/c.Implementation_Title';
import toSign from '@salesforce/label/c.Implementation_To_Sign';
import waiting from '@salesforce/label/c.Strategy_Status_Waiting';
import yourOwner from '@salesforce/label/c.Implementation_Your_Owner';

export const label = {
  commitment,
  commitments,
  contact,
  due,
  goal,
  noSteps,
  other,
  ourOwner,
  period,
  serviceTarget,
  signed,
  signOff,
  status,
  step,
  stepsOf,
  title,
  toSign,
  yourOwner,
};

/** States of steps and commitments by their value. */
export const STATES: Readonly<Record<string, string>> = {
  'Not Started': notStarted,
  'In Progress': inProgress,
  Waiting: waiting,
  Completed: completed,
  Requested: requested,
  Agreed: agreed,
  Delivered: delivered,
};
