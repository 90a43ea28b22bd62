import clearFilter from '@salesforce/label/c.Whitespace_Clear_Filter';
import exported from '@salesforce/label/c.Whitespace_Exported';
import exportedOne from '@salesforce/label/c.Whitespace_Exported_One';
import file from '@salesforce/label/c.Whitespace_File';
import loading from '@salesforce/label/c.Whitespace_Loading';
import matchCount from '@salesforce/label/c.Whitespace_Match_Count';
import noMatch from '@salesforce/label/c.Whitespace_No_Match';
import noMatchText from '@salesforce/label/c.Whitespace_No_Match_Text';
import rangeCount from '@salesforce/label/c.Whitespace_Range_Count';
import rangeCountOne from '@salesforce/label/c.Whitespace_Range_Count_One';
import amounts from '@salesforce/label/c.Whitespace_Amounts';
import amountsThousands from '@salesforce/label/c.Whitespace_Amounts_Thousands';
import unitsNote from '@salesforce/label/c.Whitespace_Units_Note';

export const label = {
  amounts,
  amountsThousands,
  clearFilter,
  exported: { one: exportedOne, other: exported },
  file,
  loading,
  matchCount,
  noMatch,
  noMatchText,
  rangeCount: { one: rangeCountOne, other: rangeCount },
  unitsNote,
};
