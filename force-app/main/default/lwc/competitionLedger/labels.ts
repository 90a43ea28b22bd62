import againstCrm from '@salesforce/label/c.Wallet_Ours_Differs';
import by from '@salesforce/label/c.Competition_By';
import byAccount from '@salesforce/label/c.Competition_By_Account';
import byOffering from '@salesforce/label/c.Competition_By_Offering';
import byRow from '@salesforce/label/c.Competition_By_Row';
import cellName from '@salesforce/label/c.Competition_Cell_Name';
import chooseOffering from '@salesforce/label/c.Competition_Choose_Offering';
import chooseRow from '@salesforce/label/c.Competition_Choose_Row';
import columnAccount from '@salesforce/label/c.Competition_Column_Account';
import columnOffering from '@salesforce/label/c.Competition_Column_Offering';
import columnRow from '@salesforce/label/c.Competition_Column_Row';
import columnShare from '@salesforce/label/c.Competition_Column_Share';
import columnStack from '@salesforce/label/c.Competition_Column_Stack';
import columnWallet from '@salesforce/label/c.Competition_Column_Wallet';
import edit from '@salesforce/label/c.Competition_Edit';
import editWallet from '@salesforce/label/c.Competition_Edit_Wallet';
import editWalletOf from '@salesforce/label/c.Competition_Edit_Wallet_Of';
import inHouse from '@salesforce/label/c.Wallet_In_House';
import ledger from '@salesforce/label/c.Competition_Ledger';
import ledgerEmpty from '@salesforce/label/c.Competition_Ledger_Empty';
import ledgerEmptyRead from '@salesforce/label/c.Competition_Ledger_Empty_Read';
import ledgerEmptyText from '@salesforce/label/c.Competition_Ledger_Empty_Text';
import ledgerOver from '@salesforce/label/c.Competition_Ledger_Over';
import ledgerOverOne from '@salesforce/label/c.Competition_Ledger_Over_One';
import ledgerSums from '@salesforce/label/c.Competition_Ledger_Sums';
import mode from '@salesforce/label/c.Competition_Mode';
import noAccess from '@salesforce/label/c.Competition_No_Access';
import noAccessText from '@salesforce/label/c.Competition_No_Access_Text';
import noWallet from '@salesforce/label/c.Competition_No_Wallet';
import open from '@salesforce/label/c.Competition_Open';
import openCell from '@salesforce/label/c.Competition_Open_Cell';
import oursDiffers from '@salesforce/label/c.Competition_Ours_Differs';
import oursDiffersOne from '@salesforce/label/c.Competition_Ours_Differs_One';
import other from '@salesforce/label/c.Wallet_Other';
import over from '@salesforce/label/c.Competition_Over';
import part from '@salesforce/label/c.Competition_Part';
import rowCells from '@salesforce/label/c.Competition_Row_Cells';
import silentUnits from '@salesforce/label/c.Competition_Silent_Units';
import silentUnitsOne from '@salesforce/label/c.Competition_Silent_Units_One';
import silentValue from '@salesforce/label/c.Competition_Silent_Value';
import silentValueOne from '@salesforce/label/c.Competition_Silent_Value_One';
import total from '@salesforce/label/c.Competition_Total';
import unallocated from '@salesforce/label/c.Wallet_Unallocated';
import units from '@salesforce/label/c.Competition_Units';
import competitors from '@salesforce/label/c.Competition_Competitors';
import us from '@salesforce/label/c.Wallet_Us';
import value from '@salesforce/label/c.Competition_Value';

export const label = {
  againstCrm,
  by,
  byAccount,
  byOffering,
  byRow,
  cellName,
  chooseOffering,
  chooseRow,
  columnAccount,
  columnOffering,
  columnRow,
  columnShare,
  columnStack,
  columnWallet,
  edit,
  editWallet,
  editWalletOf,
  inHouse,
  ledger,
  ledgerEmpty,
  ledgerEmptyRead,
  ledgerEmptyText,
  ledgerOver,
  ledgerOverOne,
  ledgerSums,
  mode,
  noAccess,
  noAccessText,
  noWallet,
  open,
  openCell,
  oursDiffers,
  oursDiffersOne,
  other,
  over,
  part,
  rowCells,
  silentUnits,
  silentUnitsOne,
  silentValue,
  silentValueOne,
  total,
  unallocated,
  units,
  competitors,
  us,
  value,
};
