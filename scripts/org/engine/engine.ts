import type { Standard } from '../catalog/read-standard.ts';
import { withActiveCurrencies } from '../catalog/multi-currency.ts';
import type { Catalog } from '../catalog/types.ts';
import type { Store } from '../store/types.ts';
import { systemAccess } from './access/system-access.ts';
import { administratorId, bootstrap, organizationId, type BootstrapData } from './bootstrap.ts';
import { createDeployer } from './deploy/create-deployer.ts';
import { loadCatalog } from './deploy/load-catalog.ts';
import { defaultValue } from './describe/default-value.ts';
import { fieldRights } from './describe/describe-field.ts';
import { describeGlobal } from './describe/describe-global.ts';
import { storedCurrencies } from './currency/currency-rows.ts';
import { describeObject } from './describe/describe-object.ts';
import { recordTypesOf } from './describe/record-types.ts';
import { flowBook, type FlowBook } from './flow/flow-book.ts';
import { runScheduled } from './flow/run-scheduled.ts';
import { formulaBook, type FormulaBook } from './formula/formula-book.ts';
import { noteViews } from './query/recently-viewed.ts';
import { queryFunctions } from './query/query-functions.ts';
import { objectOfId } from './save/find-record.ts';
import { recomputeChanged } from './save/recompute-all.ts';
import { createSaveModel, type SaveModel } from './save/save-model.ts';
import { saveRecords } from './save/save-records.ts';
import { emptyRecycleBin } from './save/undelete-record.ts';
import { createJobs } from './jobs/create-jobs.ts';
import { contextCache } from './session/context-cache.ts';
import { sessionFunctions } from './session/session-functions.ts';
import { createSessions } from './session/sessions.ts';
import { standardAutomations } from './standard/standard-automations.ts';
import type { CheckSource, Context, Engine, Operation, OrgIdentity } from './types.ts';

/** What an org is made of. */
export interface EngineParts {
  readonly store: Store;
  readonly standard: Standard;
  readonly bootstrap: BootstrapData;
  /** Name of the organization and user name of its administrator, for the first start; where it answers. */
  readonly org: { readonly name: string; readonly adminUsername: string; readonly instanceUrl: string };
  readonly now: () => Date;
  /** Compiles what bundles are made of; a deploy does without where there is none. */
  readonly checkSource?: CheckSource;
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
export function createEngine({ store, standard, bootstrap: data, org: given, now, checkSource }: EngineParts): Engine {
  const loaded = loadCatalog(store, standard);
  store.syncSchema(loaded);
  let current = withActiveCurrencies(loaded, storedCurrencies(loaded, store));
  const catalog = (): Catalog => current;
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
  const flowsOf = byCatalog<FlowBook>((of) => flowBook(of, bookOf(of), automations));
  const modelOf = byCatalog<SaveModel>((of) => createSaveModel(of, bookOf(of), flowsOf(of).automations));

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
    current = withActiveCurrencies(next, storedCurrencies(next, store));
    contexts.forget();
    store.transaction(() => recomputeChanged(before, modelOf(current), systemContext()));
  }

  /** Currencies are records, and the values of picklists: a catalog follows them. */
  function followCurrencies(): void {
    const next = withActiveCurrencies(current, storedCurrencies(current, store));
    if (next === current) return;
    current = next;
    contexts.forget();
  }

  const functions = queryFunctions(bookOf);
  const records: Pick<Engine, 'save' | 'emptyRecycleBin'> & ReturnType<typeof queryFunctions> = {
    ...functions,
    save(context, operations, options) {
      const written = new Set<string>();
      const results = saveRecords(modelOf(context.catalog), context, operations, options, written);
      for (const object of written) contexts.noteWrite(object);
      if (operations.some((operation) => objectNameOf(context, operation).toLowerCase() === 'currencytype'))
        followCurrencies();
      for (const operation of operations) contexts.noteWrite(objectNameOf(context, operation));
      return results;
    },
    emptyRecycleBin: (context, ids) => emptyRecycleBin(context, ids),
  };

  return {
    catalog,
    org: () => org,
    now,
    ...sessionFunctions({ store, catalog, sessions: createSessions(store, org.id, now), contexts }),
    ...records,
    ...noteViews(functions, store),
    atomically(_context, work) {
      try {
        return store.transaction(work);
      } catch (error) {
        // What was undone may have been seen while it lasted.
        contexts.forget();
        followCurrencies();
        throw error;
      }
    },
    runScheduled(at) {
      const administrator = contexts.contextOf(administratorId(current, store)) ?? systemContext();
      const written = new Set<string>();
      const parts = { model: modelOf(current), book: flowsOf(current), formulas: bookOf(current), written };
      const runs = runScheduled({ ...parts, contextOf: contexts.contextOf, fallback: administrator }, at);
      for (const object of written) contexts.noteWrite(object);
      return runs;
    },
    describeGlobal: (context) => describeGlobal(context),
    describeObject: (context, object) => describeObject(context, object),
    recordTypes: recordTypesOf,
    fieldRights,
    defaultValue,
    deployer: createDeployer({ store, standard, currentCatalog: catalog, replaceCatalog, now, checkSource }),
    jobs: createJobs({ store, engine: records, contextOf: contexts.contextOf, now }),
  };
}

const objectNameOf = (context: Context, operation: Operation): string =>
  operation.object ?? ('id' in operation ? objectOfId(context, operation.id)?.name : '') ?? '';

const defaults = { locale: 'en_US', language: 'en_US', timeZone: 'GMT', currency: 'USD' };
