import type { IsoDate } from 'c/periodModel';

export type DecisionRole =
  | 'Economic Buyer'
  | 'Decision Maker'
  | 'Approver'
  | 'Champion'
  | 'Technical Buyer'
  | 'User Buyer'
  | 'Influencer'
  | 'Gatekeeper'
  | 'Blocker'
  | 'Procurement / Legal'
  | 'Executive Sponsor'
  | 'Unknown';
export const SUPPORTS = ['Champion', 'Supporter', 'Neutral', 'Sceptic', 'Opponent', 'Unknown'] as const;
export type Support = (typeof SUPPORTS)[number];
export type Influence = 'Inner Circle' | 'High' | 'Medium' | 'Low' | 'Unknown';
export type Coverage = 'None' | 'Brief' | 'Multiple' | 'In Depth' | 'Unknown';
export type RelationshipLevel = 'Vendor' | 'Credible Source' | 'Problem Solver' | 'Trusted Advisor';

/** A person who matters to the plan, or a placeholder for one, as `Stakeholder__c` holds it. */
export interface Stakeholder {
  readonly id: string;
  readonly planId: string;
  readonly name: string;
  readonly contactId: string | null;
  readonly title: string | null;
  readonly isExternal: boolean;
  readonly decisionRole: DecisionRole | null;
  readonly support: Support | null;
  readonly influence: Influence | null;
  readonly coverage: Coverage | null;
  readonly relationshipLevel: RelationshipLevel | null;
  readonly buyingCenterId: string | null;
  readonly lastContactDate: IsoDate | null;
  readonly lastModifiedDate: string;
}
