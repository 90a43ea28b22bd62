import { parseXml, XmlError } from '../../catalog/parse-xml.ts';
import type { XmlNode } from '../../catalog/types.ts';
import { childOf, textOf } from '../../catalog/xml-node.ts';
import { OrgError } from '../../errors.ts';

/** A call of the Metadata SOAP API. The zip is cut out before the XML is read: it may be 50 MB of base64. */
export interface SoapCall {
  readonly call: XmlNode;
  readonly sessionId: string;
  readonly zip: Uint8Array | undefined;
}

export function parseRequest(body: string): SoapCall {
  const { text, base64 } = cutZip(body);
  const root = read(text);
  const call = childOf(root, 'Body')?.children[0];
  if (root.name !== 'Envelope' || !call) throw new OrgError('INVALID_INPUT', 'The request is not a SOAP envelope');
  const session = childOf(childOf(root, 'Header') ?? root, 'SessionHeader');
  const sessionId = session && textOf(session, 'sessionId');
  if (!sessionId)
    throw new OrgError('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
  return { call, sessionId, zip: base64 === undefined ? undefined : new Uint8Array(Buffer.from(base64, 'base64')) };
}

function cutZip(body: string): { readonly text: string; readonly base64: string | undefined } {
  const open = /<(?:\w+:)?ZipFile(?:\s[^>]*)?>/.exec(body);
  if (!open) return { text: body, base64: undefined };
  const start = open.index + open[0].length;
  const end = body.indexOf('<', start);
  if (end < 0) return { text: body, base64: undefined };
  return { text: body.slice(0, start) + body.slice(end), base64: body.slice(start, end) };
}

function read(text: string): XmlNode {
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlError)
      throw new OrgError('INVALID_INPUT', `${error.message} at ${error.line}:${error.column}`);
    throw error;
  }
}
