import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import { decide, noteWritten, takeBack } from 'c/changeService';
import OverviewChanges from 'c/overviewChanges';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { UndoEntry } from 'c/undoService';
import { asset } from '../../crmModel/__tests__/builders';
import { fact } from '../../factModel/__tests__/builders';
import { action } from '../../objectiveModel/__tests__/builders';
import { TODAY, decision, given, stakeholder } from '../../changeListModel/__tests__/builders';

jest.mock('c/changeService', () => ({ decide: jest.fn(), noteWritten: jest.fn(), takeBack: jest.fn() }));

const decided = decide as jest.Mock;
const noted = noteWritten as jest.Mock;
const takenBack = takeBack as jest.Mock;
const MAY = {
  ...NO_CAPABILITIES,
  canDecideChanges: true,
  canEditActions: true,
  canEditObjectives: true,
  canEditFacts: true,
};

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
const settle = () => new Promise((resolve) => setTimeout(resolve));
const made = (key: string) => ({
  key,
  decisionId: 'D',
  objectiveId: null,
  actionId: 'A',
  cellId: null,
  factId: null,
  moved: null,
});

type Element = HTMLElement & Record<string, unknown>;

function show(more: Parameters<typeof given>[0], props: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-overview-changes', { is: OverviewChanges }) as unknown as Element;
  const all = given(more);
  const content = { ...EMPTY_CONTENT, ...all };
  const told: [string, unknown][] = [];
  for (const name of ['contentpatch', 'contentreload', 'undoable', 'plannotice', 'factsrefresh']) {
    element.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent;
      told.push([name, detail]);
      if (name === 'contentpatch') element.content = { ...(element.content as object), ...detail };
    });
  }
  Object.assign(element, {
    plan: all.plan,
    matrix: all.matrix,
    scope: { ...EMPTY_SCOPE, ...all },
    content,
    capabilities: MAY,
    today: TODAY,
    ...props,
  });
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => must(textContent).replace(/\s+/g, ' ').trim());
  const button = (name: string) =>
    must(
      [...root.querySelectorAll<HTMLButtonElement>('button')].find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(name),
      ),
    );
  const entry = () => told.find(([name]) => name === 'undoable')?.[1] as UndoEntry;
  return { element, root, texts, button, told, names: () => told.map(([name]) => name), entry };
}

const renewal = { assets: [asset('x', 'a', '2026-12-14')] };
const late = (id: string) => action(id, { dueDate: '2026-09-01', status: 'In Progress' });

