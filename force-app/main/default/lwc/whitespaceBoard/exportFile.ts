import account from '@salesforce/label/c.Whitespace_Column_Account';
import amount from '@salesforce/label/c.Whitespace_Column_Amount';
import center from '@salesforce/label/c.Whitespace_Buying_Center';
import competitor from '@salesforce/label/c.Whitespace_Column_Competitor';
import competitorAmount from '@salesforce/label/c.Whitespace_Column_Competitor_Amount';
import competitorUntil from '@salesforce/label/c.Whitespace_Column_Competitor_Until';
import currencyLabel from '@salesforce/label/c.Whitespace_Column_Currency';
import due from '@salesforce/label/c.Whitespace_Column_Due';
import family from '@salesforce/label/c.Whitespace_Column_Family';
import lost from '@salesforce/label/c.Whitespace_Column_Lost';
import offering from '@salesforce/label/c.Whitespace_Column_Offering';
import open from '@salesforce/label/c.Whitespace_Column_Open';
import overridden from '@salesforce/label/c.Whitespace_Overridden';
import owned from '@salesforce/label/c.Whitespace_Owned_Total';
import potential from '@salesforce/label/c.Whitespace_Column_Potential';
import probability from '@salesforce/label/c.Whitespace_Column_Probability';
import quantity from '@salesforce/label/c.Whitespace_Column_Quantity';
import score from '@salesforce/label/c.Whitespace_Column_Score';
import status from '@salesforce/label/c.Whitespace_Column_Status';
import unallocated from '@salesforce/label/c.Whitespace_Column_Unallocated';
import wallet from '@salesforce/label/c.Whitespace_Column_Wallet';
import walletQuantity from '@salesforce/label/c.Whitespace_Column_Wallet_Quantity';
import { csvFileName, csvText } from 'c/csvModel';
import { countedCurrency } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { statusLook } from 'c/statusService';
import { EXPORT_COLUMNS, exportLines } from 'c/whitespaceExportModel';
import type { ExportColumn } from 'c/whitespaceExportModel';
import type { Layout } from 'c/whitespaceLayoutModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';

const HEADINGS: Readonly<Record<ExportColumn, string>> = {
  account,
  center,
  family,
  offering,
  status,
  overridden,
  amount,
  owned,
  open,
  probability,
  potential,
  lost,
  wallet,
  unallocated,
  competitor,
  competitorAmount,
  competitorUntil,
  quantity,
  walletQuantity,
  due,
  score,
  currency: currencyLabel,
};

/** A file of what is shown: its name with account and day, its text, and how many cells are in it. */
export function exportFile(
  matrix: WhitespaceMatrix,
  layout: Layout,
  rivalName: (id: string) => string,
  accountName: string,
  today: IsoDate,
): { readonly name: string; readonly text: string; readonly count: number } {
  const statusWord = (each: Parameters<typeof statusLook>[0]): string => statusLook(each).word;
  const lines = exportLines(matrix, layout, { statusWord, rivalName, yes: overridden, currency: countedCurrency() });
  return {
    name: csvFileName(accountName, label.file, today),
    text: csvText([EXPORT_COLUMNS.map((column) => HEADINGS[column]), ...lines]),
    count: lines.length,
  };
}
