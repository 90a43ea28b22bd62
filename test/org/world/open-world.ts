import { resolve } from 'node:path';
import { buildCatalog } from '../../../scripts/org/catalog/build-catalog.ts';
import { objectOf } from '../../../scripts/org/catalog/lookup.ts';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import type { ObjectDef, Value } from '../../../scripts/org/catalog/types.ts';
import { createAccess } from '../../../scripts/org/engine/access/create-access.ts';
import { bootstrap, organizationId, readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { formulaBook } from '../../../scripts/org/engine/formula/formula-book.ts';
import { createSaveModel } from '../../../scripts/org/engine/save/save-model.ts';
import { saveRecords } from '../../../scripts/org/engine/save/save-records.ts';
import { principalOf } from '../../../scripts/org/engine/session/principal-of.ts';
import { standardAutomations } from '../../../scripts/org/engine/standard/standard-automations.ts';
import type { Context, FieldValues, Operation, SaveOptions, SaveResult } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import type { Row, Store } from '../../../scripts/org/store/types.ts';
import { nurseryFiles } from './metadata.ts';

const config = resolve('config/org');
const standard = readStandard(config);
const catalog = buildCatalog({
  standard,
  files: nurseryFiles,
  keyPrefixes: new Map([
    ['Grove__c', 'a00'],
    ['Tree__c', 'a01'],
    ['Fruit__c', 'a02'],
    ['Visit__c', 'a03'],
    ['Shed__c', 'a04'],
  ]),
  version: 1,
});
const model = createSaveModel(catalog, formulaBook(catalog), standardAutomations(standard));
const adminName = 'admin@nursery.local';

/** An org in memory with the invented nursery deployed, and the means to act in it as anybody. */
export class World {
  readonly store: Store = openStore(':memory:');
  private clock = Date.UTC(2026, 0, 15, 12);

  constructor() {
    this.store.syncSchema(catalog);
    const data = readBootstrap(resolve(config, 'bootstrap.json'));
    bootstrap(catalog, this.store, { data, standard, orgName: 'Nursery', adminUsername: adminName, now: this.now() });
  }

  /** Every look at the clock is a second later. */
  readonly now = (): Date => new Date((this.clock += 1000));

  object(name: string): ObjectDef {
    const found = objectOf(catalog, name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  }

  as(username = adminName): Context {
    const [row] = this.store.find(this.object('User'), 'Username', [username]);
    if (!row) throw new Error(`no user ${username}`);
    const user = principalOf(catalog, this.store, row);
    const org = { id: organizationId(catalog, this.store) ?? '', name: 'Nursery', instanceUrl: 'http://127.0.0.1' };
    return { catalog, store: this.store, org, user, access: createAccess(catalog, this.store, user), now: this.now };
  }

  save(
    operations: readonly Operation[],
    options: SaveOptions = { allOrNone: false },
    context: Context = this.as(),
  ): readonly SaveResult[] {
    return saveRecords(model, context, operations, options);
  }

  one(operation: Operation, context: Context = this.as()): SaveResult {
    const [result] = this.save([operation], { allOrNone: false }, context);
    if (!result) throw new Error('no result');
    return result;
  }

  /** Creates and returns the id; a refusal fails the test with its words. */
  create(object: string, values: FieldValues, context: Context = this.as()): string {
    const result = this.one({ kind: 'create', object, values }, context);
    if (!result.success) throw new Error(JSON.stringify(result.errors));
    return result.id;
  }

  update(object: string, id: string, values: FieldValues, context: Context = this.as()): SaveResult {
    return this.one({ kind: 'update', object, id, values }, context);
  }

  row(object: string, id: string): Row {
    const found = this.store.read(this.object(object), id);
    if (!found) throw new Error(`no ${object} ${id}`);
    return found;
  }

  value(object: string, id: string, field: string): Value {
    return this.row(object, id)[field] ?? null;
  }

  idOf(object: string, field: string, value: Value): string {
    const [row] = this.store.find(this.object(object), field, [value]);
    if (!row) throw new Error(`no ${object} with ${field} ${String(value)}`);
    return String(row['Id']);
  }

  /** A user by first name, with a role and permission sets by name. */
  user(name: string, roleId: string | null, permissionSets: readonly string[], profile = 'Standard User'): string {
    const id = this.create('User', {
      Username: `${name}@nursery.local`,
      LastName: name,
      Alias: name.slice(0, 8),
      Email: `${name}@nursery.local`,
      TimeZoneSidKey: 'GMT',
      ProfileId: this.idOf('Profile', 'Name', profile),
      UserRoleId: roleId,
    });
    for (const set of permissionSets) {
      this.create('PermissionSetAssignment', {
        AssigneeId: id,
        PermissionSetId: this.idOf('PermissionSet', 'Name', set),
      });
    }
    return id;
  }
}

export const errorsOf = (result: SaveResult): readonly string[] =>
  result.errors.map((error) => `${error.statusCode}: ${error.message}`);
