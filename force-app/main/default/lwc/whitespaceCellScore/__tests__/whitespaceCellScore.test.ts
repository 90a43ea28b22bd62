import { createElement } from 'lwc';
import WhitespaceCellScore from 'c/whitespaceCellScore';
import { whitespaceMatrix } from 'c/whitespaceModel';
import type { CellRecord } from 'c/crmModel';
import { cellRecord, input } from '../../crmModel/__tests__/builders';

function show(record: Partial<CellRecord>, canEdit = true) {
  const element = createElement('c-whitespace-cell-score', { is: WhitespaceCellScore });
  const cell = whitespaceMatrix(input({ cells: [cellRecord('a', record)] }), '2026-06-15').cells[0];
  Object.assign(element, { cell, canEdit });
  const changed = jest.fn();
  element.addEventListener('change', changed);
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const bars = [...root.querySelectorAll('.fill')].map((bar) => bar.getAttribute('style'));
  return { heading: root.querySelector('h3')?.textContent, bars, button: root.querySelector('button'), changed };
}

const SCORES = { needScore: 9, capabilityScore: 7, competitionScore: 2 };

describe('c-whitespace-cell-score', () => {
  it('shows the arithmetic and a bar for each part, competition as what it leaves', () => {
    const { heading, bars, button, changed } = show(SCORES);
    expect(heading).toBe('c.Whitespace_Score_Equals');
    expect(bars).toEqual(['width: 90%', 'width: 70%', 'width: 80%']);
    button?.click();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['asks for values that are missing', { needScore: 9 }, true, 'c.Whitespace_Score_None', 'c.Whitespace_Score_Give'],
    ['offers a reader nothing', SCORES, false, 'c.Whitespace_Score_Equals', undefined],
    [
      'does not score what is not for this customer',
      { ...SCORES, statusOverride: 'Not Applicable', overrideReason: 'x' } as const,
      true,
      'c.Whitespace_Score_Not_Applicable',
      undefined,
    ],
  ])('%s', (_name, record, canEdit, heading, button) => {
    const shown = show(record, canEdit);
    expect([shown.heading, shown.button?.textContent]).toEqual([heading, button]);
  });
});
