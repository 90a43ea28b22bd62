import { createElement } from 'lwc';
import WhitespaceCellForm from 'c/whitespaceCellForm';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { cellRecord, input } from '../../crmModel/__tests__/builders';

const cellOf = (more = {}) => {
  const cells = Object.keys(more).length > 0 ? [cellRecord('a', more)] : [];
  return whitespaceMatrix(input({ cells }), '2026-06-15').cells[0];
};

function show(cell: unknown) {
  const element = createElement('c-whitespace-cell-form', { is: WhitespaceCellForm }) as unknown as HTMLElement &
    Record<string, unknown>;
  Object.assign(element, { cell, hasScores: true, hasOverride: true });
  const saved: unknown[] = [];
  element.addEventListener('cellsave', (event) => saved.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  type Field = HTMLElement & Record<string, unknown>;
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])] as unknown as Field[];
  for (const field of all('lightning-input'))
    Object.assign(field, { checkValidity: () => true, reportValidity: () => true });
  const type = async (name: string, value: string) => {
    const field = all(`[data-field="${name}"]`)[0];
    if (field) Object.assign(field, { checkValidity: () => true, reportValidity: () => true });
    field?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await Promise.resolve();
  };
  const choose = async (value: string) => {
    all('lightning-combobox')[0]?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await Promise.resolve();
  };
  const save = () => all('lightning-button')[1]?.dispatchEvent(new CustomEvent('click'));
  return { element, all, type, choose, save, saved };
}

describe('c-whitespace-cell-form', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('offers to save only what changed, and nothing when it is changed back', async () => {
    const { all, type, save, saved } = show(cellOf({ potentialAmount: 5 }));
    expect(all('lightning-button')).toHaveLength(0);
    await type('potentialAmount', '7');
    await type('needScore', '9');
    await type('needScore', '');
    save();
    expect(saved).toEqual([{ changes: { potentialAmount: 7 } }]);
    await type('potentialAmount', '5');
    expect(all('lightning-button')).toHaveLength(0);
  });

  it('asks for the reason of an override and keeps what the CRM said', async () => {
    const { all, type, choose, save, saved } = show(cellOf());
    await choose('Competitor');
    expect(all('[data-field="overrideReason"]')[0]?.required).toBe(true);
    await type('overrideReason', 'Northforge until March');
    save();
    expect(saved).toEqual([
      {
        changes: { statusOverride: 'Competitor', overrideReason: 'Northforge until March', overriddenStatus: 'White' },
      },
    ]);
  });

  it('takes an override back together with its reason', async () => {
    const { choose, save, saved } = show(
      cellOf({ statusOverride: 'Lost', overrideReason: 'x', overriddenStatus: 'White' }),
    );
    await choose('follow');
    save();
    expect(saved).toEqual([{ changes: { statusOverride: null, overrideReason: null, overriddenStatus: null } }]);
  });

  it('does not save while a field is wrong', async () => {
    const { all, type, save, saved } = show(cellOf());
    await type('needScore', '11');
    Object.assign(all('[data-field="needScore"]')[0] ?? {}, { reportValidity: () => false });
    save();
    expect(saved).toEqual([]);
  });

  it('keeps what was typed when somebody else saves the same cell', async () => {
    const { element, type, save, saved } = show(cellOf({ potentialAmount: 5 }));
    await type('potentialAmount', '7');
    element.cell = cellOf({ potentialAmount: 6 });
    await Promise.resolve();
    save();
    expect(saved).toEqual([{ changes: { potentialAmount: 7 } }]);
  });
});
