import { PointerDrag } from 'c/pointerDragService';

const said: unknown[] = [];
const drag = new PointerDrag<number>({
  aim: (_, { x }) => (x >= 100 ? Math.floor(x / 100) : null),
  isSame: (a, b) => a === b,
  dragging: (state) => said.push(state && `${state.key} over ${state.target}`),
  dropped: (key, target) => said.push(`${key} on ${target}`),
});

const pointer = (type: string, x: number, more: object = {}): PointerEvent =>
  Object.assign(new CustomEvent(type, { cancelable: true, bubbles: true }), {
    clientX: x,
    clientY: 0,
    button: 0,
    ...more,
  }) as unknown as PointerEvent;
const move = (x: number): boolean => window.dispatchEvent(pointer('pointermove', x));
const release = (): boolean => window.dispatchEvent(pointer('pointerup', 0));
const escape = (): boolean =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true }));

beforeEach(() => said.splice(0));
afterEach(() => drag.cancel());

it('starts after four pixels, tells each target once, and drops on the last', () => {
  drag.press(pointer('pointerdown', 0), 'card');
  move(3);
  expect(said).toEqual([]);
  for (const x of [10, 20, 110, 120, 210]) move(x);
  release();
  expect(said).toEqual(['card over null', 'card over 1', 'card over 2', null, 'card on 2']);
});

it('drops nothing over no target, and hears no more after it', () => {
  drag.press(pointer('pointerdown', 0), 'card');
  move(50);
  release();
  move(250);
  expect(said).toEqual(['card over null', null]);
});

it('swallows the click that follows a drop, and no other', () => {
  const clicks: string[] = [];
  const button = document.body.appendChild(document.createElement('button'));
  button.addEventListener('click', () => clicks.push('click'));
  drag.press(pointer('pointerdown', 0), 'card');
  move(110);
  release();
  button.click();
  expect(clicks).toEqual([]);
  button.click();
  expect(clicks).toEqual(['click']);
});

it('gives up by Escape, which is for nobody else then', () => {
  drag.press(pointer('pointerdown', 0), 'card');
  expect(escape()).toBe(true);
  move(110);
  expect(escape()).toBe(false);
  release();
  expect(said).toEqual(['card over 1', null]);
});

it.each([
  ['touch', { pointerType: 'touch' }],
  ['another button', { button: 2 }],
])('leaves %s alone', (_, more) => {
  drag.press(pointer('pointerdown', 0, more), 'card');
  move(110);
  expect(said).toEqual([]);
});
