import addCompetitor from '@salesforce/label/c.Wallet_Add_Competitor';
import addInHouse from '@salesforce/label/c.Wallet_Add_In_House';
import amountHelp from '@salesforce/label/c.Wallet_Amount_Help';
import cancel from '@salesforce/label/c.Wallet_Cancel';
import competitor from '@salesforce/label/c.Wallet_Competitor';
import competitorName from '@salesforce/label/c.Wallet_Competitor_Name';
import competitorNew from '@salesforce/label/c.Wallet_Competitor_New';
import competitorUnnamed from '@salesforce/label/c.Wallet_Competitor_Unnamed';
import amountsIn from '@salesforce/label/c.Currency_Amounts_In';
import conflict from '@salesforce/label/c.Wallet_Conflict';
import conflictBy from '@salesforce/label/c.Conflict_Changed_By';
import inHouse from '@salesforce/label/c.Wallet_In_House';
import lineAmount from '@salesforce/label/c.Wallet_Line_Amount';
import lineEnd from '@salesforce/label/c.Wallet_Line_End';
import lineEntrenched from '@salesforce/label/c.Wallet_Line_Entrenched';
import lineRemove from '@salesforce/label/c.Wallet_Line_Remove';
import lineSource from '@salesforce/label/c.Wallet_Line_Source';
import lineSourceNone from '@salesforce/label/c.Wallet_Line_Source_None';
import lineUnits from '@salesforce/label/c.Wallet_Line_Units';
import other from '@salesforce/label/c.Wallet_Other';
import oursAmount from '@salesforce/label/c.Wallet_Ours_Amount';
import oursDiffers from '@salesforce/label/c.Wallet_Ours_Differs';
import oursHelp from '@salesforce/label/c.Wallet_Ours_Help';
import oursPlaceholder from '@salesforce/label/c.Wallet_Ours_Placeholder';
import oursUnits from '@salesforce/label/c.Wallet_Ours_Units';
import problemAmount from '@salesforce/label/c.Wallet_Problem_Amount';
import problemCompetitor from '@salesforce/label/c.Wallet_Problem_Competitor';
import problemName from '@salesforce/label/c.Wallet_Problem_Name';
import problemTwice from '@salesforce/label/c.Wallet_Problem_Twice';
import save from '@salesforce/label/c.Wallet_Save';
import saving from '@salesforce/label/c.Wallet_Saving';
import sourceAssumption from '@salesforce/label/c.Fact_Source_Assumption';
import sourceCrm from '@salesforce/label/c.Fact_Source_Crm';
import sourceCustomer from '@salesforce/label/c.Fact_Source_Customer';
import sumLevel from '@salesforce/label/c.Wallet_Sum_Level';
import sumOver from '@salesforce/label/c.Wallet_Sum_Over';
import sumOverOne from '@salesforce/label/c.Wallet_Sum_Over_One';
import sumUnallocated from '@salesforce/label/c.Wallet_Sum_Unallocated';
import sumUnits from '@salesforce/label/c.Wallet_Sum_Units';
import title from '@salesforce/label/c.Wallet_Title';
import unallocated from '@salesforce/label/c.Wallet_Unallocated';
import unitsOf from '@salesforce/label/c.Wallet_Units_Of';
import until from '@salesforce/label/c.Wallet_Until';
import us from '@salesforce/label/c.Wallet_Us';
import wallet from '@salesforce/label/c.Wallet_Amount';
import walletUnits from '@salesforce/label/c.Wallet_Units';

export const label = {
  addCompetitor,
  addInHouse,
  amountHelp,
  cancel,
  competitor,
  competitorName,
  competitorNew,
  competitorUnnamed,
  amountsIn,
  conflict,
  conflictBy,
  inHouse,
  lineAmount,
  lineEnd,
  lineEntrenched,
  lineRemove,
  lineSource,
  lineSourceNone,
  lineUnits,
  other,
  oursAmount,
  oursDiffers,
  oursHelp,
  oursPlaceholder,
  oursUnits,
  problemAmount,
  problemCompetitor,
  problemName,
  problemTwice,
  save,
  saving,
  sourceAssumption,
  sourceCrm,
  sourceCustomer,
  sumLevel,
  sumOver,
  sumOverOne,
  sumUnallocated,
  sumUnits,
  title,
  unallocated,
  unitsOf,
  until,
  us,
  wallet,
  walletUnits,
};
