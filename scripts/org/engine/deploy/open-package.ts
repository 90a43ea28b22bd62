import { parseXml } from '../../catalog/parse-xml.ts';
import { OrgError } from '../../errors.ts';
import { readManifest, type Manifest } from './read-manifest.ts';

/** The files of one package and its manifests. */
export interface Package {
  /** Folder in the zip, with its slash; empty for a single package. */
  readonly root: string;
  /** Component files by path below the root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  readonly deleteBefore: readonly Manifest[];
  readonly deleteAfter: readonly Manifest[];
}

const preName = 'destructiveChangesPre.xml';
const postNames = ['destructiveChanges.xml', 'destructiveChangesPost.xml'];

/** Finds package.xml: at the root of a single package, else in the one folder at the top. */
export function openPackage(zip: ReadonlyMap<string, Uint8Array>, singlePackage: boolean): Package {
  const root = rootOf(zip, singlePackage);
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of zip) if (path.startsWith(root)) files.set(path.slice(root.length), content);
  const take = (name: string): Manifest | undefined => {
    const content = files.get(name);
    files.delete(name);
    return content ? readManifest(parseXml(content)) : undefined;
  };
  const manifest = take('package.xml');
  if (!manifest) throw new OrgError('INVALID_INPUT', 'No package.xml found');
  const before = take(preName);
  const after = postNames.map(take).filter((found) => found !== undefined);
  return { root, files, manifest, deleteBefore: before ? [before] : [], deleteAfter: after };
}

function rootOf(zip: ReadonlyMap<string, Uint8Array>, singlePackage: boolean): string {
  if (singlePackage) return '';
  const roots = [...zip.keys()].filter((path) => /^[^/]+\/package\.xml$/.test(path));
  if (roots.length > 1)
    throw new OrgError('INVALID_INPUT', 'More than one package in the zip file: the local org deploys one at a time');
  return roots[0]?.replace(/package\.xml$/, '') ?? '';
}
