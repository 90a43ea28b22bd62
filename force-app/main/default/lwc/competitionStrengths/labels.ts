import addStrength from '@salesforce/label/c.Competition_Add_Strength';
import addWeakness from '@salesforce/label/c.Competition_Add_Weakness';
import cellName from '@salesforce/label/c.Competition_Cell_Name';
import changeFact from '@salesforce/label/c.Competition_Change_Fact';
import drop from '@salesforce/label/c.Facts_Drop';
import dropFact from '@salesforce/label/c.Competition_Drop_Fact';
import edit from '@salesforce/label/c.Competition_Edit';
import entrenched from '@salesforce/label/c.Competition_Entrenched';
import entrenchedSaid from '@salesforce/label/c.Competition_Entrenched_Said';
import entrenchedSaidBare from '@salesforce/label/c.Competition_Entrenched_Said_Bare';
import entrenchedShare from '@salesforce/label/c.Competition_Entrenched_Share';
import lostMostly from '@salesforce/label/c.Competition_Lost_Mostly';
import nameInWallet from '@salesforce/label/c.Competition_Name_In_Wallet';
import noneSaid from '@salesforce/label/c.Competition_None_Said';
import position from '@salesforce/label/c.Competition_Position';
import positionEdit from '@salesforce/label/c.Competition_Position_Edit';
import positionForm from '@salesforce/label/c.Competition_Position_Form';
import positionNotSaved from '@salesforce/label/c.Competition_Position_Not_Saved';
import positionSaved from '@salesforce/label/c.Competition_Position_Saved';
import reasonNoDecision from '@salesforce/label/c.Competition_Reason_No_Decision';
import reasonOther from '@salesforce/label/c.Competition_Reason_Other';
import reasonPrice from '@salesforce/label/c.Competition_Reason_Price';
import reasonProduct from '@salesforce/label/c.Competition_Reason_Product';
import reasonRelationship from '@salesforce/label/c.Competition_Reason_Relationship';
import reasonTiming from '@salesforce/label/c.Competition_Reason_Timing';
import record from '@salesforce/label/c.Competition_Record';
import recordNone from '@salesforce/label/c.Competition_Record_None';
import recordOne from '@salesforce/label/c.Competition_Record_One';
import response from '@salesforce/label/c.Competition_Response';
import rivalNone from '@salesforce/label/c.Competition_Rival_None';
import rivalNoneText from '@salesforce/label/c.Competition_Rival_None_Text';
import rivals from '@salesforce/label/c.Competition_Rivals';
import strengthsCard from '@salesforce/label/c.Competition_Strengths_Card';
import theirStrengths from '@salesforce/label/c.Competition_Their_Strengths';
import theirWeaknesses from '@salesforce/label/c.Competition_Their_Weaknesses';
import threat from '@salesforce/label/c.Competition_Threat';
import threatHigh from '@salesforce/label/c.Competition_Threat_High';
import threatLow from '@salesforce/label/c.Competition_Threat_Low';
import threatMedium from '@salesforce/label/c.Competition_Threat_Medium';
import threatNone from '@salesforce/label/c.Competition_Threat_None';
import weightHigh from '@salesforce/label/c.Competition_Weight_High';
import weightLow from '@salesforce/label/c.Competition_Weight_Low';
import weightMedium from '@salesforce/label/c.Competition_Weight_Medium';

export const label = {
  addStrength,
  addWeakness,
  cellName,
  changeFact,
  drop,
  dropFact,
  edit,
  entrenched,
  entrenchedSaid,
  entrenchedSaidBare,
  entrenchedShare,
  lostMostly,
  nameInWallet,
  noneSaid,
  position,
  positionEdit,
  positionForm,
  positionNotSaved,
  positionSaved,
  reasonNoDecision,
  reasonOther,
  reasonPrice,
  reasonProduct,
  reasonRelationship,
  reasonTiming,
  record,
  recordNone,
  recordOne,
  response,
  rivalNone,
  rivalNoneText,
  rivals,
  strengthsCard,
  theirStrengths,
  theirWeaknesses,
  threat,
  threatHigh,
  threatLow,
  threatMedium,
  threatNone,
  weightHigh,
  weightLow,
  weightMedium,
};
