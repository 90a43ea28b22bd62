import { createElement } from 'lwc';
import type { ConflictView } from 'c/conflictNotice';
import FactsForm from 'c/factsForm';
import { EMPTY_SCOPE } from 'c/planRecordService';
import { fact } from '../../factModel/__tests__/builders';

type Control = HTMLElement & { value: unknown; setCustomValidity: jest.Mock; reportValidity: jest.Mock };
type Element = HTMLElement & Record<string, unknown>;

function show(more: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-facts-form', { is: FactsForm }) as unknown as Element;
  const told: [string, unknown][] = [];
  for (const name of ['save', 'keepmine', 'taketheirs', 'cancel'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail?.values]));
  const scope = {
    ...EMPTY_SCOPE,
    accounts: [{ id: 'a1' }],
    contacts: [{ id: 'c1', name: 'Wen Zhao', accountId: 'a1' }],
  };
  Object.assign(element, { scope, today: '2026-06-15', ...more });
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const control = (name: string): Control => {
    const found = root.querySelector<Control>(`[data-name="${name}"]`);
    if (!found) throw new Error(`${name} is not there.`);
    return found;
  };
  const type = (name: string, value: string) =>
    control(name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  const press = (label: string) =>
    [...root.querySelectorAll<HTMLElement & { label: string }>('lightning-button')]
      .find((button) => button.label === label)
      ?.click();
  return { root, told, control, type, press };
}

describe('c-facts-form', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('begins a fact as an assumption and tells all its values, empty ones as nothing', () => {
    const { told, type, press } = show({ kind: 'Fear' });
    type('statement', '  A failed migration ');
    type('weight', '8');
    type('confirmedOn', '2026-06-15');
    type('confirmedOn', '');
    press('c.Fact_Save');
    expect(told).toEqual([
      [
        'save',
        expect.objectContaining({
          kind: 'Fear',
          source: 'Assumption',
          statement: 'A failed migration',
          weight: 8,
          confirmedOn: null,
          expiresOn: null,
        }),
      ],
    ]);
  });

  it('asks a fact of the customer for who and when, and takes a contact for who', () => {
    const { told, control, type, press } = show();
    type('statement', 'Archive for ten years');
    type('source', 'Customer');
    const messages = ['confirmedBy', 'confirmedOn'].map((name) => {
      const mock = jest.fn();
      control(name).setCustomValidity = mock;
      return mock;
    });
    press('c.Fact_Save');
    expect(told).toEqual([]);
    expect(messages.map((mock) => mock.mock.lastCall?.[0])).toEqual(['c.Fact_Problem_Who', 'c.Fact_Problem_When']);
    control('confirmedByContact').dispatchEvent(new CustomEvent('change', { detail: { recordId: 'c1' } }));
    type('confirmedOn', '2026-06-14');
    press('c.Fact_Save');
    expect(told[0]?.[1]).toMatchObject({ confirmedByContactId: 'c1', confirmedByContactName: 'Wen Zhao' });
  });

  it('says how long the kind holds as long as no day is given', () => {
    const { root, type } = show({ fact: fact({ expiresOn: null }) });
    const hint = () => root.querySelector('.hint')?.textContent;
    expect(hint()).toBe('c.Fact_Expiry_Default');
    type('expiresOn', '2026-12-01');
    return Promise.resolve().then(() => expect(hint()).toBe('c.Fact_Expiry_Own'));
  });

  it('shows both values after a conflict, and leaves the choice', () => {
    const { root, told } = show({ fact: fact({ weight: 9 }), theirs: fact({ weight: 5 }) });
    const notice = root.querySelector<HTMLElement & { conflict: ConflictView }>('c-conflict-notice');
    expect(notice?.conflict).toEqual({
      who: 'c.Conflict_Changed_By_Somebody',
      rows: [{ key: 'weight', name: 'c.Fact_Field_Weight', mine: '9', theirs: '5' }],
    });
    notice?.dispatchEvent(new CustomEvent('keepmine'));
    notice?.dispatchEvent(new CustomEvent('taketheirs'));
    expect(told.map(([name]) => name)).toEqual(['keepmine', 'taketheirs']);
    expect(
      [...root.querySelectorAll<HTMLElement & { label: string }>('lightning-button')].map((each) => each.label),
    ).not.toContain('c.Fact_Save');
  });

  it('closes by Escape and by its button, and does not save twice', () => {
    const { root, told, press } = show({ isSaving: true, fact: fact() });
    press('c.Fact_Save');
    press('c.Fact_Cancel');
    root.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(told.map(([name]) => name)).toEqual(['cancel', 'cancel']);
  });
});
