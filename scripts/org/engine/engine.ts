import type { Standard } from '../catalog/read-standard.ts';
import type { Catalog } from '../catalog/types.ts';
import type { Store } from '../store/types.ts';
import { systemAccess } from './access/system-access.ts';
import { bootstrap, organizationId, type BootstrapData } from './bootstrap.ts';
import { createDeployer } from './deploy/create-deployer.ts';
import { loadCatalog } from './deploy/load-catalog.ts';
import { defaultValue } from './describe/default-value.ts';
import { fieldRights } from './describe/describe-field.ts';
import { describeGlobal } from './describe/describe-global.ts';
import { describeObject } from './describe/describe-object.ts';
import { recordTypesOf } from './describe/record-types.ts';
import { formulaBook, type FormulaBook } from './formula/formula-book.ts';
import { queryFunctions } from './query/query-functions.ts';
import { objectOfId } from './save/find-record.ts';
import { recomputeChanged } from './save/recompute-all.ts';
import { createSaveModel, type SaveModel } from './save/save-model.ts';
import { saveRecords } from './save/save-records.ts';
import { emptyRecycleBin } from './save/undelete-record.ts';
import { contextCache } from './session/context-cache.ts';
import { createJobs } from './jobs/create-jobs.ts';
import { sessionFunctions } from './session/session-functions.ts';
import { createSessions } from './session/sessions.ts';
import { standardAutomations } from './standard/standard-automations.ts';
import type { Context, Engine, OrgIdentity } from './types.ts';

/** What an org is made of. */
export interface EngineParts {
  readonly store: Store;
  readonly standard: Standard;
  readonly bootstrap: BootstrapData;
  /** Name of the organization and user name of its administrator, for the first start; where it answers. */
  readonly org: { readonly name: string; readonly adminUsername: string; readonly instanceUrl: string };
  readonly now: () => Date;
}

/** Keeps one value for each catalog while anybody holds that catalog. */
function byCatalog<Value>(make: (catalog: Catalog) => Value): (catalog: Catalog) => Value {
  const known = new WeakMap<Catalog, { readonly value: Value }>();
  return (catalog) => {
    const entry = known.get(catalog) ?? { value: make(catalog) };
    known.set(catalog, entry);
    return entry.value;
  };
}

/** Opens the org of a store; an empty store gets what an org has on its first day. */
export function createEngine({ store, standard, bootstrap: data, org: given, now }: EngineParts): Engine {
  let current = loadCatalog(store, standard);
  const catalog = (): Catalog => current;
  store.syncSchema(current);
  store.transaction(() => {
    const day = { data, standard, orgName: given.name, adminUsername: given.adminUsername, now: now() };
    bootstrap(current, store, day);
  });
  const org: OrgIdentity = {
    id: organizationId(current, store) ?? '',
    name: given.name,
    instanceUrl: given.instanceUrl,
  };

  const contexts = contextCache({ store, catalog, org: () => org, now });
  const bookOf = byCatalog<FormulaBook>(formulaBook);
  const automations = standardAutomations(standard);
  const modelOf = byCatalog<SaveModel>((of) => createSaveModel(of, bookOf(of), automations));

  const systemContext = (): Context => ({
    catalog: current,
    store,
    org,
    user: { userId: '', username: '', name: '', profileId: '', roleId: null, ...defaults },
    access: systemAccess,
    now,
  });

  function replaceCatalog(next: Catalog): void {
    const before = current;
    current = next;
    contexts.forget();
    store.transaction(() => recomputeChanged(before, modelOf(next), systemContext()));
  }

  const records: Pick<Engine, 'save' | 'emptyRecycleBin' | 'query' | 'queryMore' | 'queryColumns' | 'retrieve'> = {
    ...queryFunctions(bookOf),
    save(context, operations, options) {
      const results = saveRecords(modelOf(context.catalog), context, operations, options);
      for (const operation of operations) {
        contexts.noteWrite(
          operation.object ?? ('id' in operation ? objectOfId(context, operation.id)?.name : '') ?? '',
        );
      }
      return results;
    },
    emptyRecycleBin: (context, ids) => emptyRecycleBin(context, ids),
    atomically(_context, work) {
      try {
        return store.transaction(work);
      } catch (error) {
  };

  return {
    catalog,
    org: () => org,
    now,
    ...sessionFunctions({ store, catalog, sessions: createSessions(store, org.id), contexts }),
    ...records,
        // What was undone may have been seen while it lasted.
        contexts.forget();
        throw error;
      }
    },
    describeGlobal: (context) => describeGlobal(context),
    describeObject: (context, object) => describeObject(context, object),
    recordTypes: recordTypesOf,
    fieldRights,
    defaultValue,
    deployer: createDeployer({ store, standard, currentCatalog: catalog, replaceCatalog, now }),
  };
}

const defaults = { locale: 'en_US', language: 'en_US', timeZone: 'GMT', currency: 'USD' };
    jobs: createJobs({ store, engine: records, contextOf: contexts.contextOf, now }),
