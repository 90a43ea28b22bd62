import { createElement } from 'lwc';
import WhitespaceLegend from 'c/whitespaceLegend';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { asset, input } from '../../crmModel/__tests__/builders';

describe('c-whitespace-legend', () => {
  it('counts the cells of each status, and explains the scale of the heat view', async () => {
    const element = createElement('c-whitespace-legend', { is: WhitespaceLegend }) as unknown as HTMLElement &
      Record<string, unknown>;
    element.cells = whitespaceMatrix(input({ assets: [asset('1', 'a', null)] }), '2026-06-15').cells;
    document.body.appendChild(element);
    const chips = [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map((chip) => chip.textContent);
    expect(chips).toHaveLength(8);
    expect(chips[0]).toContain('c.Status_Owned');
    expect(element.shadowRoot?.querySelectorAll('strong')[0]?.textContent).toBe('1');
    element.view = 'heat';
    await Promise.resolve();
    expect(element.shadowRoot?.textContent).toContain('c.Whitespace_Heat_Scale');
  });
});
