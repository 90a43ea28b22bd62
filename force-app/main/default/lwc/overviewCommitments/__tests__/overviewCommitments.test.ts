import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import { BLANK_COMMITMENT } from 'c/commitmentModel';
import type { Commitment } from 'c/commitmentModel';
import OverviewCommitments from 'c/overviewCommitments';
import { EMPTY_CONTENT } from 'c/planRecordService';
import { removeRecord, saveCommitment } from 'c/planService';
import type { UndoEntry } from 'c/undoService';
import { plan } from '../../planModel/__tests__/builders';

jest.mock('c/planService', () => ({ saveCommitment: jest.fn(), removeRecord: jest.fn() }));
jest.mock('@salesforce/label/c.Commitments_Breached_Days', () => ({ default: 'Breached, {0} days' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Commitments_All', () => ({ default: 'All {0}' }), { virtual: true });

const saves = saveCommitment as jest.Mock;
const settle = () => new Promise((resolve) => setTimeout(resolve));
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
const made = (name: string, more: Partial<Commitment>): Commitment => ({
  ...BLANK_COMMITMENT,
  id: name,
  planId: 'p1',
  name,
  status: 'Agreed',
  ...more,
});
const FOUR = [
  made('far', { dueDate: '2026-12-31', department: 'Legal' }),
  made('late', { dueDate: '2026-09-18', department: 'Operations', number: 'C-0042' }),
  made('priority', { kind: 'Service Level', serviceTarget: 95, serviceActual: 97 }),
  made('soon', { dueDate: '2026-09-25' }),
];
const MAY = { ...NO_CAPABILITIES, canEditCommitments: true };
type Element = HTMLElement & Record<string, unknown>;

function show(commitments: readonly Commitment[], capabilities = MAY) {
  const element = createElement('c-overview-commitments', { is: OverviewCommitments }) as unknown as Element;
  const undoable: UndoEntry[] = [];
  element.addEventListener('contentpatch', (event) => {
    element.content = { ...(element.content as object), ...(event as CustomEvent).detail };
  });
  element.addEventListener('undoable', (event) => undoable.push((event as CustomEvent<UndoEntry>).detail));
  Object.assign(element, {
    plan: plan(),
    content: { ...EMPTY_CONTENT, commitments },
    capabilities,
    today: '2026-09-21',
  });
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  const texts = (selector: string) => [...root.querySelectorAll(selector)].map((each) => each.textContent ?? '');
  const press = async (selector: string) => {
    must(root.querySelector<HTMLElement>(selector)).click();
    await settle();
  };
  const save = async (values: Readonly<Record<string, unknown>>) => {
    must(root.querySelector('c-strategy-form')).dispatchEvent(new CustomEvent('save', { detail: { values } }));
    await settle();
  };
  return { element, root, texts, press, save, undoable };
}

describe('c-overview-commitments', () => {
  beforeEach(() => {
    saves.mockReset().mockResolvedValue({ id: 'c9', lastModifiedDate: 'now' });
    (removeRecord as jest.Mock).mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  test('shows the three most urgent with glyph and word', () => {
    const { texts, root } = show(FOUR);
    expect(texts('.name')).toEqual(['late', 'soon', 'far']);
    expect(texts('.state')[0]).toContain('Breached, 3 days');
    expect(must(root.querySelector('.state')).className).toContain('state_off');
    expect(texts('.all')[0]?.trim()).toBe('All 4');
  });

  test('opens all of them, filtered by department', async () => {
    const { texts, press, root } = show(FOUR);
    await press('.all');
    expect(texts('.name')).toHaveLength(4);
    const select = must(root.querySelector('select'));
    select.value = 'Legal';
    select.dispatchEvent(new CustomEvent('change'));
    await settle();
    expect(texts('.name')).toEqual(['far']);
  });

  test('adds one, and takes it back', async () => {
    const { press, save, texts, undoable } = show([]);
    await press('.add');
    await save({
      name: 'Stock',
      department: 'Legal',
      kind: 'Delivery',
      status: 'Agreed',
      dueDate: '2026-10-01',
      isCustomerVisible: true,
    });
    expect(saves).toHaveBeenCalledWith(expect.anything(), null, expect.objectContaining({ name: 'Stock' }));
    expect(texts('.name')).toEqual(['Stock']);
    await must(undoable[0]).undo();
    await settle();
    expect(removeRecord).toHaveBeenCalledWith('c9');
    expect(texts('.name')).toEqual([]);
  });

  test('says what is missing before the org is asked', async () => {
    const { press, save, root } = show([]);
    await press('.add');
    await save({ name: 'Stock', department: 'Legal', kind: 'Service Level', status: 'Agreed' });
    expect(saves).not.toHaveBeenCalled();
    const form = must(root.querySelector<Element>('c-strategy-form'));
    expect(Object.keys(form.problems as object)).toEqual(['serviceTarget']);
  });

  test('keeps what was typed, and shows the list as it was, when the org refuses', async () => {
    saves.mockRejectedValue(new Error('no'));
    const { press, save, root, texts } = show(FOUR);
    await press('.all');
    await press('[data-edit="late"]');
    await save({
      name: 'late now',
      kind: 'Delivery',
      status: 'Agreed',
      dueDate: '2026-09-18',
      department: 'Operations',
    });
    expect(root.querySelector('c-strategy-form')).not.toBeNull();
    expect(texts('.name')).not.toContain('late now');
  });

  test('shows what somebody else saved beside what was typed, and writes over it only what was changed', async () => {
    saves.mockRejectedValueOnce({ status: 412, body: { errorCode: 'CONFLICT', message: 'x' } });
    const { press, root, element } = show(FOUR);
    await press('.all');
    await press('[data-edit="late"]');
    const form = () => must(root.querySelector<Element>('c-strategy-form'));
    const detail = {
      values: {
        name: 'late',
        department: 'Operations',
        kind: 'Delivery',
        status: 'Agreed',
        dueDate: '2026-09-30',
        isCustomerVisible: false,
      },
    };
    form().dispatchEvent(new CustomEvent('save', { detail }));
    await settle();
    const theirs = made('late', { dueDate: '2026-10-15', department: 'Legal', lastModifiedDate: 'later' });
    element.content = { ...EMPTY_CONTENT, commitments: [theirs] };
    await settle();
    expect(form().conflict).toMatchObject({ rows: [{ key: 'dueDate', mine: 'Sep 30, 2026', theirs: 'Oct 15, 2026' }] });
    form().dispatchEvent(new CustomEvent('keepmine', { detail }));
    await settle();
    expect(saves.mock.lastCall).toMatchObject(['plan', { lastModifiedDate: 'later' }, { dueDate: '2026-09-30' }]);
    expect(Object.keys(saves.mock.lastCall[2])).toEqual(['dueDate']);
    expect(root.querySelector('c-strategy-form')).toBeNull();
  });

  test('offers nothing to change to a person without the right', async () => {
    const { press, root } = show(FOUR, NO_CAPABILITIES);
    await press('.all');
    expect(root.querySelector('.add')).toBeNull();
    expect(root.querySelector('[data-edit]')).toBeNull();
  });

  test('says what belongs here when there is nothing', () => {
    const { root } = show([], NO_CAPABILITIES);
    expect(root.querySelector('.empty')).not.toBeNull();
    expect(root.querySelector('.all')).toBeNull();
  });
});
