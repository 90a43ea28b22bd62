import { emptyRecycleBin } from '../../../scripts/org/engine/save/undelete-record.ts';
import { errorsOf, World } from '../world/open-world.ts';

const world = new World();
const remove = (id: string): void => void expect(errorsOf(world.one({ kind: 'delete', id }))).toEqual([]);
const undelete = (id: string, user?: string): readonly string[] =>
  errorsOf(world.one({ kind: 'undelete', id }, user === undefined ? world.as() : world.as(`${user}@nursery.local`)));
const notInBin = ['UNDELETE_FAILED: Entity is not in the recycle bin'];

describe('Undelete', () => {
  it('brings a record back with its details of every depth, and the roll-ups they make', () => {
    const grove = world.create('Grove__c', { Name: 'Back' });
    const tree = world.create('Tree__c', { Grove__c: grove, Label__c: 'a', Height__c: 4 });
    const fruit = world.create('Fruit__c', { Name: 'f', Tree__c: tree });
    remove(grove);
    expect([world.value('Tree__c', tree, 'IsDeleted'), world.value('Fruit__c', fruit, 'IsDeleted')]).toEqual([
      true,
      true,
    ]);
    expect(undelete(grove)).toEqual([]);
    expect(world.value('Fruit__c', fruit, 'IsDeleted')).toBe(false);
    expect(world.row('Grove__c', grove)).toMatchObject({ IsDeleted: false, Tree_Count__c: 1, Height_Sum__c: 4 });
  });

  it('counts a detail that comes back', () => {
    const grove = world.create('Grove__c', { Name: 'Counted' });
    const tree = world.create('Tree__c', { Grove__c: grove, Label__c: 'a' });
    remove(tree);
    expect(world.value('Grove__c', grove, 'Tree_Count__c')).toBe(0);
    expect(undelete(tree)).toEqual([]);
    expect(world.value('Grove__c', grove, 'Tree_Count__c')).toBe(1);
  });

  it('leaves in the bin what was deleted before its master, and lets nothing back without its master', () => {
    const grove = world.create('Grove__c', { Name: 'Early' });
    const early = world.create('Tree__c', { Grove__c: grove, Label__c: 'early' });
    const along = world.create('Tree__c', { Grove__c: grove, Label__c: 'along' });
    remove(early);
    remove(grove);
    expect([undelete(early), undelete(along)]).toEqual([notInBin, notInBin]);
    expect(undelete(grove)).toEqual([]);
    expect([world.value('Tree__c', early, 'IsDeleted'), world.value('Tree__c', along, 'IsDeleted')]).toEqual([
      true,
      false,
    ]);
    expect(undelete(early)).toEqual([]);
  });

  it('fills the look-ups that the delete cleared, unless somebody has filled them since', () => {
    const grove = world.create('Grove__c', { Name: 'Look' });
    const [target, other] = ['x', 'y'].map((Label__c) => world.create('Tree__c', { Grove__c: grove, Label__c }));
    const points = { Grove__c: grove, Label__c: 'p', Neighbor__c: target ?? '' };
    const blank = world.create('Tree__c', points);
    const refilled = world.create('Fruit__c', { Name: 'f', Tree__c: blank });
    remove(target ?? '');
    expect(world.value('Tree__c', blank, 'Neighbor__c')).toBeNull();
    expect(undelete(target ?? '')).toEqual([]);
    expect(world.value('Tree__c', blank, 'Neighbor__c')).toBe(target);
    remove(target ?? '');
    world.update('Tree__c', blank, { Neighbor__c: other ?? '' });
    undelete(target ?? '');
    expect([world.value('Tree__c', blank, 'Neighbor__c'), world.value('Fruit__c', refilled, 'IsDeleted')]).toEqual([
      other,
      false,
    ]);
  });

  it('is refused where a unique value is taken by now, whole', () => {
    const first = world.create('Grove__c', { Name: 'One', Code__c: 'U-1' });
    const tree = world.create('Tree__c', { Grove__c: first, Label__c: 'a' });
    remove(first);
    const second = world.create('Grove__c', { Name: 'Two', Code__c: 'u-1' });
    expect(undelete(first)).toEqual([
      `DUPLICATE_VALUE: duplicate value found: Code__c duplicates value on record with id: ${second.slice(0, 15)}`,
    ]);
    expect(world.value('Tree__c', tree, 'IsDeleted')).toBe(true);
  });

  it('tells a stranger the same of a record that is there, deleted, or nowhere', () => {
    world.user('stranger', null, ['Grove_Keeper']);
    const there = world.create('Grove__c', { Name: 'There' });
    const gone = world.create('Grove__c', { Name: 'Gone' });
    remove(gone);
    const nowhere = `${there.slice(0, 12)}zzz`;
    expect([there, gone, nowhere].map((id) => undelete(id, 'stranger'))).toEqual([notInBin, notInBin, notInBin]);
  });
});

describe('Emptying the recycle bin', () => {
  it('removes a record and what went along for good', () => {
    const grove = world.create('Grove__c', { Name: 'Waste' });
    const tree = world.create('Tree__c', { Grove__c: grove, Label__c: 'a' });
    const [alive] = emptyRecycleBin(world.as(), [grove]);
    expect(alive && errorsOf(alive)).toEqual(notInBin);
    remove(grove);
    expect(emptyRecycleBin(world.as(), [grove])).toEqual([{ success: true, id: grove, created: false, errors: [] }]);
    expect([
      world.store.read(world.object('Grove__c'), grove),
      world.store.read(world.object('Tree__c'), tree),
    ]).toEqual([undefined, undefined]);
    expect(undelete(grove)).toEqual(notInBin);
  });
});
