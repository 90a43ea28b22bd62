import { createElement } from 'lwc';
import * as graphqlModule from 'lightning/graphql';
import * as navigationModule from 'lightning/navigation';
import * as infoModule from 'lightning/uiObjectInfoApi';
import * as recordModule from 'lightning/uiRecordApi';
import AccountPlan from 'c/accountPlan';
import { moveStatus } from 'c/planService';
import content from './data/content.json';
import scope from './data/scope.json';
import { fact } from '../../factModel/__tests__/builders';

jest.mock('c/planService', () => ({ moveStatus: jest.fn() }));

interface Adapter {
  emit(value: unknown, filter?: (config: Record<string, unknown>) => boolean): void;
  emitErrors(errors: unknown): void;
  error(body?: unknown, status?: number): void;
  getLastConfig(): Record<string, unknown>;
}
const wires = graphqlModule.graphql as unknown as Adapter;
const pages = navigationModule.CurrentPageReference as unknown as Adapter;
const infos = infoModule.getObjectInfos as unknown as Adapter;
const record = recordModule.getRecord as unknown as Adapter;
const info = (apiName: string, isEditable: boolean) => ({
  statusCode: 200,
  result: { apiName, createable: isEditable, updateable: isEditable, deletable: isEditable },
});
const NAMES = ['Account_Plan__c', 'Whitespace_Cell__c', 'Objective__c', 'Action__c', 'Opportunity'];
const permit = (isEditable: boolean) => infos.emit({ results: NAMES.map((name) => info(name, isEditable)) });
/** Long enough for all that was started to be over. */
const settled = (turns = 100): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => settled(turns - 1));
const isScope = (config: Record<string, unknown>) =>
  Boolean((config.variables as { accountId?: string } | undefined)?.accountId);
const isContent = (config: Record<string, unknown>) =>
  Boolean((config.variables as { accountIds?: unknown } | undefined)?.accountIds);

const page = (state: Record<string, string> = {}) => ({ type: 'standard__recordPage', attributes: {}, state });
const press = (more: KeyboardEventInit) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', cancelable: true, ...more }));
async function openTab(find: (selector: string) => Element | null, tab: string) {
  find(`lightning-tab[data-tab="${tab}"]`)?.dispatchEvent(new CustomEvent('active'));
  await settled();
}

