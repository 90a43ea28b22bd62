import { createElement } from 'lwc';
import { createRecord } from 'lightning/uiRecordApi';
import { NO_CAPABILITIES } from 'c/capabilityService';
import { MOST_CONTENT, implementationOf } from 'c/implementationModel';
import type { Agreement, Implementation } from 'c/implementationModel';
import ImplementationPlan from 'c/implementationPlan';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import { objective } from '../../objectiveModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';

jest.mock('lightning/uiRecordApi', () => ({
  createRecord: jest.fn(),
  updateRecord: jest.fn(),
  deleteRecord: jest.fn(),
}));
jest.mock('@salesforce/label/c.Implementation_Agreed', () => ({ default: 'v{0} {1} {2}' }), { virtual: true });
jest.mock('@salesforce/label/c.Implementation_Agreed_Changed', () => ({ default: 'Changed since v{0} {1} {2}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Implementation_Added', () => ({ default: 'New: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Implementation_Moved', () => ({ default: '{0}: {1} to {2}' }), { virtual: true });

const create = createRecord as jest.Mock;
const PLAN = plan({ name: 'Growth 2026', ownerName: 'Dana Reyes' });
const OBJECTIVE = objective({ id: 'o1', name: 'Tideline', isCustomerVisible: true, dueDate: '2026-09-30' });
const CONTENT = { ...EMPTY_CONTENT, objectives: [OBJECTIVE] };
const NOW = implementationOf({ ...CONTENT, plan: PLAN, accountName: 'Halden' });
const agreement = (
  version: number,
  content: Implementation | string | null,
  more: Partial<Agreement> = {},
): Agreement => ({
  id: `v${version}`,
  planId: 'plan',
  version,
  agreedBy: null,
  agreedByContactId: 'c1',
  agreedOn: '2026-03-01',
  content: typeof content === 'string' || content === null ? content : JSON.stringify(content),
  createdDate: '',
  ...more,
});
const WHO = { agreedBy: 'Priya Nair', agreedByContactId: null, agreedOn: '2026-06-15' };
type Element = HTMLElement & Record<string, unknown>;
const settled = () => new Promise((resolve) => setTimeout(resolve));

function show(more: Readonly<Record<string, unknown>> = {}, agreements: readonly Agreement[] = []) {
  const element = createElement('c-implementation-plan', { is: ImplementationPlan }) as unknown as Element;
  const told: (readonly [string, unknown])[] = [];
  for (const name of ['contentpatch', 'contentreload', 'plannotice', 'tabopen'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  const scope = {
    ...EMPTY_SCOPE,
    accounts: [{ id: 'acc', name: 'Halden' }],
    contacts: [{ id: 'c1', name: 'Priya Nair' }],
  };
  const capabilities = { ...NO_CAPABILITIES, canRecordAgreements: true };
  Object.assign(element, {
    plan: PLAN,
    scope,
    content: { ...CONTENT, agreements },
    capabilities,
    today: '2026-06-15',
    ...more,
  });
  document.body.appendChild(element);
  const find = (selector: string) => element.shadowRoot?.querySelector(selector) as unknown as Element | null;
  const texts = (selector: string) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((each) => each.textContent);
  const tell = async (selector: string, name: string, detail: unknown = undefined) => {
    find(selector)?.dispatchEvent(new CustomEvent(name, { detail }));
    await settled();
  };
  const page = () => find('c-implementation-plan-page');
  return { element, find, texts, tell, told, page };
}

describe('c-implementation-plan', () => {
  beforeEach(() => {
    create.mockReset().mockResolvedValue({ id: 'v1', lastModifiedDate: '2026-06-15T10:00:00.000Z' });
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('shows the part the customer sees, not yet agreed, with the focus on its heading', () => {
    const { find, page, element } = show();
    expect(page()?.implementation).toEqual(NOW);
    expect(page()?.standing).toBe('c.Implementation_Not_Agreed');
    expect(find('.versions')).toBeNull();
    expect(element.shadowRoot?.activeElement).toBe(find('h2'));
  });

  it.each<[string, readonly Agreement[], string, readonly string[]]>([
    ['is as it was agreed', [agreement(1, NOW)], 'v1 Mar 1, 2026 Priya Nair', []],
    [
      'has another day since',
      [
        agreement(1, NOW),
        agreement(2, { ...NOW, objectives: NOW.objectives.map((each) => ({ ...each, dueDate: '2026-08-31' })) }),
      ],
      'Changed since v2 Mar 1, 2026 Priya Nair',
      ['Tideline: Aug 31, 2026 to Sep 30, 2026'],
    ],
    [
      'has more in it since',
      [agreement(1, { ...NOW, objectives: [] }, { agreedByContactId: null, agreedBy: 'Wen Zhao' })],
      'Changed since v1 Mar 1, 2026 Wen Zhao',
      ['New: Tideline'],
    ],
    [
      'was agreed by nobody known',
      [agreement(1, NOW, { agreedByContactId: null })],
      'v1 Mar 1, 2026 c.Implementation_Unknown',
      [],
    ],
  ])('says when it %s', (_, agreements, standing, changes) => {
    const { page, texts } = show({}, agreements);
    expect(page()?.standing).toBe(standing);
    expect(texts('.changes li')).toEqual(changes);
  });

  it('shows a version as it was agreed, without its changes and without another agreement to it', async () => {
    const old = { ...NOW, plan: 'Growth, first' };
    const { find, page, tell, texts } = show({}, [agreement(1, old), agreement(2, { ...NOW, objectives: [] })]);
    expect((find('.versions')?.options as readonly { readonly value: string }[]).map(({ value }) => value)).toEqual([
      'now',
      'v2',
      'v1',
    ]);
    await tell('.versions', 'change', { value: 'v1' });
    expect(page()?.implementation).toEqual(old);
    expect(page()?.standing).toBe('v1 Mar 1, 2026 Priya Nair');
    expect(texts('.changes')).toEqual([]);
    expect(find('.record')).toBeNull();
  });

  it('says that a version cannot be read, and prints nothing of it', async () => {
    const { find, page, tell, texts } = show({}, [agreement(1, '{')]);
    await tell('.versions', 'change', { value: 'v1' });
    expect(texts('[role="status"]')).toEqual(['c.Implementation_Unreadable']);
    expect(page()).toBeNull();
    expect(find('.record')).toBeNull();
  });

  it('says that the customer sees nothing yet', () => {
    const { find, page } = show({ content: { ...CONTENT, objectives: [{ ...OBJECTIVE, isCustomerVisible: false }] } });
    expect(find('c-state-message')?.kind).toBe('empty');
    expect(page()).toBeNull();
  });

  it('records who agreed as the next version, frozen as it is', async () => {
    const { find, tell, told } = show({}, [agreement(4, NOW)]);
    await tell('.record', 'click');
    expect(find('c-implementation-plan-form')?.version).toBe(5);
    await tell('c-implementation-plan-form', 'agree', WHO);
    expect(create).toHaveBeenCalledWith({
      apiName: 'Plan_Agreement__c',
      fields: expect.objectContaining({
        Account_Plan__c: 'plan',
        Agreement_Key__c: 'plan:5',
        Version__c: 5,
        Agreed_By__c: 'Priya Nair',
        Agreed_On__c: '2026-06-15',
        Content__c: JSON.stringify(NOW),
      }),
    });
    expect(told).toEqual([
      ['contentpatch', { agreements: [agreement(4, NOW), expect.objectContaining({ id: 'v1', version: 5 })] }],
      ['plannotice', { message: expect.any(String), isError: false }],
    ]);
    expect(find('c-implementation-plan-form')).toBeNull();
    expect(find('.record')).not.toBeNull();
  });

  it.each([
    [
      'somebody recorded this version first',
      { status: 400, body: { message: 'dup', errorCode: 'DUPLICATE_VALUE' } },
      'c.Implementation_Same_Version',
      1,
    ],
    [
      'the org refuses',
      { status: 403, body: { message: 'no', errorCode: 'INSUFFICIENT_ACCESS' } },
      'c.Error_No_Access',
      0,
    ],
  ])('keeps the form open when %s', async (_, refusal, problem, reloads) => {
    create.mockRejectedValue(refusal);
    const { find, tell, told } = show();
    await tell('.record', 'click');
    await tell('c-implementation-plan-form', 'agree', WHO);
    expect(find('c-implementation-plan-form')?.problem).toBe(problem);
    expect(told.filter(([name]) => name === 'contentreload')).toHaveLength(reloads);
    expect(told.filter(([name]) => name === 'contentpatch')).toEqual([]);
  });

  it('refuses more than an agreement holds, before anything is sent', async () => {
    const huge = { ...OBJECTIVE, name: 'x'.repeat(MOST_CONTENT) };
    const { find, tell } = show({ content: { ...CONTENT, objectives: [huge] } });
    await tell('.record', 'click');
    await tell('c-implementation-plan-form', 'agree', WHO);
    expect(find('c-implementation-plan-form')?.problem).toBe('c.Implementation_Too_Long');
    expect(create).not.toHaveBeenCalled();
  });

  it('offers nothing to record to who may only read, and leads back', async () => {
    const { find, tell, told } = show({ capabilities: NO_CAPABILITIES });
    expect(find('.record')).toBeNull();
    await tell('.bar lightning-button', 'click');
    expect(told).toEqual([['tabopen', { tab: 'overview' }]]);
  });
});
