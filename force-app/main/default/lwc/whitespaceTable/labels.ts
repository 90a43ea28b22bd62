import amount from '@salesforce/label/c.Whitespace_Column_Amount';
import center from '@salesforce/label/c.Whitespace_Buying_Center';
import competitor from '@salesforce/label/c.Whitespace_Column_Competitor';
import detail from '@salesforce/label/c.Whitespace_Column_Detail';
import more from '@salesforce/label/c.Whitespace_Show_More';
import offering from '@salesforce/label/c.Whitespace_Column_Offering';
import score from '@salesforce/label/c.Whitespace_Column_Score';
import status from '@salesforce/label/c.Whitespace_Column_Status';
import table from '@salesforce/label/c.Whitespace_Table';
import wallet from '@salesforce/label/c.Whitespace_Column_Wallet';

export const label = { amount, center, competitor, detail, more, offering, score, status, table, wallet };
