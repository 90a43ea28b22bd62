import { createElement } from 'lwc';
import UndoNotice from 'c/undoNotice';

function show(more: Record<string, unknown>) {
  const element = createElement('c-undo-notice', { is: UndoNotice }) as unknown as HTMLElement &
    Record<string, unknown>;
  Object.assign(element, more);
  document.body.appendChild(element);
  return { element, find: (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null };
}

describe('c-undo-notice', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('is a live region before there is anything to say', () => {
    const { find } = show({});
    expect(find('[role="status"]')).not.toBeNull();
    expect(find('.notice')).toBeNull();
  });

  it('offers the way back only where there is one', () => {
    expect(show({ message: 'Saved.' }).find('.undo')).toBeNull();
    document.body.textContent = '';
    const { element, find } = show({ message: 'Saved.', canUndo: true });
    const undone = jest.fn();
    element.addEventListener('undo', undone);
    find('.undo')?.click();
    expect(undone).toHaveBeenCalledTimes(1);
  });
});
