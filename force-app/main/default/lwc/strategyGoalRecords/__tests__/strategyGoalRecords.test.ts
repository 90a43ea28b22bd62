import { createElement } from 'lwc';
import type { GoalKind, GoalRecord } from 'c/goalBuildModel';
import StrategyGoalRecords from 'c/strategyGoalRecords';

const record = (id: string, openAmount: number, likelihood: number, amount: number): GoalRecord => ({
  kind: 'pipeline',
  id,
  name: `Deal ${id}`,
  rowKey: null,
  columnKey: null,
  date: '2026-11-01',
  openAmount,
  likelihood,
  amount,
});

function show(kind: GoalKind) {
  const element = createElement('c-strategy-goal-records', { is: StrategyGoalRecords });
  const component = { kind, openAmount: 300, likelihood: 40, amount: 120, count: 2 };
  Object.assign(element, {
    kind,
    component,
    heading: 'x',
    records: [record('1', 200, 50, 100), record('2', 100, 20, 20)],
  });
  document.body.appendChild(element);
  const texts = (selector: string) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent?.trim());
  return { element, texts };
}

describe('c-strategy-goal-records', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test('lists deals with what each counts, and their sums', () => {
    const { texts } = show('pipeline');
    expect(texts('tbody a')).toEqual(['Deal 1', 'Deal 2']);
    expect(texts('tbody td.number')).toEqual(['$200', '50%', '$100', '$100', '20%', '$20']);
    expect(texts('tfoot td.number')).toEqual(['$300', '$120']);
  });

  test('weighs assets as a whole', () => {
    const { texts } = show('renewals');
    expect(texts('tbody td.number')).toEqual(['$200', '$100']);
    expect(texts('.arithmetic')).toHaveLength(1);
  });

  test('closes by Escape', () => {
    const { element } = show('won');
    const closed = jest.fn();
    element.addEventListener('close', closed);
    element.shadowRoot?.querySelector('.panel')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
