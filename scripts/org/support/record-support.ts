import { atlas, soapPage } from './documentation.ts';
import type { Support } from './support-row.ts';

/** Rows of the support table for what happens to records: saves, flows, sharing, the calls of SOAP that change them. */
export const recordSupport: readonly Support[] = [
  {
    protocol: 'Records',
    operation: 'save order, undelete with details and cleared look-ups, emptying the recycle bin',
    status: 'partial',
    source: atlas('apexcode.meta/apexcode/apex_triggers_order_of_execution.htm'),
    note: 'Without triggers, workflow, duplicate and assignment rules. Contracts and orders are activated by an update, orders once they have products; reduction orders are not there. Administrators may set audit fields of new records by the API. Dependent picklists are not held on writes, as in the API. Required look-up filters hold the record that looks up, not later changes of the record looked up; optional ones are stored only.',
  },
  {
    protocol: 'Flow',
    operation: 'record-triggered before and after save and before delete; scheduled once, daily, weekly',
    status: 'partial',
    source: atlas('api_meta.meta/api_meta/meta_visual_workflow.htm'),
    note: 'Assignment, Decision, Loop, Collection Sort and Filter, Get, Create, Update, Delete, Custom Error, formulas, fault paths, scheduled and asynchronous paths. What is scheduled runs by the real clock, and on command: POST /_local/clock. A deploy refuses other elements and upserts by name.',
  },
  {
    protocol: 'Flow',
    operation: 'screen flows, flows that others call, platform event flows',
    status: 'none',
    source: atlas('api_meta.meta/api_meta/meta_visual_workflow.htm'),
    note: 'Stored with a warning, not run.',
  },
  {
    protocol: 'Records',
    operation:
      'several currencies: CurrencyIsoCode, CurrencyType, DatedConversionRate, roll-ups and formulas across currencies',
    status: 'partial',
    source: atlas('object_reference.meta/object_reference/sforce_api_objects_currencytype.htm'),
    note: 'Off until settings/Currency.settings is deployed with enableMultiCurrency (real orgs take that deploy from API 68, and Setup before). The corporate currency does not change, dated rates are not turned off again. Rates are written as records; the settings that retrieve gives back are those deployed. CURRENCYRATE() in formulas is refused.',
  },
  {
    protocol: 'Sharing',
    operation:
      'organization-wide defaults, ownership, roles, groups, share rows, controlled by parent, implicit account sharing, rules by owner and by criteria',
    status: 'partial',
    source: atlas('api_meta.meta/api_meta/meta_sharingrules.htm'),
    note: 'Rules are looked at when records are read: they make no share rows. Guest, territory, portal and manager groups are refused by a deploy.',
  },
  {
    protocol: 'Sharing',
    operation: 'files: read and changed by their owner and by whom their links (ContentDocumentLink) lead to',
    status: 'partial',
    source: atlas('object_reference.meta/object_reference/sforce_api_objects_contentdocumentlink.htm'),
    note: 'Records and users; ShareType V, C and I. Not groups and libraries. Links are read with their file, and also without a filter by file or record.',
  },
  {
    protocol: 'SOAP',
    operation: 'undelete, emptyRecycleBin',
    status: 'full',
    source: soapPage('sforce_api_calls_undelete'),
    note: 'Partner and enterprise. REST has no such call. Other calls but those of signing in and passwords are refused by name.',
  },
];
