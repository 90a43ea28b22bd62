import { createElement } from 'lwc';
import PlanGoalBar from 'c/planGoalBar';

const part = (kind: string, amount: number) => ({ kind, amount, openAmount: amount, likelihood: 100, count: 1 });
const BUILD = {
  components: [part('won', 812_400), part('renewals', 516_400), part('pipeline', 347_400), part('whitespace', 250_400)],
  inSight: 1_926_600,
  target: 2_400_000,
  gap: 473_400,
  surplus: 0,
  isClosed: false,
};

function show(build: unknown) {
  const element = createElement('c-plan-goal-bar', { is: PlanGoalBar }) as unknown as HTMLElement &
    Record<string, unknown>;
  element.build = build;
  document.body.appendChild(element);
  return (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

describe('c-plan-goal-bar', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('draws four parts and the gap, and is a picture with one sentence', () => {
    const all = show(BUILD);
    expect(all('.bar > span')).toHaveLength(5);
    expect(all('[role="img"]')[0]?.getAttribute('aria-label')).toBe('c.Plan_Goal_Bar');
    expect(all('.legend li')).toHaveLength(5);
  });

  it.each([
    ['a gap', BUILD, 'c.Plan_Gap'],
    ['a surplus', { ...BUILD, gap: 0, surplus: 5_000 }, 'c.Plan_Surplus'],
    ['a target just reached', { ...BUILD, gap: 0, surplus: 0 }, 'c.Plan_Reached'],
    ['no target', { ...BUILD, target: null, gap: null, surplus: null }, undefined],
  ])('says %s', (_title, build, said) => {
    expect(show(build)('.result')[0]?.textContent).toBe(said);
  });

  it('draws nothing of what is zero, but names it', () => {
    const all = show({
      ...BUILD,
      components: [part('won', 0), part('renewals', 0), part('pipeline', 0), part('whitespace', 0)],
      inSight: 0,
      gap: 2_400_000,
    });
    expect(all('.bar > span')).toHaveLength(1);
    expect(all('.legend li')).toHaveLength(5);
  });

  it('is not there without a build', () => {
    expect(show(null)('.bar')).toEqual([]);
  });
});
