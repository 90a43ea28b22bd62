import { recordChanged } from 'lightning/graphql';
import { deepFreeze } from 'shell/deepFreeze';
import { type FieldName, type ObjectName, objectName, qualified, qualifiedList } from 'shell/fieldIds';
import { request } from 'shell/orgClient';
import { tellChange } from 'shell/recordChanges';
import { queryStore } from 'shell/queryStore';
import { uiApi, uiQuery } from 'shell/uiApi';
import { uiWire } from 'shell/uiWire';
import { wireAdapter } from 'shell/wireAdapter';

export interface FieldValue {
  readonly value: unknown;
  readonly displayValue: string | null;
}

export interface RecordRepresentation {
  readonly id: string;
  readonly apiName: string;
  readonly lastModifiedDate: string | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

interface Result<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
}

const nothing = { data: undefined, error: undefined };

const settled = <Data>(answer: Promise<unknown>): Promise<Result<Data>> =>
  answer.then(
    (data) => ({ data: deepFreeze(data) as Data, error: undefined }),
    (error: unknown) => ({ data: undefined, error }),
  );

interface RecordConfig {
  readonly recordId?: string;
  readonly fields?: FieldName | readonly FieldName[];
  readonly optionalFields?: FieldName | readonly FieldName[];
  readonly layoutTypes?: string | readonly string[];
  readonly modes?: string | readonly string[];
}

const recordUrl = ({ recordId, fields, optionalFields, layoutTypes, modes }: RecordConfig): string =>
  uiApi(`records/${recordId}`) +
  uiQuery({
    fields: qualifiedList(fields),
    optionalFields: qualifiedList(optionalFields),
    layoutTypes: layoutTypes ?? [],
    modes: modes ?? [],
  });

const records = queryStore<Result<RecordRepresentation>>();

/** Wire adapter: one record with the named fields; it emits again whenever the record changes through this module. */
export const getRecord = wireAdapter<RecordConfig, Result<RecordRepresentation>>({
  initial: nothing,
  ready: ({ recordId, ...names }) => Boolean(recordId && (names.fields ?? names.optionalFields ?? names.layoutTypes)),
  subscribe: (config, emit) => {
    const url = recordUrl(config);
    return records.subscribe(url, () => settled(request(url)), emit);
  },
});

interface BatchConfig {
  readonly records?: readonly {
    readonly recordIds: readonly string[];
    readonly fields?: readonly FieldName[];
    readonly optionalFields?: readonly FieldName[];
  }[];
}

interface BatchResult {
  readonly results: readonly { readonly statusCode: number; readonly result: RecordRepresentation }[];
}

const batchKey = 'records/batch:';

async function loadBatch(groups: NonNullable<BatchConfig['records']>): Promise<BatchResult> {
  const answers = await Promise.all(
    groups.map(({ recordIds, fields, optionalFields }) =>
      request(
        uiApi(`records/batch/${recordIds.join(',')}`) +
          uiQuery({ fields: qualifiedList(fields), optionalFields: qualifiedList(optionalFields) }),
      ),
    ),
  );
  return { results: answers.flatMap((answer) => (answer as BatchResult).results) };
}

const batches = queryStore<Result<BatchResult>>();

/** Wire adapter: several records at once. */
export const getRecords = wireAdapter<BatchConfig, Result<BatchResult>>({
  initial: nothing,
  ready: ({ records: groups }) => Boolean(groups?.length && groups.every((group) => group.recordIds?.length)),
  subscribe: ({ records: groups = [] }, emit) =>
    batches.subscribe(batchKey + JSON.stringify(groups), () => settled(loadBatch(groups)), emit),
});

function fieldOf(record: RecordRepresentation | undefined, field: FieldName): FieldValue | undefined {
  const path = qualified(field).split('.').slice(1);
  let at: RecordRepresentation | undefined = record;
  for (const [index, name] of path.entries()) {
    const value: FieldValue | undefined = at?.fields[name];
    if (index === path.length - 1) return value;
    at = value?.value as RecordRepresentation | undefined;
  }
  return undefined;
}

/** Value of a field of a wired record; parents are walked to. */
export const getFieldValue = (record: RecordRepresentation | undefined, field: FieldName): unknown =>
  fieldOf(record, field)?.value;

export const getFieldDisplayValue = (
  record: RecordRepresentation | undefined,
  field: FieldName,
): string | null | undefined => fieldOf(record, field)?.displayValue;

export interface RecordInput {
  readonly apiName?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly allowSaveOnDuplicate?: boolean;
}

export async function createRecord(input: RecordInput): Promise<RecordRepresentation> {
  const record = deepFreeze(await request(uiApi('records'), { method: 'POST', body: input })) as RecordRepresentation;
  tellChange(record);
  return record;
}

