import { createElement } from 'lwc';
import WhitespaceConflict from 'c/whitespaceConflict';
import { cellRecord } from '../../crmModel/__tests__/builders';

describe('c-whitespace-conflict', () => {
  it('shows both values of what this user changed, and nothing else', () => {
    const element = createElement('c-whitespace-conflict', { is: WhitespaceConflict }) as unknown as HTMLElement &
      Record<string, unknown>;
    element.conflict = {
      changes: { potentialAmount: 5, statusOverride: 'Lost', overriddenStatus: 'White' },
      theirs: cellRecord('a', { potentialAmount: 9, walletAmount: 100, lastModifiedByName: 'Anna' }),
    };
    document.body.appendChild(element);
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['c.Whitespace_Potential', '$5', '$9'],
      ['c.Whitespace_Override', 'c.Status_Lost', '–'],
    ]);
    expect(element.shadowRoot?.querySelector('[role="alert"]')?.textContent).toContain('c.Whitespace_Changed_By');
  });
});
