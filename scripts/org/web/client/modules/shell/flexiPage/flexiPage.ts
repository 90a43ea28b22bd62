import { api, LightningElement } from 'lwc';
import type { HostItem, HostPage, HostRegion } from '../../../../../host-contract.ts';

/** What every component of a page may know of it. */
export interface PageContext {
  readonly recordId?: string;
  readonly objectApiName?: string;
  /** Field values for visibility rules. */
  readonly record?: unknown;
  /** Facets of the page by name: what tabs and columns hold. */
  readonly facets?: Readonly<Record<string, readonly HostItem[]>>;
}

const wide = new Set(['header', 'subheader', 'top', 'footer', 'bottom', 'main', 'center']);

/** Columns of twelve for a region, by its name in Salesforce's page templates. */
function widthOf(name: string, besides: ReadonlySet<string>): number {
  const key = name.toLowerCase();
  const hasSide = ['sidebar', 'rightsidebar', 'leftsidebar', 'rightcol'].some((side) => besides.has(side));
  if (key === 'main' && hasSide) return 8;
  if (wide.has(key)) return 12;
  if (/sidebar/.test(key)) return 4;
  const columns = [...besides].filter((other) => /col$|^bottom(left|right)$|^region\d$|^column\d$/.test(other)).length;
  return columns > 1 ? Math.max(4, Math.floor(12 / columns)) : besides.has('main') ? 4 : 12;
}

/** Columns that the name of an app's own template tells: `pageTemplate_2_7_3`. */
function toldWidths(template: string): readonly number[] {
  const widths = (/_(\d+(?:_\d+)+)$/.exec(template)?.[1] ?? '').split('_').map(Number);
  return widths.reduce((sum, width) => sum + width, 0) === 12 ? widths : [];
}

/** Width of a region beside others of the same page. */
function columnsFor(name: string, names: ReadonlySet<string>, told: readonly number[]): number {
  const sides = ['left', 'center', 'right'].filter((side) => names.has(side));
  const at = sides.indexOf(name.toLowerCase());
  if (at < 0 || sides.length < 2) return widthOf(name, names);
  const usual = sides.length === 3 ? [3, 6, 3] : name.toLowerCase() === 'center' ? [8, 8] : [4, 4];
  return (told.length === sides.length ? told : usual)[at] ?? 12;
}

/** A Lightning page: its regions laid out as the page's template does. */
export default class FlexiPage extends LightningElement {
  @api page: HostPage | undefined;
  @api context: PageContext = {};

  get shown(): PageContext {
    const facets = (this.page?.regions ?? [])
      .filter(({ kind }) => kind === 'facet')
      .map(({ name, items }) => [name, items]);
    return { ...this.context, facets: Object.fromEntries(facets) };
  }

  get regions(): readonly object[] {
    const regions = (this.page?.regions ?? []).filter(({ kind, items }) => kind === 'region' && items.length > 0);
    const names = new Set(regions.map(({ name }) => name.toLowerCase()));
    const told = toldWidths(this.page?.template ?? '');
    return regions.map((region: HostRegion) => ({
      ...region,
      css: `region span-${columnsFor(region.name, names, told)}`,
    }));
  }
}
