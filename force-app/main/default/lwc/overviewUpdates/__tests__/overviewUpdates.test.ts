import userId from '@salesforce/user/Id';
import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import OverviewUpdates from 'c/overviewUpdates';
import { EMPTY_CONTENT } from 'c/planRecordService';
import { removeRecord, saveUpdate } from 'c/planService';
import type { PlanUpdate } from 'c/timelineModel';
import type { UndoEntry } from 'c/undoService';
import { plan } from '../../planModel/__tests__/builders';
import { update } from '../../timelineModel/__tests__/builders';

jest.mock('c/planService', () => ({ saveUpdate: jest.fn(), removeRecord: jest.fn() }));

const saves = saveUpdate as jest.Mock;
const removes = removeRecord as jest.Mock;
const MAY = { ...NO_CAPABILITIES, canEditUpdates: true };
const SAVED = { id: 'u9', lastModifiedDate: '2026-09-21T09:00:00.000Z' };
const VALUES = { kind: 'Minutes', body: 'Agreed', updateDate: '2026-09-20', isPinned: false };
const settle = () => new Promise((resolve) => setTimeout(resolve));
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
type Element = HTMLElement & Record<string, unknown>;
const mine = (id: string, more: Partial<PlanUpdate> = {}): PlanUpdate => update(id, { authorId: userId, ...more });

function show(updates: readonly PlanUpdate[], props: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-overview-updates', { is: OverviewUpdates }) as unknown as Element;
  const told: [string, unknown][] = [];
  for (const name of ['contentpatch', 'contentreload', 'undoable', 'plannotice']) {
    element.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent;
      told.push([name, detail]);
      if (name === 'contentpatch') element.content = { ...(element.content as object), ...detail };
    });
  }
  Object.assign(element, {
    plan: plan(),
    content: { ...EMPTY_CONTENT, updates },
    capabilities: MAY,
    today: '2026-09-21',
    ...props,
  });
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  const texts = (selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const press = async (name: string) => {
    must([...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)).click();
    await settle();
  };
  const form = () => must(root.querySelector<Element>('c-overview-update-form'));
  const save = async (detail: unknown, name = 'save') => {
    form().dispatchEvent(new CustomEvent(name, { detail }));
    await settle();
  };
  const entry = () => must(told.filter(([name]) => name === 'undoable').at(-1))[1] as UndoEntry;
  return { element, root, texts, press, form, save, entry, names: () => told.map(([name]) => name), told };
}

describe('c-overview-updates', () => {
  beforeEach(() => {
    saves.mockReset().mockResolvedValue(SAVED);
    removes.mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says that there are none', () => {
    expect(show([]).texts('.empty strong')).toEqual(['c.Updates_Empty']);
  });

  it('shows pinned ones first, and text as text', () => {
    const { texts, root } = show([
      mine('a', { body: 'Line one\n<b>two</b>' }),
      mine('b', { isPinned: true, updateDate: '2026-01-01' }),
    ]);
    expect(texts('.text')).toEqual(['Note b', 'Line one\n<b>two</b>']);
    expect(root.querySelector('b')).toBeNull();
  });

  it('shows a reader no controls but the filter', () => {
    const { root } = show([mine('a')], { capabilities: NO_CAPABILITIES });
    expect([...root.querySelectorAll('button')].every(({ className }) => className.startsWith('seg'))).toBe(true);
  });

  it('lets everybody pin, and only the author change and delete', () => {
    const { texts } = show([mine('a'), update('b', { authorId: '005000000000002' })]);
    expect(texts('.verbs').map((text) => text?.split('c.Updates_').slice(1))).toEqual([
      ['Pin'],
      ['Pin', 'Edit', 'Delete'],
    ]);
  });

  it('filters by kind and shows all again', async () => {
    const { press, texts, root } = show([mine('a'), mine('b', { kind: 'Handover' })]);
    await press('c.Updates_Handovers');
    expect(texts('.text')).toEqual(['Note b']);
    expect(must(root.querySelector('.seg_on')).getAttribute('aria-pressed')).toBe('true');
    await press('c.Updates_Minutes_Filter');
    expect(texts('.text')).toEqual([]);
    await press('c.Updates_Clear');
    expect(texts('.text')).toHaveLength(2);
  });

  it('shows 20 and then more', async () => {
    const { press, texts } = show(Array.from({ length: 45 }, (_, index) => mine(`u${index}`)));
    expect(texts('.text')).toHaveLength(20);
    await press('c.Updates_More');
    await press('c.Updates_More');
    expect(texts('.text')).toHaveLength(45);
  });

  it('adds one at once, and takes it back and adds it again', async () => {
    const { press, save, texts, names, entry } = show([]);
    await press('c.Updates_Write');
    await save(VALUES);
    expect(saves).toHaveBeenCalledWith('plan', null, VALUES);
    expect(texts('.text')).toEqual(['Agreed']);
    expect(names()).toEqual(['contentpatch', 'contentpatch', 'undoable']);
    await entry().undo();
    await settle();
    expect(removes).toHaveBeenCalledWith('u9');
    expect(texts('.text')).toEqual([]);
    await entry().redo?.();
    await settle();
    expect(texts('.text')).toEqual(['Agreed']);
  });

  it('keeps what was typed when the org refuses', async () => {
    saves.mockRejectedValueOnce({
      body: {
        message: 'no',
        output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'The update has no Note.' }] },
      },
    });
    const { press, save, form, texts } = show([]);
    await press('c.Updates_Write');
    await save(VALUES);
    expect(form()).toMatchObject({ problem: 'The update has no Note.', values: VALUES, isSaving: false });
    expect(texts('.text')).toEqual([]);
  });

  it('shows both texts after a conflict, and saves over what is saved now', async () => {
    saves.mockRejectedValueOnce({ status: 412 });
    const { press, save, form, names, element } = show([mine('a')]);
    await press('c.Updates_Edit');
    await save(VALUES);
    expect(names()).toContain('contentreload');
    element.content = { ...EMPTY_CONTENT, updates: [mine('a', { body: 'Theirs', lastModifiedDate: 'later' })] };
    await settle();
    expect(form()).toMatchObject({ values: VALUES });
    const { rows } = form().conflict as { rows: readonly { key: string }[] };
    expect(rows.find(({ key }) => key === 'body')).toMatchObject({ mine: VALUES.body, theirs: 'Theirs' });
    await save(VALUES);
    expect(saves).toHaveBeenCalledTimes(1);
    await save(VALUES, 'keepmine');
    expect(saves.mock.calls[1]).toMatchObject(['plan', { lastModifiedDate: 'later' }, { body: VALUES.body }]);
  });

  it('pins, and takes that back', async () => {
    const { press, texts, entry } = show([mine('a')]);
    await press('c.Updates_Pin');
    expect(texts('.verbs')[0]).toContain('c.Updates_Unpin');
    await entry().undo();
    expect(saves.mock.calls[1]).toMatchObject(['plan', { id: 'a' }, { isPinned: false }]);
  });

  it('deletes at once, and makes it anew', async () => {
    const { press, texts, entry } = show([mine('a')]);
    await press('c.Updates_Delete');
    expect(texts('.text')).toEqual([]);
    await entry().undo();
    await settle();
    expect(texts('.text')).toEqual(['Note a']);
  });

  it('shows it again when it could not be deleted, and says why', async () => {
    removes.mockRejectedValueOnce(new Error('INSUFFICIENT_ACCESS'));
    const { press, texts, names } = show([mine('a')]);
    await press('c.Updates_Delete');
    expect(texts('.text')).toEqual(['Note a']);
    expect(names()).toContain('plannotice');
  });
});
