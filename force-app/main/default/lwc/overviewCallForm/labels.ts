import call from '@salesforce/label/c.Activity_Call';
import callWith from '@salesforce/label/c.Activity_Call_With';
import cancel from '@salesforce/label/c.Activity_Cancel';
import comments from '@salesforce/label/c.Activity_Comments';
import contact from '@salesforce/label/c.Activity_Contact';
import date from '@salesforce/label/c.Activity_Date';
import dateFuture from '@salesforce/label/c.Activity_Date_Future';
import nobody from '@salesforce/label/c.Activity_Nobody';
import save from '@salesforce/label/c.Activity_Save';
import subject from '@salesforce/label/c.Activity_Subject';

export const label = {
  call,
  callWith,
  cancel,
  comments,
  contact,
  date,
  dateFuture,
  nobody,
  save,
  subject,
};
