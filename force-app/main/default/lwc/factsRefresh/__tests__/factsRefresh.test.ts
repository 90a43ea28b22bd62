import { createElement } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import FactsRefresh from 'c/factsRefresh';
import type { Fact } from 'c/factModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import { saveFact } from 'c/planService';
import { fact } from '../../factModel/__tests__/builders';

jest.mock('c/planService', () => ({ saveFact: jest.fn(), removeRecord: jest.fn() }));
const save = jest.mocked(saveFact);

type Element = HTMLElement & Record<string, unknown> & { open(): void };
const TODAY = '2026-06-15';
const QUEUE = [
  fact({ id: 'a', statement: 'First', confirmedOn: '2024-01-01' }),
  fact({ id: 'b', statement: 'Second', source: 'CRM', confirmedBy: null, confirmedOn: '2024-02-01' }),
  fact({ id: 'c', statement: 'Third', confirmedOn: '2024-03-01' }),
  fact({ id: 'fresh', statement: 'Fresh', confirmedOn: TODAY }),
];
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function open(facts: readonly Fact[] = QUEUE) {
  const element = createElement('c-facts-refresh', { is: FactsRefresh }) as unknown as Element;
  Object.assign(element, { plan: { id: 'plan' }, scope: EMPTY_SCOPE, today: TODAY });
  element.content = { ...EMPTY_CONTENT, facts };
  element.addEventListener('contentpatch', (event) => {
    element.content = { ...EMPTY_CONTENT, facts: (event as CustomEvent<{ facts: readonly Fact[] }>).detail.facts };
  });
  const steps: string[] = [];
  element.addEventListener('undoable', (event) => steps.push((event as CustomEvent).detail.label));
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const text = (selector: string) => root.querySelector(selector)?.textContent?.trim() ?? null;
  expect(root.querySelector('[role="dialog"]')).toBeNull();
  element.open();
  await settled();
  const press = async (key: string) => {
    root
      .querySelector('[role="dialog"]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
  };
  return { element, root, steps, text, press };
}

describe('c-facts-refresh', () => {
  beforeEach(() => {
    save.mockReset().mockImplementation(async (_plan, record) => ({ id: record?.id ?? '', lastModifiedDate: 'new' }));
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('goes through what is stale by keyboard, saving each decision at once', async () => {
    const { root, steps, text, press } = await open();
    (getRecord as unknown as { emit(data: unknown): void }).emit({ fields: { Name: { value: 'Dana Reyes' } } });
    expect(text('.statement')).toBe('First');
    await press('c');
    expect(text('.statement')).toBe('Second');
    await press('C');
    await press('d');
    expect(save.mock.calls.map(([, record, changes]) => [record?.id, changes])).toEqual([
      ['a', { confirmedOn: TODAY, expiresOn: null }],
      ['b', expect.objectContaining({ confirmedOn: TODAY, expiresOn: null, confirmedBy: 'Dana Reyes' })],
      ['c', { isDropped: true }],
    ]);
    expect(steps).toEqual(['c.Fact_Confirmed_Done', 'c.Fact_Confirmed_Done', 'c.Fact_Dropped_Done']);
    expect(text('.statement')).toBe('c.Refresh_Done_Title');
    expect(root.querySelector('.progress')).toBeNull();
  });

  it('skips, goes back to what was decided, and stops at the first', async () => {
    const { text, press } = await open();
    await press('s');
    await press('s');
    await press('ArrowLeft');
    expect([text('.statement'), text('.before')]).toEqual(['Second', 'c.Refresh_Was_Skipped']);
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(text('.statement')).toBe('First');
    expect(save).not.toHaveBeenCalled();
  });

  it('returns to a fact whose decision the org refused, and says why', async () => {
    save.mockRejectedValueOnce({
      body: { output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not so.' }] } },
    });
    const { text, press } = await open();
    await press('d');
    expect([text('.statement'), text('.problem')]).toEqual(['First', 'Not so.']);
  });

  it('does not confirm for a customer whom nobody names', async () => {
    const { text, press } = await open([fact({ confirmedBy: null, confirmedOn: '2024-01-01' })]);
    await press('c');
    expect(text('.problem')).toBe('c.Refresh_Needs_Who');
    expect(save).not.toHaveBeenCalled();
  });

  it('edits in place; letters are words then, and Escape closes the form before the panel', async () => {
    const { root, press } = await open();
    await press('e');
    expect(root.querySelector('c-facts-form')).not.toBeNull();
    await press('d');
    expect(save).not.toHaveBeenCalled();
    await press('Escape');
    expect([root.querySelector('c-facts-form'), root.querySelector('[role="dialog"]') === null]).toEqual([null, false]);
    await press('Escape');
    expect(root.querySelector('[role="dialog"]')).toBeNull();
  });

  it('counts an edited fact as decided once it is saved', async () => {
    const { root, text, press } = await open();
    await press('e');
    const { id: _i, planId: _p, isDropped: _d, createdDate: _c, lastModifiedDate: _l, ...values } = QUEUE[0] as Fact;
    root
      .querySelector('c-facts-form')
      ?.dispatchEvent(new CustomEvent('save', { detail: { values: { ...values, statement: 'Better' } } }));
    await settled();
    expect(save.mock.calls[0]?.[2]).toEqual({ statement: 'Better' });
    expect(text('.statement')).toBe('Second');
  });

  it('says so when nothing is stale', async () => {
    const { root } = await open([]);
    expect(root.querySelector('.body p')?.textContent).toContain('c.Refresh_None');
  });
});
