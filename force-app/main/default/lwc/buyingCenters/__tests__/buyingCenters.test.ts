import { createElement } from 'lwc';
import * as graphqlModule from 'lightning/graphql';
import { addCenter, changeCenter, dropCenter, removeCenter } from 'c/buyingCenterService';
import BuyingCenters from 'c/buyingCenters';
import type { UndoEntry } from 'c/undoService';

jest.mock('c/buyingCenterService', () => ({
  ...jest.requireActual('c/buyingCenterService'),
  addCenter: jest.fn(),
  changeCenter: jest.fn(),
  dropCenter: jest.fn(),
  removeCenter: jest.fn(),
}));
jest.mock('@salesforce/label/c.Centers_What_Moves', () => ({ default: '{0} {1} {2} {3} {4} {5}' }), { virtual: true });
jest.mock('@salesforce/label/c.Centers_Not_Saved', () => ({ default: 'Not saved. {0}' }), { virtual: true });

const wires = graphqlModule.graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<unknown>): void;
};
const settle = () => new Promise((resolve) => setTimeout(resolve));
const CENTERS = [
  { id: 'a', name: 'IT', accountId: 'acc', parentId: null, sortOrder: 1 },
  { id: 'b', name: 'Data', accountId: 'acc', parentId: 'a', sortOrder: 1 },
];
const ACCOUNTS = [
  { id: 'acc', name: 'Acme', parentId: null },
  { id: 'sub', name: 'Sub', parentId: 'acc' },
];

async function show() {
  const element = createElement('c-buying-centers', { is: BuyingCenters });
  Object.assign(element, { accounts: ACCOUNTS, centers: CENTERS });
  const told: string[] = [];
  const undoable: UndoEntry[] = [];
  for (const name of ['scopereload', 'contentreload', 'plannotice'])
    element.addEventListener(name, () => told.push(name));
  element.addEventListener('undoable', (event) => undoable.push((event as CustomEvent<UndoEntry>).detail));
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const press = async (selector: string) => {
    root.querySelector<HTMLElement>(selector)?.dispatchEvent(new CustomEvent('click'));
    await settle();
  };
  const choose = async (value: string) => {
    root.querySelector('.field')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
  };
  await press('.toggle');
  return { root, press, choose, told, undoable };
}

describe('c-buying-centers', () => {
  beforeEach(() => jest.resetAllMocks());
  afterEach(() => {
    document.body.textContent = '';
  });

  it('shows the tree of each account, and says where there is none', async () => {
    const { root } = await show();
    const rows = [...root.querySelectorAll<HTMLElement>('.row')];
    expect(rows.map((row) => [row.querySelector('.name')?.textContent, row.getAttribute('style')])).toEqual([
      ['IT', expect.stringContaining(' 0px')],
      ['Data', expect.stringContaining('18px')],
    ]);
    expect(root.querySelectorAll('.account')[1]?.querySelector('.quiet')?.textContent).toBe('c.Centers_None');
  });

  it('adds one and takes it back', async () => {
    (addCenter as jest.Mock).mockResolvedValue('new');
    const { press, choose, told, undoable } = await show();
    await press('.add[data-id="sub"]');
    await press('.save');
    expect(addCenter).not.toHaveBeenCalled();
    await choose(' Labs ');
    await press('.save');
    expect(addCenter).toHaveBeenCalledWith('sub', null, 'Labs');
    expect(told).toEqual(['scopereload', 'contentreload']);
    await undoable[0]?.undo();
    expect(dropCenter).toHaveBeenCalledWith('new');
  });

  it('puts one below another, not below what is part of it, and takes that back', async () => {
    const { root, press, choose, undoable } = await show();
    await press('[data-kind="move"][data-id="a"]');
    expect((root.querySelector('.field') as unknown as { options: unknown[] }).options).toHaveLength(1);
    await press('[data-kind="move"][data-id="b"]');
    await choose('account');
    await press('.save');
    expect(changeCenter).toHaveBeenLastCalledWith('b', { parentId: null });
    await undoable[0]?.undo();
    expect(changeCenter).toHaveBeenLastCalledWith('b', { parentId: 'a' });
  });

  it('says what moves where before it deletes', async () => {
    const { root, press, told } = await show();
    await press('[data-kind="delete"][data-id="b"]');
    expect(root.querySelector('.preview')?.textContent).toBe('c.Centers_Reading');
    await press('.save');
    expect(removeCenter).not.toHaveBeenCalled();
    wires.emit({ uiapi: { query: { Opportunity: { edges: [{ node: { Id: 'o' } }] } } } });
    await settle();
    expect(root.querySelector('.preview')?.textContent).toBe('1 0 0 0 0 0');
    await press('.save');
    expect((removeCenter as jest.Mock).mock.calls[0][0]).toMatchObject({
      centerId: 'b',
      targetId: 'a',
      opportunityIds: ['o'],
    });
    expect(told).toEqual(['plannotice', 'scopereload', 'contentreload']);
  });

  const hanging = (...ids: readonly string[]) => ({
    uiapi: { query: { Opportunity: { edges: ids.map((Id) => ({ node: { Id } })) } } },
  });

  it('deletes nothing when something was hung on it meanwhile: says so, and shows what would move now', async () => {
    const { root, press, told } = await show();
    await press('[data-kind="delete"][data-id="b"]');
    const refresh = jest.fn(() => {
      wires.emit(hanging('o', 'later'), undefined, refresh);
      return Promise.resolve();
    });
    wires.emit(hanging('o'), undefined, refresh);
    await settle();
    await press('.save');
    expect(removeCenter).not.toHaveBeenCalled();
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.Centers_Changed');
    expect(root.querySelector('.preview')?.textContent).toBe('2 0 0 0 0 0');
    expect(told).toEqual([]);
    await press('.save');
    expect((removeCenter as jest.Mock).mock.calls[0][0]).toMatchObject({ opportunityIds: ['o', 'later'] });
  });

  it('reads anew what is left of a removal that was cut off', async () => {
    (removeCenter as jest.Mock).mockRejectedValueOnce(new Error('Gone')).mockResolvedValueOnce(undefined);
    const { root, press, told } = await show();
    await press('[data-kind="delete"][data-id="b"]');
    let left: readonly string[] = ['o1', 'o2'];
    const refresh = jest.fn(() => {
      wires.emit(hanging(...left), undefined, refresh);
      left = ['o2'];
      return Promise.resolve();
    });
    wires.emit(hanging('o1', 'o2'), undefined, refresh);
    await settle();
    await press('.save');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('Not saved.');
    expect(told).toEqual(['scopereload', 'contentreload']);
    expect(root.querySelector('.preview')?.textContent).toBe('1 0 0 0 0 0');
    await press('.save');
    expect((removeCenter as jest.Mock).mock.calls[1][0]).toMatchObject({ opportunityIds: ['o2'] });
    expect(root.querySelector('.form')).toBeNull();
  });

  it('says what the org refused, with the form as it was; Escape leaves', async () => {
    (changeCenter as jest.Mock).mockRejectedValue(new Error('Boom'));
    const { root, press, choose, told } = await show();
    await press('[data-kind="rename"][data-id="a"]');
    await choose('ICT');
    await press('.save');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('Not saved.');
    expect(told).toEqual([]);
    root.querySelector('.panel')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settle();
    expect(root.querySelector('.form')).toBeNull();
  });
});
