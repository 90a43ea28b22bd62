import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import Competition from 'c/competition';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import { walletLine } from '../../crmModel/__tests__/builders';

const PARTS = ['ledger', 'strengths', 'calendar', 'market'].map((part) => `c-competition-${part}`);
const CELL = { rowKey: 'r', columnKey: 'c', owned: 0, quantity: 0, wallet: null, walletQuantity: null, evidence: [] };
const MATRIX = {
  rows: [],
  columns: [],
  deals: [],
  cells: [{ ...CELL, walletLines: [walletLine('c', 'o', { amount: 1 }), walletLine('c', 'k', { amount: 2 })] }],
};

function show(more: Record<string, unknown>) {
  const element = createElement('c-competition', { is: Competition }) as unknown as HTMLElement;
  const capabilities = { ...NO_CAPABILITIES, canReadCompetitors: true };
  Object.assign(element, { plan: null, capabilities, today: '2026-09-21', ...more });
  document.body.appendChild(element);
  return (selector: string) =>
    element.shadowRoot?.querySelector(selector) as unknown as Record<string, unknown> | null | undefined;
}

describe('c-competition', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('holds its shape while the content is read', () => {
    const find = show({ scope: EMPTY_SCOPE, content: null, matrix: null });
    expect(find('[role="status"]')).not.toBeNull();
    expect(PARTS.filter((part) => find(part))).toEqual([]);
  });

  it('gives each part what has been read, and competitors in the order of what they hold', () => {
    const find = show({ scope: EMPTY_SCOPE, content: EMPTY_CONTENT, matrix: MATRIX });
    expect(PARTS.filter((part) => !find(part))).toEqual([]);
    expect(find('c-competition-ledger')).toMatchObject({ content: EMPTY_CONTENT, order: ['k', 'o'] });
    expect(find('.access')).toBeNull();
  });

  it('says that competitors are not visible, instead of showing none', () => {
    const find = show({ scope: EMPTY_SCOPE, content: EMPTY_CONTENT, matrix: MATRIX, capabilities: NO_CAPABILITIES });
    expect(find('.access')?.textContent).toContain('c.Competition_No_Access');
    expect(find('c-competition-strengths')).toBeNull();
    expect(find('c-competition-ledger')).not.toBeNull();
  });

  it('opens a wallet where somebody wants to name a competitor', () => {
    const find = show({ scope: EMPTY_SCOPE, content: EMPTY_CONTENT, matrix: { ...MATRIX, cells: [] } });
    const begin = jest.fn();
    Object.assign(find('c-competition-ledger') ?? {}, { begin });
    (find('c-competition-strengths') as unknown as HTMLElement).dispatchEvent(new CustomEvent('walletbegin'));
    expect(begin).toHaveBeenCalledTimes(1);
  });
});
