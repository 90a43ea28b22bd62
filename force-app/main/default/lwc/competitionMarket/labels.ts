import addOwnShare from '@salesforce/label/c.Competition_Add_Own_Share';
import addRival from '@salesforce/label/c.Competition_Add_Rival';
import changeFact from '@salesforce/label/c.Competition_Change_Fact';
import edit from '@salesforce/label/c.Competition_Edit';
import free from '@salesforce/label/c.Competition_Free';
import freeCount from '@salesforce/label/c.Competition_Free_Count';
import freeCountOne from '@salesforce/label/c.Competition_Free_Count_One';
import freeNoDeals from '@salesforce/label/c.Competition_Free_No_Deals';
import freeNone from '@salesforce/label/c.Competition_Free_None';
import market from '@salesforce/label/c.Competition_Market';
import marketAlso from '@salesforce/label/c.Competition_Market_Also';
import marketDown from '@salesforce/label/c.Competition_Market_Down';
import marketEmpty from '@salesforce/label/c.Competition_Market_Empty';
import marketShare from '@salesforce/label/c.Competition_Market_Share';
import marketUp from '@salesforce/label/c.Competition_Market_Up';

export const label = {
  addOwnShare,
  addRival,
  changeFact,
  edit,
  free,
  freeCount,
  freeCountOne,
  freeNoDeals,
  freeNone,
  market,
  marketAlso,
  marketDown,
  marketEmpty,
  marketShare,
  marketUp,
};