describe('c-overview-changes', () => {
  beforeEach(() => {
    decided
      .mockReset()
      .mockImplementation((_, writes: { decision: { key: string } }[]) =>
        Promise.resolve(writes.map(({ decision: { key } }) => made(key))),
      );
    noted.mockReset().mockResolvedValue(undefined);
    takenBack.mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('holds its shape while there is no matrix yet', () => {
    const { root } = show({}, { matrix: null });
    expect(root.querySelector('.bones')).not.toBeNull();
  });

  it('says when nothing changed', () => {
    expect(show({}).texts('.empty')).toEqual(['c.Changes_Empty']);
  });

  it('shows what changed with a verb and Ignore, five at first', async () => {
    const { texts, button, root } = show({ ...renewal, actions: [1, 2, 3, 4, 5, 6].map((id) => late(`a${id}`)) });
    expect(texts('.what')).toHaveLength(5);
    expect(texts('.what')[0]).toContain('c.Changes_Renewal');
    expect(texts('.verbs button')[0]).toBe('c.Changes_Add_To_Plan');
    button('c.Changes_Show_All').click();
    await settle();
    expect(root.querySelectorAll('.what')).toHaveLength(7);
  });

  it('shows a reader what changed, and nothing to press', () => {
    const { texts, root } = show(renewal, { capabilities: NO_CAPABILITIES });
    expect(texts('.what')).toHaveLength(1);
    expect(root.querySelector('button')).toBeNull();
  });

  it('has nothing to decide in a plan that is final', () => {
    const all = given(renewal);
    expect(show(renewal, { plan: { ...all.plan, status: 'Completed' } }).root.querySelector('button')).toBeNull();
  });

  it('accepts at once, reads again, and can be undone and done again', async () => {
    const { button, told, names, texts, entry } = show(renewal);
    button('c.Changes_Named').click();
    expect(told[0]?.[1]).toMatchObject({ decisions: [{ key: 'plan:renewal:x:2026-12-14', decision: 'Accepted' }] });
    await settle();
    expect(decided.mock.calls[0]).toMatchObject(['plan', [{ action: { assigneeId: expect.anything() } }]]);
    expect(texts('.done')[0]).toContain('c.Changes_Accepted');
    expect(names()).toEqual(['contentpatch', 'contentpatch', 'contentreload', 'undoable']);
    await entry().undo();
    await settle();
    expect(takenBack).toHaveBeenCalledWith([made('plan:renewal:x:2026-12-14')]);
    expect(texts('.verbs button')).toHaveLength(2);
    await entry().redo?.();
    expect(decided).toHaveBeenCalledTimes(2);
  });

  it('keeps an objective it made when others work under it by now', async () => {
    decided.mockResolvedValueOnce([{ ...made('plan:renewal:x:2026-12-14'), objectiveId: 'O' }]);
    const { button, entry, element } = show(renewal);
    button('c.Changes_Named').click();
    await settle();
    element.content = {
      ...(element.content as object),
      actions: [action('A', { objectiveId: 'O' }), action('B', { objectiveId: 'O' })],
    };
    await entry().undo();
    expect(takenBack.mock.calls[0]).toMatchObject([[{ actionId: 'A', objectiveId: null }]]);
  });

  it('shows the change again when the org refuses, and says why', async () => {
    decided.mockRejectedValueOnce(new Error('DUPLICATE_VALUE: duplicate'));
    const { button, told, texts, names } = show(renewal);
    button('c.Changes_Named').click();
    await settle();
    expect(texts('.verbs button')).toHaveLength(2);
    expect(names()).toEqual(['contentpatch', 'contentpatch', 'contentreload', 'plannotice']);
    expect(told[3]?.[1]).toEqual({ message: 'c.Changes_Decided_Meanwhile', isError: true });
  });

  it('stays decided when only the note of what was made fails', async () => {
    noted.mockRejectedValueOnce(new Error('INSUFFICIENT_ACCESS'));
    const { button, names, texts, entry } = show(renewal);
    button('c.Changes_Named').click();
    await settle();
    expect(texts('.done')[0]).toContain('c.Changes_Accepted');
    expect(names()).toEqual(['contentpatch', 'contentpatch', 'plannotice', 'contentreload', 'undoable']);
    await entry().undo();
    expect(takenBack.mock.calls[0]).toMatchObject([[{ actionId: 'A' }]]);
  });

  it('ignoring writes only the decision', async () => {
    const { root } = show(renewal);
    must(root.querySelectorAll<HTMLElement>('.verbs button')[1]).click();
    await settle();
    expect(decided.mock.calls[0]).toMatchObject([
      'plan',
      [{ decision: { decision: 'Ignored' }, action: null, objective: null }],
    ]);
  });

  it('asks for another due date, and leaves with Escape to the verb', async () => {
    const { button, root } = show({ actions: [late('a1')] });
    button('c.Changes_Named').click();
    await settle();
    const input = must(root.querySelector<HTMLInputElement>('.date lightning-input'));
    expect(input.value).toBe('2026-10-05');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(root.querySelector('.date')).toBeNull();
    expect(decided).not.toHaveBeenCalled();
  });

  it('writes the date that was chosen', async () => {
    const { button, root } = show({ actions: [late('a1')] });
    button('c.Changes_Named').click();
    await settle();
    const input = must(root.querySelector<HTMLInputElement>('.date lightning-input'));
    Object.assign(input, { value: '2026-11-30', reportValidity: () => true });
    button('c.Changes_Save').click();
    await settle();
    expect(decided.mock.calls[0]).toMatchObject(['plan', [{ moved: { actionId: 'a1', dueDate: '2026-11-30' } }]]);
  });

  it('opens the queue of stale facts', () => {
    const { button, names } = show({ facts: [fact()] });
    button('c.Changes_Named').click();
    expect(names()).toEqual(['factsrefresh']);
  });

  it('shows what accepting all writes, without stale facts, and then writes it together', async () => {
    const { button, root } = show({ ...renewal, stakeholders: [stakeholder()], facts: [fact()] });
    button('c.Changes_Accept_All').click();
    await settle();
    const preview = must(
      root.querySelector<HTMLElement & { preview: { lines: unknown[]; note: string } }>('c-overview-changes-preview'),
    );
    expect(preview.preview.lines).toHaveLength(2);
    expect(preview.preview.note).toBe('c.Changes_Preview_Facts');
    expect(decided).not.toHaveBeenCalled();
    preview.dispatchEvent(new CustomEvent('accept'));
    await settle();
    expect(decided.mock.calls[0][1]).toHaveLength(2);
  });

  it('previews no more than one transaction holds', async () => {
    const { button, root } = show({ actions: Array.from({ length: 120 }, (_, index) => late(`a${index}`)) });
    button('c.Changes_Accept_All').click();
    await settle();
    const preview = must(
      root.querySelector<HTMLElement & { preview: { lines: unknown[]; note: string } }>('c-overview-changes-preview'),
    );
    expect(preview.preview.lines).toHaveLength(50);
    expect(preview.preview.note).toBe('c.Changes_Preview_Part');
  });

  it('shows who decided, and takes back what somebody else decided', async () => {
    const others = [decision('plan:renewal:x:2026-12-14', { writtenRecordId: 'a1' })];
    const { texts, button, names } = show({ ...renewal, decisions: others, actions: [action('a1')] });
    expect(texts('.done')).toEqual(['c.Changes_Accepted_By·c.Changes_Undo']);
    button('c.Changes_Named').click();
    await settle();
    expect(takenBack.mock.calls[0]).toMatchObject([[{ decisionId: 'd-plan:renewal:x:2026-12-14', actionId: 'a1' }]]);
    expect(names()).toEqual(['contentpatch', 'contentreload', 'plannotice']);
  });
});
