import at from '@salesforce/label/c.Compare_Cell';
import before from '@salesforce/label/c.Compare_Column_Before';
import broken from '@salesforce/label/c.Compare_Broken';
import cell from '@salesforce/label/c.Compare_Column_Cell';
import change from '@salesforce/label/c.Compare_Column_Change';
import difference from '@salesforce/label/c.Compare_Column_Amount';
import error from '@salesforce/label/c.Compare_Error';
import gone from '@salesforce/label/c.Compare_Gone';
import goneCell from '@salesforce/label/c.Compare_Gone_Cell';
import grew from '@salesforce/label/c.Compare_Grew';
import hide from '@salesforce/label/c.Compare_Hide';
import kindGrew from '@salesforce/label/c.Compare_Kind_Grew';
import kindLost from '@salesforce/label/c.Compare_Kind_Lost';
import kindMoved from '@salesforce/label/c.Compare_Kind_Moved';
import kindNew from '@salesforce/label/c.Compare_Kind_New';
import kindRemoved from '@salesforce/label/c.Compare_Kind_Removed';
import kindRisk from '@salesforce/label/c.Compare_Kind_Risk';
import kindShrank from '@salesforce/label/c.Compare_Kind_Shrank';
import kindWallet from '@salesforce/label/c.Compare_Kind_Wallet';
import kindWon from '@salesforce/label/c.Compare_Kind_Won';
import less from '@salesforce/label/c.Compare_Less';
import loading from '@salesforce/label/c.Compare_Loading';
import lost from '@salesforce/label/c.Compare_Lost';
import more from '@salesforce/label/c.Compare_More';
import moved from '@salesforce/label/c.Compare_Moved';
import newOnes from '@salesforce/label/c.Compare_New';
import noOffering from '@salesforce/label/c.Whitespace_No_Offering';
import none from '@salesforce/label/c.Compare_None';
import of from '@salesforce/label/c.Whitespace_Of';
import owned from '@salesforce/label/c.Compare_Owned';
import removed from '@salesforce/label/c.Compare_Removed';
import risk from '@salesforce/label/c.Compare_Risk';
import show from '@salesforce/label/c.Compare_Show';
import showMore from '@salesforce/label/c.Whitespace_Show_More';
import shrank from '@salesforce/label/c.Compare_Shrank';
import since from '@salesforce/label/c.Compare_Since';
import stop from '@salesforce/label/c.Compare_Stop';
import table from '@salesforce/label/c.Compare_Table';
import title from '@salesforce/label/c.Compare';
import today from '@salesforce/label/c.Compare_Column_Today';
import tryAgain from '@salesforce/label/c.Plan_Try_Again';
import version from '@salesforce/label/c.Compare_Version';
import wallet from '@salesforce/label/c.Compare_Wallet';
import wasNew from '@salesforce/label/c.Compare_Was_New';
import won from '@salesforce/label/c.Compare_Won';
import type { ChangeKind } from 'c/whitespaceChangeModel';

export const label = {
  at,
  before,
  broken,
  cell,
  change,
  difference,
  error,
  gone,
  goneCell,
  hide,
  less,
  loading,
  more,
  noOffering,
  none,
  of,
  owned,
  show,
  showMore,
  since,
  stop,
  table,
  title,
  today,
  tryAgain,
  version,
  wasNew,
};

/** How many there are of a kind, and a kind by itself. */
export const COUNTS: Readonly<Record<ChangeKind, string>> = {
  won,
  lost,
  risk,
  new: newOnes,
  grew,
  shrank,
  moved,
  wallet,
  removed,
};
export const KINDS: Readonly<Record<ChangeKind, string>> = {
  won: kindWon,
  lost: kindLost,
  risk: kindRisk,
  new: kindNew,
  grew: kindGrew,
  shrank: kindShrank,
  moved: kindMoved,
  wallet: kindWallet,
  removed: kindRemoved,
};
