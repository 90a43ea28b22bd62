import { isObject, objectIn, textIn, type JsonObject } from '../parse.ts';
import { notFound, parseVersion } from '../request.ts';
import { OrgError } from '../../errors.ts';
import { failureOf } from '../errors.ts';
import type { Answer, Call } from '../resource.ts';

/** A call that came inside another: same user, own address, method and body. `url` may leave out `/services/data/`. */
export function subCall(parent: Call, method: string, url: string, body: unknown, headers: JsonObject = {}): Call {
  const match = /^(?:\/services\/data)?\/?(v[^/?]+)([^?]*)(?:\?(.*))?$/s.exec(url);
  if (match === null) throw notFound();
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return {
    method: method.toUpperCase(),
    path: match[2] ?? '',
    query: new URLSearchParams(match[3] ?? ''),
    header: (name) => byName.get(name),
    body: () => body,
    context: parent.context,
    version: parseVersion(match[1] ?? ''),
  };
}

/** A subrequest of a composite or a graph, as sent. */
export interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body: unknown;
  readonly headers: JsonObject;
}

export function parseSubrequest(value: unknown): Subrequest {
  const entry = objectIn(value, 'A subrequest');
  return {
    method: textIn(entry, 'method'),
    url: textIn(entry, 'url'),
    referenceId: textIn(entry, 'referenceId'),
    body: entry.body,
    headers: isObject(entry.httpHeaders) ? entry.httpHeaders : {},
  };
}

/** A refusal before the call was even made (a url, a reference) fails the subrequest, not all of them: hence the catch. */
export function settled(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    const { status, errors } = failureOf(error);
    return { status, body: errors };
  }
}
