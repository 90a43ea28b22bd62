import { hostSupport } from './host-support.ts';

export type SupportStatus = 'full' | 'partial' | 'none';

/** One row of the support table. */
export interface Support {
  readonly protocol: string;
  readonly operation: string;
  readonly status: SupportStatus;
  /** Where the knowledge comes from. */
  readonly source: string;
  readonly note?: string;
  /** Addresses below `/services/data/vNN.0` that are refused by name; with status `none` only. */
  readonly refused?: readonly string[];
}

const docs = (page: string): string => `https://developer.salesforce.com/docs/atlas.en-us.${page}`;
const rest = (page: string): string => docs(`api_rest.meta/api_rest/${page}.htm`);
const soap = (page: string): string => docs(`api.meta/api/${page}.htm`);
const soql = (page: string): string => docs(`soql_sosl.meta/soql_sosl/${page}.htm`);
const help = 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_endpoints.htm';

/** What the local org does and does not do. The README table and the refusals are made from it. */
export const support: readonly Support[] = [
  {
    protocol: 'Sign-in',
    operation: 'access token (sf org login access-token, jsforce)',
    status: 'full',
    source: 'observed: @salesforce/cli 2.146.3',
  },
  {
    protocol: 'Sign-in',
    operation: 'SOAP login, getUserInfo, logout',
    status: 'full',
    source: soap('sforce_api_calls_login'),
  },
  {
    protocol: 'Sign-in',
    operation: 'OAuth user name and password, userinfo, revoke, identity',
    status: 'full',
    source: help,
  },
  {
    protocol: 'Sign-in',
    operation: 'sf org open (singleaccess, frontdoor)',
    status: 'full',
    source: 'observed: @salesforce/cli 2.146.3',
    note: 'The front door url holds for one use within a minute.',
  },
  {
    protocol: 'Sign-in',
    operation: 'JWT bearer, web server, device, refresh token',
    status: 'none',
    source: help,
    note: 'Refused with unsupported_grant_type.',
  },
  {
    protocol: 'REST',
    operation: 'versions, resources, describe global, describe',
    status: 'full',
    source: rest('resources_discoveryresource'),
  },
  {
    protocol: 'REST',
    operation: 'limits',
    status: 'partial',
    source: rest('resources_limits'),
    note: 'DailyApiRequests (counted, never enforced) and storage (told as unused).',
  },
  {
    protocol: 'REST',
    operation: 'record create, read, update, delete, by id and by external id, upsert',
    status: 'full',
    source: rest('resources_sobject_upsert'),
  },
  {
    protocol: 'REST',
    operation: 'relationship traversal',
    status: 'full',
    source: rest('resources_sobject_relationships'),
  },
  {
    protocol: 'REST',
    operation: 'query, queryAll, query locator, batchSize',
    status: 'full',
    source: rest('resources_query'),
  },
  {
    protocol: 'REST',
    operation: 'query plans (explain)',
    status: 'partial',
    source: rest('resources_query_performance_feedback'),
    note: 'Plans by index and by table scan, counted on the rows the user sees, against the documented thresholds; not of reports.',
  },
  { protocol: 'REST', operation: 'updated, deleted', status: 'full', source: rest('resources_getupdated') },
  {
    protocol: 'REST',
    operation: 'user password',
    status: 'partial',
    source: rest('resources_sobject_user_password'),
    note: 'Set and state; no reset.',
  },
  {
    protocol: 'REST',
    operation: 'XML bodies and answers',
    status: 'none',
    source: rest('intro_rest_resources'),
    note: 'JSON only; an XML body is refused with UNSUPPORTED_MEDIA_TYPE.',
  },
  {
    protocol: 'REST',
    operation: 'search (SOSL)',
    status: 'none',
    source: rest('resources_search'),
    refused: ['/search/*', '/parameterizedSearch/*'],
  },
  {
    protocol: 'REST',
    operation: 'recently viewed',
    status: 'partial',
    source: rest('resources_recent_items'),
    note: 'Records that single calls create, change and read (unless Sforce-Mru: updateMru=false), queries FOR VIEW and FOR REFERENCE, UI API updateMru; 200 a user. Not as object RecentlyViewed nor as LastViewedDate.',
  },
  {
    protocol: 'REST',
    operation: 'quick actions, invocable actions, approvals, Connect, Chatter, analytics, Apex REST',
    status: 'none',
    source: rest('resources_list'),
    refused: [
      '/quickActions/*',
      '/sobjects/:object/quickActions/*',
      '/actions/*',
      '/process/*',
      '/connect/*',
      '/chatter/*',
      '/analytics/*',
      '/wave/*',
      '/apexrest/*',
    ],
  },
  {
    protocol: 'REST',
    operation: 'describe of page, compact, approval and named layouts, tabs, theme',
    status: 'partial',
    source: rest('resources_sobject_layouts'),
    note: 'One page layout an object, without id; no approval layouts, buttons, colors or icons.',
  },
  {
    protocol: 'REST',
    operation: 'list views: list, recent, describe, results',
    status: 'partial',
    source: rest('resources_listviews'),
    note: 'Those deployed and the standard ones; of scope everything and mine. A list view is recent once its results were asked for.',
  },
  {
    protocol: 'REST',
    operation: 'compact layouts of several objects',
    status: 'none',
    source: rest('resources_compactlayouts'),
    refused: ['/compactLayouts/*'],
  },
  {
    protocol: 'Composite',
    operation: 'composite, batch, graph with references and allOrNone',
    status: 'full',
    source: rest('resources_composite'),
  },
  {
    protocol: 'Composite',
    operation: 'sObject collections: create, update, upsert, delete, retrieve',
    status: 'full',
    source: rest('resources_composite_sobjects_collections'),
  },
  {
    protocol: 'Composite',
    operation: 'sObject tree',
    status: 'full',
    source: rest('resources_composite_sobject_tree'),
  },
  {
    protocol: 'SOQL',
    operation:
      'SELECT with parents, children, TYPEOF, FIELDS(), aliases; aggregates, ROLLUP, CUBE, HAVING, date functions',
    status: 'full',
    source: soql('sforce_api_calls_soql_select'),
  },
  {
    protocol: 'SOQL',
    operation: 'WHERE with all operators, date literals, semi- and anti-joins, USING SCOPE mine and everything',
    status: 'full',
    source: soql('sforce_api_calls_soql_select_conditionexpression'),
  },
  {
    protocol: 'SOQL',
    operation: 'DISTANCE and GEOLOCATION in WHERE and ORDER BY',
    status: 'full',
    source: soql('sforce_api_calls_soql_geolocate'),
  },
  {
    protocol: 'SOQL',
    operation: 'WITH SECURITY_ENFORCED and USER_MODE',
    status: 'full',
    source: soql('sforce_api_calls_soql_select_with'),
    note: 'They change nothing: a query by API always holds the rights of its user.',
  },
  {
    protocol: 'SOQL',
    operation: 'WITH DATA CATEGORY, UPDATE TRACKING, convertCurrency, other scopes',
    status: 'none',
    source: soql('sforce_api_calls_soql_select_with'),
    note: 'Refused with MALFORMED_QUERY and the position. There is one currency.',
  },
  {
    protocol: 'Metadata',
    operation: 'deploy, check-only, quick deploy, cancel, status, over SOAP and REST',
    status: 'partial',
    source: docs('api_meta.meta/api_meta/meta_deploy.htm'),
    note: 'The types listed by describeMetadata; other types are refused by name. What is not run (Apex, Aura, Experience sites, reports, platform events …) is stored and told with a warning, and so are references to standard objects and fields that are not kept. Files are held to the types of the Metadata API; components are not compiled. No Apex tests. A deploy is done when it is acknowledged.',
  },
  {
    protocol: 'Metadata',
    operation: 'retrieve, listMetadata, readMetadata, describeMetadata',
    status: 'partial',
    source: docs('api_meta.meta/api_meta/meta_retrieve.htm'),
    note: 'What was deployed, as it was deployed; packages by the fullName of their package.xml; not specificFiles.',
  },
  {
    protocol: 'Metadata',
    operation: 'createMetadata, updateMetadata, upsertMetadata, deleteMetadata, renameMetadata',
    status: 'partial',
    source: docs('api_meta.meta/api_meta/meta_createMetadata.htm'),
    note: 'Bundles only in packages; an object is renamed only while it has no records.',
  },
  {
    protocol: 'UI API',
    operation: 'object info, picklist values, records, record UI, create and clone defaults with their templates',
    status: 'full',
    source: docs('uiapi.meta/uiapi/ui_api_resources_record_ui.htm'),
  },
  {
    protocol: 'UI API',
    operation: 'layouts by profile and record type, in all modes and types',
    status: 'partial',
    source: docs('uiapi.meta/uiapi/ui_api_resources_record_layout.htm'),
    note: 'One layout for all form factors; no buttons, links or empty spaces; ids are names.',
  },
  {
    protocol: 'UI API',
    operation: 'related lists: info, records by address and by body, counts, batches of each',
    status: 'partial',
    source: docs('uiapi.meta/uiapi/ui_api_resources_related_list_records.htm'),
    note: 'Columns and order of the page layout; preferences and changes of metadata are refused.',
  },
  {
    protocol: 'UI API',
    operation: 'list views: of an object, info and records by id and by name, search, filter, order, paging',
    status: 'partial',
    source: docs('uiapi.meta/uiapi/ui_api_resources_list_views_records.htm'),
    note: 'Deployed views; scopes Everything and Mine. None is recent, and __Recent is refused.',
  },
  {
    protocol: 'UI API',
    operation: 'look-ups: Recent, TypeAhead, Search, by GET and POST',
    status: 'partial',
    source: docs('uiapi.meta/uiapi/ui_api_resources_lookup_post.htm'),
    note: 'Recent records are those changed last. Filters of look-ups hold when records are saved; suggestions are not limited by them.',
  },
  {
    protocol: 'UI API',
    operation: 'apps, the selected app, navigation items',
    status: 'partial',
    source: docs('uiapi.meta/uiapi/ui_api_resources_apps.htm'),
    note: 'Read only; no personal items, utilities or icons.',
  },
  {
    protocol: 'UI API',
    operation: 'actions, favorites, themes, most recently used lists, duplicates, list preferences, and all else',
    status: 'none',
    source: docs('uiapi.meta/uiapi/ui_api_resources.htm'),
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
  {
    protocol: 'Records',
    operation: 'save order, undelete with details and cleared look-ups, emptying the recycle bin',
    status: 'partial',
    source: docs('apexcode.meta/apexcode/apex_triggers_order_of_execution.htm'),
    note: 'Without triggers, workflow, duplicate and assignment rules. Dependent picklists are not held on writes, as in the API. Required look-up filters hold the record that looks up, not later changes of the record looked up; optional ones are stored only.',
  },
  {
    protocol: 'Flow',
    operation: 'record-triggered before and after save and before delete; scheduled once, daily, weekly',
    status: 'partial',
    source: docs('api_meta.meta/api_meta/meta_visual_workflow.htm'),
    note: 'Assignment, Decision, Loop, Collection Sort and Filter, Get, Create, Update, Delete, Custom Error, formulas, fault paths, scheduled and asynchronous paths. What is scheduled runs by the real clock, and on command: POST /_local/clock. A deploy refuses other elements and upserts by name.',
  },
  {
    protocol: 'Flow',
    operation: 'screen flows, flows that others call, platform event flows',
    status: 'none',
    source: docs('api_meta.meta/api_meta/meta_visual_workflow.htm'),
    note: 'Stored with a warning, not run.',
  },
  {
    protocol: 'Sharing',
    operation:
      'organization-wide defaults, ownership, roles, groups, share rows, controlled by parent, implicit account sharing, rules by owner and by criteria',
    status: 'partial',
    source: docs('api_meta.meta/api_meta/meta_sharingrules.htm'),
    note: 'Rules are looked at when records are read: they make no share rows. Guest, territory, portal and manager groups are refused by a deploy.',
  },
  {
    protocol: 'SOAP',
    operation: 'undelete, emptyRecycleBin',
    status: 'full',
    source: soap('sforce_api_calls_undelete'),
    note: 'Partner and enterprise. REST has no such call. Other calls but those of signing in are refused by name.',
  },
  {
    protocol: 'Bulk 2.0',
    operation: 'ingest jobs: insert, update, upsert, delete, hardDelete; one upload or multipart; results, abort, list',
    status: 'full',
    source: docs('api_asynch.meta/api_asynch/asynch_api_intro.htm'),
    note: 'Assignment rules are refused. Jobs survive a restart.',
  },
  {
    protocol: 'Bulk 2.0',
    operation: 'query jobs: query, queryAll, results by maxRecords and locator, abort, list',
    status: 'full',
    source: docs('api_asynch.meta/api_asynch/queries.htm'),
  },
  {
    protocol: 'Bulk 2.0',
    operation: 'parallel result pages (resultPages), PK chunking',
    status: 'none',
    source: docs('api_asynch.meta/api_asynch/query_get_parallel_results.htm'),
    note: 'Result pages answer NOT_FOUND.',
  },
  {
    protocol: 'Bulk 1',
    operation: 'insert, update, upsert, delete, hardDelete, query and queryAll jobs in batches of CSV or JSON',
    status: 'partial',
    source: docs('api_asynch.meta/api_asynch/asynch_api_intro.htm'),
    note: 'On the jobs of Bulk 2.0. Job and batch information in XML or JSON. Batches in XML or ZIP, PK chunking, transformation specs and assignment rules are refused.',
  },
  ...hostSupport,
  {
    protocol: 'Local',
    operation: 'faults on demand: latency, 503, dropped connections, locks, expired session, request limit',
    status: 'full',
    source: 'of its own: POST /_local/faults',
    note: 'Seeded and repeatable, for tests. Administrators only.',
  },
  {
    protocol: 'Tooling',
    operation: 'all',
    status: 'none',
    source: docs('api_tooling.meta/api_tooling/intro_api_tooling.htm'),
    note: 'Answers NOT_FOUND, so the CLI does without source tracking.',
    refused: ['/tooling/*'],
  },
  {
    protocol: 'Streaming',
    operation: 'platform events, Bayeux, Pub/Sub',
    status: 'none',
    source: docs('api_streaming.meta/api_streaming/intro_stream.htm'),
  },
];
