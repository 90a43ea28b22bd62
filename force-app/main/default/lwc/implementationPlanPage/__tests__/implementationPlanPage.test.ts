import { createElement } from 'lwc';
import type { Implementation, ImplementationAction } from 'c/implementationModel';
import ImplementationPlanPage from 'c/implementationPlanPage';

jest.mock('@salesforce/label/c.Implementation_Period', () => ({ default: '{0} to {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Implementation_Contact', () => ({ default: 'Ask {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Implementation_Goal', () => ({ default: 'Goal: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Implementation_Signed', () => ({ default: 'Signed by {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Implementation_Service_Target', () => ({ default: '{0} met' }), { virtual: true });

const step = (id: string, more: Partial<ImplementationAction> = {}): ImplementationAction => ({
  id,
  parentId: null,
  name: id,
  customerOwner: null,
  ourOwner: null,
  startDate: null,
  dueDate: null,
  status: 'Not Started',
  signOffRequired: false,
  signedOffBy: null,
  signedOffAt: null,
  ...more,
});
const IMPLEMENTATION: Implementation = {
  plan: 'Growth 2026',
  account: 'Halden Industries',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  contact: 'Dana Reyes',
  objectives: [
    {
      id: 'o1',
      name: 'Tideline on line 1',
      customerGoal: 'No stops',
      startDate: null,
      dueDate: '2026-09-30',
      actions: [
        step('Ship', { parentId: 'Benchmark', status: 'Completed', signOffRequired: true, signedOffBy: 'Wen Zhao' }),
        step('Benchmark', {
          customerOwner: 'Wen Zhao',
          ourOwner: 'Dana Reyes',
          dueDate: '2026-05-01',
          signOffRequired: true,
        }),
        step('Lost', { parentId: 'gone', status: 'Odd' }),
      ],
    },
  ],
  commitments: [],
};
const commitment = (id: string, more: object) => ({
  id,
  name: id,
  description: null,
  department: null,
  dueDate: '2026-05-01',
  deliveredDate: null,
  serviceTarget: null,
  status: 'Agreed',
  ...more,
});

function show(implementation: Implementation | null) {
  const element = createElement('c-implementation-plan-page', { is: ImplementationPlanPage });
  Object.assign(element, { implementation, standing: 'Agreed on May 1' });
  document.body.appendChild(element);
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const texts = (selector: string) => all(selector).map((each) => each.textContent);
  const table = (at: number) =>
    [...(all('table')[at]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
  return { all, texts, table };
}

describe('c-implementation-plan-page', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('is headed by whose it is, of when, who to ask, and whether it was agreed', () => {
    const { texts } = show(IMPLEMENTATION);
    expect(texts('h2')).toEqual(['Halden Industries']);
    expect(texts('.head .facts')).toEqual(['Jan 1, 2026 to Dec 31, 2026', 'Ask Dana Reyes']);
    expect(texts('.standing')).toEqual(['Agreed on May 1']);
    expect(texts('h3')).toEqual(['Tideline on line 1']);
    expect(texts('.objective .facts')).toEqual(['Goal: No stops', 'c.Implementation_Due Sep 30']);
  });

  it('lists the steps below those they belong to, with both owners and who signed', () => {
    const { table, all } = show(IMPLEMENTATION);
    expect(table(0)).toEqual([
      ['Benchmark', 'Wen Zhao', 'Dana Reyes', 'May 1', 'c.Strategy_Status_Not_Started', 'c.Implementation_To_Sign'],
      ['Ship', '–', '–', '–', 'c.Strategy_Status_Completed', 'Signed by Wen Zhao'],
      ['Lost', '–', '–', '–', 'Odd', '–'],
    ]);
    expect(all('.indent').map(({ style }) => style.paddingLeft)).toEqual(['0px', '20px', '20px']);
  });

  it('can be scrolled and read aloud: each table has a caption and stands in a region that takes the focus', () => {
    const { all, texts } = show({ ...IMPLEMENTATION, commitments: [commitment('Stock', {})] });
    expect(all('.scroll').every((each) => each.tabIndex === 0 && each.getAttribute('role') === 'region')).toBe(true);
    expect(texts('caption')).toEqual(['c.Implementation_Steps_Of', 'c.Implementation_Commitments']);
    expect(all('thead th').every((each) => each.getAttribute('scope') === 'col')).toBe(true);
  });

  it.each([
    ['a delivery is due', {}, ['StockHeld in Columbus', 'May 1', 'c.Implementation_Status_Agreed']],
    [
      'a delivery was made',
      { deliveredDate: '2026-04-02', status: 'Delivered' },
      ['StockHeld in Columbus', 'Apr 2', 'c.Implementation_Status_Delivered'],
    ],
    [
      'a service level is promised',
      { serviceTarget: 95 },
      ['StockHeld in Columbus', '95% met', 'c.Implementation_Status_Agreed'],
    ],
  ])('says of a commitment when %s', (_, more, row) => {
    const made = commitment('Stock', { description: 'Held in Columbus', ...more });
    expect(show({ ...IMPLEMENTATION, objectives: [], commitments: [made] }).table(0)).toEqual([row]);
  });

  it('names steps of an objective the customer does not see as others, and says where there are none', () => {
    const unnamed = { id: '', name: null, customerGoal: null, startDate: null, dueDate: null, actions: [] };
    const { texts, all } = show({ ...IMPLEMENTATION, contact: null, objectives: [unnamed] });
    expect(texts('h3')).toEqual(['c.Implementation_Other']);
    expect(texts('.objective .facts')).toEqual(['', '', 'c.Implementation_No_Steps']);
    expect(texts('.head .facts')[1]).toBe('');
    expect(all('table')).toEqual([]);
  });

  it('survives steps that stand below each other in a circle', () => {
    const circle = [step('a', { parentId: 'b' }), step('b', { parentId: 'a' })];
    const objectives = IMPLEMENTATION.objectives.map((objective) => ({ ...objective, actions: circle }));
    expect(show({ ...IMPLEMENTATION, objectives }).all('article')).toHaveLength(1);
  });

  it('is nothing before it is there', () => {
    expect(show(null).all('article')).toEqual([]);
  });
});
