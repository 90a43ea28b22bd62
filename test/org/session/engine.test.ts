import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { createEngine } from '../../../scripts/org/engine/engine.ts';
import type { DeployOptions, Engine, Operation } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import type { Store } from '../../../scripts/org/store/types.ts';
import { nurseryFiles } from '../world/metadata.ts';

const admin = 'admin@nursery.local';
const standard = readStandard('config/org');
const options: DeployOptions = {
  checkOnly: false,
  rollbackOnError: true,
  singlePackage: true,
  ignoreWarnings: false,
  allowMissingFiles: false,
  autoUpdatePackage: false,
  purgeOnDelete: false,
};

const open = (store: Store): Engine =>
  createEngine({
    store,
    standard,
    bootstrap: readBootstrap('config/org/bootstrap.json'),
    org: { name: 'Nursery', adminUsername: admin, instanceUrl: 'http://127.0.0.1:1' },
    now: () => new Date(),
  });

const packageXml = `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata">
<types><members>*</members><name>CustomObject</name></types><types><members>*</members><name>PermissionSet</name></types>
<version>66.0</version></Package>`;

function deployed(engine: Engine, files: ReadonlyMap<string, Uint8Array> = nurseryFiles): void {
  const { context } = engine.login(admin);
  const zip = zipSync({ 'package.xml': Buffer.from(packageXml), ...Object.fromEntries(files) });
  const status = engine.deployer.deploy(context, zip, options);
  if (!status.success)
    throw new Error(
      JSON.stringify(
        status.messages.filter((message) => !message.success),
        null,
        1,
      ),
    );
}

function saved(engine: Engine, token: string, operations: readonly Operation[]): readonly string[] {
  return engine.save(engine.contextOf(token), operations, { allOrNone: true }).map((result) => {
    if (!result.success) throw new Error(JSON.stringify(result.errors));
    return result.id;
  });
}

describe('An org on its first day', () => {
  const engine = open(openStore(':memory:'));
  const { token, context } = engine.login(admin);

  it('has an organization, an administrator, profiles, stages and the standard price book', () => {
    const count = (object: string): number => engine.query(context, `SELECT COUNT() FROM ${object}`).totalSize;
    expect([count('Organization'), count('User'), count('Profile'), count('OpportunityStage')]).toEqual([1, 1, 3, 10]);
    const [book] = engine.query(context, 'SELECT Name, IsStandard, IsActive FROM Pricebook2').records;
    expect(book).toMatchObject({ Name: 'Standard Price Book', IsStandard: true, IsActive: true });
    expect(engine.org()).toMatchObject({ name: 'Nursery', id: expect.stringMatching(/^00D\w{15}$/) });
  });

  it('gives tokens of the form clients know, which end with logout', () => {
    expect(token).toMatch(/^(00D\w{12,15})![.\w]+$/);
    expect(engine.contextOf(token).user.username).toBe(admin);
    const second = engine.login(admin).token;
    engine.logout(second);
    expect(() => engine.contextOf(second)).toThrow(expect.objectContaining({ code: 'INVALID_SESSION_ID' }));
    expect(() => engine.contextOf(`${token}x`)).toThrow(expect.objectContaining({ code: 'INVALID_SESSION_ID' }));
  });

  it('refuses unknown users, wrong passwords and short new ones', () => {
    const invalid = expect.objectContaining({ code: 'INVALID_LOGIN' });
    expect(() => engine.login('ghost@nursery.local')).toThrow(invalid);
    expect(() => engine.login(admin, '')).toThrow(invalid);
    engine.setPassword(context, context.user.userId, 'long enough');
    expect(() => engine.login(admin, 'long enougH')).toThrow(invalid);
    expect(engine.login(admin, 'long enough').context.user.username).toBe(admin);
    expect(() => engine.setPassword(context, context.user.userId, 'short')).toThrow(
      expect.objectContaining({ code: 'INVALID_NEW_PASSWORD' }),
    );
  });
});

