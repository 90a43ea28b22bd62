import asTable from '@salesforce/label/c.Whitespace_As_Table';
import clear from '@salesforce/label/c.Whitespace_Clear';
import competitors from '@salesforce/label/c.Whitespace_View_Competitors';
import exportCsv from '@salesforce/label/c.Whitespace_Export';
import find from '@salesforce/label/c.Whitespace_Find';
import heat from '@salesforce/label/c.Whitespace_View_Heat';
import measure from '@salesforce/label/c.Whitespace_Measure';
import status from '@salesforce/label/c.Whitespace_View_Status';
import units from '@salesforce/label/c.Whitespace_Measure_Units';
import value from '@salesforce/label/c.Whitespace_Measure_Value';
import view from '@salesforce/label/c.Whitespace_View';
import wallet from '@salesforce/label/c.Whitespace_View_Wallet';

export const label = {
  asTable,
  clear,
  competitors,
  exportCsv,
  find,
  heat,
  measure,
  status,
  units,
  value,
  view,
  wallet,
};
