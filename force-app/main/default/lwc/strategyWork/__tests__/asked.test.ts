import { formAskedFor } from '../asked';
import objectives from './data/objectives.json';
import actions from './data/actions.json';

const work = { objectives, actions } as unknown as Parameters<typeof formAskedFor>[1];
const ask = (target: Parameters<typeof formAskedFor>[0]) => formAskedFor(target, work, 'New');

describe('formAskedFor', () => {
  test.each([
    [
      'an objective',
      { kind: 'record', id: 'o1', field: 'customerGoal' },
      { kind: 'objective', id: 'o1', focusOn: 'customerGoal' },
    ],
    ['an action', { kind: 'record', id: 'a1' }, { kind: 'action', id: 'a1', objectiveId: 'o1' }],
    ['a new action', { kind: 'new', record: 'action', of: 'o1' }, { kind: 'action', id: null, objectiveId: 'o1' }],
    [
      'an objective, where there is none for an action',
      { kind: 'new', record: 'action' },
      { kind: 'objective', id: null },
    ],
    ['a new objective', { kind: 'new', record: 'objective' }, { kind: 'objective', id: null, heading: 'New' }],
  ] as const)('finds the form of %s', (_, target, form) => {
    expect(ask(target)).toMatchObject(form);
  });

  test.each([
    [{ kind: 'record', id: 'elsewhere' }],
    [{ kind: 'new', record: 'call' }],
    [{ kind: 'cell', rowKey: 'r', columnKey: 'c' }],
  ] as const)('has none for %j', (target) => {
    expect(ask(target)).toBeNull();
  });
});