describe('Deployed metadata', () => {
  const engine = open(openStore(':memory:'));
  deployed(engine);
  const { token } = engine.login(admin);
  const profile = engine.query(engine.contextOf(token), `SELECT Id FROM Profile WHERE Name = 'Standard User'`)
    .records[0];
  const [worker = ''] = saved(engine, token, [
    {
      kind: 'create',
      object: 'User',
      values: {
        Username: 'w@nursery.local',
        LastName: 'W',
        Alias: 'w',
        Email: 'w@nursery.local',
        ProfileId: profile?.['Id'],
      },
    },
  ]);
  const workerToken = engine.login('w@nursery.local').token;

  it('gives rights as soon as a permission set is assigned, without a new session', () => {
    expect(() => engine.query(engine.contextOf(workerToken), 'SELECT Id FROM Grove__c')).toThrow(
      expect.objectContaining({ code: 'INVALID_TYPE' }),
    );
    const [set] = engine.query(
      engine.contextOf(token),
      `SELECT Id FROM PermissionSet WHERE Name = 'Grove_Keeper'`,
    ).records;
    saved(engine, token, [
      {
        kind: 'create',
        object: 'PermissionSetAssignment',
        values: { AssigneeId: worker, PermissionSetId: set?.['Id'] },
      },
    ]);
    saved(engine, workerToken, [{ kind: 'create', object: 'Grove__c', values: { Name: 'Mine', Budget__c: 4 } }]);
    saved(engine, token, [{ kind: 'create', object: 'Grove__c', values: { Name: 'Theirs' } }]);
    const names = (session: string): readonly unknown[] =>
      engine
        .query(engine.contextOf(session), 'SELECT Name, Double_Budget__c FROM Grove__c ORDER BY Name')
        .records.map((record) => [record['Name'], record['Double_Budget__c']]);
    expect(names(workerToken)).toEqual([['Mine', 8]]);
    expect(names(token)).toEqual([
      ['Mine', 8],
      ['Theirs', null],
    ]);
  });

  it('fills a roll-up that comes later from the records there are', () => {
    const [grove = ''] = saved(engine, token, [{ kind: 'create', object: 'Grove__c', values: { Name: 'R' } }]);
    saved(engine, token, [
      { kind: 'create', object: 'Tree__c', values: { Grove__c: grove, Label__c: 'a', Height__c: 7 } },
      { kind: 'create', object: 'Tree__c', values: { Grove__c: grove, Label__c: 'b', Height__c: 2 } },
    ]);
    const extra = `<fields><fullName>Lowest__c</fullName><label>Lowest</label><type>Summary</type><summaryForeignKey>Tree__c.Grove__c</summaryForeignKey><summaryOperation>min</summaryOperation><summarizedField>Tree__c.Height__c</summarizedField></fields>`;
    const before = Buffer.from(nurseryFiles.get('objects/Grove__c.object') ?? '').toString();
    const changed = new Map(nurseryFiles).set(
      'objects/Grove__c.object',
      Buffer.from(before.replace('<fields>', `${extra}<fields>`)),
    );
    deployed(engine, changed);
    const [row] = engine.query(engine.contextOf(token), `SELECT Lowest__c FROM Grove__c WHERE Id = '${grove}'`).records;
    expect(row?.['Lowest__c']).toBe(2);
  });

  it('undoes what atomically throws', () => {
    const context = engine.contextOf(token);
    const count = (): number => engine.query(context, 'SELECT COUNT() FROM Account').totalSize;
    const before = count();
    expect(() =>
      engine.atomically(context, () => {
        saved(engine, token, [{ kind: 'create', object: 'Account', values: { Name: 'gone' } }]);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(count()).toBe(before);
  });

  it('shuts out a user who is made inactive', () => {
    saved(engine, token, [{ kind: 'update', object: 'User', id: worker, values: { IsActive: false } }]);
    expect(() => engine.contextOf(workerToken)).toThrow(expect.objectContaining({ code: 'INVALID_SESSION_ID' }));
    expect(() => engine.login('w@nursery.local')).toThrow(expect.objectContaining({ code: 'INVALID_LOGIN' }));
  });
});

describe('A restart', () => {
  it('keeps sessions, metadata and records, and makes no second first day', () => {
    const folder = mkdtempSync(join(tmpdir(), 'org-'));
    const file = join(folder, 'org.sqlite');
    const store = openStore(file);
    const engine = open(store);
    deployed(engine);
    const { token } = engine.login(admin);
    saved(engine, token, [{ kind: 'create', object: 'Grove__c', values: { Name: 'kept' } }]);
    store.close();

    const again = openStore(file);
    const restarted = open(again);
    const context = restarted.contextOf(token);
    expect(restarted.query(context, 'SELECT Name FROM Grove__c').records.map((record) => record['Name'])).toEqual([
      'kept',
    ]);
    expect(restarted.query(context, 'SELECT COUNT() FROM Organization').totalSize).toBe(1);
    expect(restarted.org().id).toBe(engine.org().id);
    again.close();
    rmSync(folder, { recursive: true });
  });
});
