import { createElement } from 'lwc';
import PlanHeader from 'c/planHeader';

const PLAN = {
  id: 'p1',
  name: 'Acme Growth Plan',
  status: 'Approved',
  planType: 'Grow',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  ownerName: 'Dana',
  nextReviewDate: '2026-06-10',
};

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-plan-header', { is: PlanHeader }) as unknown as HTMLElement &
    Record<string, unknown>;
  Object.assign(element, { plan: PLAN, plans: [PLAN], today: '2026-06-15', ...more });
  document.body.appendChild(element);
  return { element, find: (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null };
}

describe('c-plan-header', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('names plan, period, owner and an overdue review in words', () => {
    const { find } = show();
    expect(find('h2')?.textContent).toBe('Acme Growth Plan');
    expect(find('.when_overdue')?.textContent).toBe('c.Plan_Next_Review_Overdue');
    expect(find('section')?.getAttribute('aria-label')).toBe('c.Plan_Title');
  });

  it('offers only the next steps, and none to a reader', () => {
    const values = (element: HTMLElement) =>
      [...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>('lightning-button-menu') ?? [])]
        .find((menu) => menu.label === 'c.Plan_Next_Step')
        ?.querySelectorAll('lightning-menu-item').length;
    expect(values(show({ compact: true, canEdit: true }).element)).toBe(2);
    expect(values(show({ compact: true, canEdit: false }).element)).toBeUndefined();
  });

  it('passes on where to go', () => {
    const { element, find } = show({ canCreate: true });
    const told: [string, unknown][] = [];
    for (const name of ['planselect', 'plannew', 'statusmove']) {
      element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
    }
    const menu = find('lightning-button-menu');
    menu?.dispatchEvent(new CustomEvent('select', { detail: { value: 'p2' } }));
    menu?.dispatchEvent(new CustomEvent('select', { detail: { value: 'new' } }));
    find('c-plan-path')?.dispatchEvent(new CustomEvent('statusmove', { detail: { status: 'Active' } }));
    expect(told).toEqual([
      ['planselect', { planId: 'p2' }],
      ['plannew', null],
      ['statusmove', { status: 'Active' }],
    ]);
  });

  it('counts stale facts, offers to go through them to those who may, and says when there is none', () => {
    const stale = { id: 'f', kind: 'Need', isDropped: false, confirmedOn: '2025-01-01', expiresOn: null };
    const known = (facts: readonly unknown[]) => ({ scope: { settings: [] }, content: { facts } });
    const { element, find } = show({ ...known([stale]), canRefresh: true });
    const told: string[] = [];
    element.addEventListener('factsrefresh', () => told.push('factsrefresh'));
    find('.refresh')?.click();
    expect(told).toEqual(['factsrefresh']);
    expect(show({ ...known([stale]), canRefresh: false }).find('.refresh')).toBeNull();
    const fresh = show({ ...known([{ ...stale, confirmedOn: '2026-06-15' }]), canRefresh: true });
    expect(fresh.find('.refresh')).toBeNull();
    expect(fresh.element.shadowRoot?.textContent).toContain('c.Facts_None_Stale');
    expect(show(known([])).element.shadowRoot?.textContent).not.toContain('c.Facts_Stale');
  });

  it('opens the handover pack from the menu of exports', () => {
    for (const compact of [false, true]) {
      const { element } = show({ compact });
      const told: unknown[] = [];
      element.addEventListener('tabopen', (event) => told.push((event as CustomEvent).detail));
      [...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>('lightning-button-menu') ?? [])]
        .find((menu) => menu.label === 'c.Plan_Export')
        ?.dispatchEvent(new CustomEvent('select', { detail: { value: 'handover' } }));
      expect(told).toEqual([{ tab: 'handover' }]);
    }
  });
});
