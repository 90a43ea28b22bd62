import type { IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';

/** An account of the hierarchy a plan covers. */
export interface AccountNode {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** An account of the hierarchy with what the Profile and the Overview tell of it; what the user may not see is `null`. */
export interface Account extends AccountNode {
  readonly type: string | null;
  readonly industry: string | null;
  readonly website: string | null;
  readonly phone: string | null;
  readonly annualRevenue: number | null;
  readonly employees: number | null;
  readonly description: string | null;
  readonly billing: Address | null;
  readonly shipping: Address | null;
  readonly ownerName: string | null;
  readonly keyAccountStatus: string | null;
  readonly linkedinUrl: string | null;
  readonly xUrl: string | null;
  readonly youtubeUrl: string | null;
  /** The ContentVersion that is the logo. */
  readonly logoFileId: string | null;
  /** ISO code; `null` in an org of one currency. */
  readonly currencyCode: string | null;
  readonly lastModifiedDate: string;
}

/** A postal address; `latitude` and `longitude` are degrees, where the org has them. */
export interface Address {
  readonly street: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly reportsToId: string | null;
}

/** A case that is open, or was closed not long ago. `createdDate` and `closedDate` are dates and times as the org words them. */
export interface ServiceCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly accountId: string;
  readonly contactId: string | null;
  readonly assetId: string | null;
  readonly subject: string | null;
  readonly status: string;
  readonly priority: string | null;
  readonly isClosed: boolean;
  readonly isEscalated: boolean;
  readonly createdDate: string;
  readonly closedDate: string | null;
}

export interface Order {
  readonly id: string;
  readonly orderNumber: string;
  readonly accountId: string;
  readonly status: string;
  readonly startDate: IsoDate | null;
  readonly endDate: IsoDate | null;
  readonly amount: number | null;
}

export interface Contract {
  readonly id: string;
  readonly contractNumber: string;
  readonly accountId: string;
  readonly status: string;
  readonly startDate: IsoDate | null;
  readonly endDate: IsoDate | null;
  /** Months. */
  readonly term: number | null;
}

/** A unit of the customer that buys. */
export interface BuyingCenter {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly parentId: string | null;
  readonly sortOrder: number | null;
}

/** What we sell; stands for one product, or for the products of a family. */
export interface Offering {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly productId: string | null;
  readonly productFamily: string | null;
  readonly sortOrder: number | null;
  readonly isActive: boolean;
}

export type LossReason = 'Price' | 'Product' | 'Relationship' | 'Timing' | 'No Decision' | 'Other';

export interface Opportunity {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly buyingCenterId: string | null;
  readonly stageName: string;
  readonly closeDate: IsoDate;
  readonly amount: number | null;
  /** Percent, 0 to 100. */
  readonly probability: number | null;
  readonly isWon: boolean;
  readonly isClosed: boolean;
  /** ISO code of `amount` and of the lines; `null` in an org of one currency. */
  readonly currencyCode: string | null;
  readonly ownerName: string | null;
  readonly competitorId: string | null;
  readonly lossReason: LossReason | null;
  /** When it was made, and when its stage last changed, as the org words them. */
  readonly createdDate: string | null;
  readonly stageChangedDate: string | null;
}

export interface OpportunityLine {
  readonly id: string;
  readonly opportunityId: string;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly productFamily: string | null;
  readonly amount: number | null;
  readonly quantity: number | null;
}

/** A product of an order, with what its order and the contract of that say. */
export interface OrderLine extends Omit<OpportunityLine, 'opportunityId'> {
  readonly orderId: string;
  readonly orderName: string;
  readonly orderStatus: string;
  readonly accountId: string;
  readonly buyingCenterId: string | null;
  readonly startDate: IsoDate | null;
  readonly endDate: IsoDate | null;
  readonly contractId: string | null;
  readonly contractName: string | null;
  readonly contractStatus: string | null;
  readonly contractEnd: IsoDate | null;
  readonly currencyCode: string | null;
}

/** Something the customer has from us; `usageEndDate` is when its contract ends, `null` when it does not. */
export interface Asset {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly buyingCenterId: string | null;
  readonly productId: string | null;
  readonly productFamily: string | null;
  readonly price: number | null;
  readonly quantity: number | null;
  readonly usageEndDate: IsoDate | null;
  readonly currencyCode: string | null;
}

/** A list price of a product, in the standard price book. */
export interface ListPrice {
  readonly pricebookEntryId: string;
  readonly pricebookId: string;
  readonly productId: string;
  readonly unitPrice: number;
  /** ISO code of the price; none in an org of one currency. */
  readonly currencyCode?: string | null;
}

export type CellStatus =
  | 'Not Applicable'
  | 'Renewal at Risk'
  | 'Owned'
  | 'Open Opportunity'
  | 'Potential'
  | 'Competitor'
  | 'Lost'
  | 'White';

/** What people know about a crossing beyond the CRM, as `Whitespace_Cell__c` holds it. Scores are 0 to 10. */
export interface CellRecord {
  readonly id: string;
  readonly planId: string;
  readonly accountId: string | null;
  readonly buyingCenterId: string | null;
  readonly offeringId: string;
  readonly statusOverride: CellStatus | null;
  readonly overrideReason: string | null;
  /** The derived status the override replaced when it was made. */
  readonly overriddenStatus: CellStatus | null;
  readonly needScore: number | null;
  readonly capabilityScore: number | null;
  readonly competitionScore: number | null;
  readonly potentialAmount: number | null;
  readonly walletAmount: number | null;
  readonly walletQuantity: number | null;
  readonly source: string | null;
  readonly asOfDate: IsoDate | null;
  readonly opportunityId: string | null;
  readonly currencyCode?: string | null;
  readonly lastModifiedDate: string;
  readonly lastModifiedByName: string | null;
}

/** Somebody else the customer buys from, or could. */
export interface Competitor {
  readonly id: string;
  readonly name: string;
  readonly website: string | null;
  readonly isActive: boolean;
}

export type WalletHolder = 'Us' | 'Competitor' | 'In-House';

/** What one holder has of a cell's wallet, as `Wallet_Line__c` holds it. */
export interface WalletLine {
  readonly id: string;
  readonly cellId: string;
  readonly holder: WalletHolder;
  readonly competitorId: string | null;
  readonly amount: number | null;
  readonly quantity: number | null;
  readonly contractEnd: IsoDate | null;
  /** Somebody says so; the model finds others by share and contract. */
  readonly isEntrenched: boolean;
  readonly source: 'CRM' | 'Customer' | 'Assumption' | null;
  readonly asOfDate: IsoDate | null;
  readonly currencyCode: string | null;
  readonly lastModifiedDate: string;
}

/** Where a competitor stands in this account, and our answer. */
export interface CompetitorPosition {
  readonly id: string;
  readonly planId: string;
  readonly competitorId: string;
  readonly threat: 'Low' | 'Medium' | 'High' | null;
  readonly position: string | null;
  readonly response: string | null;
  readonly lastModifiedDate: string;
  readonly lastModifiedByName?: string | null;
}

/** How many similar accounts own an offering, at most 200 of them by id; the user may not see them all. */
export interface LookAlike {
  readonly id: string;
  readonly accountId: string;
  readonly offeringId: string;
  readonly peers: number;
  readonly owners: number;
  readonly ownerIds: readonly string[];
  readonly criteria: string | null;
  readonly computedAt: string | null;
}

/** What the CRM and the plan's cells say, everything a matrix is derived from. */
export interface WhitespaceInput {
  readonly planId: string;
  readonly accountId: string;
  readonly accounts: readonly AccountNode[];
  readonly centers: readonly BuyingCenter[];
  readonly offerings: readonly Offering[];
  readonly opportunities: readonly Opportunity[];
  readonly lines: readonly OpportunityLine[];
  readonly assets: readonly Asset[];
  readonly cells: readonly CellRecord[];
  readonly walletLines: readonly WalletLine[];
  readonly orderLines: readonly OrderLine[];
  readonly competitors: readonly Competitor[];
  readonly settings: Settings;
}

/** What an asset is worth: price × quantity; a missing quantity counts as one. */
export const assetValue = (asset: Asset): number => (asset.price ?? 0) * (asset.quantity ?? 1);
