import { createElement } from 'lwc';
import StrategyToolbar from 'c/strategyToolbar';

const STATE = { view: 'tree', isMine: false, isOverdue: false, text: '' } as const;

function show() {
  const element = createElement('c-strategy-toolbar', { is: StrategyToolbar });
  const told: unknown[] = [];
  for (const name of ['state', 'customerowners'])
    element.addEventListener(name, (event) => told.push((event as CustomEvent).detail));
  Object.assign(element, { state: STATE, matchLine: '2 of 9 match', areCustomerOwnersShown: true });
  document.body.appendChild(element);
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = element.shadowRoot?.querySelector<T>(selector);
    if (!found) throw new Error(`${selector} is not there.`);
    return found;
  };
  return { told, find };
}

describe('c-strategy-toolbar', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test('has one tab stop among the views, and reads out how much matches', () => {
    const { find } = show();
    expect(find('[role="radio"][tabindex="0"]').dataset.view).toBe('tree');
    expect(find('[role="status"]').textContent).toBe('2 of 9 match');
  });

  test.each([
    ['ArrowRight', 'timeline'],
    ['ArrowLeft', 'board'],
  ])('goes by %s to %s', (key, view) => {
    const { find, told } = show();
    find('[data-view="tree"]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(told).toEqual([{ change: { view } }]);
  });

  test('says nothing when the view in sight is chosen', () => {
    const { find, told } = show();
    find('[data-view="tree"]').click();
    expect(told).toEqual([]);
  });

  test.each([
    [0, { isMine: true }],
    [1, { isOverdue: true }],
  ])('switches filter %s', (index, change) => {
    const { find, told } = show();
    find('.filters').querySelectorAll<HTMLElement>('.filter')[index]?.click();
    expect(told).toEqual([{ change }]);
  });

  test('looks for what is typed', () => {
    const { find, told } = show();
    const input = find<HTMLInputElement>('.find');
    input.value = 'pi';
    input.dispatchEvent(new CustomEvent('input'));
    expect(told).toEqual([{ change: { text: 'pi' } }]);
  });
});
