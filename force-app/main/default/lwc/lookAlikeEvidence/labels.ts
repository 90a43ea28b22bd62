import criteria from '@salesforce/label/c.Look_Alike_Criteria';
import error from '@salesforce/label/c.Look_Alike_Error';
import few from '@salesforce/label/c.Look_Alike_Few';
import hidden from '@salesforce/label/c.Look_Alike_Hidden';
import loading from '@salesforce/label/c.Look_Alike_Loading';
import more from '@salesforce/label/c.Look_Alike_More';
import never from '@salesforce/label/c.Look_Alike_Never';
import none from '@salesforce/label/c.Look_Alike_None';
import noneSeen from '@salesforce/label/c.Look_Alike_None_Seen';
import owners from '@salesforce/label/c.Look_Alike_Owners';
import ownersOne from '@salesforce/label/c.Look_Alike_Owners_One';
import title from '@salesforce/label/c.Look_Alike_Title';
import tryAgain from '@salesforce/label/c.Plan_Try_Again';

export const label = {
  criteria,
  error,
  few,
  hidden,
  loading,
  more,
  never,
  none,
  noneSeen,
  owners,
  ownersOne,
  title,
  tryAgain,
};
