import added from '@salesforce/label/c.Implementation_Added';
import agreed from '@salesforce/label/c.Implementation_Agreed';
import agreedChanged from '@salesforce/label/c.Implementation_Agreed_Changed';
import back from '@salesforce/label/c.Implementation_Back';
import changes from '@salesforce/label/c.Implementation_Changes';
import current from '@salesforce/label/c.Implementation_Current';
import emptyText from '@salesforce/label/c.Implementation_Empty_Text';
import emptyTitle from '@salesforce/label/c.Implementation_Empty_Title';
import moved from '@salesforce/label/c.Implementation_Moved';
import notAgreed from '@salesforce/label/c.Implementation_Not_Agreed';
import print from '@salesforce/label/c.Implementation_Print';
import record from '@salesforce/label/c.Implementation_Record';
import recorded from '@salesforce/label/c.Implementation_Recorded';
import removed from '@salesforce/label/c.Implementation_Removed';
import renamed from '@salesforce/label/c.Implementation_Renamed';
import sameVersion from '@salesforce/label/c.Implementation_Same_Version';
import title from '@salesforce/label/c.Implementation_Title';
import tooLong from '@salesforce/label/c.Implementation_Too_Long';
import unknown from '@salesforce/label/c.Implementation_Unknown';
import unreadable from '@salesforce/label/c.Implementation_Unreadable';
import version from '@salesforce/label/c.Implementation_Version';
import versionOf from '@salesforce/label/c.Implementation_Version_Of';

export const label = {
  added,
  agreed,
  agreedChanged,
  back,
  changes,
  current,
  emptyText,
  emptyTitle,
  moved,
  notAgreed,
  print,
  record,
  recorded,
  removed,
  renamed,
  sameVersion,
  title,
  tooLong,
  unknown,
  unreadable,
  version,
  versionOf,
};
