import { unzipSync } from 'fflate';
import { OrgError } from '../../errors.ts';

/** Metadata API limits: 10,000 files, 39 MB zipped, about 600 MB unzipped (here 400 MB). */
export interface ZipLimits {
  readonly files: number;
  readonly zipped: number;
  readonly unzipped: number;
}

const defaultLimits: ZipLimits = { files: 10_000, zipped: 39 * 1024 * 1024, unzipped: 400 * 1024 * 1024 };

const refuse = (message: string): never => {
  throw new OrgError('INVALID_INPUT', message);
};

/** Files of a zip by path, directory entries left out. Refuses what is not a zip, unpacks to too much, or leaves its folder. */
export function readZip(zip: Uint8Array, limits: ZipLimits = defaultLimits): ReadonlyMap<string, Uint8Array> {
  if (zip.byteLength > limits.zipped)
    throw new OrgError(
      'LIMIT_EXCEEDED',
      `Maximum size of request reached. Maximum size of request is ${limits.zipped} bytes`,
    );
  let count = 0;
  let total = 0;
  const seen = new Set<string>();
  const unpacked = unzip(zip, (name, size) => {
    count += 1;
    total += size;
    if (count > limits.files)
      throw new OrgError('LIMIT_EXCEEDED', `The zip file contains more than ${limits.files} files`);
    if (total > limits.unzipped)
      throw new OrgError('LIMIT_EXCEEDED', `The zip file is larger than ${limits.unzipped} bytes when unzipped`);
    if (isUnsafe(name)) refuse(`The zip file contains an illegal path: ${JSON.stringify(name)}`);
    if (seen.has(name)) refuse(`The zip file contains ${name} twice`);
    seen.add(name);
  });
  return new Map(Object.entries(unpacked).filter(([path]) => !path.endsWith('/')));
}

function unzip(zip: Uint8Array, inspect: (name: string, size: number) => void): Record<string, Uint8Array> {
  let refusal: unknown;
  try {
    return unzipSync(zip, {
      filter: ({ name, originalSize, size }) => {
        try {
          inspect(name, Math.max(originalSize, size));
        } catch (error) {
          refusal = error;
          throw error;
        }
        return true;
      },
    });
  } catch (error) {
    if (error === refusal) throw error;
    throw new OrgError(
      'INVALID_INPUT',
      `The zip file could not be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const isUnsafe = (path: string): boolean => /^[/\\]|\\|\0|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(path) || path.length > 1000;
