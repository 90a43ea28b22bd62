import type { Support } from './support-row.ts';

/** Rows of the support table for the Lightning pages. */
export const hostSupport: readonly Support[] = [
  {
    protocol: 'Lightning host',
    operation: 'record, app and home pages, list views, related lists, record forms, visibility rules, navigation',
    status: 'partial',
    source: 'https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate-page-types.html',
    note: 'From deployed pages, layouts and list views. Components of Salesforce that are not built in, quick actions, utility bars and Aura show a note or nothing. List views go to 2,000 records.',
  },
  {
    protocol: 'Lightning host',
    operation:
      'lightning/* modules: uiRecordApi, uiObjectInfoApi, uiListsApi, uiRelatedListApi, uiAppsApi, uiLayoutApi, graphql, navigation, messageService, refresh, modal, alert, toast, platformResourceLoader',
    status: 'partial',
    source: 'https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-modules.html',
    note: 'Wired data is frozen, and a record saved in one component is seen in the others. Strict CSP is on, with deployed trusted sites. Lightning Web Security is not emulated.',
  },
  {
    protocol: 'Lightning host',
    operation: 'lightning-map, lightning-file-upload, lightning-input-rich-text, record forms, record picker',
    status: 'partial',
    source: 'https://developer.salesforce.com/docs/platform/lightning-component-reference/guide',
    note: 'The map draws pins without streets and looks up no addresses. Files of up to 7.5 MB become a ContentVersion with its document and link; the pages do not show or download them.',
  },
  {
    protocol: 'Lightning host',
    operation: '@salesforce/apex, lightning/empApi, lightning/platformWorkspaceApi, screen flows, state managers',
    status: 'none',
    source: 'https://developer.salesforce.com/docs/platform/lwc/guide/reference-salesforce-modules.html',
    note: 'Apex calls and wires and streaming answer with an error that names the method; the page goes on.',
  },
];
