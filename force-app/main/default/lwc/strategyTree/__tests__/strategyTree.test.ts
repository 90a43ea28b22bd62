import { createElement } from 'lwc';
import type { Action, Objective } from 'c/objectiveModel';
import { READ_ONLY } from 'c/strategyEditModel';
import type { StrategyAccess } from 'c/strategyEditModel';
import StrategyTree from 'c/strategyTree';
import { strategyTree } from 'c/strategyTreeModel';
import objectives from './data/objectives.json';
import actions from './data/actions.json';

const ALL = { canCreate: true, canEdit: true, canDelete: true };
const EDITOR: StrategyAccess = { objective: ALL, action: ALL };
const TODAY = '2026-06-30';

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
type Element = HTMLElement & Record<string, unknown>;

function show(access: StrategyAccess) {
  const element = createElement('c-strategy-tree', { is: StrategyTree }) as unknown as Element;
  const told: unknown[] = [];
  for (const name of ['open', 'edit', 'complete', 'add', 'remove', 'move', 'moveto']) {
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  }
  Object.assign(element, {
    access,
    today: TODAY,
    period: { periodStart: '2026-01-01', periodEnd: '2026-12-31' },
    people: [{ id: 'u2', name: 'Bo Li' }],
  });
  element.tree = strategyTree(objectives as Objective[], actions as Action[], TODAY);
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  const find = (key: string) =>
    [...root.querySelectorAll<HTMLElement>('[data-key]')].find((each) => each.dataset.key === key);
  const row = (key: string) => must(find(key));
  return { root, told, row, find, element };
}
const press = (target: Element | HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }));
const focused = (root: ShadowRoot) => must(root.activeElement as HTMLElement | null);
const nextRender = () => Promise.resolve();

