import { createElement } from 'lwc';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { bestNextCells } from 'c/whitespaceRankModel';
import WhitespaceRanking from 'c/whitespaceRanking';
import { cellRecord, input, offering } from '../../crmModel/__tests__/builders';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const matrix = whitespaceMatrix(
  input({
    offerings: NAMES.map((name) => offering(name)),
    cells: NAMES.map((name, index) => cellRecord(name, { potentialAmount: 100 - index })),
  }),
  '2026-06-15',
);

function show(cells: unknown) {
  const element = createElement('c-whitespace-ranking', { is: WhitespaceRanking }) as unknown as HTMLElement &
    Record<string, unknown>;
  element.cells = cells;
  document.body.appendChild(element);
  return {
    element,
    all: (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])],
  };
}

describe('c-whitespace-ranking', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('shows the first five, and all on request', async () => {
    const { all } = show(bestNextCells(matrix));
    expect(all('tbody tr')).toHaveLength(5);
    all('.more')[0]?.click();
    await Promise.resolve();
    expect(all('tbody tr')).toHaveLength(7);
  });

  it('tells which cell was chosen', () => {
    const { element, all } = show(bestNextCells(matrix));
    const chosen = jest.fn();
    element.addEventListener('cellchoose', (event) => chosen((event as CustomEvent).detail));
    all('tbody button')[1]?.click();
    expect(chosen).toHaveBeenCalledWith({ rowKey: 'acc', columnKey: 'b' });
  });

  it('says what to do when there is nothing to rank', () => {
    expect(show([]).all('.empty')[0]?.textContent).toBe('c.Whitespace_Best_Empty');
  });
});
