import { createElement } from 'lwc';
import OverviewCallForm from 'c/overviewCallForm';

interface Control extends HTMLElement {
  value: string;
  reportValidity: () => boolean;
}
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

function show(isValid = true) {
  const element = createElement('c-overview-call-form', { is: OverviewCallForm }) as unknown as HTMLElement;
  const told: unknown[] = [];
  element.addEventListener('save', (event) => told.push((event as CustomEvent).detail));
  element.addEventListener('cancel', () => told.push('cancel'));
  const contact = { accountId: 'acc', title: null, department: null, email: null, phone: null, reportsToId: null };
  Object.assign(element, {
    contacts: [
      { ...contact, id: 'c2', name: 'Zhao' },
      { ...contact, id: 'c1', name: 'Abara' },
    ],
  });
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  const control = (name: string) => must(root.querySelector<Control>(`[data-name="${name}"]`));
  for (const name of ['subject', 'date']) control(name).reportValidity = () => isValid;
  return { root, told, control, save: () => must(root.querySelectorAll<HTMLElement>('lightning-button')[1]).click() };
}

describe('c-overview-call-form', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('offers the contacts by name', () => {
    const { control } = show();
    expect(
      (control('contact') as unknown as { options: { label: string }[] }).options.map((each) => each.label),
    ).toEqual(['c.Activity_Nobody', 'Abara', 'Zhao']);
  });

  it('words the subject after the contact until somebody words it', async () => {
    const { control } = show();
    control('contact').dispatchEvent(new CustomEvent('change', { detail: { value: 'c1' } }));
    await settle();
    expect(control('subject').value).toBe('c.Activity_Call_With');
    control('subject').dispatchEvent(new CustomEvent('change', { detail: { value: 'Price' } }));
    control('contact').dispatchEvent(new CustomEvent('change', { detail: { value: 'c2' } }));
    await settle();
    expect(control('subject').value).toBe('Price');
  });

  it('tells the call', () => {
    const { told, save, control } = show();
    Object.assign(control('contact'), { value: 'c1' });
    Object.assign(control('comments'), { value: ' Agreed. ' });
    control('date').value = '2026-09-20';
    save();
    expect(told).toEqual([{ subject: 'c.Activity_Call', contactId: 'c1', date: '2026-09-20', comments: 'Agreed.' }]);
  });

  it('does not tell what is not valid, and is left with Escape', () => {
    const { told, save, root } = show(false);
    save();
    must(root.querySelector('.form')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(told).toEqual(['cancel']);
  });
});
