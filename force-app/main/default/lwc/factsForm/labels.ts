import about from '@salesforce/label/c.Fact_Field_About';
import cancel from '@salesforce/label/c.Fact_Cancel';
import change from '@salesforce/label/c.Fact_Form_Change';
import conflict from '@salesforce/label/c.Conflict_Changed_By_Somebody';
import conflictBy from '@salesforce/label/c.Conflict_Changed_By';
import confirmedBy from '@salesforce/label/c.Fact_Field_Confirmed_By';
import confirmedByContact from '@salesforce/label/c.Fact_Field_Confirmed_By_Contact';
import confirmedOn from '@salesforce/label/c.Fact_Field_Confirmed_On';
import expiresOn from '@salesforce/label/c.Fact_Field_Expires_On';
import expiryDefault from '@salesforce/label/c.Fact_Expiry_Default';
import expiryDefaultOne from '@salesforce/label/c.Fact_Expiry_Default_One';
import expiryOwn from '@salesforce/label/c.Fact_Expiry_Own';
import kind from '@salesforce/label/c.Fact_Field_Kind';
import marketShare from '@salesforce/label/c.Fact_Field_Market_Share';
import newFact from '@salesforce/label/c.Fact_Form_New';
import problemExpiry from '@salesforce/label/c.Fact_Problem_Expiry';
import problemFuture from '@salesforce/label/c.Fact_Problem_Future';
import problemStatement from '@salesforce/label/c.Fact_Problem_Statement';
import problemWeight from '@salesforce/label/c.Fact_Problem_Weight';
import problemWhen from '@salesforce/label/c.Fact_Problem_When';
import problemWho from '@salesforce/label/c.Fact_Problem_Who';
import save from '@salesforce/label/c.Fact_Save';
import saving from '@salesforce/label/c.Fact_Saving';
import source from '@salesforce/label/c.Fact_Field_Source';
import statement from '@salesforce/label/c.Fact_Field_Statement';
import weight from '@salesforce/label/c.Fact_Field_Weight';
import type { FactProblem } from 'c/factModel';

export const label = {
  about,
  cancel,
  change,
  conflict,
  conflictBy,
  confirmedBy,
  confirmedByContact,
  confirmedOn,
  expiresOn,
  expiryDefault: { one: expiryDefaultOne, other: expiryDefault },
  expiryOwn,
  kind,
  marketShare,
  newFact,
  save,
  saving,
  source,
  statement,
  weight,
};

export const PROBLEM_WORDS: Readonly<Record<FactProblem, string>> = {
  statement: problemStatement,
  who: problemWho,
  when: problemWhen,
  future: problemFuture,
  expiry: problemExpiry,
  weight: problemWeight,
};
