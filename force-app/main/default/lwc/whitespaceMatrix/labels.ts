import accountRow from '@salesforce/label/c.Whitespace_Account_Row';
import center from '@salesforce/label/c.Whitespace_Buying_Center';
import fold from '@salesforce/label/c.Whitespace_Fold';
import groupRows from '@salesforce/label/c.Whitespace_Group_Rows';
import groupTotal from '@salesforce/label/c.Whitespace_Group_Total';
import keyboard from '@salesforce/label/c.Whitespace_Keyboard_Matrix';
import keyboardEdit from '@salesforce/label/c.Whitespace_Keyboard_Edit';
import matrix from '@salesforce/label/c.Whitespace_Matrix';
import owned from '@salesforce/label/c.Whitespace_Owned_Total';
import pin from '@salesforce/label/c.Whitespace_Pin';
import sortBy from '@salesforce/label/c.Whitespace_Sort_By';
import subsidiary from '@salesforce/label/c.Whitespace_Subsidiary';
import total from '@salesforce/label/c.Whitespace_Total';
import totalCompetitors from '@salesforce/label/c.Whitespace_Total_Competitors';
import totalWallet from '@salesforce/label/c.Whitespace_Total_Wallet';
import totalWalletShare from '@salesforce/label/c.Whitespace_Total_Wallet_Share';
import under from '@salesforce/label/c.Whitespace_Under';
import unfold from '@salesforce/label/c.Whitespace_Unfold';
import unpin from '@salesforce/label/c.Whitespace_Unpin';
import walletShare from '@salesforce/label/c.Whitespace_Wallet_Share';

export const label = {
  accountRow,
  center,
  fold,
  groupRows,
  groupTotal,
  keyboard,
  keyboardEdit,
  matrix,
  owned,
  pin,
  sortBy,
  subsidiary,
  total,
  totalCompetitors,
  totalWallet,
  totalWalletShare,
  under,
  unfold,
  unpin,
  walletShare,
};
