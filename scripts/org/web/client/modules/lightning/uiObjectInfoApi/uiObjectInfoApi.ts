import { deepFreeze } from 'shell/deepFreeze';
import { type FieldName, type ObjectName, objectName, qualified } from 'shell/fieldIds';
import { request } from 'shell/orgClient';
import { uiApi } from 'shell/uiApi';
import { wireAdapter } from 'shell/wireAdapter';

interface Result {
  readonly data: unknown;
  readonly error: unknown;
}

const nothing: Result = { data: undefined, error: undefined };
const known = new Map<string, Promise<unknown>>();

/** Metadata changes only by a deploy, which loads the page anew: one request for each address. */
function once(url: string): Promise<unknown> {
  const asked = known.get(url);
  if (asked) return asked;
  const answer = request(url).then(deepFreeze);
  known.set(url, answer);
  answer.catch(() => known.delete(url));
  return answer;
}

function emitOnce(answer: Promise<unknown>, emit: (result: Result) => void): () => void {
  let wanted = true;
  answer.then(
    (data) => wanted && emit({ data, error: undefined }),
    (error: unknown) => wanted && emit({ data: undefined, error }),
  );
  return () => void (wanted = false);
}

/** The object info of one object, for the host's own components. */
export const objectInfo = (object: ObjectName): Promise<unknown> => once(uiApi(`object-info/${objectName(object)}`));

/** Picklists of an object for a record type, for the host's own components. */
export const picklistValues = (object: ObjectName, recordTypeId: string): Promise<unknown> =>
  once(uiApi(`object-info/${objectName(object)}/picklist-values/${recordTypeId}`));

/** Wire adapter: an object's labels, fields and the user's rights. */
export const getObjectInfo = wireAdapter<{ readonly objectApiName?: ObjectName }, Result>({
  initial: nothing,
  ready: ({ objectApiName }) => objectName(objectApiName) !== '',
  subscribe: ({ objectApiName }, emit) => emitOnce(objectInfo(objectApiName ?? ''), emit),
});

/** Wire adapter: several object infos, each with its own status. */
export const getObjectInfos = wireAdapter<{ readonly objectApiNames?: readonly ObjectName[] }, Result>({
  initial: nothing,
  ready: ({ objectApiNames }) => Boolean(objectApiNames?.length),
  subscribe: ({ objectApiNames = [] }, emit) => {
    const answers = objectApiNames.map((name) =>
      objectInfo(name).then(
        (result) => ({ statusCode: 200, result }),
        (error: unknown) => ({
          statusCode: (error as { status?: number }).status ?? 0,
          result: (error as { body?: unknown }).body,
        }),
      ),
    );
    return emitOnce(
      Promise.all(answers).then((results) => ({ results })),
      emit,
    );
  },
});

interface PicklistConfig {
  readonly recordTypeId?: string;
  readonly fieldApiName?: FieldName;
}

/** Wire adapter: values of one picklist. */
export const getPicklistValues = wireAdapter<PicklistConfig, Result>({
  initial: nothing,
  ready: ({ recordTypeId, fieldApiName }) => Boolean(recordTypeId && fieldApiName),
  subscribe: ({ recordTypeId, fieldApiName = '' }, emit) => {
    const [object = '', field = ''] = qualified(fieldApiName).split('.');
    return emitOnce(once(uiApi(`object-info/${object}/picklist-values/${recordTypeId}/${field}`)), emit);
  },
});

interface RecordTypeConfig {
  readonly objectApiName?: ObjectName;
  readonly recordTypeId?: string;
}

/** Wire adapter: values of every picklist of an object. */
export const getPicklistValuesByRecordType = wireAdapter<RecordTypeConfig, Result>({
  initial: nothing,
  ready: ({ objectApiName, recordTypeId }) => objectName(objectApiName) !== '' && Boolean(recordTypeId),
  subscribe: ({ objectApiName, recordTypeId = '' }, emit) =>
    emitOnce(picklistValues(objectApiName ?? '', recordTypeId), emit),
});
