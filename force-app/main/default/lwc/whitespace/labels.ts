import amounts from '@salesforce/label/c.Whitespace_Amounts';
import amountsThousands from '@salesforce/label/c.Whitespace_Amounts_Thousands';
import emptyText from '@salesforce/label/c.Whitespace_Empty_Text';
import emptyTitle from '@salesforce/label/c.Whitespace_Empty_Title';
import accountRow from '@salesforce/label/c.Whitespace_Account_Row';
import opportunityMade from '@salesforce/label/c.Whitespace_Opportunity_Made';
import cellName from '@salesforce/label/c.Whitespace_Cell_Name';
import saved from '@salesforce/label/c.Plan_Saved';
import undone from '@salesforce/label/c.Plan_Undone';
import view from '@salesforce/label/c.Whitespace_View';
import viewHeat from '@salesforce/label/c.Whitespace_View_Heat';
import viewStatus from '@salesforce/label/c.Whitespace_View_Status';

export const label = {
  accountRow,
  amounts,
  amountsThousands,
  cellName,
  emptyText,
  emptyTitle,
  opportunityMade,
  saved,
  undone,
  view,
  viewHeat,
  viewStatus,
};
