import { createElement } from 'lwc';
import StrategyMenu from 'c/strategyMenu';

const ITEMS = [
  { value: 'edit', label: 'Edit' },
  { value: 'move', label: 'Move To…' },
  { value: 'delete', label: 'Delete' },
];

async function show() {
  const element = createElement('c-strategy-menu', { is: StrategyMenu });
  const told: (readonly [string, unknown])[] = [];
  for (const name of ['choose', 'close'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  const above: string[] = [];
  document.body.addEventListener('keydown', ({ key }) => above.push(key), { once: true });
  Object.assign(element, { label: 'More for Visit', items: ITEMS });
  document.body.appendChild(element);
  await Promise.resolve();
  const root = element.shadowRoot as ShadowRoot;
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    root.activeElement?.dispatchEvent(event);
    return event;
  };
  const focused = () => root.activeElement?.textContent;
  return { root, told, above, press, focused };
}

describe('c-strategy-menu', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('names itself and its items, with the focus on the first', async () => {
    const { root, focused } = await show();
    expect(root.querySelector('[role="menu"]')?.getAttribute('aria-label')).toBe('More for Visit');
    const items = [...root.querySelectorAll('[role="menuitem"]')].map((item) => item.textContent);
    expect(items).toEqual(['Edit', 'Move To…', 'Delete']);
    expect(focused()).toBe('Edit');
  });

  it.each([
    [['ArrowDown'], 'Move To…'],
    [['ArrowDown', 'ArrowDown', 'ArrowDown'], 'Edit'],
    [['ArrowUp'], 'Delete'],
    [['End'], 'Delete'],
    [['End', 'Home'], 'Edit'],
    [['x'], 'Edit'],
  ])('goes by %p to %s, and no key gets out of it', async (keys, to) => {
    const { press, focused, above, told } = await show();
    for (const key of keys) press(key);
    expect(focused()).toBe(to);
    expect(above).toEqual([]);
    expect(told).toEqual([]);
  });

  it('tells what is chosen', async () => {
    const { root, told } = await show();
    root.querySelector<HTMLElement>('[data-value="move"]')?.click();
    expect(told).toEqual([['choose', { value: 'move' }]]);
  });

  it.each(['Escape', 'Tab'])('closes by %s, so that the focus can go back', async (key) => {
    const { press, told } = await show();
    expect(press(key).defaultPrevented).toBe(true);
    expect(told).toEqual([['close', { isByKey: true }]]);
  });

  it('closes when the focus leaves it, not when it goes to another item', async () => {
    const { root, told } = await show();
    const [first, second] = [...root.querySelectorAll<HTMLElement>('button')];
    first?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: second ?? null }));
    expect(told).toEqual([]);
    first?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }));
    expect(told).toEqual([['close', { isByKey: false }]]);
  });
});
