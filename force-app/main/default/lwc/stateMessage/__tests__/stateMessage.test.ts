import { createElement } from 'lwc';
import StateMessage from 'c/stateMessage';

function show(more: Record<string, unknown>) {
  const element = createElement('c-state-message', { is: StateMessage }) as unknown as HTMLElement &
    Record<string, unknown>;
  Object.assign(element, { heading: 'Nothing here', text: 'Begin.', ...more });
  document.body.appendChild(element);
  return { element, find: (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null };
}

describe('c-state-message', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('is read out at once only when it is an error', () => {
    expect(show({ kind: 'error' }).find('[role="alert"]')).not.toBeNull();
    document.body.textContent = '';
    expect(show({ kind: 'empty' }).find('[role="alert"]')).toBeNull();
  });

  it('has one thing to do, or none', () => {
    expect(show({}).find('lightning-button')).toBeNull();
    document.body.textContent = '';
    const { element, find } = show({ actionLabel: 'Try Again', details: 'Boom' });
    const acted = jest.fn();
    element.addEventListener('act', acted);
    find('lightning-button')?.click();
    expect(acted).toHaveBeenCalledTimes(1);
    expect(find('details')?.textContent).toContain('Boom');
  });
});
