import { filter, flow, input, Mill, on, to } from './mill.ts';

const path = (rest: string, target = 'Late'): string =>
  `<scheduledPaths><name>Later</name><label>Later</label>${to(target)}${rest}</scheduledPaths>`;
const offset = (number: number, unit: string, field = ''): string =>
  `<offsetNumber>${number}</offsetNumber><offsetUnit>${unit}</offsetUnit>${field && `<recordField>${field}</recordField>`}<timeSource>${field ? 'RecordField' : 'RecordTriggerEvent'}</timeSource>`;
const late = `<recordUpdates><name>Late</name><label>Late</label>${input('Note__c', 'late on {!$Flow.CurrentDate} at {!$Record.Weight__c}')}<inputReference>$Record</inputReference></recordUpdates>`;
const start = (inner: string): string => on('RecordAfterSave', 'CreateAndUpdate', inner).replace(to('First'), '');
const heavy = `<doesRequireRecordChangedToMeetCriteria>true</doesRequireRecordChangedToMeetCriteria>${filter('Weight__c', 'GreaterThan', 10)}`;

const noteOf = (mill: Mill, id: string): unknown =>
  mill.engine.query(mill.engine.login('admin@mill.local').context, `SELECT Note__c FROM Sack__c WHERE Id = '${id}'`)
    .records[0]?.['Note__c'];
const runsOf = (mill: Mill, until: string): readonly string[] =>
  mill.engine.runScheduled(new Date(until)).map((run) => `${run.flow}.${run.path} ${run.at} ${run.errors.length}`);

describe('A scheduled path', () => {
  it('runs once, so long after the change, on the record as it then is', () => {
    const mill = new Mill({ Wait: flow(start(heavy + path(offset(2, 'Days'))) + late) });
    const id = mill.create('Sack__c', { Name: 'Rye', Weight__c: 20 });
    mill.save('update', 'Sack__c', { Weight__c: 30 }, id);
    expect(runsOf(mill, '2026-03-03T09:59:59Z')).toEqual([]);
    expect(noteOf(mill, id)).toBeNull();
    expect(runsOf(mill, '2026-03-03T10:00:00Z')).toEqual(['Wait.Later 2026-03-03T10:00:00.000Z 0']);
    expect(noteOf(mill, id)).toBe('late on 2026-03-03 at 30');
    expect(runsOf(mill, '2026-04-03T10:00:00Z')).toEqual([]);
  });

  it('is dropped when the record meets the entry conditions no more, and set again when it does anew', () => {
    const mill = new Mill({ Wait: flow(start(heavy + path(offset(1, 'Hours'))) + late) });
    const id = mill.create('Sack__c', { Name: 'Rye', Weight__c: 20 });
    mill.save('update', 'Sack__c', { Weight__c: 5 }, id);
    expect(runsOf(mill, '2026-03-01T12:00:00Z')).toEqual([]);
    mill.save('update', 'Sack__c', { Weight__c: 50 }, id);
    expect(runsOf(mill, '2026-03-01T12:00:00Z')).toHaveLength(1);
  });

  it('counts from a date of the record, and follows it while it waits', () => {
    const mill = new Mill({ Wait: flow(start(heavy + path(offset(-1, 'Days', 'Opened__c'))) + late) });
    const id = mill.create('Sack__c', { Name: 'Rye', Weight__c: 20, Opened__c: '2026-03-10' });
    const none = mill.create('Sack__c', { Name: 'Oats', Weight__c: 20 });
    mill.save('update', 'Sack__c', { Opened__c: '2026-03-20' }, id);
    expect(runsOf(mill, '2026-03-18T23:00:00Z')).toEqual([]);
    expect(runsOf(mill, '2026-03-19T00:00:00Z')).toEqual(['Wait.Later 2026-03-19T00:00:00.000Z 0']);
    expect(noteOf(mill, none)).toBeNull();
  });

  it('that is asynchronous is due at once, after what ran in the save', () => {
    const now =
      '<recordUpdates><name>First</name><label>First</label>' +
      input('Grade__c', 'now') +
      '<inputReference>$Record</inputReference></recordUpdates>';
    const async = `<scheduledPaths>${to('Late')}<pathType>AsyncAfterCommit</pathType></scheduledPaths>`;
    const mill = new Mill({ Both: flow(on('RecordAfterSave', 'Create', async) + now + late) });
    const id = mill.create('Sack__c', { Name: 'Rye', Weight__c: 20 });
    expect(mill.row(id, 'Grade__c, Note__c')).toEqual({ Grade__c: 'now', Note__c: null });
    expect(runsOf(mill, '2026-03-01T10:00:00Z')).toEqual(['Both.AsyncAfterCommit 2026-03-01T10:00:00.000Z 0']);
    expect(noteOf(mill, id)).toBe('late on 2026-03-01 at 20');
  });

  it('waits for no record whose save was undone, and runs for none that is deleted', () => {
    const mill = new Mill({ Wait: flow(start(path(offset(1, 'Hours'))) + late) });
    const make = (Weight__c: number) => ({
      kind: 'create' as const,
      object: 'Sack__c',
      values: { Name: 'W', Weight__c },
    });
    mill.engine.save(mill.context(), [make(1), make(101)], { allOrNone: true });
    const id = mill.create('Sack__c', { Name: 'Gone' });
    mill.engine.save(mill.context(), [{ kind: 'delete', id }], { allOrNone: true });
    expect(runsOf(mill, '2026-03-02T00:00:00Z')).toEqual([]);
  });

  it('that fails undoes itself and says so', () => {
    const fat = `<recordUpdates><name>Late</name><label>Late</label>${input('Note__c', 'x')}${input('Weight__c', 500)}<inputReference>$Record</inputReference></recordUpdates>`;
    const mill = new Mill({ Wait: flow(start(path(offset(1, 'Hours'))) + fat) });
    const id = mill.create('Sack__c', { Name: 'Rye' });
    const [run] = mill.engine.runScheduled(new Date('2026-03-02T00:00:00Z'));
    expect(run?.errors[0]?.message).toContain('Too heavy.');
    expect(noteOf(mill, id)).toBeNull();
  });

  it.each([
    [
      'in a flow before the save',
      on('RecordBeforeSave', 'Create', path(offset(1, 'Hours'))).replace(to('First'), ''),
      'Scheduled paths are available only in flows that run after the record is saved.',
    ],
    [
      'to no element',
      start(path(offset(1, 'Hours'), 'Nowhere')),
      'The connector leads to "Nowhere", an element that doesn\'t exist.',
    ],
    ['counted in moons', start(path(offset(1, 'Moons'))), 'The local org does not count offsets in "Moons".'],
    [
      'from a field that is no date',
      start(path(offset(1, 'Days', 'Weight__c'))),
      'The field "Weight__c" isn\'t a date or time that is stored.',
    ],
    [
      'from a field that is not there',
      start(path(offset(1, 'Days', 'Wait__c'))),
      'The field "Wait__c" for the object "Sack__c" doesn\'t exist.',
    ],
  ])('is refused %s', (_title, begin, problem) => {
    const status = new Mill().deploy({ Bad: flow(begin + late) });
    expect(status.messages.filter(({ success }) => !success).map((message) => message.problem)).toContain(
      `Later (Scheduled Path) - ${problem}`,
    );
  });
});
