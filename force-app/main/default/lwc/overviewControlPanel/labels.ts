import overviewAssets from '@salesforce/label/c.Overview_Assets';
import overviewAssetsOne from '@salesforce/label/c.Overview_Assets_One';
import overviewCases from '@salesforce/label/c.Overview_Cases';
import overviewCasesOne from '@salesforce/label/c.Overview_Cases_One';
import overviewCommitments from '@salesforce/label/c.Overview_Commitments';
import overviewCommitmentsOne from '@salesforce/label/c.Overview_Commitments_One';
import overviewContacts from '@salesforce/label/c.Overview_Contacts';
import overviewContactsOne from '@salesforce/label/c.Overview_Contacts_One';
import overviewContracts from '@salesforce/label/c.Overview_Contracts';
import overviewContractsOne from '@salesforce/label/c.Overview_Contracts_One';
import overviewElsewhere from '@salesforce/label/c.Overview_Elsewhere';
import overviewItems from '@salesforce/label/c.Overview_Items';
import overviewItemsOne from '@salesforce/label/c.Overview_Items_One';
import overviewNotShown from '@salesforce/label/c.Overview_Not_Shown';
import overviewOpportunities from '@salesforce/label/c.Overview_Opportunities';
import overviewOpportunitiesOne from '@salesforce/label/c.Overview_Opportunities_One';
import overviewOrders from '@salesforce/label/c.Overview_Orders';
import overviewOrdersOne from '@salesforce/label/c.Overview_Orders_One';
import overviewPanel from '@salesforce/label/c.Overview_Panel';
import overviewRelated from '@salesforce/label/c.Overview_Related';
import overviewTasks from '@salesforce/label/c.Overview_Tasks';
import overviewTasksOne from '@salesforce/label/c.Overview_Tasks_One';
import overviewUnitLabel from '@salesforce/label/c.Overview_Unit_Label';

/** The texts of this component. */
export const label = {
  panel: overviewPanel,
  related: overviewRelated,
  elsewhere: overviewElsewhere,
  unit: overviewUnitLabel,
  notShown: overviewNotShown,
  opportunities: { one: overviewOpportunitiesOne, other: overviewOpportunities },
  tasks: { one: overviewTasksOne, other: overviewTasks },
  cases: { one: overviewCasesOne, other: overviewCases },
  contacts: { one: overviewContactsOne, other: overviewContacts },
  orders: { one: overviewOrdersOne, other: overviewOrders },
  contracts: { one: overviewContractsOne, other: overviewContracts },
  assets: { one: overviewAssetsOne, other: overviewAssets },
  commitments: { one: overviewCommitmentsOne, other: overviewCommitments },
  items: { one: overviewItemsOne, other: overviewItems },
} as const;
