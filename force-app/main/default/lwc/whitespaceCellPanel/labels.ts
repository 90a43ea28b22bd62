import close from '@salesforce/label/c.Plan_Close';
import counts from '@salesforce/label/c.Whitespace_Evidence_Counts';
import create from '@salesforce/label/c.Whitespace_Create_Opportunity';
import edited from '@salesforce/label/c.Whitespace_Edited';
import evidence from '@salesforce/label/c.Whitespace_Evidence';
import evidenceAsset from '@salesforce/label/c.Whitespace_Evidence_Asset';
import evidenceAssetUntil from '@salesforce/label/c.Whitespace_Evidence_Asset_Until';
import evidenceEstimate from '@salesforce/label/c.Whitespace_Evidence_Estimate';
import evidenceLost from '@salesforce/label/c.Whitespace_Evidence_Lost';
import evidenceNone from '@salesforce/label/c.Whitespace_Evidence_None';
import evidenceOpen from '@salesforce/label/c.Whitespace_Evidence_Open';
import evidencePotential from '@salesforce/label/c.Whitespace_Evidence_Potential';
import evidenceRenewal from '@salesforce/label/c.Whitespace_Evidence_Renewal';
import evidenceWon from '@salesforce/label/c.Whitespace_Evidence_Won';
import open from '@salesforce/label/c.Whitespace_Open_Amount';
import ours from '@salesforce/label/c.Whitespace_Ours';
import panel from '@salesforce/label/c.Whitespace_Panel';
import nothingAdded from '@salesforce/label/c.Whitespace_Read_Only_None';
import potential from '@salesforce/label/c.Whitespace_Potential';
import reason from '@salesforce/label/c.Whitespace_Override_Reason';
import saving from '@salesforce/label/c.Whitespace_Saving';
import scoreHeld from '@salesforce/label/c.Whitespace_Score_Held';
import scoreNone from '@salesforce/label/c.Whitespace_Score_None';
import scoreTitle from '@salesforce/label/c.Whitespace_Score_Title';
import wallet from '@salesforce/label/c.Whitespace_Wallet';
import why from '@salesforce/label/c.Whitespace_Why';
import whyDisagrees from '@salesforce/label/c.Whitespace_Why_Disagrees';
import whyLost from '@salesforce/label/c.Whitespace_Why_Lost';
import whyOpen from '@salesforce/label/c.Whitespace_Why_Open';
import whyOverride from '@salesforce/label/c.Whitespace_Why_Override';
import whyOwned from '@salesforce/label/c.Whitespace_Why_Owned';
import whyPotential from '@salesforce/label/c.Whitespace_Why_Potential';
import whyRenewal from '@salesforce/label/c.Whitespace_Why_Renewal';
import whyWhite from '@salesforce/label/c.Whitespace_Why_White';

export const label = {
  close,
  counts,
  create,
  edited,
  evidence,
  evidenceAsset,
  evidenceAssetUntil,
  evidenceEstimate,
  evidenceLost,
  evidenceNone,
  evidenceOpen,
  evidencePotential,
  evidenceRenewal,
  evidenceWon,
  open,
  nothingAdded,
  ours,
  panel,
  potential,
  reason,
  saving,
  scoreHeld,
  scoreNone,
  scoreTitle,
  wallet,
  why,
  whyDisagrees,
  whyLost,
  whyOpen,
  whyOverride,
  whyOwned,
  whyPotential,
  whyRenewal,
  whyWhite,
};
