import { createElement } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import HandoverPack from 'c/handoverPack';
import { BLANK_ACTION } from 'c/objectiveModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import { fact } from '../../factModel/__tests__/builders';

const PLAN = {
  id: 'plan',
  name: 'Growth Plan',
  accountId: 'a1',
  status: 'Active',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  ownerName: 'Dana Reyes',
  executiveSponsorName: null,
  nextReviewDate: null,
};

function show(content: Record<string, unknown> = {}) {
  const element = createElement('c-handover-pack', { is: HandoverPack }) as unknown as HTMLElement &
    Record<string, unknown>;
  const told: unknown[] = [];
  element.addEventListener('tabopen', (event) => told.push((event as CustomEvent).detail));
  Object.assign(element, {
    plan: PLAN,
    scope: { ...EMPTY_SCOPE, accounts: [{ id: 'a1', name: 'Halden' }] },
    content: { ...EMPTY_CONTENT, ...content },
    today: '2026-06-15',
  });
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const rows = (table: string) =>
    [...root.querySelectorAll(`table.${table} tbody tr`)].map((row) =>
      [...row.children].map((cell) => cell.textContent).join('|'),
    );
  const click = (label: string) =>
    [...root.querySelectorAll<HTMLElement & { label: string }>('lightning-button')]
      .find((button) => button.label === label)
      ?.click();
  return { element, root, told, rows, click };
}

describe('c-handover-pack', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('has a table for each question, and says where there is nothing', () => {
    const { root, rows } = show();
    expect([...root.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
      'c.Handover_Money',
      'c.Handover_People',
      'c.Handover_Promises',
      'c.Handover_Risks',
      'c.Handover_Interactions',
      'c.Handover_Steps',
    ]);
    expect(rows('team')).toEqual(['Dana Reyes|c.Handover_Owner|0']);
    expect(root.querySelectorAll('table + .small')).toHaveLength(5);
  });

  it('shows what is known', () => {
    const { rows } = show({
      actions: [{ ...BLANK_ACTION, id: 'x', name: 'Price the pilot', dueDate: '2026-06-10', assigneeName: 'Kofi' }],
      facts: [fact({ kind: 'Fear', statement: 'A failed migration' })],
    });
    expect(rows('steps')).toEqual(['Price the pilot||Kofi|Jun 10|c.Handover_Overdue']);
    expect(rows('risks')).toEqual([
      'Price the pilot|c.Handover_Risk_Action||Jun 10|',
      'A failed migration|c.Handover_Risk_Fear|||',
    ]);
  });

  it('says that it is internal, of which day and who printed it', async () => {
    const { root } = show();
    expect(root.querySelector('.foot')?.textContent).toBe('c.Handover_Foot_Unnamed');
    (getRecord as unknown as { emit(data: unknown): void }).emit({ fields: { Name: { value: 'Dana Reyes' } } });
    await Promise.resolve();
    expect(root.querySelector('.foot')?.textContent).toBe('c.Handover_Foot');
  });

  it('prints alone, and brings the page back', () => {
    const beside = document.createElement('nav');
    document.body.appendChild(beside);
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const { click, told } = show();
    click('c.Handover_Print');
    expect(print).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new CustomEvent('beforeprint'));
    expect(beside.style.display).toBe('none');
    window.dispatchEvent(new CustomEvent('afterprint'));
    expect(beside.style.display).toBe('');
    click('c.Handover_Back');
    expect(told).toEqual([{ tab: 'overview' }]);
  });
});
