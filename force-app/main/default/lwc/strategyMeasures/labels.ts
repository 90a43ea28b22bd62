import after from '@salesforce/label/c.Measures_Column_After';
import before from '@salesforce/label/c.Measures_Column_Before';
import objective from '@salesforce/label/c.Measures_Column_Objective';
import caption from '@salesforce/label/c.Measures_Caption';
import counts from '@salesforce/label/c.Measures_Counts';
import heading from '@salesforce/label/c.Measures_Heading';
import none from '@salesforce/label/c.Measures_None';
import problem from '@salesforce/label/c.Measures_Problem';
import running from '@salesforce/label/c.Measures_Running';
import cancel from '@salesforce/label/c.Strategy_Cancel';
import close from '@salesforce/label/c.Strategy_Close';
import save from '@salesforce/label/c.Strategy_Save';

export const label = {
  after,
  before,
  objective,
  caption,
  counts,
  heading,
  none,
  problem,
  running,
  cancel,
  close,
  save,
} as const;
