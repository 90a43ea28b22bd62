import { createElement } from 'lwc';
import PlanDraft from 'c/planDraft';
import { EMPTY_CONTENT } from 'c/planRecordService';
import { createPlan } from 'c/planService';
import { input, open, won } from '../../crmModel/__tests__/builders';

jest.mock('c/planService', () => ({ createPlan: jest.fn() }));

const TODAY = '2026-03-01';
const create = createPlan as jest.Mock;
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
    scope: { ...data, plans: [], prices },
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
  const press = async () => {
    validity();
    all('lightning-button')[1]?.dispatchEvent(new CustomEvent('click'));
    await settled();
  };
  return { all, told, type, press };
}

describe('c-plan-draft', () => {
  beforeEach(() => create.mockReset().mockResolvedValue('p1'));
  afterEach(() => {
    document.body.textContent = '';
  });

  it('proposes every value with its source, and a name for every field', async () => {
    const { all } = await show();
    expect(all('[data-field="target"]')[0]?.value).toBe(50_000);
    expect(all('[data-field="start"]')[0]?.value).toBe('2026-01-01');
    expect(all('.source').length).toBeGreaterThanOrEqual(5);
    expect(all('lightning-input, lightning-combobox').every((field) => Boolean(field.label))).toBe(true);
  });

  it('makes what is ticked, as changed, in one go', async () => {
    const { type, press, told } = await show();
    await type('[data-field="target"]', { value: '60000' });
    await type('lightning-input[data-key="pipeline"]', { checked: false });
    await type('lightning-input.amount[data-key="acc:a"]', { value: '900' });
    await press();
    expect(create).toHaveBeenCalledTimes(1);
    const [plan] = create.mock.calls[0];
    expect(plan).toMatchObject({
      accountId: 'acc',
      planType: 'Grow',
      targetAmount: 60_000,
      targetSource: 'c.Draft_Changed',
    });
    expect(plan.externalKey).toMatch(/^draft-[0-9a-f]{24}$/);
    expect(plan.cells).toEqual([
      { accountId: 'acc', buyingCenterId: null, offeringId: 'a', potentialAmount: 900, source: 'c.Draft_Changed' },
    ]);
    expect(plan.objectives.map((each: { targetValue: number }) => each.targetValue)).toEqual([900]);
    expect(told[0]).toEqual(['plancreate', { planId: 'p1', message: 'c.Plan_Created' }]);
  });

  it.each([
    ['no name', '[data-field="name"]', { value: ' ' }],
    ['a period that ends before it starts', '[data-field="end"]', { value: '2025-01-01' }],
    ['a negative target', '[data-field="target"]', { value: '-1' }],
  ])('saves nothing with %s', async (_title, selector, detail) => {
    const { type, press } = await show();
    await type(selector, detail);
    await press();
    expect(create).not.toHaveBeenCalled();
  });

  it('says what the org refused, keeps the input, and tries again with the same key', async () => {
    const { all, press } = await show();
    create.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await press();
    expect(all('[role="alert"]')[0]?.textContent).toBe('c.Error_Offline');
    await press();
    expect(create.mock.calls[0][0].externalKey).toBe(create.mock.calls[1][0].externalKey);
  });
});
