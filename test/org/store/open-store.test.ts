import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toLongId } from '../../../scripts/org/catalog/record-id.ts';
import type { ObjectDef } from '../../../scripts/org/catalog/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import type { Store } from '../../../scripts/org/store/types.ts';
import { field, lookup, makeCatalog, object } from '../support/make-catalog.ts';

const shelf = object('Shelf__c', 'a00', {
  fields: [
    field('Name', { nameField: true }),
    field('Code__c', { unique: true, caseSensitive: true }),
    field('Is_Open__c', { type: 'boolean' }),
    field('Width__c', { type: 'double' }),
    field('Total__c', { type: 'double', formula: 'Width__c * 2' }),
    lookup('Parent__c', ['Shelf__c']),
  ],
});
const catalog = makeCatalog([shelf]);

function open(): Store {
  const store = openStore(':memory:');
  store.syncSchema(catalog);
  return store;
}

function insert(
  store: Store,
  values: Record<string, string | number | boolean | null>,
  definition: ObjectDef = shelf,
): string {
  const id = store.nextId('a00');
  store.insert(definition, { Id: id, ...values });
  return id;
}

describe('records', () => {
  it('reads back what was inserted, booleans as booleans and missing checkboxes as false', () => {
    const store = open();
    const id = insert(store, { Name: 'Oak', Width__c: 1.5 });
    expect(store.read(shelf, id)).toMatchObject({
      Id: id,
      Name: 'Oak',
      Width__c: 1.5,
      Is_Open__c: false,
      Parent__c: null,
    });
    store.update(shelf, id, { Is_Open__c: true, Name: null });
    expect(store.read(shelf, id)).toMatchObject({ Is_Open__c: true, Name: null });
    store.remove(shelf, id);
    expect(store.read(shelf, id)).toBeUndefined();
  });

  it('finds text whatever its letter case, unless the field is case-sensitive', () => {
    const store = open();
    const id = insert(store, { Name: 'Ärmel-Regal', Code__c: 'abc' });
    expect(store.find(shelf, 'name', ['ÄRMEL-regal']).map((row) => row['Id'])).toEqual([id]);
    expect(store.find(shelf, 'Name', ['Armel-Regal'])).toEqual([]);
    expect(store.find(shelf, 'Code__c', ['ABC'])).toEqual([]);
    expect(store.find(shelf, 'Code__c', ['abc'])).toHaveLength(1);
  });

  it('finds many values at once and leaves deleted rows out, which read still sees', () => {
    const store = open();
    const ids = ['a', 'b', 'c'].map((name) => insert(store, { Name: name }));
    store.update(shelf, ids[1] ?? '', { IsDeleted: true });
    expect(store.find(shelf, 'Name', ['A', 'B', 'X']).map((row) => row['Name'])).toEqual(['a']);
    expect(store.read(shelf, ids[1] ?? '')).toMatchObject({ IsDeleted: true });
  });

  it.each([
    ['a formula', { Total__c: 1 }],
    ['an unknown field', { Nothing__c: 1 }],
  ])('refuses to store %s', (_what, values) => {
    const store = open();
    expect(() => insert(store, values)).toThrow('is not stored');
  });

  it('refuses to update a record that is not there', () => {
    expect(() => open().update(shelf, 'a00000000000009AAA', { Name: 'x' })).toThrow('No Shelf__c');
  });
});

describe('schema', () => {
  it('adds columns for new fields and keeps the rows', () => {
    const store = open();
    const id = insert(store, { Name: 'Oak' });
    const wider = object('Shelf__c', 'a00', {
      fields: [
        ...shelf.fields.values(),
        field('Depth__c', { type: 'double' }),
        field('Is_New__c', { type: 'boolean', defaultFormula: 'true' }),
      ],
    });
    store.syncSchema(makeCatalog([wider], 2));
    expect(store.read(wider, id)).toMatchObject({ Name: 'Oak', Depth__c: null, Is_New__c: true });
  });

  it('uses an index for case-insensitive names and for look-ups', () => {
    const store = open();
    const plan = (sql: string): string =>
      store
        .select(`EXPLAIN QUERY PLAN ${sql}`, ['x'])
        .map((row) => row['detail'])
        .join();
    expect(plan('SELECT "Id" FROM "Shelf__c" WHERE fold("Name") = ?')).toContain(
      'USING INDEX Shelf__c__by__Name__fold',
    );
    expect(plan('SELECT "Id" FROM "Shelf__c" WHERE "Parent__c" = ?')).toContain(
      'USING INDEX Shelf__c__by__Parent__c__exact',
    );
  });
});

