import age from '@salesforce/label/c.Refresh_Age';
import ageOne from '@salesforce/label/c.Refresh_Age_One';
import ageNever from '@salesforce/label/c.Refresh_Age_Never';
import ageNeverOne from '@salesforce/label/c.Refresh_Age_Never_One';
import back from '@salesforce/label/c.Refresh_Back';
import by from '@salesforce/label/c.Refresh_By';
import byMe from '@salesforce/label/c.Refresh_By_Me';
import byMeUnnamed from '@salesforce/label/c.Refresh_By_Me_Unnamed';
import close from '@salesforce/label/c.Refresh_Close';
import confirm from '@salesforce/label/c.Refresh_Confirm';
import done from '@salesforce/label/c.Refresh_Done';
import doneTitle from '@salesforce/label/c.Refresh_Done_Title';
import drop from '@salesforce/label/c.Refresh_Drop';
import edit from '@salesforce/label/c.Refresh_Edit';
import how from '@salesforce/label/c.Refresh_How';
import keys from '@salesforce/label/c.Refresh_Keys';
import left from '@salesforce/label/c.Refresh_Left';
import needsWho from '@salesforce/label/c.Refresh_Needs_Who';
import none from '@salesforce/label/c.Refresh_None';
import progress from '@salesforce/label/c.Refresh_Progress';
import skip from '@salesforce/label/c.Refresh_Skip';
import someLeft from '@salesforce/label/c.Fact_Refresh_Some_Left';
import title from '@salesforce/label/c.Refresh_Title';
import wasConfirmed from '@salesforce/label/c.Refresh_Was_Confirmed';
import wasDropped from '@salesforce/label/c.Refresh_Was_Dropped';
import wasEdited from '@salesforce/label/c.Refresh_Was_Edited';
import wasSkipped from '@salesforce/label/c.Refresh_Was_Skipped';

export const label = {
  age: { one: ageOne, other: age },
  ageNever: { one: ageNeverOne, other: ageNever },
  back,
  by,
  byMe,
  byMeUnnamed,
  close,
  confirm,
  done,
  doneTitle,
  drop,
  edit,
  how,
  keys,
  left,
  needsWho,
  none,
  progress,
  skip,
  someLeft,
  title,
  was: { confirmed: wasConfirmed, edited: wasEdited, dropped: wasDropped, skipped: wasSkipped },
};
