import cellName from '@salesforce/label/c.Whitespace_Cell_Name';
import conflictCell from '@salesforce/label/c.Whitespace_Conflict_Cell';
import conflictMany from '@salesforce/label/c.Whitespace_Conflict_Many';
import conflictManyOne from '@salesforce/label/c.Whitespace_Conflict_Many_One';
import emptyText from '@salesforce/label/c.Whitespace_Empty_Text';
import emptyTitle from '@salesforce/label/c.Whitespace_Empty_Title';
import madeMany from '@salesforce/label/c.Whitespace_Made_Many';
import madeManyOne from '@salesforce/label/c.Whitespace_Made_Many_One';
import opportunityMade from '@salesforce/label/c.Whitespace_Opportunity_Made';
import savedMany from '@salesforce/label/c.Whitespace_Saved_Many';
import savedNamed from '@salesforce/label/c.Whitespace_Saved_Named';
import title from '@salesforce/label/c.Plan_Tab_Whitespace';
import tooMany from '@salesforce/label/c.Whitespace_Many_Too_Many';

export const label = {
  cellName,
  conflictCell,
  conflictMany: { one: conflictManyOne, other: conflictMany },
  emptyText,
  emptyTitle,
  madeMany: { one: madeManyOne, other: madeMany },
  opportunityMade,
  savedMany: { other: savedMany },
  savedNamed,
  title,
  tooMany,
};
