import cadence from '@salesforce/label/c.Plan_Details_Cadence';
import cancel from '@salesforce/label/c.Plan_Cancel';
import monthly from '@salesforce/label/c.Plan_Cadence_Monthly';
import nextReview from '@salesforce/label/c.Plan_Next_Review';
import none from '@salesforce/label/c.Plan_Details_None';
import quarterly from '@salesforce/label/c.Plan_Cadence_Quarterly';
import save from '@salesforce/label/c.Plan_Save';
import saved from '@salesforce/label/c.Plan_Details_Saved';
import sponsor from '@salesforce/label/c.Plan_Details_Sponsor';
import target from '@salesforce/label/c.Draft_Target';
import targetNegative from '@salesforce/label/c.Draft_Target_Negative';
import title from '@salesforce/label/c.Plan_Details_Title';
import weekly from '@salesforce/label/c.Plan_Cadence_Weekly';

export const label = {
  cadence,
  cancel,
  nextReview,
  none,
  save,
  saved,
  sponsor,
  target,
  targetNegative,
  title,
};

export const CADENCES = { Weekly: weekly, Monthly: monthly, Quarterly: quarterly } as const;
