import amountCurrency from '@salesforce/label/c.Whitespace_Amount_Other_Currency';
import amountDecimals from '@salesforce/label/c.Whitespace_Amount_Decimals';
import amountLarge from '@salesforce/label/c.Whitespace_Amount_Large';
import amountNegative from '@salesforce/label/c.Whitespace_Amount_Negative';
import amountNot from '@salesforce/label/c.Whitespace_Amount_Not';
import cellName from '@salesforce/label/c.Whitespace_Cell_Name';
import copied from '@salesforce/label/c.Whitespace_Copied';
import copiedOne from '@salesforce/label/c.Whitespace_Copied_One';
import notHere from '@salesforce/label/c.Whitespace_Not_Here';
import pasteAt from '@salesforce/label/c.Whitespace_Paste_At';
import pasteEmpty from '@salesforce/label/c.Whitespace_Paste_Empty';
import pasteNowhere from '@salesforce/label/c.Whitespace_Paste_Nowhere';
import pasteSum from '@salesforce/label/c.Whitespace_Paste_Sum';
import pasteTall from '@salesforce/label/c.Whitespace_Paste_Tall';
import pasteWide from '@salesforce/label/c.Whitespace_Paste_Wide';
import potential from '@salesforce/label/c.Whitespace_Potential';
import typeLabel from '@salesforce/label/c.Whitespace_Type_Label';
import wallet from '@salesforce/label/c.Whitespace_Wallet';
import walletUnits from '@salesforce/label/c.Wallet_Units';

export const label = {
  amountCurrency,
  amountDecimals,
  amountLarge,
  amountNegative,
  amountNot,
  cellName,
  copied: { one: copiedOne, other: copied },
  notHere,
  pasteAt,
  pasteEmpty,
  pasteNowhere,
  pasteSum,
  pasteTall,
  pasteWide,
  potential,
  typeLabel,
  wallet,
  walletUnits,
};
