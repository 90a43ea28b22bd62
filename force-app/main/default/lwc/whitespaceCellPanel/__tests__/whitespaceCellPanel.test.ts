import { createElement } from 'lwc';
import type { WhitespaceInput } from 'c/crmModel';
import WhitespaceCellPanel from 'c/whitespaceCellPanel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { asset, cellRecord, input, line, won } from '../../crmModel/__tests__/builders';

const cellOf = (more: Partial<WhitespaceInput>) => whitespaceMatrix(input(more), '2026-06-15').cells[0];

function show(more: Record<string, unknown>) {
  const element = createElement('c-whitespace-cell-panel', { is: WhitespaceCellPanel }) as unknown as HTMLElement &
    Record<string, unknown>;
  Object.assign(element, { rowName: 'IT', columnName: 'A', today: '2026-06-15', ...more });
  document.body.appendChild(element);
  return { element, find: (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null };
}

describe('c-whitespace-cell-panel', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('gives the rule and links the evidence, what counts first', () => {
    const cell = cellOf({
      opportunities: [won('1', '2026-01-01')],
      lines: [line('1', 'a', 60)],
      assets: [asset('x', 'a', null)],
    });
    const { find } = show({ cell });
    expect(find('.why')?.textContent).toBe('c.Whitespace_Why');
    const links = [...(find('.evidence')?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/lightning/r/Asset/x/view', '/lightning/r/Opportunity/1/view']);
    expect(find('.evidence')?.querySelectorAll('.counts')).toHaveLength(1);
  });

  it('shows a viewer everything and no control that changes anything', () => {
    const { find } = show({ cell: cellOf({ cells: [cellRecord('a', { potentialAmount: 5 })] }) });
    expect(find('c-whitespace-cell-form')).toBeNull();
    expect(find('lightning-button')).toBeNull();
    expect(find('dl')?.textContent).toContain('$5');
  });

  it.each([
    ['in thousands where all of them are', 300_000, Array(3).fill('c.Format_Thousands'), '$300,000'],
    ['whole where one is not', 300_400, ['$300,400', '$0', '$300,400'], '$300,400'],
  ])('shows the figures of a wallet %s', (_name, walletAmount, texts, title) => {
    const { element } = show({ cell: cellOf({ cells: [cellRecord('a', { walletAmount })] }) });
    const figures = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('dd') ?? [])];
    expect(figures.map(({ textContent }) => textContent)).toEqual(texts);
    expect(figures[0]?.title).toBe(title);
  });

  it('opens the opportunity form on request, with the focus kept inside on Escape', async () => {
    const { element, find } = show({ cell: cellOf({}), canEdit: true, canCreateOpportunity: true });
    const closed = jest.fn();
    element.addEventListener('close', closed);
    find('lightning-button')?.click();
    await Promise.resolve();
    expect(find('c-whitespace-opportunity-form')).not.toBeNull();
    const escape = () => find('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    escape();
    await Promise.resolve();
    expect(find('c-whitespace-opportunity-form')).toBeNull();
    expect(closed).not.toHaveBeenCalled();
    escape();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('says when the CRM disagrees with an override', () => {
    const cells = [cellRecord('a', { statusOverride: 'Lost', overriddenStatus: 'White', overrideReason: 'Budget' })];
    const { find } = show({
      cell: cellOf({ cells, opportunities: [won('1', '2026-01-01')], lines: [line('1', 'a')] }),
    });
    expect(find('.warn')?.textContent).toContain('c.Whitespace_Why_Disagrees');
  });

  it('offers nothing to change under No offering', () => {
    const cell = cellOf({ offerings: [], opportunities: [won('1', '2026-01-01')] });
    const { find } = show({ cell, canEdit: true, canCreateOpportunity: true });
    expect(find('c-whitespace-cell-form')).toBeNull();
    expect(find('lightning-button')).toBeNull();
  });
});
