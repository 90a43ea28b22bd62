import { createElement } from 'lwc';
import WhitespaceToolbar from 'c/whitespaceToolbar';
import { FIRST_VIEW } from 'c/whitespaceViewModel';

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-whitespace-toolbar', { is: WhitespaceToolbar }) as unknown as HTMLElement &
    Record<string, unknown>;
  Object.assign(element, more);
  const told: [string, unknown][] = [];
  for (const name of ['viewchange', 'clear', 'export', 'stepundo', 'stepredo'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  document.body.appendChild(element);
  const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  return { told, find };
}

describe('c-whitespace-toolbar', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('changes view and measure by click, and by arrows around the end', () => {
    const { told, find } = show();
    find('[data-value="wallet"]')?.click();
    find('[data-value="units"]')?.click();
    find('[data-group="view"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    expect(told).toEqual([
      ['viewchange', { change: { view: 'wallet' } }],
      ['viewchange', { change: { measure: 'units' } }],
      ['viewchange', { change: { view: 'competitors' } }],
    ]);
  });

  it('offers the reviews to compare with, and nothing where there is none', async () => {
    expect(show().find('select')).toBeNull();
    const reviews = [
      { id: 'r2', type: 'EBR', date: '2026-09-30' },
      { id: 'r1', type: 'QBR', date: '2026-06-30' },
    ];
    const { told, find } = show({ reviews, state: { ...FIRST_VIEW, compare: 'r1' } });
    const select = find('select') as HTMLSelectElement;
    expect([...select.options].map(({ value, text }) => [value, text])).toEqual([
      ['', 'c.Compare_Stop'],
      ['r2', 'c.Compare_With'],
      ['r1', 'c.Compare_With'],
    ]);
    expect([select.getAttribute('aria-label'), select.value]).toEqual(['c.Compare', 'r1']);
    for (const value of ['r2', '']) {
      select.value = value;
      select.dispatchEvent(new CustomEvent('change'));
    }
    expect(told).toEqual([
      ['viewchange', { change: { compare: 'r2' } }],
      ['viewchange', { change: { compare: '' } }],
    ]);
  });

  it('compares with nothing where the address names a review that is not there', () => {
    const reviews = [{ id: 'r1', type: 'QBR', date: '2026-06-30' }];
    const { find } = show({ reviews, state: { ...FIRST_VIEW, compare: 'gone' } });
    const select = find('select') as HTMLSelectElement;
    expect([select.value, select.options[0]?.text]).toEqual(['', 'c.Compare']);
  });

  it('undoes and redoes what it says, keeps a button without a step quiet, and has none for who may not edit', () => {
    expect(show().find('[data-step]')).toBeNull();
    const { told, find } = show({ canEdit: true, nextSteps: { undo: '2 cells saved.', redo: null } });
    const [undo, redo] = [find('[data-step="undo"]'), find('[data-step="redo"]')];
    expect([undo?.title, undo?.getAttribute('aria-label'), undo?.getAttribute('aria-disabled')]).toEqual([
      'c.Plan_Undo_Step',
      'c.Plan_Undo_Step',
      'false',
    ]);
    expect([redo?.title, redo?.getAttribute('aria-disabled')]).toEqual(['c.Plan_Redo_None', 'true']);
    undo?.click();
    redo?.click();
    expect(told).toEqual([['stepundo', null]]);
  });

  it('offers to clear only what there is, and exports', () => {
    expect(show().find('.clear')).toBeNull();
    const { told, find } = show({ canClear: true });
    find('.clear')?.click();
    find('.icon:last-child')?.click();
    expect(told.map(([name]) => name)).toEqual(['clear', 'export']);
  });
});
