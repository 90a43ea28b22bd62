import type { WalletHolder } from 'c/crmModel';

/** The unique key of a wallet line: one for us, one in house, one a competitor. */
export const walletLineKey = (cellId: string, holder: WalletHolder, competitorId: string | null): string =>
  [cellId, holder, ...(holder === 'Competitor' ? [competitorId ?? ''] : [])].join(':');

/** The unique key of a competitor's position in a plan. */
export const positionKey = (planId: string, competitorId: string): string => `${planId}:${competitorId}`;

/** The unique key of a cell record: `plan:row:offering`, row = buying center or else account. */
export const cellKey = (planId: string, rowId: string, offeringId: string): string =>
  `${planId}:${rowId}:${offeringId}`;
