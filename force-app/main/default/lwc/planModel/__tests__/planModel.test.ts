import { PLAN_STATUSES, activeKey, allowedSteps, periodPhase, plansByRelevance } from 'c/planModel';
import type { Plan, PlanStatus } from 'c/planModel';
import { plan as planOf } from './builders';

const plan = (id: string, status: PlanStatus, year: number): Plan =>
  planOf({ id, status, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` });

describe('planModel', () => {
  it.each<[PlanStatus, readonly PlanStatus[]]>([
    ['Draft', ['In Review']],
    ['In Review', ['Approved', 'Draft']],
    ['Approved', ['Active', 'In Review']],
    ['Active', ['Under Revision', 'Completed', 'Expired']],
    ['Under Revision', ['Active', 'In Review']],
    ['Completed', []],
    ['Expired', []],
  ])('lets a plan move from %s to %p', (status, steps) => {
    expect(allowedSteps(status)).toEqual(steps);
  });

  it('reaches every state from Draft', () => {
    const reached = new Set<PlanStatus>(['Draft']);
    for (const status of reached) for (const step of allowedSteps(status)) reached.add(step);
    expect([...reached].sort()).toEqual([...PLAN_STATUSES].sort());
  });

  it('keys only an Active plan', () => {
    expect(activeKey(plan('p', 'Active', 2026))).toBe('acc|2026-01-01');
    expect(activeKey(plan('p', 'Approved', 2026))).toBeNull();
  });

  it.each([
    ['2025-12-31', 'upcoming'],
    ['2026-01-01', 'running'],
    ['2026-12-31', 'running'],
    ['2027-01-01', 'closed'],
  ])('finds the period on %s %s', (today, phase) => {
    expect(periodPhase(plan('p', 'Draft', 2026), today)).toBe(phase);
  });

  it('opens the plan in force first, then what is coming, then the past', () => {
    const plans = [
      plan('past', 'Completed', 2025),
      plan('next', 'Draft', 2027),
      plan('draft', 'Draft', 2026),
      plan('now', 'Active', 2026),
    ];
    expect(plansByRelevance(plans, '2026-06-01').map((each) => each.id)).toEqual(['now', 'draft', 'next', 'past']);
    expect(plansByRelevance([], '2026-06-01')).toEqual([]);
  });
});
