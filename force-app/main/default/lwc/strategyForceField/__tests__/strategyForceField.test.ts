import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { Force } from 'c/forceModel';
import { BLANK_OBJECTIVE } from 'c/objectiveModel';
import type { Objective } from 'c/objectiveModel';
import { EMPTY_CONTENT } from 'c/planRecordService';
import type { PlanContent } from 'c/planRecordService';
import { removeRecord, saveForce, saveObjective } from 'c/planService';
import StrategyForceField from 'c/strategyForceField';
import type { UndoEntry } from 'c/undoService';

jest.mock('c/planService', () => ({ saveForce: jest.fn(), saveObjective: jest.fn(), removeRecord: jest.fn() }));
jest.mock('@salesforce/label/c.Force_Net', () => ({ default: 'Net {0}' }), { virtual: true });

const settle = () => new Promise((resolve) => setTimeout(resolve));
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
const objective = (id: string, more: Partial<Objective> = {}): Objective => ({
  ...BLANK_OBJECTIVE,
  id,
  planId: 'p1',
  name: id,
  ...more,
});
const force = (name: string, direction: Force['direction'], strength: number): Force => ({
  id: name,
  objectiveId: 'o1',
  name,
  direction,
  strength,
  mitigation: null,
  sortOrder: null,
  lastModifiedDate: 'then',
});
const MAY = { ...NO_CAPABILITIES, canEditForces: true, canEditObjectives: true };
const FORCES = [force('compute', 'Driving', 8), force('freeze', 'Restraining', 7)];
type Element = HTMLElement & Record<string, unknown>;

function show(content: Partial<PlanContent> | null, capabilities = MAY) {
  const element = createElement('c-strategy-force-field', { is: StrategyForceField }) as unknown as Element;
  const undoable: UndoEntry[] = [];
  element.addEventListener('contentpatch', (event) => {
    element.content = { ...(element.content as object), ...(event as CustomEvent).detail };
  });
  element.addEventListener('undoable', (event) => undoable.push((event as CustomEvent<UndoEntry>).detail));
  Object.assign(element, { content: content && { ...EMPTY_CONTENT, ...content }, capabilities, today: '2026-09-21' });
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  const press = async (selector: string) => {
    must(root.querySelector<HTMLElement>(selector)).click();
    await settle();
  };
  const save = async (values: Readonly<Record<string, unknown>>) => {
    must(root.querySelector('c-strategy-form')).dispatchEvent(new CustomEvent('save', { detail: { values } }));
    await settle();
  };
  const names = () => [...root.querySelectorAll('.name')].map(({ textContent }) => textContent);
  return { element, root, press, save, names, undoable };
}

