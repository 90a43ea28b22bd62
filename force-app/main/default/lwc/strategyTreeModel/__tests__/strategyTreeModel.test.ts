import { strategyTree } from 'c/strategyTreeModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

const TODAY = '2026-06-15';

describe('strategyTree', () => {
  it('is empty for a plan without objectives', () => {
    expect(strategyTree([], [], TODAY)).toMatchObject({
      goals: [],
      progress: null,
      objectiveCount: 0,
      contribution: 0,
    });
  });

  it('groups objectives by the goal of the customer, those without one last', () => {
    const objectives = [
      objective({ id: '1', sortOrder: 1 }),
      objective({ id: '2', sortOrder: 2, customerGoal: 'Less downtime' }),
      objective({ id: '3', sortOrder: 3, customerGoal: ' Less downtime ' }),
    ];
    const tree = strategyTree(objectives, [], TODAY);
    expect(tree.goals.map((goal) => [goal.goal, goal.objectives.map((node) => node.objective.id)])).toEqual([
      ['Less downtime', ['2', '3']],
      [null, ['1']],
    ]);
  });

  it('rolls the progress of sub-actions up', () => {
    const actions = [
      action('a'),
      action('a1', { parentActionId: 'a', status: 'Completed' }),
      action('a2', { parentActionId: 'a' }),
      action('a3', { parentActionId: 'a', status: 'Dropped' }),
      action('b', { status: 'Completed' }),
    ];
    const tree = strategyTree([objective()], actions, TODAY);
    const node = tree.goals[0]?.objectives[0];
    expect(node?.actions.map((each) => each.progress)).toEqual([0.5, 1]);
    expect(node?.health.progress).toBe(0.75);
    expect(tree).toMatchObject({ actionCount: 4, completedCount: 2, progress: 0.75 });
  });

  it('flags what is overdue and what serves neither deal, cell nor target', () => {
    const actions = [
      action('a', { dueDate: '2026-06-14' }),
      action('b', { cellId: 'c', dueDate: '2026-06-15' }),
      action('a1', { parentActionId: 'a' }),
    ];
    const tree = strategyTree([objective()], actions, TODAY);
    expect(tree).toMatchObject({ overdueCount: 1, unlinkedCount: 1 });
    expect(tree.goals[0]?.objectives[0]?.servesNoTarget).toBe(true);
  });

  it.each([
    ['each other', [action('x', { parentActionId: 'y' }), action('y', { parentActionId: 'x' })]],
    ['itself', [action('x', { parentActionId: 'x' })]],
    ['one that is not there', [action('x', { parentActionId: 'gone' })]],
  ])('shows actions whose parent is %s once', (_title, actions) => {
    const nodes = strategyTree([objective()], actions, TODAY).goals[0]?.objectives[0]?.actions ?? [];
    const ids = nodes.flatMap((node) => [node.action.id, ...node.children.map((child) => child.action.id)]);
    expect(ids.sort()).toEqual(actions.map((each) => each.id).sort());
  });

  it('leaves dropped objectives out of progress and contribution', () => {
    const objectives = [
      objective({ id: '1', contributionAmount: 5, measureType: 'Number', targetValue: 10, actualValue: 5 }),
      objective({ id: '2', contributionAmount: 7, status: 'Dropped', statusReason: 'x' }),
    ];
    expect(strategyTree(objectives, [], TODAY)).toMatchObject({ progress: 0.5, contribution: 5 });
  });
});