describe('c-strategy-tree', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test('is a treegrid that tells level, place and state of each row', () => {
    const { root, row } = show(EDITOR);
    expect(must(root.querySelector('table')).getAttribute('role')).toBe('treegrid');
    const facts = ['goal:uptime', 'o1', 'a1', 'a2'].map((key) =>
      ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded'].map((name) => row(key).getAttribute(name)),
    );
    expect(facts).toEqual([
      ['1', '1', '1', 'true'],
      ['2', '1', '1', 'true'],
      ['3', '1', '2', 'true'],
      ['4', '1', '1', null],
    ]);
  });

  test('shows base, actual, expected and target of a measured objective', () => {
    const { row } = show(EDITOR);
    const shown = [...row('o1').querySelectorAll('.measure')].map((measure) => measure.textContent);
    expect(shown).toEqual(['c.Strategy_Base0', 'c.Strategy_Actual5', 'c.Strategy_Expected4.9', 'c.Strategy_Target10']);
  });

  test('flags what is overdue and what serves no deal', () => {
    const { row } = show(EDITOR);
    expect(row('a3').querySelector('.day_past')).not.toBeNull();
    expect(row('a3').querySelector('.flag')?.textContent).toBe('c.Strategy_Unlinked');
    expect(row('a3').querySelector('.state_off')).not.toBeNull();
  });

  test('has one tab stop, which the arrows move', () => {
    const { root, row } = show(EDITOR);
    row('goal:uptime').focus();
    press(row('goal:uptime'), 'ArrowDown');
    expect(focused(root)).toBe(row('o1'));
    press(row('o1'), 'End');
    expect(focused(root)).toBe(row('a3'));
  });

  test('goes into the cells with the right arrow and back with the left', () => {
    const { root, row } = show(EDITOR);
    press(row('o1'), 'ArrowRight');
    expect(focused(root).dataset.field).toBe('owner');
    press(focused(root), 'ArrowRight');
    press(focused(root), 'ArrowRight');
    expect(focused(root).dataset.field).toBe('actualValue');
    press(focused(root), 'Escape');
    expect(focused(root)).toBe(row('o1'));
  });

  test('folds and unfolds with the arrows', async () => {
    const { row, find } = show(EDITOR);
    press(row('o1'), 'ArrowLeft');
    await nextRender();
    expect(find('a1')).toBeUndefined();
    press(row('o1'), 'ArrowRight');
    await nextRender();
    expect(find('a1')).toBeDefined();
  });

  test.each([
    ['Enter opens it', 'a1', 'Enter', {}, ['open', { kind: 'action', id: 'a1' }]],
    ['Space completes it', 'a1', ' ', {}, ['complete', { id: 'a1', isCompleted: true }]],
    ['Space takes up what was completed', 'a2', ' ', {}, ['complete', { id: 'a2', isCompleted: false }]],
    [
      'Alt+Shift+Down moves it',
      'a1',
      'ArrowDown',
      { altKey: true, shiftKey: true },
      ['move', { kind: 'action', id: 'a1', objectiveId: 'o1', parentActionId: null, beforeId: null }],
    ],
  ])('%s', (_, key, pressed, more, expected) => {
    const { row, told } = show(EDITOR);
    press(row(key), pressed, more);
    expect(told).toEqual([expected]);
  });

  test.each([
    ['an action under an objective', 'o1', 'add', ['add', { objectiveId: 'o1', parentActionId: null }]],
    ['a sub-action', 'a1', 'add', ['add', { objectiveId: 'o1', parentActionId: 'a1' }]],
  ])('asks for %s', (_, key, field, expected) => {
    const { row, told } = show(EDITOR);
    must(row(key).querySelector<HTMLElement>(`[data-field="${field}"]`)).click();
    expect(told).toEqual([expected]);
  });

  test.each([
    [
      'the actual value of an objective',
      'o1',
      'actualValue',
      7,
      { kind: 'objective', id: 'o1', field: 'actualValue', value: 7 },
    ],
    [
      'the owner of an objective',
      'o1',
      'owner',
      'u2',
      { kind: 'objective', id: 'o1', field: 'responsibleId', value: 'u2' },
    ],
    ['the owner of an action', 'a1', 'owner', 'u2', { kind: 'action', id: 'a1', field: 'assigneeId', value: 'u2' }],
    ['the due day', 'a1', 'dueDate', '2026-10-10', { kind: 'action', id: 'a1', field: 'dueDate', value: '2026-10-10' }],
    [
      'the status of an action',
      'a1',
      'status',
      'Waiting',
      { kind: 'action', id: 'a1', field: 'status', value: 'Waiting' },
    ],
  ])('edits in place %s', async (_, key, field, value, expected) => {
    const { root, row, told } = show(EDITOR);
    must(row(key).querySelector<HTMLElement>(`[data-field="${field}"]`)).click();
    await nextRender();
    must(root.querySelector('c-strategy-inline-edit')).dispatchEvent(new CustomEvent('commit', { detail: { value } }));
    await nextRender();
    expect(told).toEqual([['edit', expected]]);
    expect(root.querySelector('c-strategy-inline-edit')).toBeNull();
    expect(focused(root).dataset.field).toBe(field);
  });

  test('offers in a menu what a drag does, and deletion', async () => {
    const { root, row, told } = show(EDITOR);
    must(row('a3').querySelector<HTMLElement>('[data-field="menu"]')).click();
    await nextRender();
    const menu = must(root.querySelector('c-strategy-menu')) as unknown as { items: { value: string }[] } & HTMLElement;
    expect(menu.items.map(({ value }) => value)).toEqual(['open', 'add', 'up', 'in', 'moveto', 'remove']);
    menu.dispatchEvent(new CustomEvent('choose', { detail: { value: 'moveto' } }));
    await nextRender();
    must(row('a3').querySelector<HTMLElement>('[data-field="menu"]')).click();
    await nextRender();
    must(root.querySelector('c-strategy-menu')).dispatchEvent(
      new CustomEvent('choose', { detail: { value: 'remove' } }),
    );
    expect(told).toEqual([
      ['moveto', { kind: 'action', id: 'a3' }],
      ['remove', { kind: 'action', id: 'a3' }],
    ]);
  });

  test('drags a row behind another once the pointer has moved four pixels, and gives up with Escape', async () => {
    const { row, told } = show(EDITOR);
    const at = (key: string, top: number) => {
      row(key).getBoundingClientRect = () =>
        ({ top, bottom: top + 30, height: 30, left: 0, right: 9, width: 9 }) as DOMRect;
    };
    ['goal:uptime', 'o1', 'a1', 'a2', 'a3'].forEach((key, index) => at(key, index * 30));
    const point = (type: string, y: number, from: EventTarget = window) => {
      const event = new MouseEvent(type, { bubbles: true, composed: true, clientY: y, button: 0 });
      from.dispatchEvent(event);
    };
    point('pointerdown', 70, row('a1'));
    point('pointermove', 72);
    await nextRender();
    expect(row('a1').className).not.toMatch(/dragged/);
    point('pointermove', 148);
    await nextRender();
    expect([row('a1').className, row('a3').className]).toEqual([
      expect.stringMatching(/dragged/),
      expect.stringMatching(/drop_after/),
    ]);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    point('pointerup', 148);
    expect(told).toEqual([]);
    point('pointerdown', 70, row('a1'));
    point('pointermove', 148);
    point('pointerup', 148);
    expect(told).toEqual([
      ['move', { kind: 'action', id: 'a1', objectiveId: 'o1', parentActionId: null, beforeId: null }],
    ]);
  });

  test('draws of 3,300 rows only those in sight, and says how many there are', async () => {
    const { root, element } = show(READ_ONLY);
    const many = Array.from({ length: 300 }, (_, at) => ({ ...(objectives[0] as Objective), id: `m${at}` }));
    const steps = many.flatMap(({ id }) =>
      Array.from({ length: 10 }, (_, at) => ({
        ...(actions[0] as Action),
        id: `${id}x${at}`,
        objectiveId: id,
        parentActionId: null,
      })),
    );
    element.tree = strategyTree(many, steps, TODAY);
    await nextRender();
    expect(root.querySelectorAll('[data-key]').length).toBeLessThan(60);
    expect(must(root.querySelector('table')).getAttribute('aria-rowcount')).toBe('3302');
    press(must(root.querySelector<HTMLElement>('[data-key]')), 'End');
    await nextRender();
    const last = focused(root);
    expect([
      last.dataset.key?.startsWith('m'),
      last.getAttribute('aria-rowindex'),
      last.getAttribute('aria-posinset'),
    ]).toEqual([true, '3302', '10']);
  });

  test('renames with F2', async () => {
    const { root, row } = show(EDITOR);
    press(row('a1'), 'F2');
    await nextRender();
    expect((root.querySelector('c-strategy-inline-edit') as unknown as { edit: unknown }).edit).toMatchObject({
      kind: 'text',
      value: 'Benchmark',
    });
  });

  test('offers nothing to change to who may only read', () => {
    const { root, row, told } = show(READ_ONLY);
    expect(root.querySelectorAll('.value, .tool')).toHaveLength(0);
    press(row('a1'), ' ');
    press(row('a1'), 'F2');
    expect(told).toEqual([]);
  });
});
