import type { Context, Engine, Operation, SaveResult } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { escapeXml } from '../errors.ts';

const maxIds = 200;

/**
 * The calls that reach the recycle bin: REST has none.
 * https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_undelete.htm, …_emptyrecyclebin.htm
 */
export function recycleBinCall(
  engine: Engine,
  context: Context,
  name: 'undelete' | 'emptyRecycleBin',
  ids: readonly string[],
  allOrNone: boolean,
): string {
  if (ids.length > maxIds) {
    throw new OrgError(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${maxIds} records into this call`,
    );
  }
  const results =
    name === 'undelete'
      ? engine.save(
          context,
          ids.map((id): Operation => ({ kind: 'undelete', id })),
          { allOrNone },
        )
      : engine.emptyRecycleBin(context, ids);
  return `<${name}Response>${results.map(resultXml).join('')}</${name}Response>`;
}

const resultXml = ({ id, success, errors }: SaveResult): string =>
  `<result>${errors.map(errorXml).join('')}${id === null ? '<id xsi:nil="true"/>' : `<id>${escapeXml(id)}</id>`}` +
  `<success>${success}</success></result>`;

const errorXml = ({ statusCode, message, fields }: SaveResult['errors'][number]): string =>
  `<errors>${fields.map((field) => `<fields>${escapeXml(field)}</fields>`).join('')}` +
  `<message>${escapeXml(message)}</message><statusCode>${statusCode}</statusCode></errors>`;
