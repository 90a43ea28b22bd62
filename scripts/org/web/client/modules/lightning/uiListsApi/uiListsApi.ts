import { type FieldName, type ObjectName, objectName, qualifiedList } from 'shell/fieldIds';
import { uiApi, uiQuery } from 'shell/uiApi';
import { uiWire } from 'shell/uiWire';

export interface ListConfig {
  readonly objectApiName?: ObjectName;
  readonly listViewApiName?: string;
  readonly fields?: readonly FieldName[];
  readonly optionalFields?: readonly FieldName[];
  readonly sortBy?: string | readonly string[];
  readonly pageSize?: number;
  readonly pageToken?: string;
}

/** Address of a list view's resource; undefined while object or list is missing. */
export function listUrl(kind: string, config: ListConfig): string | undefined {
  const { objectApiName, listViewApiName = '', fields, optionalFields, sortBy = '', pageSize, pageToken } = config;
  if (objectName(objectApiName) === '' || listViewApiName === '') return undefined;
  const query = uiQuery({
    fields: qualifiedList(fields),
    optionalFields: qualifiedList(optionalFields),
    sortBy,
    pageSize: pageSize ?? '',
    pageToken: pageToken ?? '',
  });
  return uiApi(`${kind}/${objectName(objectApiName)}/${encodeURIComponent(listViewApiName)}`) + query;
}

/** Wire adapter: columns and filters of a list view; what the org's UI API refuses comes back as its error. */
export const getListInfoByName = uiWire<ListConfig>(({ objectApiName, listViewApiName }) =>
  listUrl('list-info', { objectApiName, listViewApiName }),
);

/** Wire adapter: the list views of an object. */
export const getListInfosByObjectName = uiWire<{ readonly objectApiName?: ObjectName }>(({ objectApiName }) =>
  objectName(objectApiName) === '' ? undefined : uiApi(`list-info/${objectName(objectApiName)}`),
);

/** Wire adapter: records of a list view. */
export const getListRecordsByName = uiWire<ListConfig>((config) => listUrl('list-records', config));
