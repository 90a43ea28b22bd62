import { objectOf } from '../../catalog/lookup.ts';
import type { WireRecord } from '../../engine/types.ts';
import type { GraphqlRequest, RecordNode } from './request.ts';

const isRecord = (value: WireRecord[string] | undefined): value is WireRecord =>
  typeof value === 'object' && value !== null && 'attributes' in value;

/** The parent inside a record's answer, if it is there and visible. */
export function parentNode(request: GraphqlRequest, value: WireRecord[string] | undefined): RecordNode | null {
  if (!isRecord(value)) return null;
  const object = objectOf(request.context.catalog, value.attributes.type);
  return object === undefined ? null : { object, record: value, children: new Map() };
}
