import { createElement } from 'lwc';
import WhitespaceLegend from 'c/whitespaceLegend';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import { asset, input } from '../../crmModel/__tests__/builders';

describe('c-whitespace-legend', () => {
  it('counts the cells of each status, filters by them, and explains the scale of the heat view', async () => {
    const element = createElement('c-whitespace-legend', { is: WhitespaceLegend }) as unknown as HTMLElement &
      Record<string, unknown>;
    element.cells = whitespaceMatrix(input({ assets: [asset('1', 'a', null)] }), '2026-06-15').cells;
    document.body.appendChild(element);
    const chips = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])];
    expect(chips).toHaveLength(8);
    expect(chips[0]?.textContent).toContain('c.Status_Owned');
    const told = jest.fn();
    element.addEventListener('viewchange', (event) => told((event as CustomEvent).detail));
    chips[6]?.click();
    expect(told).toHaveBeenCalledWith({ change: { statuses: ['White'] } });
    expect(element.shadowRoot?.querySelectorAll('strong')[0]?.textContent).toBe('1');
    element.state = { ...FIRST_VIEW, view: 'heat', statuses: ['White'] };
    await Promise.resolve();
    expect(element.shadowRoot?.textContent).toContain('c.Whitespace_Heat_Scale');
    expect(chips.filter((chip) => chip.getAttribute('aria-pressed') === 'true')).toEqual([chips[6]]);
  });
});
