import { createElement } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import FactsCard from 'c/factsCard';
import { filterOf, referenceTo } from '../place';
import type { Fact } from 'c/factModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import { saveFact } from 'c/planService';
import { fact } from '../../factModel/__tests__/builders';

jest.mock('c/planService', () => ({ saveFact: jest.fn(), removeRecord: jest.fn() }));
const save = jest.mocked(saveFact);

type Element = HTMLElement & Record<string, unknown>;
interface ListElement extends HTMLElement {
  heading: string;
  rows: readonly { readonly id: string }[];
  canEdit: boolean;
}
const TODAY = '2026-06-15';
const KNOWN = [
  fact({ id: 'need', confirmedOn: '2026-06-01' }),
  fact({ id: 'stale', kind: 'Threat', confirmedOn: '2025-01-01' }),
  fact({ id: 'gone', kind: 'Love', isDropped: true }),
];

function show(facts: readonly Fact[], canEditFacts = true) {
  const element = createElement('c-facts-card', { is: FactsCard }) as unknown as Element;
  const told: string[] = [];
  for (const name of ['factsrefresh', 'undoable', 'contentpatch'])
    element.addEventListener(name, () => told.push(name));
  Object.assign(element, {
    plan: { id: 'plan', customerMission: 'Keep it moving' },
    scope: EMPTY_SCOPE,
    content: { ...EMPTY_CONTENT, facts },
    capabilities: { canEditFacts },
    today: TODAY,
  });
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const lists = () => [...root.querySelectorAll<ListElement>('c-facts-list')];
  const buttons = () => [...root.querySelectorAll<HTMLElement & { label: string }>('lightning-button')];
  return { element, root, told, lists, buttons };
}
const shown = (lists: readonly ListElement[]) =>
  lists.map(({ heading, rows }) => `${heading}: ${rows.map(({ id }) => id).join(' ')}`);
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('c-facts-card', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('groups what is known, with the four lists of a SWOT even where they are empty', () => {
    expect(shown(show(KNOWN).lists())).toEqual([
      'c.Fact_Group_Needs: need',
      'c.Fact_Group_Strengths: ',
      'c.Fact_Group_Weaknesses: ',
      'c.Fact_Group_Opportunities: ',
      'c.Fact_Group_Threats: stale',
    ]);
  });

  it('shows what a filter leaves, and says so when that is nothing', async () => {
    const { root, lists } = show(KNOWN);
    const choose = (value: string) => {
      root.querySelector('lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
      return settled();
    };
    await choose('dropped');
    expect(shown(lists())).toEqual(['c.Fact_Group_Loves: gone']);
    await choose('CRM');
    expect(lists()).toEqual([]);
    root.querySelector('c-state-message')?.dispatchEvent(new CustomEvent('act'));
    await settled();
    expect(lists()).toHaveLength(5);
  });

  it('offers an empty plan the kinds to begin with, and opens the form with what the plan says already', async () => {
    const { root, buttons } = show([]);
    expect(buttons()).toHaveLength(7);
    buttons()[0]?.click();
    await settled();
    expect(root.querySelector('c-facts-form')).toMatchObject({ kind: 'Mission', statement: 'Keep it moving' });
  });

  it('lets a reader read, without a control', () => {
    const { root, lists, buttons } = show(KNOWN, false);
    expect(buttons()).toEqual([]);
    expect(lists().some((list) => list.canEdit)).toBe(false);
    expect(root.querySelector('lightning-combobox')).not.toBeNull();
    document.body.textContent = '';
    expect(show([], false).buttons()).toEqual([]);
  });

  it('asks for the queue, and drops a fact at once with a way back', async () => {
    save.mockResolvedValue({ id: 'need', lastModifiedDate: 'v2' });
    const { told, lists, buttons } = show(KNOWN);
    buttons()[0]?.click();
    expect(told).toEqual(['factsrefresh']);
    lists()[0]?.dispatchEvent(new CustomEvent('factact', { detail: { id: 'need', verb: 'drop' } }));
    await settled();
    expect(save).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ id: 'need' }), { isDropped: true });
    expect(told).toEqual(['factsrefresh', 'contentpatch', 'contentpatch', 'undoable']);
  });

  it('opens and closes the form on a fact', async () => {
    const { root, lists } = show(KNOWN);
    lists()[0]?.dispatchEvent(new CustomEvent('factact', { detail: { id: 'need', verb: 'edit' } }));
    await settled();
    const form = root.querySelector<HTMLElement & { fact: Fact }>('c-facts-form');
    expect(form?.fact.id).toBe('need');
    form?.dispatchEvent(new CustomEvent('cancel'));
    await settled();
    expect(root.querySelector('c-facts-form')).toBeNull();
  });

  it('keeps its filter in the URL, and takes it from there', async () => {
    const page = { type: 'standard__recordPage', attributes: {}, state: { c__plan: 'p', c__facts: 'stale' } };
    const { root, lists } = show(KNOWN);
    (CurrentPageReference as unknown as { emit(page: object): void }).emit(page);
    await settled();
    expect(shown(lists())).toEqual([
      'c.Fact_Group_Strengths: ',
      'c.Fact_Group_Weaknesses: ',
      'c.Fact_Group_Opportunities: ',
      'c.Fact_Group_Threats: stale',
    ]);
    const filter = root.querySelector<HTMLElement & { value: string }>('lightning-combobox');
    expect(filter?.value).toBe('stale');
    expect(referenceTo(page, 'all').state).toEqual({ c__plan: 'p' });
    expect(referenceTo(page, 'CRM').state).toEqual({ c__plan: 'p', c__facts: 'CRM' });
    expect(filterOf({ ...page, state: { c__facts: 'nonsense' } })).toBe('all');
  });

  it.each([
    ['a fact', { kind: 'record', id: 'need' }, 'need'],
    ['a new one of a kind', { kind: 'new', record: 'fact', of: 'Fear' }, 'Fear'],
    ['nothing of another part', { kind: 'new', record: 'call' }, undefined],
  ])('opens %s that is asked for', async (_, target, expected) => {
    const { root, element } = show(KNOWN);
    (element as unknown as { reveal(target: object): void }).reveal(target);
    await settled();
    const form = root.querySelector<HTMLElement & { fact: Fact | null; kind: string }>('c-facts-form');
    expect(form?.fact?.id ?? form?.kind).toBe(expected);
  });
});
