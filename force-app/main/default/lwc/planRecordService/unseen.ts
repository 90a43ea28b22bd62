import { at } from './node';
import type { Answer, Node } from './node';

/** What the matrix is made of and this user may not see, so that it counts without it. */
export const UNSEEN = [
  'centers',
  'deals',
  'dealAmounts',
  'lines',
  'lineAmounts',
  'assets',
  'assetAmounts',
  'orders',
  'orderLines',
  'orderAmounts',
  'cells',
  'cellAmounts',
  'walletLines',
  'walletAmounts',
] as const;
export type Unseen = (typeof UNSEEN)[number];

type Asked = readonly (readonly [Unseen, boolean])[];
const named = (asked: Asked): readonly Unseen[] => asked.flatMap(([unseen, isSo]) => (isSo ? [unseen] : []));

/** A field or a child relationship is left out of all records of an object, or of none: one of them tells. */
const lack = ({ rows }: Answer, key: string, field: string): boolean => {
  const first = rows.get(key)?.[0]?.node;
  return first !== undefined && !(field in first);
};

/** Told of a first answer; a further page does not ask for everything. */
export const unseenInScope = (answer: Answer): readonly Unseen[] =>
  (answer.rows.get('Account')?.length ?? 0) === 0
    ? []
    : named([
        ['centers', !answer.rows.has('Buying_Centers__r')],
        ['assets', !answer.rows.has('Assets')],
        ['assetAmounts', lack(answer, 'Assets', 'Price')],
      ]);

const DEALS = ['OpenDeals', 'WonDeals', 'LostDeals'] as const;

/** As {@link unseenInScope}. `orders` also stands for an org that has none. */
export function unseenInContent(answer: Answer): readonly Unseen[] {
  const { rows } = answer;
  if ((rows.get('Plan')?.length ?? 0) === 0) return [];
  return named([
    ['deals', DEALS.some((key) => !rows.has(key))],
    ['dealAmounts', DEALS.some((key) => lack(answer, key, 'Amount') && (rows.get(key) ?? []).some(hasNoLines))],
    ['lines', DEALS.some((key) => lack(answer, key, 'OpportunityLineItems'))],
    ['lineAmounts', lack(answer, 'OpportunityLineItems', 'TotalPrice')],
    ['orders', !rows.has('Order')],
    ['orderLines', lack(answer, 'Order', 'OrderItems')],
    ['orderAmounts', lack(answer, 'OrderItems', 'TotalPrice')],
    ['cells', !rows.has('Whitespace_Cell__c')],
    ['cellAmounts', ['Potential_Amount__c', 'Wallet_Amount__c'].some((f) => lack(answer, 'Whitespace_Cell__c', f))],
    ['walletLines', lack(answer, 'Whitespace_Cell__c', 'Wallet_Lines__r')],
    ['walletAmounts', lack(answer, 'Wallet_Lines__r', 'Amount__c')],
  ]);
}

const hasNoLines = ({ node }: { readonly node: Node }): boolean => {
  const edges = at(node, 'OpportunityLineItems', 'edges');
  return !Array.isArray(edges) || edges.length === 0;
};
