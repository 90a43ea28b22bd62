import asTable from '@salesforce/label/c.Whitespace_As_Table';
import clear from '@salesforce/label/c.Whitespace_Clear';
import compare from '@salesforce/label/c.Compare';
import compareStop from '@salesforce/label/c.Compare_Stop';
import compareWith from '@salesforce/label/c.Compare_With';
import competitors from '@salesforce/label/c.Whitespace_View_Competitors';
import exportCsv from '@salesforce/label/c.Whitespace_Export';
import find from '@salesforce/label/c.Whitespace_Find';
import heat from '@salesforce/label/c.Whitespace_View_Heat';
import measure from '@salesforce/label/c.Whitespace_Measure';
import redoNone from '@salesforce/label/c.Plan_Redo_None';
import redoStep from '@salesforce/label/c.Plan_Redo_Step';
import status from '@salesforce/label/c.Whitespace_View_Status';
import undoNone from '@salesforce/label/c.Plan_Undo_None';
import undoStep from '@salesforce/label/c.Plan_Undo_Step';
import units from '@salesforce/label/c.Whitespace_Measure_Units';
import value from '@salesforce/label/c.Whitespace_Measure_Value';
import view from '@salesforce/label/c.Whitespace_View';
import wallet from '@salesforce/label/c.Whitespace_View_Wallet';

export const label = {
  asTable,
  clear,
  compare,
  compareStop,
  compareWith,
  competitors,
  exportCsv,
  find,
  heat,
  measure,
  redoNone,
  redoStep,
  status,
  undoNone,
  undoStep,
  units,
  value,
  view,
  wallet,
};
