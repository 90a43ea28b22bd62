import {
  BLANK_COMMITMENT,
  breachDays,
  commitmentFaults,
  commitmentState,
  commitmentsByUrgency,
  isBreached,
} from 'c/commitmentModel';
import type { Commitment } from 'c/commitmentModel';

const TODAY = '2028-03-01';
const made = (more: Partial<Commitment>): Commitment => ({ ...BLANK_COMMITMENT, status: 'Agreed', ...more });
const service = (more: Partial<Commitment>): Commitment => made({ kind: 'Service Level', ...more });

describe('commitmentModel', () => {
  test.each<[string, Commitment, unknown, boolean, number]>([
    ['without a date', made({}), { is: 'onTrack' }, false, 0],
    ['only asked for', made({ status: 'Requested', dueDate: '2028-12-31' }), { is: 'requested' }, false, 0],
    ['due far away', made({ dueDate: '2028-03-16' }), { is: 'onTrack' }, false, 0],
    ['due within two weeks', made({ dueDate: '2028-03-15' }), { is: 'due', days: 14 }, false, 0],
    ['due today', made({ dueDate: TODAY }), { is: 'due', days: 0 }, false, 0],
    [
      'due the day before, over a leap day',
      made({ dueDate: '2028-02-28' }),
      { is: 'late', days: 2, isDelivered: false },
      true,
      2,
    ],
    [
      'late over the end of a year',
      made({ dueDate: '2027-12-31' }),
      { is: 'late', days: 61, isDelivered: false },
      true,
      61,
    ],
    [
      'delivered late',
      made({ status: 'Delivered', dueDate: '2028-02-01', deliveredDate: '2028-02-04' }),
      { is: 'late', days: 3, isDelivered: true },
      true,
      3,
    ],
    [
      'delivered in time, long ago',
      made({ status: 'Delivered', dueDate: '2027-02-01', deliveredDate: '2027-02-01' }),
      { is: 'delivered' },
      false,
      0,
    ],
    ['cancelled though late', made({ status: 'Cancelled', dueDate: '2027-02-01' }), { is: 'cancelled' }, false, 0],
    ['a level nobody measured', service({ serviceTarget: 95 }), { is: 'notMeasured' }, false, 0],
    ['a level just reached', service({ serviceTarget: 97, serviceActual: 97 }), { is: 'met', percent: 97 }, false, 0],
    [
      'a level missed',
      service({ serviceTarget: 97, serviceActual: 96.9, dueDate: '2020-01-01' }),
      { is: 'below', percent: 96.9 },
      true,
      0,
    ],
    ['a level of nothing', service({ serviceTarget: 95, serviceActual: 0 }), { is: 'below', percent: 0 }, true, 0],
  ])('says how one stands that is %s', (_, commitment, state, breached, days) => {
    expect(commitmentState(commitment, TODAY)).toEqual(state);
    expect(isBreached(commitment, TODAY)).toBe(breached);
    expect(breachDays(commitment, TODAY)).toBe(days);
  });

  test('puts first what asks for action, the longest late before others', () => {
    const all = [
      made({ name: 'done', status: 'Delivered', deliveredDate: '2028-01-01', dueDate: '2028-01-02' }),
      made({ name: 'later', dueDate: '2028-09-01', department: 'Legal' }),
      made({ name: 'soon', dueDate: '2028-03-03' }),
      made({ name: 'late', dueDate: '2028-02-27' }),
      service({ name: 'below', serviceTarget: 95, serviceActual: 90 }),
      made({ name: 'very late', dueDate: '2028-01-27' }),
      made({ name: 'was late', status: 'Delivered', dueDate: '2026-01-01', deliveredDate: '2027-01-01' }),
    ];
    expect(commitmentsByUrgency(all, TODAY).map(({ name }) => name)).toEqual([
      'very late',
      'late',
      'below',
      'soon',
      'later',
      'was late',
      'done',
    ]);
    expect(commitmentsByUrgency(all, TODAY, 'Legal').map(({ name }) => name)).toEqual(['later']);
    expect(commitmentsByUrgency([], TODAY)).toEqual([]);
  });

  test('finds what the org would refuse', () => {
    expect(commitmentFaults(made({}))).toEqual(['name', 'department', 'dueDate']);
    expect(commitmentFaults(service({ name: 'a', department: 'Legal' }))).toEqual(['serviceTarget']);
    expect(commitmentFaults(made({ name: 'a', department: 'Legal', dueDate: TODAY, status: 'Delivered' }))).toEqual([
      'deliveredDate',
    ]);
    expect(commitmentFaults(made({ name: 'a', department: 'Legal', dueDate: TODAY }))).toEqual([]);
  });
});
