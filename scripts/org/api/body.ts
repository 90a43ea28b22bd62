import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { OrgError } from '../errors.ts';

const unpack = promisify(gunzip);

const megabyte = 1024 * 1024;
/** REST bodies. */
const restLimit = 10 * megabyte;
/** Deploys: a zip of 39 MB, which is Salesforce's limit, as base64. */
const deployLimit = 53 * megabyte;
/** Uploads of bulk jobs: the limit of Salesforce, CSV as base64. */
const bulkLimit = 150 * megabyte;
const carriesCsv = /^\/+services\/data\/[^/]+\/jobs\/ingest\/[^/]+\/batches\/*$/i;
/** Files of up to 37 MB as base64. */
const carriesFiles = /^\/+services\/data\/[^/]+\/sobjects\/ContentVersion\/*$/i;
const carriesZips = /^\/+services\/(Soap\/m\/|data\/[^/]+\/metadata\/)/i;

/** Refuses a body over the limit before it is read, and unpacks `Content-Encoding: gzip` within the same limit. Answers go out unpacked: a loopback gains nothing. */
export const boundedBody: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.raw.body === null) return next();
  const limit = limitOf(c.req.path);
  const tooLarge = (): OrgError =>
    new OrgError('REQUEST_ENTITY_TOO_LARGE', `The request body is larger than ${limit / megabyte} MB`);
  const encoding = c.req.header('content-encoding');
  const length = c.req.header('content-length');
  if (Number(length ?? 0) > limit) throw tooLarge();
  if (length === undefined || encoding !== undefined) {
    const bytes = await collect(c.req.raw.body, limit, tooLarge);
    const body = encoding === undefined ? bytes : await decode(bytes, encoding, limit, tooLarge);
    c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers: c.req.raw.headers, body });
  }
  return next();
};

function limitOf(path: string): number {
  if (carriesCsv.test(path)) return bulkLimit;
  return carriesZips.test(path) || carriesFiles.test(path) ? deployLimit : restLimit;
}

async function collect(body: ReadableStream<Uint8Array>, limit: number, tooLarge: () => OrgError): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function decode(
  bytes: Uint8Array,
  encoding: string,
  limit: number,
  tooLarge: () => OrgError,
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding.toLowerCase() !== 'gzip') {
    throw new OrgError('UNSUPPORTED_MEDIA_TYPE', `Content-Encoding ${encoding} is not supported, only gzip`);
  }
  try {
    return new Uint8Array(await unpack(bytes, { maxOutputLength: limit }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new OrgError('INVALID_INPUT', 'The request body is not valid gzip');
  }
}
