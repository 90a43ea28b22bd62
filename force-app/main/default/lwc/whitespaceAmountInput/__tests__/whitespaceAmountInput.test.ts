import { createElement } from 'lwc';
import WhitespaceAmountInput from 'c/whitespaceAmountInput';

function show(props: Record<string, unknown> = {}) {
  const element = createElement('c-whitespace-amount-input', { is: WhitespaceAmountInput });
  Object.assign(element, { heading: 'Potential of Plant × Server', begin: '4', ...props });
  const told: unknown[] = [];
  element.addEventListener('amountenter', (event) => told.push((event as CustomEvent).detail));
  element.addEventListener('cancel', () => told.push('cancel'));
  document.body.appendChild(element);
  const input = element.shadowRoot?.querySelector('input') as HTMLInputElement;
  const press = (key: string, shiftKey = false) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true }));
  return { element, input, press, told };
}

describe('c-whitespace-amount-input', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('begins with what was typed on the cell, named for who cannot see it', () => {
    const { element, input } = show();
    expect(input.value).toBe('4');
    expect(element.shadowRoot?.activeElement).toBe(input);
    expect(element.shadowRoot?.querySelector('label')?.textContent).toBe('Potential of Plant × Server');
  });

  it.each([
    ['Enter', false, 'down'],
    ['Tab', false, 'right'],
    ['Tab', true, 'left'],
  ])('enters by %s (shift: %p) and goes %s', (key, shift, move) => {
    const { input, press, told } = show();
    input.value = '48K';
    press(key, shift);
    expect(told).toEqual([{ text: '48K', move }]);
  });

  it('enters when somebody clicks elsewhere, but neither after Escape nor with a problem', () => {
    const left = show();
    left.input.dispatchEvent(new FocusEvent('blur'));
    expect(left.told).toEqual([{ text: '4', move: 'stay' }]);
    const dropped = show();
    dropped.press('Escape');
    dropped.input.dispatchEvent(new FocusEvent('blur'));
    expect(dropped.told).toEqual(['cancel']);
    const wrong = show({ problem: 'Not an amount.' });
    wrong.input.dispatchEvent(new FocusEvent('blur'));
    expect(wrong.told).toEqual([]);
    expect(wrong.input.getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps its keys to itself', () => {
    const { element, press } = show();
    const heard = jest.fn();
    element.addEventListener('keydown', heard);
    press('5');
    expect(heard).not.toHaveBeenCalled();
  });
});
