import type { HostItem, HostPage } from '../../host-contract.ts';

const component = (name: string, id: string, properties: Readonly<Record<string, string>> = {}): HostItem => ({
  kind: 'component',
  name,
  id,
  properties,
});

/** The record page of an object nobody made a page for. */
export const builtInRecordPage = (label: string): HostPage => ({
  name: 'builtInRecordPage',
  label,
  kind: 'record',
  template: 'flexipage:recordHomeTemplateDesktop',
  builtIn: true,
  regions: [
    { name: 'header', kind: 'region', items: [component('force:highlightsPanel', 'highlights')] },
    { name: 'main', kind: 'region', items: [component('flexipage:tabset', 'tabset', { tabs: 'tabs' })] },
    {
      name: 'tabs',
      kind: 'facet',
      items: [
        component('flexipage:tab', 'details', { title: 'Standard.Tab.detail', body: 'detailTab' }),
        component('flexipage:tab', 'related', { title: 'Standard.Tab.relatedLists', body: 'relatedTab' }),
      ],
    },
    { name: 'detailTab', kind: 'facet', items: [component('force:detailPanel', 'detailPanel')] },
    { name: 'relatedTab', kind: 'facet', items: [component('force:relatedListContainer', 'relatedLists')] },
  ],
});

/** The home page of an org without one of its own: the accounts. */
export const builtInHomePage: HostPage = {
  name: 'builtInHomePage',
  label: 'Home',
  kind: 'home',
  template: 'home:desktopTemplate',
  builtIn: true,
  regions: [
    {
      name: 'top',
      kind: 'region',
      items: [component('flexipage:filterListCard', 'accounts', { entityName: 'Account', pageSize: '10' })],
    },
  ],
};
