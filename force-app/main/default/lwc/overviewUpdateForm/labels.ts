import cancel from '@salesforce/label/c.Updates_Cancel';
import date from '@salesforce/label/c.Updates_Date';
import dateFuture from '@salesforce/label/c.Updates_Date_Future';
import general from '@salesforce/label/c.Updates_General';
import handover from '@salesforce/label/c.Updates_Handover';
import kind from '@salesforce/label/c.Updates_Kind';
import minutes from '@salesforce/label/c.Updates_Minutes';
import note from '@salesforce/label/c.Updates_Note';
import pinCheck from '@salesforce/label/c.Updates_Pin_Check';
import save from '@salesforce/label/c.Updates_Save';
import saving from '@salesforce/label/c.Updates_Saving';
import visit from '@salesforce/label/c.Updates_Visit';
import write from '@salesforce/label/c.Updates_Write';

export const label = {
  cancel,
  date,
  dateFuture,
  general,
  handover,
  kind,
  minutes,
  note,
  pinCheck,
  save,
  saving,
  visit,
  write,
};
