import { createElement } from 'lwc';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { Unseen } from 'c/planRecordService';
import { whitespaceMatrix } from 'c/whitespaceModel';
import WhitespaceOmissions from 'c/whitespaceOmissions';
import { cellRecord, input, offering } from '../../crmModel/__tests__/builders';

jest.mock('@salesforce/label/c.Whitespace_Unseen', () => ({ default: 'without: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Whitespace_Unseen_Deals', () => ({ default: 'deals' }), { virtual: true });
jest.mock('@salesforce/label/c.Whitespace_Unseen_Assets', () => ({ default: 'assets' }), { virtual: true });
jest.mock('@salesforce/label/c.Whitespace_Unseen_Orders', () => ({ default: 'orders' }), { virtual: true });
jest.mock('@salesforce/label/c.Whitespace_Stranded', () => ({ default: '{0} stranded' }), { virtual: true });
jest.mock('@salesforce/label/c.Whitespace_Stranded_One', () => ({ default: 'one stranded' }), { virtual: true });
jest.mock('@salesforce/label/c.Whitespace_Stranded_More', () => ({ default: '{0} more' }), { virtual: true });

const counts = (textValue: string) => [{ key: 'whitespace.counts', numberValue: null, textValue }];

async function show({
  unseen = [],
  settings = [],
  cells = [],
}: {
  unseen?: Unseen[];
  settings?: object[];
  cells?: object[];
}) {
  const more = { settings, cells, offerings: [offering('a', { name: 'GTX' })] } as object;
  const element = createElement('c-whitespace-omissions', { is: WhitespaceOmissions });
  Object.assign(element, {
    scope: { ...EMPTY_SCOPE, ...more },
    content: { ...EMPTY_CONTENT, ...more, unseen },
    matrix: whitespaceMatrix(input(more), '2026-06-15'),
  });
  document.body.appendChild(element);
  await Promise.resolve();
  return element.shadowRoot as ShadowRoot;
}

describe('what the matrix leaves out', () => {
  it.each<[string, Unseen[], object[], string]>([
    ['nothing', [], [], ''],
    ['deals and assets', ['assets', 'deals'], [], 'without: deals, assets'],
    ['assets where they count for nothing', ['assets'], counts('Won Lines'), ''],
    ['orders an org may not have', ['orders'], [], ''],
    ['orders an admin counts', ['orders'], counts('Won Lines;Orders'), 'without: orders'],
    ['products of orders, once', ['orderLines', 'orders'], [], 'without: orders'],
  ])('is said of %s', async (_title, unseen, settings, expected) => {
    const root = await show({ unseen, settings });
    expect(root.querySelector('.unseen')?.textContent ?? '').toBe(expected);
  });

  it('is said of cells whose unit is gone, with a link to each of the first', async () => {
    const cells = Array.from({ length: 7 }, (_, n) =>
      cellRecord('a', { id: `c${n}`, accountId: `gone${n}`, walletAmount: n === 0 ? 50 : null }),
    );
    const root = await show({ cells: [...cells, cellRecord('a', { id: 'here' })] });
    expect(root.querySelector('.stranded')?.textContent).toMatch(/7 stranded.*2 more/);
    const links = [...root.querySelectorAll('a')];
    expect(links).toHaveLength(5);
    expect(links[0]?.getAttribute('href')).toBe('/lightning/r/Whitespace_Cell__c/c0/view');
    expect(links[0]?.textContent).toMatch(/^GTX \(.*50/);
    expect(links[1]?.textContent).toBe('GTX');
  });
});