/** With `ifUnmodifiedSince` (the record's LastModifiedDate as it was read) somebody else's change since then is refused, not overwritten. */
export async function updateRecord(
  input: RecordInput,
  options: { readonly ifUnmodifiedSince?: string } = {},
): Promise<RecordRepresentation> {
  const { Id, ...fields } = input.fields;
  if (typeof Id !== 'string') throw new TypeError('updateRecord needs fields.Id.');
  const headers: Record<string, string> = options.ifUnmodifiedSince
    ? { 'If-Unmodified-Since': httpDate(options.ifUnmodifiedSince) }
    : {};
  const body = {
    fields,
    ...(input.allowSaveOnDuplicate === undefined ? {} : { allowSaveOnDuplicate: input.allowSaveOnDuplicate }),
  };
  const record = deepFreeze(
    await request(uiApi(`records/${Id}`), { method: 'PATCH', body, headers }),
  ) as RecordRepresentation;
  await notifyRecordUpdateAvailable([{ recordId: Id }]);
  recordChanged(Id, record.fields);
  tellChange(record);
  return record;
}

/** The header is an HTTP date; an ISO time is rewritten. */
const httpDate = (text: string): string => (Number.isNaN(Date.parse(text)) ? text : new Date(text).toUTCString());

export async function deleteRecord(recordId: string): Promise<void> {
  await request(uiApi(`records/${recordId}`), { method: 'DELETE' });
  tellChange({ id: recordId });
}

/** Records changed elsewhere: everything shown of them is asked again. */
export async function notifyRecordUpdateAvailable(changed: readonly { readonly recordId: string }[]): Promise<void> {
  const ids = changed.map(({ recordId }) => recordId.slice(0, 15));
  const touches = (key: string): boolean => ids.some((id) => key.includes(id));
  await Promise.all([
    ...records
      .keys()
      .filter(touches)
      .map((key) => records.refresh(key)),
    ...batches
      .keys()
      .filter(touches)
      .map((key) => batches.refresh(key)),
  ]);
}

/** The older name of `notifyRecordUpdateAvailable`. */
export const getRecordNotifyChange = notifyRecordUpdateAvailable;

/** Every record shown now, asked again: for `RefreshEvent`. */
export const refreshRecords = async (): Promise<void> => {
  await Promise.all([
    ...records.keys().map((key) => records.refresh(key)),
    ...batches.keys().map((key) => batches.refresh(key)),
  ]);
};

interface RecordUiConfig {
  readonly recordIds?: string | readonly string[];
  readonly layoutTypes?: string | readonly string[];
  readonly modes?: string | readonly string[];
  readonly optionalFields?: FieldName | readonly FieldName[];
}

/** Wire adapter of older pages: records with their object infos and layouts. */
export const getRecordUi = uiWire<RecordUiConfig>(({ recordIds, layoutTypes, modes, optionalFields }) =>
  recordIds?.length && layoutTypes && modes
    ? uiApi(`record-ui/${String(recordIds)}`) +
      uiQuery({ layoutTypes, modes, optionalFields: qualifiedList(optionalFields) })
    : undefined,
);

interface CreateDefaultsConfig {
  readonly objectApiName?: ObjectName;
  readonly formFactor?: string;
  readonly recordTypeId?: string;
  readonly optionalFields?: readonly FieldName[];
}

const defaults = queryStore<Result<unknown>>();

/** Wire adapter: values and layout a new record starts with. */
export const getRecordCreateDefaults = wireAdapter<CreateDefaultsConfig, Result<unknown>>({
  initial: nothing,
  ready: ({ objectApiName }) => objectName(objectApiName) !== '',
  subscribe: ({ objectApiName, formFactor = 'Large', recordTypeId, optionalFields }, emit) => {
    const query = uiQuery({
      formFactor,
      recordTypeId: recordTypeId ?? [],
      optionalFields: qualifiedList(optionalFields),
    });
    const url = uiApi(`record-defaults/create/${objectName(objectApiName)}`) + query;
    return defaults.subscribe(url, () => settled(request(url)), emit);
  },
});

interface InputRecord {
  readonly apiName?: string;
  readonly fields: Readonly<Record<string, { readonly value: unknown }>>;
}

interface FieldInfo {
  readonly createable: boolean;
  readonly updateable: boolean;
}

type Info = { readonly fields: Readonly<Record<string, FieldInfo>> } | undefined;

/** Input for `createRecord` out of a record; with an object info only what may be written. */
export const generateRecordInputForCreate = (record: InputRecord, info?: Info): RecordInput => ({
  apiName: record.apiName,
  fields: writable(record, (name) => info?.fields[name]?.createable ?? info === undefined),
});

/** Input for `updateRecord` out of a record; with an object info only what may be written. */
export const generateRecordInputForUpdate = (
  record: InputRecord & { readonly id?: string },
  info?: Info,
): RecordInput => ({
  fields: { ...writable(record, (name) => info?.fields[name]?.updateable ?? info === undefined), Id: record.id },
});

const writable = (record: InputRecord, may: (name: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record.fields)
      .filter(([name]) => may(name))
      .map(([name, { value }]) => [name, value]),
  );
