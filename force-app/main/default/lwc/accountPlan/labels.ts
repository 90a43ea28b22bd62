import accessText from '@salesforce/label/c.Plan_No_Access_Text';
import accessTitle from '@salesforce/label/c.Plan_No_Access_Title';
import competition from '@salesforce/label/c.Plan_Tab_Competition';
import draft from '@salesforce/label/c.Plan_Draft_From_Crm';
import emptyReadOnly from '@salesforce/label/c.Plan_Empty_Read_Only';
import emptyText from '@salesforce/label/c.Plan_Empty_Text';
import emptyTitle from '@salesforce/label/c.Plan_Empty_Title';
import errorTitle from '@salesforce/label/c.Plan_Error_Title';
import goneText from '@salesforce/label/c.Plan_Gone_Text';
import goneTitle from '@salesforce/label/c.Plan_Gone_Title';
import loading from '@salesforce/label/c.Plan_Loading';
import loadingMore from '@salesforce/label/c.Plan_Loading_More';
import moved from '@salesforce/label/c.Plan_Moved';
import noOffering from '@salesforce/label/c.Whitespace_No_Offering';
import overview from '@salesforce/label/c.Plan_Tab_Overview';
import redone from '@salesforce/label/c.Plan_Redone';
import strategy from '@salesforce/label/c.Plan_Tab_Strategy';
import tryAgain from '@salesforce/label/c.Plan_Try_Again';
import undone from '@salesforce/label/c.Plan_Undone';
import whitespace from '@salesforce/label/c.Plan_Tab_Whitespace';

export const label = {
  accessText,
  accessTitle,
  competition,
  draft,
  emptyReadOnly,
  emptyText,
  emptyTitle,
  errorTitle,
  goneText,
  goneTitle,
  loading,
  loadingMore,
  moved,
  noOffering,
  overview,
  redone,
  strategy,
  tryAgain,
  undone,
  whitespace,
};
