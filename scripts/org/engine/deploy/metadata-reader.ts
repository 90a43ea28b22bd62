import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Store } from '../../store/types.ts';
import type { Context, Deployer, RetrieveRequest } from '../types.ts';
import { wholeNode } from './assemble.ts';
import { namesOf, propertiesOf } from './list-components.ts';
import { retrievePackage } from './retrieve.ts';
import { readWorkspace } from './workspace.ts';

/** Prefix of retrieve ids. */
const retrievePrefix = '09S';
const bucket = 'retrieve';
const keptRequests = 20;

/** The reading half of the Metadata API. */
export function createMetadataReader(
  { store, currentCatalog }: { readonly store: Store; readonly currentCatalog: () => Catalog },
  allow: (context: Context) => void,
): Pick<Deployer, 'retrieve' | 'retrieved' | 'list' | 'read'> {
  const workspace = (): ReturnType<typeof readWorkspace> => readWorkspace(store.files.all());
  const userName = (id: string): string => {
    const users = objectOf(currentCatalog(), 'User');
    const user = users && store.read(users, id);
    return user ? [user['FirstName'], user['LastName']].filter(Boolean).join(' ') : '';
  };
  return {
    retrieve(context, request) {
      allow(context);
      return store.transaction(() => {
        const id = store.nextId(retrievePrefix);
        store.kv.set(bucket, id, JSON.stringify(request));
        const ids = store.kv
          .entries(bucket)
          .map(([known]) => known)
          .sort();
        for (const old of ids.slice(0, -keptRequests)) store.kv.delete(bucket, old);
        return id;
      });
    },
    retrieved(context, id) {
      allow(context);
      const text = store.kv.get(bucket, id);
      if (text === undefined) throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`);
      return retrievePackage(id, JSON.parse(text) as RetrieveRequest, {
        workspace: workspace(),
        catalog: currentCatalog(),
        store,
        userName,
      });
    },
    list(context, type, folder) {
      allow(context);
      const isIn = (name: string): boolean => folder === undefined || name.startsWith(`${folder}/`);
      const names = namesOf(type, workspace(), currentCatalog()).filter(isIn);
      return names.map((name) => propertiesOf(store, type, name, userName));
    },
    read(context, type, fullNames) {
      allow(context);
      const now = workspace();
      namesOf(type, now, currentCatalog());
      return fullNames.map((name) => {
        const node = wholeNode(now, type, name);
        return (
          node && {
            ...node,
            children: [
              { name: 'fullName', text: name, line: 1, column: 1, children: [] },
              ...node.children.filter((child) => child.name !== 'fullName'),
            ],
          }
        );
      });
    },
  };
}
