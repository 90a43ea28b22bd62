import { boardOf, statusBeside } from 'c/strategyBoardModel';
import { strategyTree } from 'c/strategyTreeModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

const board = (...actions: ReturnType<typeof action>[]) =>
  boardOf(strategyTree([objective()], actions, '2026-06-30')).map(({ status, cards }) => [
    status,
    cards.map(({ node }) => node.action.id),
  ]);

describe('boardOf', () => {
  test('has every column, also without actions', () => {
    expect(board()).toEqual([
      ['Not Started', []],
      ['In Progress', []],
      ['Waiting', []],
      ['Completed', []],
      ['Dropped', []],
    ]);
  });

  test('puts actions and sub-actions under their own status, earliest due first', () => {
    expect(
      board(
        action('a1', { status: 'Waiting' }),
        action('a2', { status: 'Waiting', dueDate: '2026-12-31' }),
        action('s1', { status: 'Completed', parentActionId: 'a1' }),
        action('a3', { status: 'Waiting', dueDate: '2024-02-29' }),
      ),
    ).toEqual([
      ['Not Started', []],
      ['In Progress', []],
      ['Waiting', ['a3', 'a2', 'a1']],
      ['Completed', ['s1']],
      ['Dropped', []],
    ]);
  });
});

describe('statusBeside', () => {
  test.each([
    ['Not Started', -1, null],
    ['Not Started', 1, 'In Progress'],
    ['Waiting', 1, 'Completed'],
    ['Dropped', 1, null],
  ] as const)('of %s by %s is %s', (status, step, expected) => {
    expect(statusBeside(status, step)).toBe(expected);
  });
});
