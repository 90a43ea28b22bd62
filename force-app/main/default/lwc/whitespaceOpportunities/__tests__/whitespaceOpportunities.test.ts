import { createElement } from 'lwc';
import WhitespaceOpportunities from 'c/whitespaceOpportunities';
import type { OpportunityOffer } from 'c/whitespaceOpportunities';

const offer = (key: string, more: Partial<OpportunityOffer> = {}): OpportunityOffer => ({
  key,
  name: `Deal ${key}`,
  account: 'Acme',
  center: 'Plant',
  line: 'Server',
  amount: 5,
  duplicates: [],
  held: null,
  ...more,
});
type Element = HTMLElement & Record<string, unknown>;

function show(offers: readonly OpportunityOffer[], props: Record<string, unknown> = {}) {
  const element = createElement('c-whitespace-opportunities', {
    is: WhitespaceOpportunities,
  }) as unknown as Element;
  Object.assign(element, { offers, stageName: 'Prospecting', closeDate: '2026-09-01', ...props });
  const told: [string, unknown][] = [];
  for (const name of ['opportunitiescreate', 'cancel'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  for (const field of root.querySelectorAll<Element>('[data-field]')) field.reportValidity = () => true;
  const ticks = () => [...root.querySelectorAll<HTMLInputElement>('tbody input')].map(({ checked }) => checked);
  const button = () => [...root.querySelectorAll<Element>('lightning-button')].at(-1) as Element;
  const create = () => button().dispatchEvent(new CustomEvent('click'));
  return { element, root, told, ticks, create };
}

describe('c-whitespace-opportunities', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('does not tick what would double an open deal or has nothing to win, and says why', () => {
    const { root, ticks } = show([offer('a'), offer('b', { duplicates: ['Old deal'] }), offer('c', { held: 'Owned' })]);
    expect(ticks()).toEqual([true, false, false]);
    expect([...root.querySelectorAll('.check')].map((cell) => cell.textContent)).toEqual([
      'c.Whitespace_Many_Clear',
      'c.Whitespace_Many_Duplicate',
      'c.Whitespace_Many_Not_Ours',
    ]);
  });

  it('tells what is ticked, with what stands in its fields', () => {
    const { root, told, create } = show([offer('a'), offer('b', { duplicates: ['x'] }), offer('c')]);
    const amount = root.querySelector<Element>('[data-field="amount"][data-key="c"]');
    if (amount) amount.value = '12.5';
    create();
    expect(told).toEqual([
      [
        'opportunitiescreate',
        {
          stageName: 'Prospecting',
          closeDate: '2026-09-01',
          offers: [
            { key: 'a', name: 'Deal a', amount: 5 },
            { key: 'c', name: 'Deal c', amount: 12.5 },
          ],
        },
      ],
    ]);
  });

  it('tells nothing while nothing is ticked, and nothing twice', async () => {
    const { root, told, create } = show([offer('a', { duplicates: ['x'] })]);
    create();
    await Promise.resolve();
    expect(told).toEqual([]);
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.Whitespace_Many_None');
    const busy = show([offer('a')], { isSaving: true });
    busy.create();
    expect(busy.told).toEqual([]);
  });

  it('keeps the ticks when the cells are derived anew, and is left by Escape', () => {
    const { element, root, told, ticks } = show([offer('a'), offer('b')]);
    const first = root.querySelector<HTMLInputElement>('[data-key="a"][type="checkbox"]') as HTMLInputElement;
    first.checked = false;
    first.dispatchEvent(new CustomEvent('change'));
    element.offers = [offer('a'), offer('b'), offer('c')];
    return Promise.resolve().then(() => {
      expect(ticks()).toEqual([false, true, true]);
      root.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      expect(told).toEqual([['cancel', null]]);
    });
  });
});
