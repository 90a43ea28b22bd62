import { createElement } from 'lwc';
import * as graphqlModule from 'lightning/graphql';
import type { ComparableReview } from 'c/planReviewModel';
import WhitespaceCompare from 'c/whitespaceCompare';
import { diff } from 'c/whitespaceChangeModel';
import { freeze, thaw } from 'c/whitespaceSnapshotModel';
import type { CellValues } from '../../whitespaceSnapshotModel/__tests__/matrices';
import { cell, matrixOf } from '../../whitespaceSnapshotModel/__tests__/matrices';

jest.mock('@salesforce/label/c.Compare_Since', () => ({ default: 'Since {0}, {1}: {2}' }), { virtual: true });
jest.mock('@salesforce/label/c.Compare_Won', () => ({ default: '{0} won' }), { virtual: true });
jest.mock('@salesforce/label/c.Compare_Lost', () => ({ default: '{0} lost' }), { virtual: true });
jest.mock('@salesforce/label/c.Compare_Owned', () => ({ default: '{0} owned' }), { virtual: true });
jest.mock('@salesforce/label/c.Compare_Cell', () => ({ default: '{0} × {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Compare_Version', () => ({ default: 'version {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Compare_Error', () => ({ default: 'failed: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Compare_Less', () => ({ default: 'down {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Format_Thousands', () => ({ default: '{0}K' }), { virtual: true });

const wires = graphqlModule.graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown): void;
  getLastConfig(): { readonly variables?: unknown };
};
const REVIEW: ComparableReview = {
  id: 'r1',
  planId: 'plan',
  type: 'QBR',
  date: '2026-09-30',
  status: 'Completed',
  summary: null,
  whitespaceVersion: 1,
  createdDate: '2026-09-30T10:00:00.000Z',
};
const SHAPE = { rows: ['Labs', 'Data'], columns: ['Rack'] };
const THEN = [cell('White'), cell('Open Opportunity', 60_000)];
const textOf = (cells: readonly CellValues[], shape = SHAPE): string => {
  const frozen = freeze(matrixOf(shape, cells));
  return frozen.kind === 'frozen' ? frozen.text : '';
};
const comparisonOf = (cells: readonly CellValues[], shape = SHAPE) => {
  const thawed = thaw(textOf(THEN));
  return thawed.kind === 'snapshot' ? diff(thawed.snapshot, matrixOf(shape, cells)) : null;
};
const settle = () => new Promise((resolve) => setTimeout(resolve));
const answer = (text: string | null) => ({
  uiapi: {
    query: { Plan_Review__c: { edges: text === null ? [] : [{ node: { Whitespace_Snapshot__c: { value: text } } }] } },
  },
});

async function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-whitespace-compare', { is: WhitespaceCompare }) as unknown as HTMLElement &
    Record<string, unknown>;
  const told: (readonly [string, unknown])[] = [];
  for (const name of ['snapshot', 'cellopen', 'comparestop'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail ?? null]));
  Object.assign(element, { reviewId: 'r1', reviews: [REVIEW], today: '2026-11-22', ...more });
  document.body.appendChild(element);
  await settle();
  const root = element.shadowRoot as ShadowRoot;
  const text = (selector: string) => root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
  const give = async (values: Record<string, unknown>) => {
    Object.assign(element, values);
    await settle();
  };
  const read = async (kept: string | null) => {
    wires.emit(answer(kept));
    await settle();
  };
  const press = async (name: string) => {
    [...root.querySelectorAll('button')].find((button) => button.textContent?.includes(name))?.click();
    await settle();
  };
  return { element, root, text, give, read, press, told };
}

describe('c-whitespace-compare', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('reads what the one review kept, and hands it on', async () => {
    const { text, read, told } = await show();
    expect(text('[role="status"]')).toBe('c.Compare_Loading');
    expect(wires.getLastConfig().variables).toEqual({ reviewId: 'r1' });
    await read(textOf(THEN));
    expect(told).toMatchObject([['snapshot', { reviewId: 'r1', snapshot: { cells: [{ status: 'White' }, {}] } }]]);
  });

  it('sums up what changed, and lists it on demand, each cell to be opened', async () => {
    const { root, text, read, give, press, told } = await show();
    await read(textOf(THEN));
    await give({ comparison: comparisonOf([cell('Owned', 140_000), cell('Lost', 60_000)]) });
    expect(text('.summary')).toBe('Since c.Review_Type_QBR, Sep 30: 1 won, 1 lost, +$140K owned');
    expect(root.querySelector('table')).toBeNull();
    await press('c.Compare_Show');
    expect(root.querySelector('[aria-expanded]')?.getAttribute('aria-expanded')).toBe('true');
    const lines = [...root.querySelectorAll('tbody tr')].map((line) => line.textContent?.replace(/\s+/g, ' ').trim());
    expect(lines[0]).toContain('Labs × Rack');
    expect(lines[1]).toMatch(/Data × Rack.*▼.*\$60,000.*▼ \$60,000.*down \$60,000/);
    await press('Data × Rack');
    expect(told.at(-1)).toEqual(['cellopen', { index: 1, focus: 'panel' }]);
    await press('c.Compare_Hide');
    expect(root.querySelector('table')).toBeNull();
  });

  it('says that nothing changed, with nothing to list', async () => {
    const { root, text, read, give } = await show();
    await read(textOf(THEN));
    await give({ comparison: comparisonOf(THEN) });
    expect(text('.summary')).toContain('c.Compare_None');
    expect(root.querySelector('[aria-expanded]')).toBeNull();
  });

  it('names what is no longer there without a way to open it', async () => {
    const { root, read, give, press } = await show();
    await read(textOf(THEN));
    await give({ comparison: comparisonOf([cell('White')], { rows: ['Labs'], columns: ['Rack'] }) });
    await press('c.Compare_Show');
    expect([root.querySelectorAll('tbody tr').length, root.querySelectorAll('tbody button').length]).toEqual([1, 0]);
  });

  it('shows many changes in steps', async () => {
    const rows = Array.from({ length: 130 }, (_, at) => `row ${at}`);
    const { root, read, give, press } = await show();
    await read(textOf(THEN));
    const cells = rows.map((_, at) => cell('Potential', at + 1));
    await give({ comparison: comparisonOf(cells, { rows, columns: ['Rack'] }) });
    await press('c.Compare_Show');
    expect(root.querySelectorAll('tbody tr').length).toBe(100);
    root.querySelector<HTMLElement>('lightning-button')?.click();
    await settle();
    expect(root.querySelectorAll('tbody tr').length).toBe(131);
  });

  it.each([
    ['is gone', null, 'c.Compare_Gone'],
    ['is damaged', '{', 'c.Compare_Broken'],
    ['is of a later release', '{"version":7}', 'version 7'],
  ])('says when what it kept %s, and compares with nothing', async (_, kept, expected) => {
    const { text, read, told } = await show();
    await read(kept);
    expect(text('[role="alert"]')).toBe(expected);
    expect(told).toEqual([['snapshot', { reviewId: 'r1', snapshot: null }]]);
  });

  it('says what the org refused, and asks again when told to', async () => {
    const { text, press, read } = await show();
    wires.emitErrors([{ message: 'No access' }]);
    await settle();
    expect(text('[role="alert"]')).toMatch(/^failed: /);
    await press('c.Plan_Try_Again');
    expect(text('[role="alert"]')).toBeUndefined();
    await read(textOf(THEN));
    expect(text('[role="alert"]')).toBeUndefined();
  });

  it('reads another review when that is chosen, and stops when told to', async () => {
    const { text, read, give, press, told } = await show();
    await read(textOf(THEN));
    await give({ reviewId: 'r2', comparison: null });
    expect(text('[role="status"]')).toBe('c.Compare_Loading');
    expect(wires.getLastConfig().variables).toEqual({ reviewId: 'r2' });
    await press('c.Compare_Stop');
    expect(told.at(-1)).toEqual(['comparestop', null]);
  });
});
