import { parseXml, XmlError } from '../../catalog/parse-xml.ts';
import type { BatchJobRequest, CsvRow } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import { isObject, objectIn, type JsonObject } from '../parse.ts';
import { oneOf } from './csv-form.ts';

const maxRecords = 10_000;

/** The children of `<jobInfo>`, or the JSON object, as texts by name. */
export function jobInfoIn(text: string, isJson: boolean): JsonObject {
  if (isJson) return objectIn(parseJson(text));
  try {
    const { name, children } = parseXml(text);
    if (name !== 'jobInfo') throw new OrgError('XML_PARSER_ERROR', `Unexpected element ${name}, expected jobInfo`);
    return Object.fromEntries(children.map((child) => [child.name, child.text.trim()]));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new OrgError('XML_PARSER_ERROR', `${error.message} at ${error.line}:${error.column}`);
  }
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/asynch_api_jobs_create.htm; XML unless told, which is refused. */
export function batchJobRequest(body: JsonObject, apiVersion: number): BatchJobRequest {
  const { object, externalIdFieldName: key, contentType = 'XML' } = body;
  if (typeof object !== 'string' || object === '') throw new OrgError('INVALIDJOB', 'InvalidJob : No object specified');
  if (body.operation === undefined) throw new OrgError('INVALIDJOB', 'InvalidJob : No operation specified');
  if (body.assignmentRuleId !== undefined) {
    throw new OrgError('FUNCTIONALITY_NOT_ENABLED', 'The local org does not offer assignment rules');
  }
  if (contentType !== 'CSV' && contentType !== 'JSON') {
    throw new OrgError(
      'FUNCTIONALITY_NOT_ENABLED',
      `The local org takes batches as CSV or JSON, not as ${contentType}`,
    );
  }
  return {
    operation: oneOf(body, 'operation', ['insert', 'update', 'upsert', 'delete', 'hardDelete', 'query', 'queryAll']),
    object,
    ...(typeof key === 'string' && key !== '' ? { externalIdFieldName: key } : {}),
    concurrencyMode: oneOf(body, 'concurrencyMode', ['Parallel', 'Serial']),
    contentType,
    apiVersion,
  };
}

/** At most 10,000 records a batch. */
export async function* atMost(rows: AsyncIterable<CsvRow> | Iterable<CsvRow>): AsyncGenerator<CsvRow> {
  let count = -1;
  for await (const row of rows) {
    count += 1;
    if (count > maxRecords) throw new OrgError('INVALID_INPUT', `A batch has at most ${maxRecords} records`);
    yield row;
  }
}

/** JSON records as lines under all the fields they name; `{ Account: { Key__c: … } }` is the column `Account.Key__c`. */
export function recordRows(text: string): readonly CsvRow[] {
  const records = parseJson(text);
  if (!Array.isArray(records)) throw new OrgError('INVALID_INPUT', 'A batch is a list of records');
  const flat = records.map((record) => new Map(cellsOf(objectIn(record, 'A record'))));
  const header = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  return records.length === 0 ? [] : [header, ...flat.map((cells) => header.map((name) => cells.get(name) ?? ''))];
}

const cellsOf = (record: JsonObject): [string, string][] =>
  Object.entries(record)
    .filter(([name]) => name !== 'attributes')
    .flatMap(([name, value]): [string, string][] => {
      if (isObject(value)) return cellsOf(value).map(([below, text]) => [`${name}.${below}`, text]);
      return [[name, value === null ? '#N/A' : String(value)]];
    });
