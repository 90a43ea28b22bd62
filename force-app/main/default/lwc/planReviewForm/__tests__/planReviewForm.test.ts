import { createElement } from 'lwc';
import { completeReview, undoReview } from 'c/planService';
import type { Plan } from 'c/planModel';
import PlanReviewForm from 'c/planReviewForm';
import type { UndoEntry } from 'c/undoService';
import { plan } from '../../planModel/__tests__/builders';
import { cell, matrixOf } from '../../whitespaceSnapshotModel/__tests__/matrices';

jest.mock('c/planService', () => ({ completeReview: jest.fn(), undoReview: jest.fn() }));
jest.mock('@salesforce/label/c.Review_Too_Large', () => ({ default: '{0} of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Review_Completed', () => ({ default: '{0} of {1} done' }), { virtual: true });

const complete = completeReview as jest.Mock;
const takeBack = undoReview as jest.Mock;
const TODAY = '2026-11-22';
const PLAN: Plan = plan({
  reviewCadence: 'Quarterly',
  nextReviewDate: '2026-12-01',
  lastReviewedAt: '2026-08-25T14:00:00.000Z',
});
const MATRIX = matrixOf({ rows: ['Labs'], columns: ['Rack'] }, [cell('Owned', 500)]);
const OTHER = { id: 'other' };
type Element = HTMLElement & Record<string, unknown>;
const settled = () => new Promise((resolve) => setTimeout(resolve));

function show(more: Readonly<Record<string, unknown>> = {}) {
  const home = Object.assign(new EventTarget(), { content: { reviews: [OTHER] } });
  const told: (readonly [string, unknown])[] = [];
  const done: UndoEntry[] = [];
  for (const name of ['contentpatch', 'planpatch', 'scopereload'])
    home.addEventListener(name, (event) => {
      told.push([name, (event as CustomEvent).detail ?? null]);
      if (name === 'contentpatch') home.content = (event as CustomEvent).detail;
    });
  home.addEventListener('undoable', (event) => done.push((event as CustomEvent<UndoEntry>).detail));
  const element = createElement('c-plan-review-form', { is: PlanReviewForm }) as unknown as Element;
  element.addEventListener('close', () => told.push(['close', null]));
  Object.assign(element, { plan: PLAN, matrix: MATRIX, today: TODAY, home, ...more });
  document.body.appendChild(element);
  const find = (selector: string) => element.shadowRoot?.querySelector(selector) as unknown as Element;
  const validity: string[] = [];
  Object.assign(find('[data-field="date"]'), {
    setCustomValidity: (text: string) => validity.push(text),
    reportValidity: () => validity.at(-1) === '',
  });
  const type = async (field: string, value: string) => {
    find(`[data-field="${field}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
  };
  const save = async () => {
    element.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button')[1]?.click();
    await settled();
  };
  const value = (field: string) => find(`[data-field="${field}"]`).value;
  const problem = () => find('[role="alert"]').textContent?.trim();
  return { element, find, told, done, type, save, value, problem, validity };
}

describe('c-plan-review-form', () => {
  beforeEach(() => {
    complete.mockReset().mockResolvedValueOnce('r1').mockResolvedValueOnce('r2');
    takeBack.mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('begins with the usual review of today, and the next one by the cadence, which follows the date', async () => {
    const { value, type } = show();
    expect(['type', 'date', 'nextReviewDate', 'summary'].map(value)).toEqual(['QBR', TODAY, '2027-02-22', '']);
    await type('date', '2026-11-20');
    expect(value('nextReviewDate')).toBe('2027-02-20');
    await type('nextReviewDate', '2027-01-31');
    await type('date', '2026-11-19');
    expect(value('nextReviewDate')).toBe('2027-01-31');
  });

  it('leaves the next date of a plan without a cadence', () => {
    expect(show({ plan: { ...PLAN, reviewCadence: null } }).value('nextReviewDate')).toBe('2026-12-01');
  });

  it('keeps the matrix, shows the review and the dates at once, and closes', async () => {
    const { type, save, told, done } = show();
    await type('type', 'EBR');
    await type('summary', 'Go on');
    await save();
    const [planId, review, dates] = complete.mock.calls[0] ?? [];
    expect([planId, review.type, review.date, review.summary]).toEqual(['plan', 'EBR', TODAY, 'Go on']);
    expect(JSON.parse(review.snapshot)).toMatchObject({ version: 1, cells: ['O500'] });
    expect(dates.nextReviewDate).toBe('2027-02-22');
    expect(Math.abs(Date.parse(dates.lastReviewedAt) - Date.now())).toBeLessThan(60_000);
    const kept = { id: 'r1', planId: 'plan', type: 'EBR', date: TODAY, status: 'Completed', whitespaceVersion: 1 };
    expect(told).toMatchObject([
      ['contentpatch', { reviews: [OTHER, kept] }],
      ['planpatch', { nextReviewDate: '2027-02-22' }],
      ['scopereload', null],
      ['close', null],
    ]);
    expect(done.map((each) => each.label)).toEqual(['c.Review_Type_EBR of Nov 22 done']);
  });

  it('is taken back with the dates the plan had, and done again', async () => {
    const { save, told, done } = show();
    await save();
    told.length = 0;
    await done[0]?.undo();
    expect(takeBack).toHaveBeenCalledWith('plan', 'r1', {
      nextReviewDate: '2026-12-01',
      lastReviewedAt: '2026-08-25T14:00:00.000Z',
    });
    expect(told.slice(0, 2)).toEqual([
      ['contentpatch', { reviews: [OTHER] }],
      ['planpatch', { nextReviewDate: '2026-12-01', lastReviewedAt: '2026-08-25T14:00:00.000Z' }],
    ]);
    await done[0]?.redo?.();
    expect(complete.mock.calls[1]).toEqual(complete.mock.calls[0]);
    await done[0]?.undo();
    expect(takeBack.mock.calls[1]?.[1]).toBe('r2');
  });

  it('refuses a day to come without asking the org', async () => {
    const { type, save, validity } = show();
    await type('date', '2026-11-23');
    await save();
    expect(validity).toEqual(['c.Review_Date_Future']);
    expect(complete).not.toHaveBeenCalled();
  });

  it('refuses a matrix that does not fit, and saves nothing', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `row ${at}`);
    const columns = Array.from({ length: 60 }, (_, at) => `column ${at}`);
    const cells = Array.from({ length: 12_000 }, () => cell('Owned', 12_345_678, { wallet: 12_345_678 }));
    const { save, problem } = show({ matrix: matrixOf({ rows, columns }, cells) });
    await save();
    expect(problem()).toMatch(/^\d{3},\d{3} of 131,072$/);
    expect(complete).not.toHaveBeenCalled();
  });

  it('says why the org refused, and stays open with what was typed', async () => {
    complete.mockReset().mockRejectedValueOnce({ body: { message: 'No access', errorCode: 'INSUFFICIENT_ACCESS' } });
    const { type, save, told, problem, value } = show();
    await type('summary', 'Go on');
    await save();
    expect(problem()).not.toBe('');
    expect([told, value('summary')]).toEqual([[], 'Go on']);
  });

  it('closes with Escape', () => {
    const { find, told } = show();
    find('section').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(told).toEqual([['close', null]]);
  });
});
