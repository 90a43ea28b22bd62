import disagrees from '@salesforce/label/c.Whitespace_Disagrees';
import due from '@salesforce/label/c.Whitespace_Due';
import held from '@salesforce/label/c.Whitespace_Held';
import notScored from '@salesforce/label/c.Whitespace_Not_Scored';
import of from '@salesforce/label/c.Whitespace_Of';
import overridden from '@salesforce/label/c.Whitespace_Overridden';
import rivalNone from '@salesforce/label/c.Whitespace_Rival_None';
import rivalsMore from '@salesforce/label/c.Whitespace_Rivals_More';
import score from '@salesforce/label/c.Whitespace_Score_Named';
import sumCells from '@salesforce/label/c.Whitespace_Sum_Cells';
import sumHeld from '@salesforce/label/c.Whitespace_Sum_Held';
import sumScored from '@salesforce/label/c.Whitespace_Sum_Scored';
import until from '@salesforce/label/c.Whitespace_Until';
import wallet from '@salesforce/label/c.Whitespace_Wallet_Short';
import walletOurs from '@salesforce/label/c.Whitespace_Wallet_Ours';
import walletOver from '@salesforce/label/c.Whitespace_Wallet_Over';
import was from '@salesforce/label/c.Compare_Was';
import wasNew from '@salesforce/label/c.Compare_Was_New';
import walletUnknown from '@salesforce/label/c.Whitespace_Wallet_Unknown';

export const label = {
  disagrees,
  due,
  held,
  notScored,
  of,
  overridden,
  rivalNone,
  rivalsMore,
  score,
  sumCells,
  sumHeld,
  sumScored,
  until,
  wallet,
  walletOurs,
  walletOver,
  walletUnknown,
  was,
  wasNew,
};
