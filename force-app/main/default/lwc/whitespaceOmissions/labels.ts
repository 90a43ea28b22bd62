import unseen from '@salesforce/label/c.Whitespace_Unseen';
import assetAmounts from '@salesforce/label/c.Whitespace_Unseen_Asset_Amounts';
import assets from '@salesforce/label/c.Whitespace_Unseen_Assets';
import cellAmounts from '@salesforce/label/c.Whitespace_Unseen_Cell_Amounts';
import cells from '@salesforce/label/c.Whitespace_Unseen_Cells';
import centers from '@salesforce/label/c.Whitespace_Unseen_Centers';
import dealAmounts from '@salesforce/label/c.Whitespace_Unseen_Deal_Amounts';
import deals from '@salesforce/label/c.Whitespace_Unseen_Deals';
import lineAmounts from '@salesforce/label/c.Whitespace_Unseen_Line_Amounts';
import lines from '@salesforce/label/c.Whitespace_Unseen_Lines';
import orderAmounts from '@salesforce/label/c.Whitespace_Unseen_Order_Amounts';
import orders from '@salesforce/label/c.Whitespace_Unseen_Orders';
import walletAmounts from '@salesforce/label/c.Whitespace_Unseen_Wallet_Amounts';
import walletLines from '@salesforce/label/c.Whitespace_Unseen_Wallet_Lines';
import stranded from '@salesforce/label/c.Whitespace_Stranded';
import strandedOne from '@salesforce/label/c.Whitespace_Stranded_One';
import strandedMore from '@salesforce/label/c.Whitespace_Stranded_More';
import type { Unseen } from 'c/planRecordService';

export const label = { unseen, stranded: { one: strandedOne, other: stranded }, strandedMore };

/** What a person may not see, as they call it. */
export const KINDS: Readonly<Record<Unseen, string>> = {
  centers,
  deals,
  dealAmounts,
  lines,
  lineAmounts,
  assets,
  assetAmounts,
  orders,
  orderLines: orders,
  orderAmounts,
  cells,
  cellAmounts,
  walletLines,
  walletAmounts,
};
