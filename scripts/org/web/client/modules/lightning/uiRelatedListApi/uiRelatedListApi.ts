import { type FieldName, qualifiedList } from 'shell/fieldIds';
import { deepFreeze } from 'shell/deepFreeze';
import { request } from 'shell/orgClient';
import { queryStore } from 'shell/queryStore';
import { uiApi, uiQuery } from 'shell/uiApi';
import { wireAdapter } from 'shell/wireAdapter';

interface Result {
  readonly data: unknown;
  readonly error: unknown;
}

interface RelatedListConfig {
  readonly parentRecordId?: string;
  readonly relatedListId?: string;
  readonly fields?: readonly FieldName[];
  readonly optionalFields?: readonly FieldName[];
  readonly sortBy?: readonly string[];
  readonly pageSize?: number;
}

const answers = queryStore<Result>();

/** Wire adapter: child records of a record; what the org's UI API refuses comes back as its error. */
export const getRelatedListRecords = wireAdapter<RelatedListConfig, Result>({
  initial: { data: undefined, error: undefined },
  ready: ({ parentRecordId, relatedListId }) => Boolean(parentRecordId && relatedListId),
  subscribe: ({ parentRecordId, relatedListId, fields, optionalFields, sortBy = [], pageSize }, emit) => {
    const query = uiQuery({
      fields: qualifiedList(fields),
      optionalFields: qualifiedList(optionalFields),
      sortBy,
      pageSize: pageSize ?? '',
    });
    const url = uiApi(`related-list-records/${parentRecordId}/${relatedListId}`) + query;
    const load = (): Promise<Result> =>
      request(url).then(
        (data) => ({ data: deepFreeze(data), error: undefined }),
        (error: unknown) => ({ data: undefined, error }),
      );
    return answers.subscribe(url, load, emit);
  },
});
