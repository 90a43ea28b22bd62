import { createElement } from 'lwc';
import PlanDraft from 'c/planDraft';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import { createDraft } from 'c/planService';
import { input, open, won } from '../../crmModel/__tests__/builders';

jest.mock('c/planService', () => ({ PLAN_KEY: '', createDraft: jest.fn(), removeRecord: jest.fn() }));

const TODAY = '2026-03-01';
const create = createDraft as jest.Mock;
/** Long enough for all that was started to be over. */
const settled = (turns = 100): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => settled(turns - 1));
type Element = HTMLElement & Record<string, unknown>;

async function show() {
  const opportunities = [won('1', '2025-05-01', { amount: 50_000 }), open('2', '2026-06-01', { amount: 9_000 })];
  const data = input({ opportunities });
  const prices = [{ pricebookEntryId: 'e', pricebookId: 'b', productId: 'p-a', unitPrice: 700 }];
  const element = createElement('c-plan-draft', { is: PlanDraft }) as unknown as Element;
  Object.assign(element, {
    accountId: 'acc',
    accountName: 'Acme',
    scope: { ...EMPTY_SCOPE, ...data, plans: [], prices },
    content: { ...EMPTY_CONTENT, opportunities },
    today: TODAY,
  });
  const told: [string, unknown][] = [];
  for (const name of ['plancreate', 'cancel']) {
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  }
  document.body.appendChild(element);
  await settled();
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])] as unknown as Element[];
  const validity = () => {
    for (const field of all('[data-field]')) {
      let message = '';
      Object.assign(field, {
        setCustomValidity: (text: string) => (message = text),
        reportValidity: () => message === '',
      });
    }
  };
  const type = async (selector: string, detail: unknown) => {
    all(selector)[0]?.dispatchEvent(new CustomEvent('change', { detail }));
    await settled();
  };
  const click = async (selector: string) => {
    validity();
    all(selector)[0]?.dispatchEvent(new CustomEvent('click'));
    await settled();
  };
  const next = () => click('.next');
  const press = async () => {
    all('c-plan-draft-save')[0]?.dispatchEvent(new CustomEvent('create'));
    await settled();
  };
  return { element, all, told, type, click, next, press };
}

describe('c-plan-draft', () => {
  beforeEach(() =>
    create.mockReset().mockResolvedValue(
      new Map([
        ['', 'p1'],
        ['d:renew', 'o1'],
      ]),
    ),
  );
  afterEach(() => {
    document.body.textContent = '';
  });

  it('proposes every value with its source, and a name for every field', async () => {
    const { all, next } = await show();
    expect(all('[data-field="planType"]')[0]?.value).toBe('Grow');
    expect(all('.source').length).toBeGreaterThanOrEqual(2);
    await next();
    expect(all('[data-field="target"]')[0]?.value).toBe(50_000);
    expect(all('[data-field="start"]')[0]?.value).toBe('2026-01-01');
    await next();
    await next();
    expect(all('lightning-input, lightning-combobox').every((field) => Boolean(field.label))).toBe(true);
  });

  it('lists eight lines, and says of those without anything that nothing was found', async () => {
    const { all, next } = await show();
    await next();
    await next();
    const lines = all('.line');
    expect(lines).toHaveLength(8);
    expect(lines.filter((line) => line.textContent?.includes('c.Draft_Found_Nothing'))).toHaveLength(5);
    expect(all('[aria-current="step"]')[0]?.textContent).toContain('c.Draft_Step_Found');
  });

  it('makes what is ticked, as changed, in one go', async () => {
    const { all, type, next, press, told } = await show();
    await next();
    await type('[data-field="target"]', { value: '60000' });
    await next();
    await type('[data-key="asIs"]', { checked: false });
    await next();
    await type('lightning-input[data-key="pipeline"]', { checked: false });
    await type('lightning-input.amount[data-key="acc:a"]', { value: '900' });
    await press();
    expect(create).toHaveBeenCalledTimes(1);
    const [plan] = create.mock.calls[0];
    expect(plan).toMatchObject({
      accountId: 'acc',
      previousPlanId: null,
      head: { planType: 'Grow', targetAmount: 60_000, targetSource: 'c.Draft_Changed', templateId: null },
    });
    expect(plan.externalKey).toMatch(/^draft-[0-9a-f]{24}$/);
    const values = plan.items.map(({ kind, values: each }: { kind: string; values: object }) => [kind, each]);
    expect(values).toEqual([
      ['objective', expect.objectContaining({ targetValue: 900 })],
      ['cell', expect.objectContaining({ offeringId: 'a', potentialAmount: 900, source: 'c.Draft_Changed' })],
    ]);
    expect(all('c-plan-draft-save')).toHaveLength(1);
    expect(told[0]).toEqual(['plancreate', { planId: 'p1', message: 'c.Draft_Made_One' }]);
  });

  it('starts from an empty plan when asked to', async () => {
    const { click, next, press } = await show();
    await next();
    await next();
    await click('.empty');
    await press();
    expect(create.mock.calls[0][0].items).toEqual([]);
  });

  it.each([
    ['no name', 0, '[data-field="name"]', { value: ' ' }],
    ['a period that ends before it starts', 1, '[data-field="end"]', { value: '2025-01-01' }],
    ['a negative target', 1, '[data-field="target"]', { value: '-1' }],
  ])('does not leave a step with %s', async (_title, steps, selector, detail) => {
    const { all, type, next } = await show();
    if (steps > 0) await next();
    await type(selector, detail);
    await next();
    expect(all(selector)).toHaveLength(1);
  });

  it('says what the org refused, keeps the input, and asks what is there before it tries again', async () => {
    const { element, next, press } = await show();
    await next();
    await next();
    await next();
    create.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await press();
    const saver = element.shadowRoot?.querySelector('c-plan-draft-save');
    expect(saver?.shadowRoot?.querySelector('[role="alert"]')?.textContent).toBe('c.Error_Offline');
    await press();
    expect(create).toHaveBeenCalledTimes(1);
    expect(saver?.shadowRoot?.querySelector('.doing')?.textContent).toBe('c.Draft_Save_Finding');
  });
});
