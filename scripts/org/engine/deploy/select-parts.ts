import { acceptedTypes, parentTypeOf } from '../../catalog/metadata-types.ts';
import { placeOf, readComponents, type Part } from '../../catalog/read-components.ts';
import type { Package } from './open-package.ts';
import { errorAt, keyOf, type Problem } from './problem.ts';
import { entryKeysOf, entryTypesOf, namesEntry, withNamedEntries } from './rule-files.ts';
import { memberNode, names, type Manifest } from './read-manifest.ts';

/** A refusal that belongs to a file or manifest entry rather than to a component that was read. */
export interface FileProblem {
  readonly type: string;
  readonly fullName: string;
  readonly path: string;
  readonly problem: Problem;
}

export interface Selection {
  readonly parts: readonly Part[];
  readonly problems: readonly FileProblem[];
}

/** Components of a package that its manifest names, and what is missing, unnamed, unreadable or of a type that is not taken. */
export function selectParts(source: Package, allowMissingFiles: boolean): Selection {
  const { manifest, files } = source;
  const read = readComponents(files);
  const parts = read.parts
    .filter(({ component }) => isNamed(manifest, component.type, component.fullName) && !isEmptyParent(component))
    .map((part) => ({ ...part, component: withNamedEntries(part.component, manifest) }));
  const problems: FileProblem[] = read.problems.map(({ type, fullName, path, problem, line, column }) => ({
    type,
    fullName,
    path,
    problem: { message: `Error parsing file: ${problem}`, severity: 'Error', line, column },
  }));
  problems.push(
    ...duplicates(parts),
    ...unknownTypes(manifest),
    ...missing(manifest, read.parts, problems, allowMissingFiles),
    ...unplaced(source, read.parts),
  );
  return { parts, problems };
}

const isEmptyParent = ({ type, xml }: Part['component']): boolean =>
  type === 'CustomLabels' || (type === 'CustomObject' && xml?.children.length === 0);

/** A component twice in one package: which of the two is meant cannot be told. */
function duplicates(parts: readonly Part[]): readonly FileProblem[] {
  const seen = new Set<string>();
  return parts.flatMap(({ component: { type, fullName, xml }, path }) => {
    const key = keyOf(type, fullName);
    if (seen.has(key))
      return [{ type, fullName, path, problem: errorAt(xml, `Duplicate name specified: ${fullName}`) }];
    seen.add(key);
    return [];
  });
}

/** By itself, or with the whole object or labels file it lies in. */
function isNamed(manifest: Manifest, type: string, fullName: string): boolean {
  if (names(manifest, type, fullName)) return true;
  if (entryTypesOf(type).some((entry) => namesEntry(manifest, entry, fullName))) return true;
  const parent = parentTypeOf(type);
  if (!parent) return false;
  return names(manifest, parent.name, parent.name === 'CustomLabels' ? 'CustomLabels' : (fullName.split('.')[0] ?? ''));
}

function unknownTypes(manifest: Manifest): readonly FileProblem[] {
  return [...manifest.types.keys()]
    .filter((type) => !acceptedTypes.has(type))
    .map((type) => ({
      type: '',
      fullName: 'package.xml',
      path: 'package.xml',
      problem: errorAt(
        memberNode(manifest, type, ''),
        `Unknown type name '${type}' specified in package.xml: the local org does not take it`,
      ),
    }));
}

function missing(
  manifest: Manifest,
  parts: readonly Part[],
  unreadable: readonly FileProblem[],
  allowed: boolean,
): readonly FileProblem[] {
  const there = new Set([
    ...parts.map(({ component }) => keyOf(component.type, component.fullName)),
    ...unreadable.map(({ type, fullName }) => keyOf(type, fullName)),
  ]);
  const entries = new Set(parts.flatMap(({ component }) => entryKeysOf(component)));
  const found: FileProblem[] = [];
  for (const [type, members] of manifest.types) {
    if (!acceptedTypes.has(type) || type === 'CustomLabels') continue;
    for (const member of members) {
      if (
        member === '*' ||
        entries.has(keyOf(type, member)) ||
        there.has(keyOf(type, member)) ||
        unreadable.some(({ fullName }) => member.startsWith(`${fullName}.`))
      )
        continue;
      const message = `An object '${member}' of type ${type} was named in package.xml, but was not found in zipped directory`;
      const problem = {
        ...errorAt(memberNode(manifest, type, member), message),
        severity: allowed ? 'Warning' : 'Error',
      } as const;
      found.push({ type, fullName: member, path: 'package.xml', problem });
    }
  }
  return found;
}

function unplaced({ files, manifest }: Package, parts: readonly Part[]): readonly FileProblem[] {
  const used = new Set(
    parts.filter(({ component }) => isNamed(manifest, component.type, component.fullName)).map(({ path }) => path),
  );
  const problems: FileProblem[] = [];
  const told = new Set<string>();
  for (const path of files.keys()) {
    const place = placeOf(path);
    const folder = path.split('/')[0] ?? '';
    if (!place && /^lwc\/[^/]+$/.test(path)) continue;
    if (!place && !told.has(folder)) {
      told.add(folder);
      problems.push({
        type: '',
        fullName: path,
        path,
        problem: { message: `The local org takes no metadata in the folder '${folder}'`, severity: 'Error' },
      });
    } else if (
      place &&
      !told.has(place.path) &&
      !isNamed(manifest, place.type.name, place.fullName) &&
      ![...used].some((name) => name.startsWith(place.path))
    ) {
      told.add(place.path);
      problems.push({
        type: place.type.name,
        fullName: place.fullName,
        path,
        problem: { message: 'Not in package.xml', severity: 'Error' },
      });
    }
  }
  return problems;
}
