import add from '@salesforce/label/c.Centers_Add';
import added from '@salesforce/label/c.Centers_Added';
import below from '@salesforce/label/c.Centers_Below';
import cancel from '@salesforce/label/c.Plan_Cancel';
import changed from '@salesforce/label/c.Centers_Changed';
import deleteDo from '@salesforce/label/c.Centers_Delete_Do';
import deleted from '@salesforce/label/c.Centers_Deleted';
import goesTo from '@salesforce/label/c.Centers_Goes_To';
import joins from '@salesforce/label/c.Centers_What_Joins';
import manage from '@salesforce/label/c.Centers_Manage';
import move from '@salesforce/label/c.Centers_Move';
import moved from '@salesforce/label/c.Centers_Moved';
import moves from '@salesforce/label/c.Centers_What_Moves';
import name from '@salesforce/label/c.Centers_Name';
import noUndo from '@salesforce/label/c.Centers_No_Undo';
import none from '@salesforce/label/c.Centers_None';
import notSaved from '@salesforce/label/c.Centers_Not_Saved';
import reading from '@salesforce/label/c.Centers_Reading';
import remove from '@salesforce/label/c.Centers_Delete';
import rename from '@salesforce/label/c.Centers_Rename';
import renamed from '@salesforce/label/c.Centers_Renamed';
import save from '@salesforce/label/c.Plan_Save';
import title from '@salesforce/label/c.Centers_Title';
import tooMuch from '@salesforce/label/c.Centers_Too_Much';
import top from '@salesforce/label/c.Centers_Top';

export const label = {
  add,
  added,
  below,
  cancel,
  changed,
  deleteDo,
  deleted,
  goesTo,
  joins,
  manage,
  move,
  moved,
  moves,
  name,
  noUndo,
  none,
  notSaved,
  reading,
  remove,
  rename,
  renamed,
  save,
  title,
  tooMuch,
  top,
};