describe('c-strategy-force-field', () => {
  beforeEach(() => {
    for (const mock of [saveForce, saveObjective])
      (mock as jest.Mock).mockReset().mockResolvedValue({ id: 'f9', lastModifiedDate: 'now' });
    (removeRecord as jest.Mock).mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  test('shows both sides and the net of the objective with most forces', () => {
    const { root, names } = show({ objectives: [objective('o2'), objective('o1')], forces: FORCES });
    expect(names()).toEqual(['compute', 'freeze']);
    expect(must(root.querySelector('.net')).textContent).toBe('Net +1');
    expect([...root.querySelectorAll('option')].filter(({ selected }) => selected).map(({ value }) => value)).toEqual([
      'o1',
    ]);
  });

  test('adds a force and takes it back', async () => {
    const { press, save, names, undoable } = show({ objectives: [objective('o1')] });
    await press('[data-direction="Restraining"]');
    await save({ name: 'Freeze', direction: 'Restraining', strength: 7, mitigation: null });
    expect(saveForce).toHaveBeenCalledWith('o1', null, {
      name: 'Freeze',
      direction: 'Restraining',
      strength: 7,
      mitigation: null,
    });
    expect(names()).toEqual(['Freeze']);
    await must(undoable[0]).undo();
    await settle();
    expect(names()).toEqual([]);
  });

  test('refuses a strength that is no whole number from 1 to 10', async () => {
    const { press, save, root } = show({ objectives: [objective('o1')] });
    await press('.add');
    await save({ name: 'Freeze', direction: 'Driving', strength: 11, mitigation: null });
    expect(saveForce).not.toHaveBeenCalled();
    expect(must(root.querySelector<Element>('c-strategy-form')).problems).toHaveProperty('strength');
  });

  test('records who decided, when and why', async () => {
    const { press, save, root } = show({ objectives: [objective('o1')], forces: FORCES });
    await press('.decide');
    await save({ goDecision: 'Go', goDecidedBy: null, goDecidedOn: '2026-09-21', goReason: 'Fits', abandonBelow: 0 });
    expect(saveObjective).not.toHaveBeenCalled();
    await save({ goDecision: 'Go', goDecidedBy: 'Kim', goDecidedOn: '2026-09-21', goReason: 'Fits', abandonBelow: 0 });
    expect((saveObjective as jest.Mock).mock.calls[0][2]).toEqual({
      goDecision: 'Go',
      goDecidedBy: 'Kim',
      goDecidedOn: '2026-09-21',
      goReason: 'Fits',
      abandonBelow: 0,
    });
    expect(root.querySelector('.decision_go')).not.toBeNull();
  });

  test.each([
    ['a force', '[data-edit="compute"]', saveForce, { strength: 9 }],
    ['the decision', '.decide', saveObjective, { goReason: 'Theirs' }],
  ])('shows both values of %s two people changed, and keeps mine when that is chosen', async (_, at, saves, theirs) => {
    (saves as jest.Mock).mockRejectedValueOnce({ status: 412, body: { errorCode: 'CONFLICT', message: 'x' } });
    const now = { ...objective('o1', { goDecision: 'Go', goDecidedBy: 'Kim', goReason: 'Then' }) };
    const { press, root, element } = show({ objectives: [now], forces: FORCES });
    await press(at);
    const form = () => must(root.querySelector<Element>('c-strategy-form'));
    const shown = form().fields as readonly { readonly name: string; readonly value: unknown }[];
    const typed = { strength: 3, goReason: 'Mine' };
    const values = { ...Object.fromEntries(shown.map(({ name, value }) => [name, value])), ...typed };
    form().dispatchEvent(new CustomEvent('save', { detail: { values } }));
    await settle();
    const [first] = FORCES;
    const changed = { ...theirs, lastModifiedDate: 'later' };
    element.content = {
      ...EMPTY_CONTENT,
      objectives: [{ ...now, ...changed }],
      forces: [{ ...must(first), ...changed }],
    };
    await settle();
    const [key] = Object.keys(theirs) as [keyof typeof typed];
    expect((form().conflict as { rows: readonly unknown[] }).rows).toMatchObject([
      { key, mine: String(typed[key]), theirs: String(Object.values(theirs)[0]) },
    ]);
    form().dispatchEvent(new CustomEvent('keepmine', { detail: { values } }));
    await settle();
    expect((saves as jest.Mock).mock.lastCall[1]).toMatchObject({ lastModifiedDate: 'later' });
    expect((saves as jest.Mock).mock.lastCall[2]).toMatchObject({ [key]: typed[key] });
    expect(root.querySelector('c-strategy-form')).toBeNull();
  });

  test('flags a net below the bound', () => {
    const { root } = show({ objectives: [objective('o1', { goDecision: 'Go', abandonBelow: 2 })], forces: FORCES });
    expect(root.querySelector('.decision_risk')).not.toBeNull();
  });

  test('offers nothing to change to a person without the right', () => {
    const { root } = show({ objectives: [objective('o1')], forces: FORCES }, NO_CAPABILITIES);
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });

  test('says so where there is no objective, and holds its shape while it is read', () => {
    expect(show({}).root.querySelector('.empty')).not.toBeNull();
    expect(show(null).root.querySelector('.skeleton')).not.toBeNull();
  });
});
