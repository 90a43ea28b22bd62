import { createElement } from 'lwc';
import WhitespaceList from 'c/whitespaceList';
import { whitespaceLayout } from 'c/whitespaceLayoutModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import { cellRecord, input, offering } from '../../crmModel/__tests__/builders';

const scores = (score: number) => ({ needScore: score, capabilityScore: score, competitionScore: 0 });

describe('c-whitespace-list', () => {
  it('lists the cells of a row by score, without what is not applicable', () => {
    const element = createElement('c-whitespace-list', { is: WhitespaceList }) as unknown as HTMLElement &
      Record<string, unknown>;
    const cells = [
      cellRecord('b', scores(3)),
      cellRecord('c', scores(8)),
      cellRecord('d', { statusOverride: 'Not Applicable', overrideReason: 'x' }),
    ];
    const matrix = whitespaceMatrix(
      input({ offerings: ['a', 'b', 'c', 'd'].map((id) => offering(id)), cells }),
      '2026-06-15',
    );
    const sight = { unit: 1, view: 'status', measure: 'value', today: '2026-06-15', rivalName: () => '' };
    Object.assign(element, { matrix, sight, layout: whitespaceLayout(matrix, FIRST_VIEW) });
    const opened = jest.fn();
    element.addEventListener('cellopen', (event) => opened((event as CustomEvent).detail));
    document.body.appendChild(element);
    const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])];
    expect(buttons.map((button) => button.querySelector('.name')?.textContent)).toEqual(['c', 'b', 'a']);
    expect(buttons[0]?.getAttribute('aria-label')).toContain('Acme, c, c.Status_White');
    buttons[0]?.click();
    expect(opened).toHaveBeenCalledWith({ index: 2, focus: 'panel' });
  });

  it('marks what changed since a review, and lets the rest recede', () => {
    const element = createElement('c-whitespace-list', { is: WhitespaceList }) as unknown as HTMLElement &
      Record<string, unknown>;
    const matrix = whitespaceMatrix(input({ offerings: [offering('a'), offering('b')] }), '2026-06-15');
    const before = { status: 'Potential', amount: 5, wallet: null, owned: 0 };
    const changeOf = ({ columnKey }: { columnKey: string }) => (columnKey === 'b' ? { kind: 'moved', before } : null);
    const sight = { unit: 1, view: 'status', measure: 'value', today: '2026-06-15', rivalName: () => '', changeOf };
    Object.assign(element, { matrix, sight, layout: whitespaceLayout(matrix, FIRST_VIEW) });
    document.body.appendChild(element);
    const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])];
    expect(buttons.map((button) => [button.className, button.querySelector('.qualifier')?.textContent])).toEqual([
      ['item item_white same', ''],
      ['item item_white changed changed_aside', 'c.Compare_Was'],
    ]);
  });

  it('marks the cell that is open, and takes the focus back to it', () => {
    const element = createElement('c-whitespace-list', { is: WhitespaceList });
    const matrix = whitespaceMatrix(input({ offerings: [offering('a'), offering('b')] }), '2026-06-15');
    const sight = {
      unit: 1,
      view: 'status' as const,
      measure: 'value' as const,
      today: '2026-06-15',
      rivalName: () => '',
      patternOf: () => 0,
    };
    Object.assign(element, { matrix, sight, layout: whitespaceLayout(matrix, FIRST_VIEW), selected: 1 });
    document.body.appendChild(element);
    const current = element.shadowRoot?.querySelector<HTMLElement>('[aria-current="true"]');
    expect(current?.querySelector('.name')?.textContent).toBe('b');
    (element as HTMLElement & { focusSelected(): void }).focusSelected();
    expect(element.shadowRoot?.activeElement).toBe(current);
  });
});
