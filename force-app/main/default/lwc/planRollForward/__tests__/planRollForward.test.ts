import { createElement } from 'lwc';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import PlanRollForward from 'c/planRollForward';
import { objective } from '../../objectiveModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';

const ID = 'a01000000000001';
const PLAN = plan({ id: ID, name: 'Growth 2026' });
const KEY = `roll:${ID}:2027-01-01`;
type Element = HTMLElement & Record<string, unknown>;

function show(plans: readonly object[] = []) {
  const element = createElement('c-plan-roll-forward', { is: PlanRollForward }) as unknown as Element;
  const content = { ...EMPTY_CONTENT, objectives: [objective({ id: 'o1', name: 'Renew' })] };
  Object.assign(element, { plan: PLAN, plans: [PLAN, ...plans], scope: EMPTY_SCOPE, content, today: '2026-12-01' });
  const told: unknown[] = [];
  element.addEventListener('planselect', (event) => told.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])] as unknown as Element[];
  return { all, told };
}

describe('c-plan-roll-forward', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('proposes the next period and counts what is open', () => {
    const { all } = show();
    expect(all('[data-field]').map(({ value }) => value)).toEqual(['Growth 2027', '2027-01-01', '2027-12-31', null]);
    expect(all('[data-group="objectives"]')[0]?.checked).toBe(true);
    expect(all('[data-group="facts"]')[0]?.disabled).toBe(true);
  });

  it('leads to the plan that is there already', () => {
    const { all, told } = show([plan({ id: 'next', externalKey: KEY, previousPlanId: ID })]);
    expect(all('[data-field]')).toEqual([]);
    all('lightning-button')[0]?.dispatchEvent(new CustomEvent('click'));
    expect(told).toEqual([{ planId: 'next', tab: 'overview' }]);
  });

  it('finishes what was begun, as it was begun', () => {
    const { all } = show([plan({ id: 'next', name: 'Begun', externalKey: KEY })]);
    expect(all('.note')).toHaveLength(1);
    expect(all('[data-field="name"]')[0]).toMatchObject({ value: 'Begun', disabled: true });
    expect(all('c-plan-draft-save')[0]).toMatchObject({ createLabel: 'c.Roll_Finish', isBegun: true });
  });
});
