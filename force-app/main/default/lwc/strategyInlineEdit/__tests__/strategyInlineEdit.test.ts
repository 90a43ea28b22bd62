import { createElement } from 'lwc';
import StrategyInlineEdit from 'c/strategyInlineEdit';
import type { InlineEdit } from 'c/strategyInlineEdit';

interface Field extends HTMLElement {
  value: string | number | null;
  checkValidity?: () => boolean;
}

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
const name: InlineEdit = { kind: 'text', label: 'Name', value: 'Old', isRequired: true };
const actual: InlineEdit = { kind: 'number', label: 'Actual', value: 5, isRequired: false };
const status: InlineEdit = {
  kind: 'choice',
  label: 'Status',
  value: 'Waiting',
  isRequired: true,
  choices: ['Waiting', 'Completed'].map((value) => ({ value, label: value })),
};

function open(edit: InlineEdit) {
  const element = createElement('c-strategy-inline-edit', { is: StrategyInlineEdit }) as HTMLElement & {
    edit: InlineEdit;
  };
  const told: unknown[] = [];
  element.addEventListener('commit', (event) => told.push((event as CustomEvent).detail.value));
  element.addEventListener('cancel', () => told.push('cancel'));
  element.edit = edit;
  document.body.appendChild(element);
  return { field: must(element.shadowRoot?.querySelector<Field>('[data-field]')), told };
}
const press = (field: Field, key: string) => field.dispatchEvent(new KeyboardEvent('keydown', { key }));

describe('c-strategy-inline-edit', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test.each([
    ['a changed text', name, 'New', 'New'],
    ['a number as a number', actual, '7.5', 7.5],
    ['nothing for an emptied number', actual, '', null],
  ])('keeps %s on Enter', (_, edit, typed, expected) => {
    const { field, told } = open(edit);
    field.value = typed;
    press(field, 'Enter');
    expect(told).toEqual([expected]);
  });

  test.each([
    ['Escape was pressed', name, 'New', 'Escape'],
    ['nothing has changed', name, 'Old', 'Enter'],
    ['what is required is empty', name, '  ', 'Enter'],
  ])('drops what was typed when %s', (_, edit, typed, key) => {
    const { field, told } = open(edit);
    field.value = typed;
    press(field, key);
    expect(told).toEqual(['cancel']);
  });

  test('keeps a choice as soon as it is made, and only once', () => {
    const { field, told } = open(status);
    field.value = 'Completed';
    field.dispatchEvent(new CustomEvent('change'));
    field.dispatchEvent(new CustomEvent('blur'));
    expect(told).toEqual(['Completed']);
  });

  test('stays open on a value that is not valid', () => {
    const { field, told } = open(actual);
    field.checkValidity = () => false;
    field.value = '7';
    press(field, 'Enter');
    expect(told).toEqual([]);
  });
});
