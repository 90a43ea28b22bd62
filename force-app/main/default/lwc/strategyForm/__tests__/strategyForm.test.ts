import { createElement } from 'lwc';
import StrategyForm from 'c/strategyForm';
import type { FormField } from 'c/strategyForm';

const FIELDS: readonly FormField[] = [
  { name: 'name', label: 'Name', kind: 'text', value: 'Pilot', text: 'Pilot', isRequired: true },
  { name: 'targetValue', label: 'Target', kind: 'number', value: 10, text: '10' },
  { name: 'dueDate', label: 'Due', kind: 'date', value: null, text: '–' },
  {
    name: 'status',
    label: 'Status',
    kind: 'choice',
    value: 'Waiting',
    text: 'Waiting',
    choices: [{ value: 'Waiting', label: 'Waiting' }],
  },
  { name: 'isCustomerVisible', label: 'Visible', kind: 'check', value: true, text: 'Yes' },
];

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
type Element = HTMLElement & Record<string, unknown>;
interface Control extends HTMLElement {
  value: string | null;
  checked: boolean;
  reportValidity: () => boolean;
  setCustomValidity: jest.Mock;
}

function show(more: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-strategy-form', { is: StrategyForm }) as unknown as Element;
  const told: unknown[] = [];
  element.addEventListener('save', (event) => told.push((event as CustomEvent).detail.values));
  element.addEventListener('cancel', () => told.push('cancel'));
  Object.assign(element, { heading: 'Pilot', fields: FIELDS, ...more });
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  const control = (name: string) => must(root.querySelector<Control>(`[data-name="${name}"]`));
  return { root, told, control, save: () => must(root.querySelectorAll<HTMLElement>('lightning-button')[1]).click() };
}

describe('c-strategy-form', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test('tells every field by name, a number as a number and what is empty as nothing', () => {
    const { told, control, save } = show();
    control('targetValue').value = '12.5';
    control('name').value = ' Pilot two ';
    save();
    expect(told).toEqual([
      { name: 'Pilot two', targetValue: 12.5, dueDate: null, status: 'Waiting', isCustomerVisible: true },
    ]);
  });

  test('does not save what is not valid', () => {
    const { told, control, save } = show();
    control('name').reportValidity = () => false;
    save();
    expect(told).toEqual([]);
  });

  test('does not save twice', () => {
    const { told, save } = show({ isSaving: true });
    save();
    expect(told).toEqual([]);
  });

  test('says what is wrong with the form as a whole', () => {
    const { root } = show({ problems: { '': 'Somebody else has saved.' } });
    expect(must(root.querySelector('[role="alert"]')).textContent).toBe('Somebody else has saved.');
  });

  test('is left with Escape', () => {
    const { root, told } = show();
    must(root.querySelector('section')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(told).toEqual(['cancel']);
  });

  test('shows texts and no controls to who may only read', () => {
    const { root } = show({ isReadOnly: true });
    expect([...root.querySelectorAll('dd')].map((fact) => fact.textContent)).toEqual([
      'Pilot',
      '10',
      '–',
      'Waiting',
      'Yes',
    ]);
    expect(root.querySelectorAll('[data-name], lightning-button')).toHaveLength(0);
  });
});
