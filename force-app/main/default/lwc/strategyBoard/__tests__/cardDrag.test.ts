import { CardDrag } from '../cardDrag';
import type { CardDragState } from '../cardDrag';

const LEFTS: Readonly<Record<string, number>> = { 'Not Started': 0, 'In Progress': 200, Completed: 400 };

function board() {
  const columns = Object.entries(LEFTS).map(([status, left]) => {
    const column = document.createElement('section');
    column.dataset.status = status;
    column.getBoundingClientRect = () => ({ left, right: left + 190 }) as DOMRect;
    return column;
  });
  const states: (CardDragState | null)[] = [];
  const drops: (readonly [string, string])[] = [];
  const drag = new CardDrag({
    columns: () => columns,
    dragging: (state) => states.push(state),
    dropped: (id, status) => drops.push([id, status]),
  });
  return { drag, states, drops };
}
const at = (type: string, clientX: number, button = 0, pointerType = 'mouse'): PointerEvent =>
  Object.assign(new MouseEvent(type, { clientX, clientY: 5, button, bubbles: true, cancelable: true }), {
    pointerType,
  }) as unknown as PointerEvent;
const send = (type: string, clientX: number): PointerEvent => {
  const event = at(type, clientX);
  window.dispatchEvent(event);
  return event;
};
const press = (key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  window.dispatchEvent(event);
  return event;
};

describe('a card that is dragged', () => {
  it('is dropped on the column it is over, and tells each column once', () => {
    const { drag, states, drops } = board();
    drag.press(at('pointerdown', 20), 'a1');
    for (const x of [50, 60, 250, 260]) send('pointermove', x);
    send('pointerup', 260);
    expect(states).toEqual([{ id: 'a1', status: 'Not Started' }, { id: 'a1', status: 'In Progress' }, null]);
    expect(drops).toEqual([['a1', 'In Progress']]);
  });

  it.each([
    ['that moves less than four pixels', 23, []],
    ['between columns', 195, [{ id: 'a1', status: null }, null]],
  ])('is a press %s, and nothing is dropped', (_, x, states) => {
    const { drag, states: told, drops } = board();
    drag.press(at('pointerdown', 20), 'a1');
    expect(send('pointermove', x).defaultPrevented).toBe(states.length > 0);
    send('pointerup', x);
    expect(told).toEqual(states);
    expect(drops).toEqual([]);
  });

  it.each([
    ['a finger, which scrolls', 0, 'touch'],
    ['another button', 2, 'mouse'],
  ])('is not begun by %s', (_, button, pointer) => {
    const { drag, states } = board();
    drag.press(at('pointerdown', 20, button, pointer), 'a1');
    send('pointermove', 250);
    expect(states).toEqual([]);
  });

  it('is given up by Escape, and what the pointer does then is nothing to it', () => {
    const { drag, states, drops } = board();
    drag.press(at('pointerdown', 20), 'a1');
    expect(press('Escape').defaultPrevented).toBe(false);
    send('pointermove', 250);
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(press('Escape').defaultPrevented).toBe(true);
    send('pointermove', 450);
    send('pointerup', 450);
    expect(states.at(-1)).toBeNull();
    expect(drops).toEqual([]);
  });

  it('is given up when the browser takes the pointer', () => {
    const { drag, drops } = board();
    drag.press(at('pointerdown', 20), 'a1');
    send('pointermove', 250);
    send('pointercancel', 250);
    send('pointerup', 250);
    expect(drops).toEqual([]);
  });

  it('does not open what it was dropped on: the click that follows is not heard, the next one is', () => {
    const { drag } = board();
    const heard = jest.fn();
    document.body.addEventListener('click', heard);
    drag.press(at('pointerdown', 20), 'a1');
    send('pointermove', 250);
    send('pointerup', 250);
    document.body.click();
    expect(heard).not.toHaveBeenCalled();
    document.body.click();
    expect(heard).toHaveBeenCalledTimes(1);
    document.body.removeEventListener('click', heard);
  });
});
