import { type ObjectName } from 'shell/fieldIds';
import { listUrl, type ListConfig } from 'lightning/uiListsApi';
import { uiWire } from 'shell/uiWire';

/** The list of records last seen. */
export const MRU = Symbol('MRU');

interface ListUiConfig extends Omit<ListConfig, 'listViewApiName'> {
  readonly objectApiName?: ObjectName;
  readonly listViewApiName?: string | symbol;
}

/** Wire adapter of the older module: columns and records of a list view at once. */
export const getListUi = uiWire<ListUiConfig>(({ listViewApiName, ...config }) =>
  listUrl('list-ui', {
    ...config,
    listViewApiName: listViewApiName === MRU ? '__Recent' : String(listViewApiName ?? ''),
  }),
);
