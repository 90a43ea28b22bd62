import type { XmlNode } from '../../catalog/types.ts';
import { childrenOf, textOf, textsOf } from '../../catalog/xml-node.ts';

/** A package.xml or destructiveChanges.xml: members by type, `*` for all. */
export interface Manifest {
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
  readonly version?: string;
  /** Name of the package that the members go into. */
  readonly packageName?: string;
  readonly node: XmlNode;
}

export function readManifest(node: XmlNode): Manifest {
  const types = new Map<string, Set<string>>();
  for (const entry of childrenOf(node, 'types')) {
    const name = textOf(entry, 'name') ?? '';
    const members = types.get(name) ?? new Set<string>();
    for (const member of textsOf(entry, 'members')) members.add(member);
    types.set(name, members);
  }
  const version = textOf(node, 'version');
  const packageName = textOf(node, 'fullName');
  return {
    types,
    node,
    ...(version === undefined ? {} : { version }),
    ...(packageName === undefined ? {} : { packageName }),
  };
}

export function names(manifest: Manifest, type: string, fullName: string): boolean {
  const members = manifest.types.get(type);
  if (!members) return false;
  return members.has('*') || members.has(fullName);
}

/** Where a manifest names a member (for messages). */
export function memberNode(manifest: Manifest, type: string, member: string): XmlNode {
  const entry = childrenOf(manifest.node, 'types').find((candidate) => textOf(candidate, 'name') === type);
  const found = entry ? childrenOf(entry, 'members').find((node) => node.text.trim() === member) : undefined;
  return found ?? entry ?? manifest.node;
}
