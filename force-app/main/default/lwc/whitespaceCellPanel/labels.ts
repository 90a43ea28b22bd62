import accept from '@salesforce/label/c.Whitespace_Accept_Crm';
import changeWallet from '@salesforce/label/c.Whitespace_Wallet_Change';
import close from '@salesforce/label/c.Plan_Close';
import counts from '@salesforce/label/c.Whitespace_Evidence_Counts';
import create from '@salesforce/label/c.Whitespace_Create_Opportunity';
import duplicates from '@salesforce/label/c.Whitespace_Matching_Deals';
import evidence from '@salesforce/label/c.Whitespace_Evidence';
import evidenceAsset from '@salesforce/label/c.Whitespace_Evidence_Asset';
import evidenceAssetUntil from '@salesforce/label/c.Whitespace_Evidence_Asset_Until';
import evidenceContract from '@salesforce/label/c.Whitespace_Evidence_Contract';
import evidenceContractUntil from '@salesforce/label/c.Whitespace_Evidence_Contract_Until';
import evidenceEstimate from '@salesforce/label/c.Whitespace_Evidence_Estimate';
import evidenceInHouse from '@salesforce/label/c.Wallet_In_House';
import evidenceLost from '@salesforce/label/c.Whitespace_Evidence_Lost';
import evidenceNone from '@salesforce/label/c.Whitespace_Evidence_None';
import evidenceOpen from '@salesforce/label/c.Whitespace_Evidence_Open';
import evidenceOrder from '@salesforce/label/c.Whitespace_Evidence_Order';
import evidenceOrderUntil from '@salesforce/label/c.Whitespace_Evidence_Order_Until';
import evidencePotential from '@salesforce/label/c.Whitespace_Evidence_Potential';
import evidenceRenewal from '@salesforce/label/c.Whitespace_Evidence_Renewal';
import evidenceUs from '@salesforce/label/c.Whitespace_Evidence_Us';
import evidenceWallet from '@salesforce/label/c.Whitespace_Evidence_Wallet';
import evidenceWalletUntil from '@salesforce/label/c.Whitespace_Evidence_Wallet_Until';
import evidenceWon from '@salesforce/label/c.Whitespace_Evidence_Won';
import holdersMore from '@salesforce/label/c.Whitespace_Holders_More';
import inHouse from '@salesforce/label/c.Whitespace_In_House';
import menu from '@salesforce/label/c.Whitespace_Cell_Menu';
import noDuplicate from '@salesforce/label/c.Whitespace_No_Duplicate';
import nothingAdded from '@salesforce/label/c.Whitespace_Read_Only_None';
import open from '@salesforce/label/c.Whitespace_Open_Amount';
import ours from '@salesforce/label/c.Whitespace_Ours';
import overBy from '@salesforce/label/c.Whitespace_Over_By';
import override from '@salesforce/label/c.Whitespace_Override_Open';
import overrideChange from '@salesforce/label/c.Whitespace_Override_Change';
import panel from '@salesforce/label/c.Whitespace_Panel';
import peersHere from '@salesforce/label/c.Whitespace_Peers_Here';
import potential from '@salesforce/label/c.Whitespace_Potential';
import reason from '@salesforce/label/c.Whitespace_Override_Reason';
import saving from '@salesforce/label/c.Whitespace_Saving';
import scoreChange from '@salesforce/label/c.Whitespace_Score_Change';
import scoreGive from '@salesforce/label/c.Whitespace_Score_Give';
import tam from '@salesforce/label/c.Whitespace_Tam';
import unallocated from '@salesforce/label/c.Whitespace_Unallocated';
import why from '@salesforce/label/c.Whitespace_Why';
import whyCompetitor from '@salesforce/label/c.Whitespace_Why_Competitor';
import whyDisagrees from '@salesforce/label/c.Whitespace_Why_Disagrees';
import whyLost from '@salesforce/label/c.Whitespace_Why_Lost';
import whyOpen from '@salesforce/label/c.Whitespace_Why_Open';
import whyOverride from '@salesforce/label/c.Whitespace_Why_Override';
import whyOwned from '@salesforce/label/c.Whitespace_Why_Owned';
import whyPotential from '@salesforce/label/c.Whitespace_Why_Potential';
import whyRenewal from '@salesforce/label/c.Whitespace_Why_Renewal';
import whyWhite from '@salesforce/label/c.Whitespace_Why_White';

export const label = {
  accept,
  changeWallet,
  close,
  counts,
  create,
  duplicates,
  evidence,
  evidenceAsset,
  evidenceAssetUntil,
  evidenceContract,
  evidenceContractUntil,
  evidenceEstimate,
  evidenceInHouse,
  evidenceLost,
  evidenceNone,
  evidenceOpen,
  evidenceOrder,
  evidenceOrderUntil,
  evidencePotential,
  evidenceRenewal,
  evidenceUs,
  evidenceWallet,
  evidenceWalletUntil,
  evidenceWon,
  holdersMore,
  inHouse,
  menu,
  noDuplicate,
  nothingAdded,
  open,
  ours,
  overBy,
  override,
  overrideChange,
  panel,
  peersHere,
  potential,
  reason,
  saving,
  scoreChange,
  scoreGive,
  tam,
  unallocated,
  why,
  whyCompetitor,
  whyDisagrees,
  whyLost,
  whyOpen,
  whyOverride,
  whyOwned,
  whyPotential,
  whyRenewal,
  whyWhite,
};
