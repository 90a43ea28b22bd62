import { createElement } from 'lwc';
import ImplementationPlanForm from 'c/implementationPlanForm';

type Element = HTMLElement & Record<string, unknown>;

function show() {
  const element = createElement('c-implementation-plan-form', { is: ImplementationPlanForm }) as unknown as Element;
  Object.assign(element, { today: '2026-06-15', version: 2, contacts: [{ id: 'c1', name: 'Priya Nair' }] });
  const told: [string, unknown][] = [];
  for (const name of ['agree', 'close'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  document.body.appendChild(element);
  const field = (name: string) => element.shadowRoot?.querySelector(`[data-field="${name}"]`) as unknown as Element;
  const said: Record<string, string> = {};
  for (const name of ['name', 'date'])
    Object.assign(field(name), {
      setCustomValidity: (text: string) => (said[name] = text),
      reportValidity: () => said[name] === '',
    });
  const type = (name: string, value: string) =>
    field(name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  const record = () =>
    element.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button')[1]?.dispatchEvent(new CustomEvent('click'));
  return { element, told, said, type, record };
}

describe('c-implementation-plan-form', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('wants a person', () => {
    const { told, said, record } = show();
    record();
    expect(said).toEqual({ name: 'c.Implementation_Form_Who', date: '' });
    expect(told).toEqual([]);
  });

  it.each([
    ['2026-06-16', 'c.Implementation_Form_Future'],
    ['', 'c.Implementation_Form_When'],
  ])('refuses the day %p', (day, message) => {
    const { told, said, type, record } = show();
    type('name', 'Priya Nair');
    type('date', day);
    record();
    expect(said.date).toBe(message);
    expect(told).toEqual([]);
  });

  it('tells who agreed, today unless told otherwise', () => {
    const { told, type, record } = show();
    type('name', '  Priya Nair ');
    record();
    expect(told).toEqual([['agree', { agreedBy: 'Priya Nair', agreedByContactId: null, agreedOn: '2026-06-15' }]]);
  });
});
