import overviewAssets from '@salesforce/label/c.Overview_Assets';
import overviewCases from '@salesforce/label/c.Overview_Cases';
import overviewCommitments from '@salesforce/label/c.Overview_Commitments';
import overviewContacts from '@salesforce/label/c.Overview_Contacts';
import overviewContracts from '@salesforce/label/c.Overview_Contracts';
import overviewElsewhere from '@salesforce/label/c.Overview_Elsewhere';
import overviewItems from '@salesforce/label/c.Overview_Items';
import overviewNotShown from '@salesforce/label/c.Overview_Not_Shown';
import overviewOpportunities from '@salesforce/label/c.Overview_Opportunities';
import overviewOrders from '@salesforce/label/c.Overview_Orders';
import overviewPanel from '@salesforce/label/c.Overview_Panel';
import overviewRelated from '@salesforce/label/c.Overview_Related';
import overviewTasks from '@salesforce/label/c.Overview_Tasks';
import overviewUnitLabel from '@salesforce/label/c.Overview_Unit_Label';

/** The texts of this component. */
export const label = {
  panel: overviewPanel,
  related: overviewRelated,
  elsewhere: overviewElsewhere,
  unit: overviewUnitLabel,
  notShown: overviewNotShown,
  opportunities: overviewOpportunities,
  tasks: overviewTasks,
  cases: overviewCases,
  contacts: overviewContacts,
  orders: overviewOrders,
  contracts: overviewContracts,
  assets: overviewAssets,
  commitments: overviewCommitments,
  items: overviewItems,
} as const;
