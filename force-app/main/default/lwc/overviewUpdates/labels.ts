import actionNamed from '@salesforce/label/c.Updates_Action_Named';
import added from '@salesforce/label/c.Updates_Added';
import all from '@salesforce/label/c.Updates_All';
import changed from '@salesforce/label/c.Updates_Changed';
import clear from '@salesforce/label/c.Updates_Clear';
import date from '@salesforce/label/c.Updates_Date';
import remove from '@salesforce/label/c.Updates_Delete';
import deleted from '@salesforce/label/c.Updates_Deleted';
import edit from '@salesforce/label/c.Updates_Edit';
import empty from '@salesforce/label/c.Updates_Empty';
import emptyFilter from '@salesforce/label/c.Updates_Empty_Filter';
import emptyText from '@salesforce/label/c.Updates_Empty_Text';
import filter from '@salesforce/label/c.Updates_Filter';
import general from '@salesforce/label/c.Updates_General';
import generals from '@salesforce/label/c.Updates_Generals';
import handover from '@salesforce/label/c.Updates_Handover';
import handovers from '@salesforce/label/c.Updates_Handovers';
import kind from '@salesforce/label/c.Updates_Kind';
import minutes from '@salesforce/label/c.Updates_Minutes';
import minutesFilter from '@salesforce/label/c.Updates_Minutes_Filter';
import more from '@salesforce/label/c.Updates_More';
import note from '@salesforce/label/c.Updates_Note';
import notSaved from '@salesforce/label/c.Updates_Not_Saved';
import pin from '@salesforce/label/c.Updates_Pin';
import pinCheck from '@salesforce/label/c.Updates_Pin_Check';
import pinned from '@salesforce/label/c.Updates_Pinned';
import pinnedDone from '@salesforce/label/c.Updates_Pinned_Done';
import somebody from '@salesforce/label/c.Updates_Somebody';
import title from '@salesforce/label/c.Updates_Title';
import unpin from '@salesforce/label/c.Updates_Unpin';
import unpinnedDone from '@salesforce/label/c.Updates_Unpinned_Done';
import visit from '@salesforce/label/c.Updates_Visit';
import visits from '@salesforce/label/c.Updates_Visits';
import write from '@salesforce/label/c.Updates_Write';

export const label = {
  actionNamed,
  added,
  all,
  changed,
  clear,
  date,
  remove,
  deleted,
  edit,
  empty,
  emptyFilter,
  emptyText,
  filter,
  general,
  generals,
  handover,
  handovers,
  kind,
  minutes,
  minutesFilter,
  more,
  note,
  notSaved,
  pin,
  pinCheck,
  pinned,
  pinnedDone,
  somebody,
  title,
  unpin,
  unpinnedDone,
  visit,
  visits,
  write,
};
