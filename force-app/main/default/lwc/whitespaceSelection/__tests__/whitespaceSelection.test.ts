import { createElement } from 'lwc';
import WhitespaceSelection from 'c/whitespaceSelection';

function show(props: Record<string, unknown>) {
  const element = createElement('c-whitespace-selection', { is: WhitespaceSelection });
  Object.assign(element, props);
  const told: unknown[] = [];
  element.addEventListener('command', (event) => told.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])] as HTMLButtonElement[];
  return { element, buttons, told };
}

describe('c-whitespace-selection', () => {
  it('offers what can be done, with its keys', () => {
    const { element, buttons, told } = show({ count: 3, canFillDown: true, canFillRight: true, canCreate: true });
    expect(buttons.map((button) => [button.textContent?.trim(), button.getAttribute('aria-keyshortcuts')])).toEqual([
      ['c.Whitespace_Fill_Down', 'Control+D'],
      ['c.Whitespace_Fill_Right', 'Control+R'],
      ['c.Whitespace_Copy_Cells', 'Control+C'],
      ['c.Whitespace_Create_Many', ''],
    ]);
    for (const button of buttons) button.click();
    expect(told).toEqual(['filldown', 'fillright', 'copy', 'create']);
    expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toBe('c.Whitespace_Selected');
  });

  it('offers a reader to copy', () => {
    expect(show({ count: 2 }).buttons).toHaveLength(1);
  });
});
