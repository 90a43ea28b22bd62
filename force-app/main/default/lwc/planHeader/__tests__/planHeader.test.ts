import { createElement } from 'lwc';
import PlanHeader from 'c/planHeader';
import { EMPTY_CONTENT } from 'c/planRecordService';
import { plan } from '../../planModel/__tests__/builders';

const PLAN = plan({
  id: 'p1',
  name: 'Acme Growth Plan',
  status: 'Approved',
  planType: 'Grow',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  ownerName: 'Dana',
  nextReviewDate: '2026-06-10',
});

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

  it('offers to complete a review to those who may, once there is a matrix to keep', async () => {
    const ready = { canReview: true, content: EMPTY_CONTENT, matrix: { rows: [], columns: [], cells: [] } };
    const offered = (more: Record<string, unknown>) =>
      [...(show(more).element.shadowRoot?.querySelectorAll<HTMLElement & { value: string }>('.more *') ?? [])].map(
        ({ value }) => value,
      );
    expect(offered({ ...ready, canReview: false })).toEqual([]);
    expect(offered({ ...ready, matrix: null })).toEqual([]);
    expect(offered(ready)).toEqual(['review']);
    const { find } = show(ready);
    find('.more')?.dispatchEvent(new CustomEvent('select', { detail: { value: 'review' } }));
    await Promise.resolve();
    expect(find('c-plan-review-form')).not.toBeNull();
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
    const stale = {
      id: 'f',
      statement: 'Need',
      kind: 'Need',
      isDropped: false,
      confirmedOn: '2025-01-01',
      expiresOn: null,
    };
    const known = (facts: readonly unknown[]) => ({ scope: { settings: [] }, content: { ...EMPTY_CONTENT, facts } });
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

  it('judges the plan at once, and opens what would raise it', async () => {
    const { element, find } = show({ scope: { settings: [] }, content: EMPTY_CONTENT, canEdit: true });
    const ring = find('c-plan-quality') as (HTMLElement & { quality: { score: number } }) | null;
    const before = ring?.quality.score ?? 0;
    const build = { inSight: 50, target: 100, gap: 50, surplus: 0, isClosed: false, components: [] };
    Object.assign(element, { build, plan: { ...PLAN, targetAmount: 100 } });
    await Promise.resolve();
    expect(ring?.quality.score).toBe(before + 9);
    ring?.dispatchEvent(new CustomEvent('qualityopen'));
    await Promise.resolve();
    expect(find('c-plan-quality-panel')).not.toBeNull();
    find('c-plan-quality-panel')?.dispatchEvent(new CustomEvent('close'));
    await Promise.resolve();
    expect(find('c-plan-quality-panel')).toBeNull();
  });

  it.each([
    ['2026-06-15', 1],
    ['2026-11-01', 2],
  ])('offers on %s %i further actions to those who may edit, rolling forward near the end', (today, count) => {
    const items = (more: object) =>
      show({ today, canCreate: true, ...more }).element.shadowRoot?.querySelectorAll('.more lightning-menu-item')
        .length;
    expect(items({ canEdit: true })).toBe(count);
    expect(items({ canEdit: false })).toBe(0);
  });

  it('says of a plan that was not carried over whole where to finish it', () => {
    const half = plan({ externalKey: 'roll:a0B000000000001AAA:2027-01-01' });
    const { element, find } = show({ plan: half, canEdit: true });
    const told: unknown[] = [];
    element.addEventListener('planselect', (event) => told.push((event as CustomEvent).detail));
    find('.unfinished lightning-button')?.dispatchEvent(new CustomEvent('click'));
    expect(told).toEqual([{ planId: 'a0B000000000001AAA', tab: 'rollforward' }]);
    expect(show({ plan: half, canEdit: false }).find('.unfinished')).toBeNull();
  });

  it('says on the plan that was rolled forward, too, that it was not finished', () => {
    const old = plan({ id: 'a0B000000000001AAA' });
    const half = plan({ id: 'half', externalKey: 'roll:a0B000000000001AAA:2027-01-01' });
    const { element, find } = show({ plan: old, plans: [half, old], canEdit: true });
    const told: unknown[] = [];
    element.addEventListener('planselect', (event) => told.push((event as CustomEvent).detail));
    expect(find('.unfinished')?.textContent).toContain('c.Plan_Unfinished_Next');
    find('.unfinished lightning-button')?.dispatchEvent(new CustomEvent('click'));
    expect(told).toEqual([{ planId: old.id, tab: 'rollforward' }]);
  });
});
