import { MOST_STEPS, UndoStack, undoKey } from 'c/undoService';

function stackOf(...labels: readonly string[]) {
  const steps: string[] = [];
  const stack = new UndoStack();
  const entry = (label: string) => ({
    label,
    undo: async () => void steps.push(`undo ${label}`),
    redo: async () => void steps.push(`redo ${label}`),
  });
  for (const label of labels) stack.push(entry(label));
  return { stack, steps, entry };
}

describe('UndoStack', () => {
  it('takes steps back, latest first, and does them again in their order', async () => {
    const { stack, steps } = stackOf('a', 'b');
    await stack.undo();
    await stack.undo();
    expect(await stack.undo()).toBeNull();
    await stack.redo();
    await stack.redo();
    expect(await stack.redo()).toBeNull();
    expect(steps).toEqual(['undo b', 'undo a', 'redo a', 'redo b']);
  });

  it('forgets what was undone when something new is done', async () => {
    const { stack, entry } = stackOf('a');
    await stack.undo();
    stack.push(entry('b'));
    expect(stack.canRedo).toBe(false);
  });

  it('keeps fifty steps', async () => {
    const { stack, steps } = stackOf(...Array.from({ length: MOST_STEPS + 3 }, (_, n) => `${n}`));
    const undoAll = async (): Promise<void> => ((await stack.undo()) ? undoAll() : undefined);
    await undoAll();
    expect(steps).toHaveLength(MOST_STEPS);
    expect(steps.at(-1)).toBe('undo 3');
  });

  it('cannot do again what has no way there', async () => {
    const { stack } = stackOf();
    stack.push({ label: 'x', undo: async () => undefined, redo: null });
    await stack.undo();
    expect(stack.canRedo).toBe(false);
  });

  it('runs one step at a time', async () => {
    const { stack, steps } = stackOf('a', 'b');
    await Promise.all([stack.undo(), stack.undo()]);
    expect(steps).toEqual(['undo b']);
  });

  it.each([
    ['forgets a step the org refuses', { status: 412, body: { message: 'x' } }, false],
    ['keeps a step that did not reach the org', { status: 0, body: { message: 'Failed to fetch' } }, true],
  ])('%s', async (_title, error, isKept) => {
    const { stack } = stackOf();
    stack.push({ label: 'x', undo: () => Promise.reject(error), redo: null });
    await expect(stack.undo()).rejects.toBe(error);
    expect(stack.canUndo).toBe(isKept);
  });

  it('is empty when cleared', () => {
    const { stack } = stackOf('a');
    stack.clear();
    expect(stack.canUndo).toBe(false);
  });
});

describe('undoKey', () => {
  const keyOn = (target: Element, more: KeyboardEventInit): unknown => {
    let found: unknown = 'unheard';
    const listen = (event: Event): void => {
      found = undoKey(event as KeyboardEvent);
    };
    document.body.appendChild(target);
    document.addEventListener('keydown', listen, { once: true });
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...more }));
    target.remove();
    return found;
  };

  it.each([
    [{ key: 'z', ctrlKey: true }, 'undo'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'Z', metaKey: true, shiftKey: true }, 'redo'],
    [{ key: 'y', ctrlKey: true }, 'redo'],
    [{ key: 'z' }, null],
    [{ key: 'z', ctrlKey: true, altKey: true }, null],
    [{ key: 'x', ctrlKey: true }, null],
  ])('reads %p as %p', (event, expected) => {
    expect(keyOn(document.createElement('div'), event)).toBe(expected);
  });

  it.each(['input', 'textarea', 'select'])('leaves what is typed in %s to the browser', (name) => {
    expect(keyOn(document.createElement(name), { key: 'z', ctrlKey: true })).toBeNull();
  });
});
