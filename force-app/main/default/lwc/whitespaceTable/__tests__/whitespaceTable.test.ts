import { createElement } from 'lwc';
import WhitespaceTable from 'c/whitespaceTable';
import { whitespaceLayout } from 'c/whitespaceLayoutModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import { cellRecord, input, line, offering, open, won } from '../../crmModel/__tests__/builders';

const TODAY = '2026-06-15';
const center = (id: string) => ({ id, name: id.toUpperCase(), accountId: 'acc', parentId: null, sortOrder: null });
const matrixOf = (centers: number, offerings: number) =>
  whitespaceMatrix(
    input({
      centers: Array.from({ length: centers }, (_, at) => center(`c${at}`)),
      offerings: Array.from({ length: offerings }, (_, at) => offering(`o${at}`)),
      opportunities: [
        won('1', '2026-01-01', { buyingCenterId: 'c0' }),
        open('2', '2026-12-01', { buyingCenterId: 'c0' }),
      ],
      lines: [line('1', 'o0', 40_000), line('2', 'o1', 80_000)],
      cells: [cellRecord('o0', { accountId: null, buyingCenterId: 'c0', walletAmount: 90_000 })],
    }),
    TODAY,
  );

function show(centers = 1, offerings = 3, selected = -1) {
  const element = createElement('c-whitespace-table', { is: WhitespaceTable }) as unknown as HTMLElement &
    Record<string, unknown> & { focusSelected(): void };
  const matrix = matrixOf(centers, offerings);
  const sight = {
    unit: 1000,
    view: 'status',
    measure: 'value',
    today: TODAY,
    rivalName: () => '',
    patternOf: () => '1',
  };
  Object.assign(element, { matrix, layout: whitespaceLayout(matrix, FIRST_VIEW), sight, selected });
  const opened: unknown[] = [];
  element.addEventListener('cellopen', (event) => opened.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const texts = (row: number) => all('tbody tr')[row]?.textContent?.replace(/\s+/g, ' ') ?? '';
  return { element, opened, all, texts, names: () => all('tbody button').map((each) => each.dataset.index) };
}

describe('c-whitespace-table', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('has a line for each cell, with amounts in full', () => {
    const { all, texts } = show();
    expect(all('tbody tr').length).toBe(3);
    const lines = [0, 1, 2].map(texts).sort();
    expect(lines.filter((text) => text.includes('$40,000') && text.includes('$90,000')).length).toBe(1);
    expect(lines.filter((text) => text.includes('$80,000')).length).toBe(1);
  });

  it('opens the cell of a line', () => {
    const { all, opened, names } = show();
    all('tbody button')[1]?.click();
    expect(opened).toEqual([{ index: Number(names()[1]), focus: 'panel' }]);
  });

  it('marks the open cell, and gives the focus back to it', () => {
    const { element, all } = show(1, 3, 2);
    expect(all('[aria-current="true"]').map((each) => each.dataset.index)).toEqual(['2']);
    element.focusSelected();
    expect((element.shadowRoot?.activeElement as HTMLElement | null)?.dataset.index).toBe('2');
  });

  it('shows two hundred lines at first and the rest when asked', async () => {
    const { element, all } = show(15, 15);
    expect(all('tbody tr').length).toBe(200);
    element.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
    await Promise.resolve();
    expect(all('tbody tr').length).toBe(225);
    expect(element.shadowRoot?.querySelector('lightning-button')).toBeNull();
  });

  it('has headings for every column and no cell without one', () => {
    const { all } = show();
    expect(all('thead th').length).toBe(all('tbody tr')[0]?.children.length);
    expect(all('thead th').every((each) => each.getAttribute('scope') === 'col')).toBe(true);
  });
});
