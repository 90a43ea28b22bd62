import { type ObjectName, objectName } from 'shell/fieldIds';
import { deepFreeze } from 'shell/deepFreeze';
import { request } from 'shell/orgClient';
import { uiApi, uiQuery } from 'shell/uiApi';
import { wireAdapter } from 'shell/wireAdapter';

interface Result {
  readonly data: unknown;
  readonly error: unknown;
}

const fetched = (url: string, emit: (result: Result) => void): (() => void) => {
  let wanted = true;
  request(url).then(
    (data) => wanted && emit({ data: deepFreeze(data), error: undefined }),
    (error: unknown) => wanted && emit({ data: undefined, error }),
  );
  return () => void (wanted = false);
};

interface ListConfig {
  readonly objectApiName?: ObjectName;
  readonly listViewApiName?: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
}

const listUrl = (kind: string, { objectApiName, listViewApiName = '' }: ListConfig): string =>
  uiApi(`${kind}/${objectName(objectApiName)}/${encodeURIComponent(listViewApiName)}`);

/** Wire adapter: columns and filters of a list view; what the org's UI API refuses comes back as its error. */
export const getListInfoByName = wireAdapter<ListConfig, Result>({
  initial: { data: undefined, error: undefined },
  ready: ({ objectApiName, listViewApiName }) => objectName(objectApiName) !== '' && Boolean(listViewApiName),
  subscribe: (config, emit) => fetched(listUrl('list-info', config), emit),
});

/** Wire adapter: records of a list view. */
export const getListRecordsByName = wireAdapter<ListConfig, Result>({
  initial: { data: undefined, error: undefined },
  ready: ({ objectApiName, listViewApiName }) => objectName(objectApiName) !== '' && Boolean(listViewApiName),
  subscribe: (config, emit) =>
    fetched(
      listUrl('list-records', config) + uiQuery({ pageSize: config.pageSize ?? '', pageToken: config.pageToken ?? '' }),
      emit,
    ),
});