describe('select', () => {
  it('sorts text as if in upper case', () => {
    const store = open();
    for (const name of ['b', 'A', 'a_', 'ä', 'B1', 'aa']) insert(store, { Name: name });
    const rows = store.select('SELECT "Name" FROM "Shelf__c" ORDER BY fold("Name")', []);
    expect(rows.map((row) => row['Name'])).toEqual(['A', 'aa', 'a_', 'b', 'B1', 'ä']);
  });

  it('asks the evaluator of this query for formulas, and only this query', () => {
    const store = open();
    insert(store, { Name: 'Oak', Width__c: 4 });
    const sql = `SELECT formula('Shelf__c.Total__c', "Width__c") AS total FROM "Shelf__c"`;
    const rows = store.select(sql, [], (key, [width]) => (key === 'Shelf__c.Total__c' ? Number(width) * 2 : null));
    expect(rows).toEqual([{ total: 8 }]);
    expect(() => store.select(sql, [])).toThrow('without an evaluator');
  });

  it.each([
    ['2026-01-01T23:30:00.000Z', 'Europe/Berlin', '2026-01-02T00:30:00'],
    ['2026-07-01T23:30:00.000Z', 'America/Los_Angeles', '2026-07-01T16:30:00'],
  ])('shows %s in %s as %s', (utc, zone, local) => {
    expect(open().select('SELECT local_datetime(?, ?) AS x', [utc, zone])).toEqual([{ x: local }]);
  });
});

describe('transactions', () => {
  it('undo everything on a throw, and only the inner part when the outer goes on', () => {
    const store = open();
    expect(() =>
      store.transaction(() => {
        insert(store, { Name: 'gone' });
        throw new Error('stop');
      }),
    ).toThrow('stop');
    store.transaction(() => {
      insert(store, { Name: 'kept' });
      expect(() =>
        store.transaction(() => {
          insert(store, { Name: 'inner' });
          throw new Error('stop');
        }),
      ).toThrow('stop');
    });
    expect(store.select('SELECT "Name" FROM "Shelf__c"', [])).toEqual([{ Name: 'kept' }]);
  });

  it('never hands out a number twice, not even after a rollback', () => {
    const store = open();
    const first = store.nextId('a00');
    let second = '';
    expect(() =>
      store.transaction(() => {
        second = store.nextId('a00');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(new Set([first, second, store.nextId('a00'), store.nextId('001')]).size).toBe(4);
    expect([store.nextNumber('Case', 1000), store.nextNumber('Case', 1000)]).toEqual([1000, 1001]);
  });
});

describe('a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps records, counters, settings and files between openings', () => {
    const path = join(folder, 'org.sqlite');
    const before = openStore(path);
    before.syncSchema(catalog);
    const id = insert(before, { Name: 'Oak' });
    before.kv.set('session', 't1', 'u1');
    before.kv.set('session', 't2', 'u2');
    before.kv.delete('session', 't2');
    before.files.put('lwc/a/a.js', new Uint8Array([1, 2, 3]));
    before.close();

    const after = openStore(path);
    expect(after.read(shelf, id)).toMatchObject({ Name: 'Oak' });
    expect(after.nextId('a00')).not.toBe(id);
    expect(after.kv.entries('session')).toEqual([['t1', 'u1']]);
    expect(after.kv.get('session', 't2')).toBeUndefined();
    expect([...after.files.all()]).toEqual([['lwc/a/a.js', new Uint8Array([1, 2, 3])]]);
    after.close();
  });

  it('keeps every acknowledged write of a process that is killed', () => {
    const path = join(folder, 'org.sqlite');
    const writer = `
      import { openStore } from './scripts/org/store/open-store.ts';
      import { writeSync } from 'node:fs';
      const store = openStore(${JSON.stringify(path)});
      for (let n = 1; n <= 50; n++) { store.transaction(() => store.kv.set('n', String(n), 'x')); writeSync(1, n + '\\n'); }
      process.kill(process.pid, 'SIGKILL');`;
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', writer], {
      encoding: 'utf8',
    });
    expect(run.signal).toBe('SIGKILL');
    expect(run.stdout.trim().split('\n')).toHaveLength(50);
    const store = openStore(path);
    expect(store.kv.entries('n')).toHaveLength(50);
    store.close();
  });
});

describe('record ids', () => {
  it.each([
    ['001D000000IqhSL', '001D000000IqhSLIAZ'],
    ['00530000003xqAb', '00530000003xqAbAAI'],
    ['001d000000iqhsliaz', '001D000000IqhSLIAZ'],
    ['001D000000IqhSLIAZ', '001D000000IqhSLIAZ'],
    ['001D000000Iqh', undefined],
    ['001D-00000IqhSL', undefined],
  ])('%s is %s in 18 characters', (given, long) => {
    expect(toLongId(given)).toBe(long);
  });

  it('sort in the order they were given', () => {
    const store = open();
    const ids = Array.from({ length: 200 }, () => store.nextId('a00'));
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every((id) => id.length === 18 && toLongId(id.slice(0, 15)) === id)).toBe(true);
  });
});
