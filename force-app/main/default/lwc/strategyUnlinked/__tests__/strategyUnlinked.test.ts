import { createElement } from 'lwc';
import type { StrategyTree } from 'c/strategyTreeModel';
import StrategyUnlinked from 'c/strategyUnlinked';
import type { UnlinkedItem, UnlinkedWork } from 'c/strategyUnlinkedModel';

jest.mock('@salesforce/label/c.Strategy_Unlinked_Suggested', () => ({ default: '{0} for {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Strategy_Unlinked_Line', () => ({ default: '{0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Strategy_Unlinked_Deals_One', () => ({ default: '1 deal of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Strategy_Unlinked_Tasks', () => ({ default: '{0} tasks' }), { virtual: true });
jest.mock('@salesforce/label/c.Strategy_Unlinked_Cells', () => ({ default: '{0} cells of {1}' }), { virtual: true });

const DEAL: UnlinkedItem = {
  kind: 'opportunity',
  id: 'deal',
  name: 'Flash Array F1',
  amount: 358_000,
  suggestedId: 'o1',
  newName: 'Storage',
};
const WORK: UnlinkedWork = {
  items: [DEAL],
  dealCount: 1,
  dealAmount: 358_000,
  taskCount: 0,
  cellCount: 0,
  cellAmount: 0,
};
const TREE = {
  goals: [{ objectives: [{ objective: { id: 'o1', name: 'Sponsor for R&D Labs' }, actions: [] }] }],
} as unknown as StrategyTree;

function show(more: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-strategy-unlinked', { is: StrategyUnlinked });
  let asked = 0;
  element.addEventListener('links', () => {
    asked += 1;
  });
  Object.assign(element, { work: WORK, tree: TREE, canLink: true, ...more });
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const line = root.querySelector('.what span')?.textContent;
  const suggestion = root.querySelector('.do span')?.textContent;
  return { root, line, suggestion, asked: () => asked };
}

describe('c-strategy-unlinked', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('names the kinds of work there are, and no others', () => {
    expect(show().line).toBe('1 deal of $358,000');
    const work = { ...WORK, dealCount: 0, taskCount: 7, cellCount: 5, cellAmount: 758_000 };
    expect(show({ work }).line).toBe('7 tasks, 5 cells of $758,000');
  });

  it.each([
    ['the objective that fits', 'o1', 'Sponsor for R&D Labs for Flash Array F1'],
    ['a new one when none fits', null, 'c.Strategy_Unlinked_New for Flash Array F1'],
    ['a new one when the one that fitted is gone', 'o9', 'c.Strategy_Unlinked_New for Flash Array F1'],
  ])('suggests %s', (_, suggestedId, words) => {
    expect(show({ work: { ...WORK, items: [{ ...DEAL, suggestedId }] } }).suggestion).toBe(words);
  });

  it('asks for the links, of who may link alone', () => {
    const { root, asked } = show();
    root.querySelector('button')?.click();
    expect(asked()).toBe(1);
    expect(show({ canLink: false }).root.querySelector('button')).toBeNull();
  });

  it('says nothing of work that is not there', () => {
    const { line, suggestion } = show({ work: null });
    expect([line, suggestion]).toEqual(['', '']);
  });
});
