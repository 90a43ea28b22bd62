import { createElement } from 'lwc';
import StrategyGoalBuild from 'c/strategyGoalBuild';
import type { GoalBuild } from 'c/goalBuildModel';

jest.mock('@salesforce/label/c.Format_Thousands', () => ({ default: '{0}K' }), { virtual: true });

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
const build = (more: Partial<GoalBuild>): GoalBuild => ({
  components: [
    { kind: 'won', openAmount: 812_000, likelihood: 100, amount: 812_000, count: 3 },
    { kind: 'renewals', openAmount: 645_000, likelihood: 80, amount: 516_000, count: 4 },
    { kind: 'pipeline', openAmount: 638_000, likelihood: 54, amount: 347_000, count: 4 },
    { kind: 'whitespace', openAmount: 1_000_000, likelihood: 25, amount: 250_000, count: 6 },
  ],
  inSight: 1_925_000,
  target: 2_400_000,
  gap: 475_000,
  surplus: 0,
  isClosed: false,
  ...more,
});

function show(goal: GoalBuild | null): ShadowRoot {
  const element = createElement('c-strategy-goal-build', { is: StrategyGoalBuild }) as HTMLElement & {
    build: GoalBuild | null;
  };
  element.build = goal;
  document.body.appendChild(element);
  return must(element.shadowRoot);
}
const textOf = (node: ParentNode, selector: string): readonly string[] =>
  [...node.querySelectorAll(selector)].map((each) => each.textContent ?? '');

describe('c-strategy-goal-build', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test('draws a bar for each part, the gap and the target', () => {
    const root = show(build({}));
    expect(textOf(root, '.amount')).toEqual(['$812K', '$516K', '$347K', '$250K', '$475K', '$2,400K']);
    expect([...root.querySelectorAll('.bar')].map((bar) => bar.className)).toContain('bar bar_gap');
  });

  test('shows a table whose parts add up to what is in sight', () => {
    const root = show(build({}));
    expect(textOf(root, 'tbody tr')).toHaveLength(6);
    expect(root.querySelector('.bad')).not.toBeNull();
  });

  test('draws no gap where the target is reached', () => {
    const root = show(build({ target: 1_900_000, gap: 0, surplus: 25_000 }));
    expect(root.querySelector('.bar_gap')).toBeNull();
    expect(root.querySelector('.good')).not.toBeNull();
  });

  test('draws neither gap nor target for a plan without target', () => {
    const root = show(build({ target: null, gap: null, surplus: null }));
    expect(root.querySelectorAll('.bar')).toHaveLength(4);
  });

  test('holds its shape while there is nothing yet', () => {
    expect(show(null).querySelectorAll('.skeleton')).toHaveLength(2);
  });
});
