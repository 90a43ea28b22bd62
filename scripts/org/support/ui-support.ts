import { atlas } from './documentation.ts';
import type { Support } from './support-row.ts';

/** Rows of the support table for the UI API and GraphQL. */
export const uiSupport: readonly Support[] = [
  {
    protocol: 'UI API',
    operation: 'object info, picklist values, records, record UI, create and clone defaults with their templates',
    status: 'full',
    source: atlas('uiapi.meta/uiapi/ui_api_resources_record_ui.htm'),
  },
  {
    protocol: 'UI API',
    operation: 'layouts by profile and record type, in all modes and types',
    status: 'partial',
    source: atlas('uiapi.meta/uiapi/ui_api_resources_record_layout.htm'),
    note: 'One layout for all form factors; no buttons, links or empty spaces; ids are names.',
  },
  {
    protocol: 'UI API',
    operation: 'related lists: info, records by address and by body, counts, batches of each',
    status: 'partial',
    source: atlas('uiapi.meta/uiapi/ui_api_resources_related_list_records.htm'),
    note: 'Columns and order of the page layout; preferences and changes of metadata are refused.',
  },
  {
    protocol: 'UI API',
    operation:
      'list views: of an object, most recently used, info and records by id and by name, search, filter, order, paging',
    status: 'partial',
    source: atlas('uiapi.meta/uiapi/ui_api_resources_list_views_records.htm'),
    note: 'Views deployed, the usual ones of accounts, contacts, opportunities, leads, cases and products, and those of recent records (__Recent, RecentlyViewedAccounts and the like); scopes Everything and Mine.',
  },
  {
    protocol: 'UI API',
    operation: 'look-ups: Recent, TypeAhead, Search, by GET and POST',
    status: 'partial',
    source: atlas('uiapi.meta/uiapi/ui_api_resources_lookup_post.htm'),
    note: 'Recent records are those viewed last, or changed last where none was viewed. Filters of look-ups hold when records are saved; suggestions are not limited by them.',
  },
  {
    protocol: 'UI API',
    operation: 'apps, the selected app, navigation items',
    status: 'partial',
    source: atlas('uiapi.meta/uiapi/ui_api_resources_apps.htm'),
    note: 'Read only; no personal items, utilities or icons.',
  },
  {
    protocol: 'UI API',
    operation: 'actions, favorites, themes, duplicates, list preferences, and all else',
    status: 'none',
    source: atlas('uiapi.meta/uiapi/ui_api_resources.htm'),
    note: 'Refused by the name of the resource.',
  },
  {
    protocol: 'GraphQL',
    operation:
      'query and mutation with variables, @optional, semi-joins, upperBound, references and the documented limits',
    status: 'partial',
    source: 'https://developer.salesforce.com/docs/platform/graphql/guide/graphql-about.html',
    note: 'Order, but no filter, by distance; no updateMRU; no compound addresses; format is null. Field references are taken in every version.',
  },
  {
    protocol: 'GraphQL',
    operation: 'aggregates grouped, rolled up and ordered, also by fields of parents and by functions',
    status: 'full',
    source: 'https://developer.salesforce.com/docs/platform/graphql/guide/aggregate.html',
  },
  {
    protocol: 'GraphQL',
    operation: 'objectInfos with picklist values, relatedListByName, currentUser, introspection',
    status: 'partial',
    source: 'https://developer.salesforce.com/docs/platform/graphql/guide/query-objectinfo.html',
    note: "Labels in the user's own locale only; of related lists label, child, columns and order.",
  },
];
