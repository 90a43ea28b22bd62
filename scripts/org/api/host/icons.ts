import { componentsOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import { textOf } from '../../catalog/xml-node.ts';

/** Icons of standard objects whose name is not the icon's. */
const standardIcons: Readonly<Record<string, string>> = {
  asset: 'standard:asset_object',
  opportunitylineitem: 'standard:opportunity_line_item',
  order: 'standard:orders',
  orderitem: 'standard:order_item',
  pricebook2: 'standard:pricebook',
  pricebookentry: 'standard:pricebook_entries',
  product2: 'standard:product',
  quote: 'standard:quotes',
};

const known = new Set([
  'account',
  'campaign',
  'case',
  'contact',
  'contract',
  'event',
  'lead',
  'opportunity',
  'task',
  'user',
]);

/** `Custom51: Apple` is the icon `custom:custom51`. */
export function motifIcon(motif: string | undefined): string | undefined {
  const [, number] = /^Custom(\d+):/.exec(motif ?? '') ?? [];
  return number ? `custom:custom${number}` : undefined;
}

/** Icon of an object: its tab's for a custom one. */
export function objectIcon(catalog: Catalog, name: string): string {
  const key = name.toLowerCase();
  const tab = componentsOf(catalog, 'CustomTab').get(name);
  const motif = tab?.xml && motifIcon(textOf(tab.xml, 'motif'));
  return motif ?? standardIcons[key] ?? (known.has(key) ? `standard:${key}` : 'standard:record');
}
