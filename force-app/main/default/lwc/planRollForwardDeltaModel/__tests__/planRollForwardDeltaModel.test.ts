import type { Deal } from 'c/dealModel';
import { planDelta } from 'c/planRollForwardDeltaModel';
import { objective } from '../../objectiveModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';

const BEFORE = plan({ periodStart: '2025-01-01', periodEnd: '2025-12-31', targetAmount: 100 });
const NOW = plan({ targetAmount: null });
const won = (closeDate: string, amount: number): Deal => ({ state: 'won', closeDate, amount }) as Deal;

it('says nothing of plans with nothing in them', () => {
  const empty = planDelta({ plan: NOW, objectives: [] }, { plan: NOW, objectives: [] }, []);
  expect(empty).toMatchObject({ before: { won: 0, attainment: null }, objectivesBefore: 0, carried: [], added: [] });
});

it('counts what was won in each period, both days included', () => {
  const deals = [
    won('2025-01-01', 30),
    won('2025-12-31', 20),
    won('2026-01-01', 7),
    won('2024-12-31', 900),
    won('2025-06-01', -10),
  ];
  const { before, now } = planDelta({ plan: BEFORE, objectives: [] }, { plan: NOW, objectives: [] }, deals);
  expect(before).toEqual({ target: 100, won: 40, attainment: 40 });
  expect(now).toEqual({ target: null, won: 7, attainment: null });
});

it('puts each objective before into one of four, and tells what is new', () => {
  const before = [
    objective({ id: '1', name: 'Done', status: 'Achieved' }),
    objective({ id: '2', name: 'Given up', status: 'Dropped' }),
    objective({ id: '3', name: 'Goes on', status: 'At Risk' }),
    objective({ id: '4', name: 'Left', status: 'On Track' }),
  ];
  const now = [
    objective({ id: '9', name: 'Goes on', previousObjectiveId: '3' }),
    objective({ id: '8', name: 'Fresh' }),
    objective({ id: '7', name: 'Of another plan', previousObjectiveId: 'elsewhere' }),
  ];
  const delta = planDelta({ plan: BEFORE, objectives: before }, { plan: NOW, objectives: now }, []);
  expect(delta).toMatchObject({
    achieved: ['Done'],
    dropped: ['Given up'],
    carried: ['Goes on'],
    leftOpen: ['Left'],
    added: ['Fresh', 'Of another plan'],
    objectivesBefore: 4,
    objectivesNow: 3,
  });
});
