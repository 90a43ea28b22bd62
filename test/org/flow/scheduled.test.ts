import { assignment, filter, flow, input, Mill } from './mill.ts';

const scheduled = (frequency: string, object = '', first = 'First'): string =>
  `<start><connector><targetReference>${first}</targetReference></connector>${object}<schedule><frequency>${frequency}</frequency><startDate>2026-03-02</startDate><startTime>06:30:00.000Z</startTime></schedule><triggerType>Scheduled</triggerType></start>`;
const heavy = `${filter('Weight__c', 'GreaterThan', 10)}<object>Sack__c</object>`;
const write = `<recordUpdates><name>First</name><label>First</label>${input('Note__c', '{!$Record.Name} on {!$Flow.CurrentDate}')}<inputReference>$Record</inputReference></recordUpdates>`;

describe('A scheduled flow', () => {
  it('runs for each record of its start when its time has come, and once for each time', () => {
    const mill = new Mill({ Daily: flow(scheduled('Daily', heavy) + write) });
    const [heavyId, lightId] = [20, 5].map((Weight__c) => mill.create('Sack__c', { Name: `W${Weight__c}`, Weight__c }));
    expect(mill.engine.runScheduled(new Date('2026-03-02T06:29:00Z'))).toEqual([]);
    expect(mill.engine.runScheduled(new Date('2026-03-02T06:30:00Z'))).toEqual([
      { flow: 'Daily', at: '2026-03-02T06:30:00.000Z', interviews: 1, errors: [] },
    ]);
    expect(mill.engine.runScheduled(new Date('2026-03-02T23:00:00Z'))).toEqual([]);
    expect(mill.engine.runScheduled(new Date('2026-03-04T07:00:00Z')).map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-03-03',
      '2026-03-04',
    ]);
    expect([mill.row(heavyId ?? '', 'Note__c'), mill.row(lightId ?? '', 'Note__c')]).toEqual([
      { Note__c: 'W20 on 2026-03-04' },
      { Note__c: null },
    ]);
  });

  it('runs once, or once a week, without records of its own', () => {
    const make = `<recordCreates><name>First</name><label>First</label>${input('Name', 'made')}<object>Sack__c</object></recordCreates>`;
    const mill = new Mill({ Once: flow(scheduled('Once') + make), Weekly: flow(scheduled('Weekly') + make) });
    const runs = mill.engine.runScheduled(new Date('2026-03-20T00:00:00Z'));
    expect(runs.map(({ flow: name, at }) => `${name} ${at.slice(0, 10)}`)).toEqual([
      'Once 2026-03-02',
      'Weekly 2026-03-02',
      'Weekly 2026-03-09',
      'Weekly 2026-03-16',
    ]);
    expect(mill.rows('SELECT COUNT(Id) n FROM Sack__c')).toEqual([{ n: 4 }]);
  });

  it('undoes the interview that fails, and only that one', () => {
    const mill = new Mill({
      Heavier: flow(
        scheduled('Once', heavy) +
          assignment('First', [['$Record.Weight__c', 'Add', 50]]).replace(
            '</assignments>',
            '<connector><targetReference>Write</targetReference></connector></assignments>',
          ) +
          '<recordUpdates><name>Write</name><label>Write</label><inputReference>$Record</inputReference></recordUpdates>',
      ),
    });
    const ids = [20, 60].map((Weight__c) => mill.create('Sack__c', { Name: `W${Weight__c}`, Weight__c }));
    const [run] = mill.engine.runScheduled(new Date('2026-03-03T00:00:00Z'));
    expect(run).toMatchObject({
      interviews: 2,
      errors: [{ message: expect.stringContaining('Too heavy.') as unknown }],
    });
    expect(ids.map((id) => mill.row(id, 'Weight__c')['Weight__c'])).toEqual([70, 60]);
  });

  it('never runs at a time that is none', () => {
    const mill = new Mill({ Odd: flow(scheduled('Daily', heavy).replace('06:30:00.000Z', 'noon') + write) });
    expect(mill.engine.runScheduled(new Date('2026-03-20T00:00:00Z'))).toEqual([]);
  });
});
