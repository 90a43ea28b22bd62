import { createElement } from 'lwc';
import StrategyGoalBuild from 'c/strategyGoalBuild';
import type { GoalBuild } from 'c/goalBuildModel';
import { savePlan } from 'c/planService';
import type { UndoEntry } from 'c/undoService';
import { plan } from '../../planModel/__tests__/builders';

jest.mock('c/planService', () => ({ savePlan: jest.fn() }));
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

  const edit = (capabilities: Readonly<Record<string, unknown>>) => {
    const root = show(build({}));
    const element = root.host as HTMLElement & Record<string, unknown>;
    const told: [string, unknown][] = [];
    for (const name of ['planpatch', 'undoable', 'plannotice'])
      element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
    Object.assign(element, { plan: plan({ likelihoodRenewal: 80 }), ...capabilities });
    return { root, told };
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const setTo = async (root: ShadowRoot, value: string) => {
    await settle();
    const input = must(root.querySelector<HTMLInputElement>('[data-kind="renewals"]'));
    input.value = value;
    input.dispatchEvent(new CustomEvent('change'));
    await settle();
    return input;
  };

  test('sets a likelihood at once, and takes it back', async () => {
    (savePlan as jest.Mock).mockResolvedValue({ id: 'p', lastModifiedDate: 'now' });
    const { root, told } = edit({ canEdit: true });
    await setTo(root, '70');
    expect(told.slice(0, 2)).toEqual([
      ['planpatch', { likelihoodRenewal: 70 }],
      ['planpatch', { likelihoodRenewal: 70, lastModifiedDate: 'now' }],
    ]);
    await (must(told[2])[1] as UndoEntry).undo();
    expect((savePlan as jest.Mock).mock.calls.at(-1)?.[1]).toEqual({ likelihoodRenewal: 80 });
  });

  test('shows the likelihood as it was when the org refuses', async () => {
    (savePlan as jest.Mock).mockRejectedValue(new Error('no'));
    const { root, told } = edit({ canEdit: true });
    const input = await setTo(root, '70');
    expect(input.value).toBe('80');
    expect(told.map(([name]) => name)).toEqual(['planpatch', 'planpatch', 'plannotice']);
  });

  test.each(['', '101', '-1', '7.5'])('does not take "%s" for a likelihood', async (value) => {
    (savePlan as jest.Mock).mockClear();
    const { root } = edit({ canEdit: true });
    await setTo(root, value);
    expect(savePlan).not.toHaveBeenCalled();
  });

  test('shows likelihoods as text to a person who may not edit', async () => {
    const { root } = edit({ canEdit: false });
    await settle();
    expect(root.querySelector('input')).toBeNull();
  });

  test('is one tab stop; arrows move between the bars and Enter shows the records', async () => {
    const root = show(build({}));
    const bars = () => [...root.querySelectorAll<HTMLElement>('.bar')];
    const key = async (name: string) => {
      must(bars().find(({ tabIndex }) => tabIndex === 0)).dispatchEvent(new KeyboardEvent('keydown', { key: name }));
      await settle();
    };
    expect(bars().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await key('ArrowRight');
    await key('Enter');
    expect(must(root.querySelector<HTMLElement & { kind: string }>('c-strategy-goal-records')).kind).toBe('renewals');
    await key('End');
    expect(bars().findIndex(({ tabIndex }) => tabIndex === 0)).toBe(5);
  });

  test('says at which rates amounts were converted, and what has no rate', () => {
    const exchange = {
      currency: 'USD',
      rateDate: '2026-09-01',
      converted: 3,
      missing: [{ isoCode: 'GBP', count: 2 }],
    };
    expect(textOf(show(build({ exchange })), '.note')).toHaveLength(2);
    expect(textOf(show(build({ exchange: null })), '.note')).toHaveLength(0);
  });
});
