import { createElement } from 'lwc';
import * as graphqlModule from 'lightning/graphql';
import * as infoModule from 'lightning/uiObjectInfoApi';
import * as recordModule from 'lightning/uiRecordApi';
import AccountPlan from 'c/accountPlan';
import { moveStatus } from 'c/planService';
import content from './data/content.json';
import scope from './data/scope.json';

jest.mock('c/planService', () => ({ moveStatus: jest.fn() }));

interface Adapter {
  emit(value: unknown, filter?: (config: Record<string, unknown>) => boolean): void;
  emitErrors(errors: unknown): void;
  error(body?: unknown, status?: number): void;
  getLastConfig(): Record<string, unknown>;
}
const wires = graphqlModule.graphql as unknown as Adapter;
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
    expect(find('c-strategy')?.content).toMatchObject({ objectives: [{ id: 'o1' }] });
    expect(find('c-whitespace')?.matrix).toMatchObject({ total: { owned: 100 } });
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
    const first = JSON.parse(JSON.stringify(content)) as typeof content & {
      uiapi: { query: Record<string, { pageInfo?: unknown }> };
    };
    Object.assign(first.uiapi.query.OpportunityLineItem, { pageInfo: { hasNextPage: true, endCursor: 'next' } });
    await load(scope, first);
    expect(find('c-whitespace')?.matrix).toBeNull();
    const isPage = (config: Record<string, unknown>) =>
      'afterOpportunityLineItem' in ((config.variables as object | undefined) ?? {});
    const line = {
      node: { Id: 'l2', OpportunityId: { value: 'opp' }, Product2Id: { value: 'p' }, TotalPrice: { value: 11 } },
    };
    wires.emit(
      { uiapi: { query: { OpportunityLineItem: { edges: [line], pageInfo: { hasNextPage: false } } } } },
      isPage,
    );
    await settled();
    expect(find('c-whitespace')?.matrix).toMatchObject({ total: { owned: 111 } });
  });
});