async function show(objectApiName = 'Account', recordId = 'acc') {
  const element = createElement('c-account-plan', { is: AccountPlan }) as unknown as HTMLElement &
    Record<string, unknown>;
  Object.assign(element, { recordId, objectApiName });
  document.body.appendChild(element);
  await settled();
  const find = (selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement & Record<string, unknown>>(selector) ?? null;
  const load = async (scopeData: unknown = scope, contentData: unknown = content) => {
    wires.emit(scopeData, isScope);
    await settled();
    wires.emit(contentData, isContent);
    await settled();
  };
  return { element, find, load };
}

describe('c-account-plan', () => {
  afterEach(() => {
    document.body.textContent = '';
    jest.clearAllMocks();
  });

  it('holds its shape while it loads, and says so', async () => {
    const { find } = await show();
    expect(find('[role="status"]')?.textContent).toContain('c.Plan_Loading');
    expect(find('c-plan-header')).toBeNull();
  });

  it('shows header and tabs with what the models make of the answers', async () => {
    const { find, load } = await show();
    permit(true);
    await load();
    expect(find('c-plan-header')?.plan).toMatchObject({ name: 'Acme Plan', status: 'Active' });
    expect(find('c-plan-header')?.build).toMatchObject({ inSight: 100, target: 1000, gap: 900 });
    expect(find('c-overview')?.content).toMatchObject({ objectives: [{ id: 'o1' }] });
    expect(find('c-overview')?.matrix).toMatchObject({ total: { owned: 100 } });
  });

  it('offers a draft when there is no plan, and none to a reader', async () => {
    const { find, load } = await show();
    permit(true);
    const without = { uiapi: { query: { ...scope.uiapi.query, Account_Plan__c: { edges: [] } } } };
    await load(without);
    expect(find('c-state-message')).toMatchObject({ kind: 'empty', actionLabel: 'c.Plan_Draft_From_Crm' });
    permit(false);
    await settled();
    expect(find('c-state-message')).toMatchObject({ actionLabel: '', text: 'c.Plan_Empty_Read_Only' });
    permit(true);
    await settled();
    find('c-state-message')?.dispatchEvent(new CustomEvent('act'));
    await settled();
    expect(find('c-plan-draft')?.accountName).toBe('Acme');
  });

  it('says kindly that there is no access', async () => {
    const { find } = await show();
    infos.emit({ results: [{ statusCode: 403, result: [] }] });
    await settled();
    expect(find('c-state-message')).toMatchObject({ kind: 'access', heading: 'c.Plan_No_Access_Title' });
  });

  it('says what failed and tries again', async () => {
    const { find } = await show();
    permit(true);
    wires.emitErrors([{ message: 'Boom' }]);
    await settled();
    expect(find('c-state-message')).toMatchObject({ kind: 'error', details: 'Boom', actionLabel: 'c.Plan_Try_Again' });
    find('c-state-message')?.dispatchEvent(new CustomEvent('act'));
    await settled();
    expect(find('[role="status"]')).not.toBeNull();
  });

  it('finds the account of a plan page, and says when the plan is gone', async () => {
    const { find, load } = await show('Account_Plan__c', 'plan');
    permit(true);
    record.emit({ fields: { Account__c: { value: 'acc' } } });
    await settled();
    await load();
    expect(find('c-plan-header')?.plan).toMatchObject({ id: 'plan' });
    record.error();
    await settled();
    expect(find('c-state-message')?.kind).toBe('gone');
  });

  it('moves the status at once and takes it back when the org refuses', async () => {
    const { find, load } = await show();
    permit(true);
    await load();
    (moveStatus as jest.Mock).mockRejectedValue({ status: 412, body: { message: 'x' } });
    find('c-plan-header')?.dispatchEvent(new CustomEvent('statusmove', { detail: { status: 'Completed' } }));
    expect(moveStatus).toHaveBeenCalledWith(expect.objectContaining({ id: 'plan', status: 'Active' }), 'Completed');
    await settled();
    expect(find('c-plan-header')?.plan).toMatchObject({ status: 'Active' });
    expect(find('c-undo-notice')).toMatchObject({ isError: true, message: 'c.Error_Conflict' });
  });

  it('reads further pages before it computes', async () => {
    const { find, load } = await show();
    permit(true);
    const first = JSON.parse(JSON.stringify(content)) as typeof content;
    Object.assign(first.uiapi.query.WonDeals, { pageInfo: { hasNextPage: true, endCursor: 'next' } });
    await load(scope, first);
    expect(find('[role="status"].loading')?.textContent).toBe('c.Plan_Loading_More');
    expect(find('c-overview')?.matrix).toBeNull();
    const isPage = (config: Record<string, unknown>) =>
      'afterWonDeals' in ((config.variables as object | undefined) ?? {});
    const node = content.uiapi.query.WonDeals.edges[0]?.node;
    const lines = { edges: [{ node: { Id: 'l2', Product2Id: { value: 'p' }, TotalPrice: { value: 11 } } }] };
    const more = { edges: [{ node: { ...node, Id: 'opp2', OpportunityLineItems: lines } }] };
    wires.emit({ uiapi: { query: { WonDeals: more } } }, isPage);
    await settled();
    expect(find('c-overview')?.matrix).toMatchObject({ total: { owned: 111 } });
  });

  it('opens with the overview, makes another tab when it is first opened, and puts it into the URL', async () => {
    const { find, load } = await show();
    permit(true);
    await load();
    expect(find('c-overview')).not.toBeNull();
    expect(find('c-strategy')).toBeNull();
    pages.emit(page());
    await settled();
    await openTab(find, 'strategy');
    expect(find('c-strategy')?.content).toMatchObject({ objectives: [{ id: 'o1' }] });
    expect(find('c-plan-header')?.compact).toBe(true);
    pages.emit(page({ c__tab: 'whitespace' }));
    await settled();
    expect(find('lightning-tabset')?.activeTabValue).toBe('whitespace');
    expect(find('c-whitespace')?.matrix).toMatchObject({ total: { owned: 100 } });
    pages.emit(page({}));
    await settled();
    expect(find('lightning-tabset')?.activeTabValue).toBe('overview');
  });

  it.each([
    ['of another record', { type: 'standard__recordPage', attributes: { recordId: '001000000000002AAA' } }, 'strategy'],
    ['of no record', { type: 'standard__objectPage', attributes: { objectApiName: 'Account' } }, 'strategy'],
    ['of its record', { type: 'standard__recordPage', attributes: { recordId: '001000000000001' } }, 'overview'],
  ])('goes by the address of its own record: a page %s', async (_, next, tab) => {
    const { find, load } = await show('Account', '001000000000001AAA');
    permit(true);
    await load();
    pages.emit(page({ c__tab: 'strategy' }));
    pages.emit({ ...next, state: {} });
    await settled();
    expect(find('lightning-tabset')?.activeTabValue).toBe(tab);
  });

  it('shows the plan the URL names, and reads its content anew', async () => {
    const { find, load } = await show();
    permit(true);
    const two = JSON.parse(JSON.stringify(scope)) as typeof scope;
    const [first] = two.uiapi.query.Account_Plan__c.edges;
    if (first) two.uiapi.query.Account_Plan__c.edges.push({ node: { ...first.node, Id: 'z-older' } });
    await load(two);
    pages.emit(page({ c__plan: 'z-older' }));
    await settled();
    expect(find('c-plan-header')?.plan).toMatchObject({ id: 'z-older' });
    expect(find('c-overview')?.content).toBeNull();
    wires.emit(content, (config) => (config.variables as { planId?: string } | undefined)?.planId === 'z-older');
    await settled();
    expect(find('c-overview')?.content).not.toBeNull();
  });

  it('tells what was done, takes it back by key, and does it again', async () => {
    const { find, load } = await show();
    permit(true);
    await load();
    const box = () => [{}] as unknown as DOMRectList;
    Object.assign(find('.plan') ?? {}, { getClientRects: box });
    const steps: string[] = [];
    const step = (name: string) => async () => void steps.push(name);
    const entry = { label: 'Saved.', undo: step('undo'), redo: step('redo') };
    find('c-overview')?.dispatchEvent(new CustomEvent('undoable', { detail: entry }));
    await settled();
    expect(find('c-undo-notice')).toMatchObject({ message: 'Saved.', canUndo: true });
    press({ ctrlKey: true });
    await settled();
    expect(find('c-undo-notice')).toMatchObject({ message: 'c.Plan_Undone', canUndo: false });
    press({ ctrlKey: true, shiftKey: true });
    await settled();
    press({ metaKey: true });
    await settled();
    expect(steps).toEqual(['undo', 'redo', 'undo']);
  });

  it('says to the buttons of the matrix what can be undone and redone, and hears them', async () => {
    const { find, load } = await show();
    permit(true);
    await load();
    pages.emit(page({ c__tab: 'whitespace' }));
    await settled();
    const steps: string[] = [];
    const step = (name: string) => async () => void steps.push(name);
    const board = find('c-whitespace');
    board?.dispatchEvent(
      new CustomEvent('undoable', { detail: { label: 'Saved.', undo: step('undo'), redo: step('redo') } }),
    );
    await settled();
    expect(board?.nextSteps).toEqual({ undo: 'Saved.', redo: null });
    board?.dispatchEvent(new CustomEvent('stepundo'));
    await settled();
    expect(board?.nextSteps).toEqual({ undo: null, redo: 'Saved.' });
    board?.dispatchEvent(new CustomEvent('stepredo'));
    await settled();
    expect(board?.nextSteps).toEqual({ undo: 'Saved.', redo: null });
    expect(steps).toEqual(['undo', 'redo']);
  });

  it('shows what a part has changed, and words what the org refuses to take back', async () => {
    const { find, load } = await show();
    permit(true);
    await load();
    find('c-overview')?.dispatchEvent(new CustomEvent('contentpatch', { detail: { facts: [fact({ id: 'f' })] } }));
    find('c-overview')?.dispatchEvent(new CustomEvent('planpatch', { detail: { customerVision: 'Grow' } }));
    await settled();
    expect(find('c-overview')?.content).toMatchObject({ facts: [{ id: 'f' }], objectives: [{ id: 'o1' }] });
    expect(find('c-overview')?.plan).toMatchObject({ customerVision: 'Grow' });
    const undo = () => Promise.reject({ status: 412, body: { message: 'x' } });
    find('c-overview')?.dispatchEvent(new CustomEvent('undoable', { detail: { label: 'Saved.', undo, redo: null } }));
    await settled();
    find('c-undo-notice')?.dispatchEvent(new CustomEvent('undo'));
    await settled();
    expect(find('c-undo-notice')).toMatchObject({ isError: true, message: 'c.Error_Conflict' });
  });

  it('leaves a tab out of sight as it is, and gives it what there is when it is seen or its step is taken back', async () => {
    const { find, load } = await show();
    permit(true);
    await load();
    pages.emit(page({ c__tab: 'whitespace' }));
    await settled();
    const patch = (tab: string, facts: readonly unknown[]) =>
      find(`c-${tab}`)?.dispatchEvent(new CustomEvent('contentpatch', { detail: { facts } }));
    const factsOf = (tab: string) =>
      ((find(`c-${tab}`)?.content as { facts: { id: string }[] } | undefined)?.facts ?? []).map(({ id }) => id);
    const undo = async () => void told.push(factsOf('overview').join());
    const told: string[] = [];
    find('c-overview')?.dispatchEvent(new CustomEvent('undoable', { detail: { label: 'x', undo, redo: null } }));
    patch('whitespace', [fact({ id: 'a' })]);
    await settled();
    expect([factsOf('whitespace'), factsOf('overview')]).toEqual([['a'], []]);
    find('c-undo-notice')?.dispatchEvent(new CustomEvent('undo'));
    await settled();
    expect(told).toEqual(['a']);
    patch('whitespace', [fact({ id: 'a' }), fact({ id: 'b' })]);
    patch('overview', [fact({ id: 'a' }), fact({ id: 'c' })]);
    await settled();
    expect([factsOf('whitespace'), factsOf('overview')]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
    patch('whitespace', [fact({ id: 'd' })]);
    pages.emit(page({}));
    await settled();
    expect(factsOf('overview')).toEqual(['d']);
  });
});
