import { OrgError, statusByCode } from '../errors.ts';
import type { SaveError } from '../engine/types.ts';

/** One error of a REST answer: `[{ message, errorCode, fields }]`, on every status of 400 and above. */
export interface RestError {
  readonly message: string;
  readonly errorCode: string;
  readonly fields?: readonly string[];
}

/** An answer to a failed call, before a protocol puts it on the wire. */
export interface Failure {
  readonly status: number;
  readonly errors: readonly RestError[];
}

/** The one place that turns anything thrown into Salesforce's words. What is not an `OrgError` is a defect of the local org: 500. */
export function failureOf(error: unknown): Failure {
  const known = toOrgError(error);
  const fields = known.fields.length > 0 ? { fields: known.fields } : {};
  return { status: known.status, errors: [{ message: known.message, errorCode: known.code, ...fields }] };
}

/** The REST shape of a refused save; the first error decides the status. */
export function failureOfSave(errors: readonly SaveError[]): Failure {
  const first = errors[0];
  return {
    status: first ? statusByCode[first.statusCode] : 500,
    errors: errors.map((error) => ({ message: error.message, errorCode: error.statusCode, fields: error.fields })),
  };
}

/** A thrown value as `OrgError`; defects keep their message, so that they can be reported. */
export function toOrgError(error: unknown): OrgError {
  if (error instanceof OrgError) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new OrgError('LIMIT_EXCEEDED', 'The request is nested too deeply');
  }
  const message = error instanceof Error ? error.message : String(error);
  return new OrgError('UNKNOWN_EXCEPTION', `An unexpected error occurred in the local org: ${message}`);
}

/** Is it the local org that is wrong? Not a refusal, and not a request that is nested too deeply to be read. */
export const isDefect = (error: unknown): boolean => toOrgError(error).code === 'UNKNOWN_EXCEPTION';

const xmlEntities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Text for an XML element or a double-quoted attribute; characters XML 1.0 cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[<>&"]/g, (character) => xmlEntities[character] ?? character);

/** Target namespace of each SOAP API, by the letter in its address. */
export const soapNamespaces: Readonly<Record<string, string>> = {
  c: 'urn:enterprise.soap.sforce.com',
  m: 'http://soap.sforce.com/2006/04/metadata',
  u: 'urn:partner.soap.sforce.com',
};

/** A SOAP 1.1 fault, always with status 500. `namespace` is the API's, e.g. `urn:partner.soap.sforce.com`. */
export function soapFault(error: unknown, namespace: string): string {
  const { code, message } = toOrgError(error);
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="${namespace}" ` +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body><soapenv:Fault>' +
    `<faultcode>sf:${code}</faultcode><faultstring>${escapeXml(`${code}: ${message}`)}</faultstring>` +
    `<detail><sf:fault xsi:type="sf:ApiFault"><sf:exceptionCode>${code}</sf:exceptionCode>` +
    `<sf:exceptionMessage>${escapeXml(message)}</sf:exceptionMessage></sf:fault></detail>` +
    '</soapenv:Fault></soapenv:Body></soapenv:Envelope>'
  );
}
