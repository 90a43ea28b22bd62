import cancel from '@salesforce/label/c.Plan_Cancel';
import completed from '@salesforce/label/c.Review_Completed';
import date from '@salesforce/label/c.Review_Date';
import dateFuture from '@salesforce/label/c.Review_Date_Future';
import freezes from '@salesforce/label/c.Review_Freezes';
import nextReview from '@salesforce/label/c.Plan_Next_Review';
import save from '@salesforce/label/c.Review_Save';
import summary from '@salesforce/label/c.Review_Summary';
import summaryHint from '@salesforce/label/c.Review_Summary_Hint';
import title from '@salesforce/label/c.Review_Title';
import tooLarge from '@salesforce/label/c.Review_Too_Large';
import type from '@salesforce/label/c.Review_Type';

export const label = {
  cancel,
  completed,
  date,
  dateFuture,
  freezes,
  nextReview,
  save,
  summary,
  summaryHint,
  title,
  tooLarge,
  type,
};
