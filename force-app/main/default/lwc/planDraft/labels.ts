import cancel from '@salesforce/label/c.Plan_Cancel';
import changed from '@salesforce/label/c.Draft_Changed';
import contribution from '@salesforce/label/c.Draft_Contribution';
import create from '@salesforce/label/c.Draft_Create';
import created from '@salesforce/label/c.Plan_Created';
import creating from '@salesforce/label/c.Draft_Creating';
import crm from '@salesforce/label/c.Draft_Crm';
import end from '@salesforce/label/c.Draft_End';
import eyebrow from '@salesforce/label/c.Draft_Eyebrow';
import include from '@salesforce/label/c.Draft_Include';
import lead from '@salesforce/label/c.Draft_Lead';
import name from '@salesforce/label/c.Draft_Name';
import namePattern from '@salesforce/label/c.Draft_Name_Pattern';
import nameMissing from '@salesforce/label/c.Draft_Name_Missing';
import objectiveName from '@salesforce/label/c.Draft_Objective_Name';
import objectives from '@salesforce/label/c.Draft_Objectives';
import objectivesNone from '@salesforce/label/c.Draft_Objectives_None';
import periodWrong from '@salesforce/label/c.Draft_Period_Wrong';
import potential from '@salesforce/label/c.Whitespace_Potential';
import potentials from '@salesforce/label/c.Draft_Potentials';
import potentialsNone from '@salesforce/label/c.Draft_Potentials_None';
import selected from '@salesforce/label/c.Draft_Selected';
import start from '@salesforce/label/c.Draft_Start';
import target from '@salesforce/label/c.Draft_Target';
import targetNegative from '@salesforce/label/c.Draft_Target_Negative';
import title from '@salesforce/label/c.Draft_Title';
import type from '@salesforce/label/c.Draft_Type';
import cellName from '@salesforce/label/c.Whitespace_Cell_Name';
import yours from '@salesforce/label/c.Draft_Yours';

export const label = {
  cancel,
  cellName,
  changed,
  contribution,
  create,
  created,
  creating,
  crm,
  end,
  eyebrow,
  include,
  lead,
  name,
  nameMissing,
  namePattern,
  objectiveName,
  objectives,
  objectivesNone,
  periodWrong,
  potential,
  potentials,
  potentialsNone,
  selected,
  start,
  target,
  targetNegative,
  title,
  type,
  yours,
};
