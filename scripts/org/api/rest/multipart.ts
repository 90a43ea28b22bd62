import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import { objectIn, type JsonObject } from '../parse.ts';

/** Records that a form may bring: `POST /sobjects/ContentVersion`, `PATCH /sobjects/ContentVersion/068…`. */
const takesForms = /^\/+sobjects\/[^/]+(\/[^/]+)?\/*$/i;

export const isRecordForm = (path: string, type: string): boolean =>
  takesForms.test(path) && /^multipart\/form-data\b/i.test(type);

/**
 * A record sent as a form: one part of JSON with its fields, and a part of bytes for each binary field, named after it.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_sobject_insert_update_blob.htm
 */
export async function recordInForm(request: Request): Promise<JsonObject> {
  const form = await formOf(request);
  const files: Record<string, string> = {};
  let fields: JsonObject | undefined;
  for (const [name, part] of form) {
    const isFields = typeof part === 'string' || part.type.startsWith('application/json');
    if (isFields && fields === undefined) {
      fields = objectIn(parseJson(typeof part === 'string' ? part : await part.text()), `The part ${name}`);
    } else if (typeof part === 'string' || name in files) {
      throw new OrgError('INVALID_INPUT', `Multipart message has a part too many: ${name}`);
    } else files[name] = Buffer.from(await part.arrayBuffer()).toString('base64');
  }
  if (fields === undefined) throw new OrgError('INVALID_INPUT', 'Multipart message is missing the part with JSON');
  return { ...fields, ...files };
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new OrgError('INVALID_INPUT', 'The request body is not valid multipart/form-data');
  }
}
