import { createElement } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { NO_CAPABILITIES } from 'c/capabilityService';
import CompetitionStrengths from 'c/competitionStrengths';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import { competitor, position, walletLine, won } from '../../crmModel/__tests__/builders';
import { fact } from '../../factModel/__tests__/builders';

const TODAY = '2026-09-21';
const CELL = {
  rowKey: 'data',
  columnKey: 'pro',
  owned: 0,
  quantity: 0,
  wallet: 100,
  walletQuantity: null,
  evidence: [],
};
const MATRIX = {
  rows: [{ key: 'data', name: 'Data', leaf: 0 }],
  columns: [{ key: 'pro', name: 'Pro' }],
  cells: [
    {
      ...CELL,
      walletLines: [
        walletLine('c', 'k', { amount: 70, contractEnd: '2027-06-30' }),
        walletLine('c', 'o', { amount: 5 }),
      ],
    },
  ],
};
const CONTENT = {
  ...EMPTY_CONTENT,
  facts: [
    fact({ id: 'f1', kind: 'Strength', statement: 'On site', weight: 9, competitorId: 'k' }),
    fact({ id: 'f2', kind: 'Weakness', statement: 'Slow', weight: 5, competitorId: 'o' }),
    fact({ id: 'f3', kind: 'Strength', statement: 'Ours' }),
  ],
  positions: [position('k', { threat: 'High', response: 'Answer' })],
  opportunities: [won('d', '2026-01-01', { competitorId: 'k', isWon: false, lossReason: 'Price' })],
};

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-competition-strengths', { is: CompetitionStrengths }) as unknown as HTMLElement;
  Object.assign(element, {
    plan: { id: 'plan', accountId: 'acc' },
    scope: { ...EMPTY_SCOPE, competitors: [competitor('k', { name: 'Kestrel' }), competitor('o', { name: 'Ostra' })] },
    content: CONTENT,
    matrix: MATRIX,
    capabilities: { ...NO_CAPABILITIES, canEditFacts: true, canEditPositions: true },
    order: ['k', 'o'],
    today: TODAY,
    ...more,
  });
  document.body.appendChild(element);
  const heard: string[] = [];
  for (const name of ['contentpatch', 'contentreload', 'undoable', 'plannotice', 'tabopen'])
    element.addEventListener(name, () => heard.push(name));
  const all = (selector: string): readonly HTMLElement[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const texts = (selector: string) => all(selector).map((each) => each.textContent?.trim());
  return { element, all, texts, heard };
}
interface Form {
  readonly fields: readonly { readonly value: unknown }[];
  readonly conflict: { readonly rows: readonly unknown[] } | null;
}
const settled = (turns = 20): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => settled(turns - 1));

describe('c-competition-strengths', () => {
  beforeEach(() => {
    (updateRecord as jest.Mock)
      .mockReset()
      .mockResolvedValue({ id: 'pos-k', lastModifiedDate: '2026-09-21T00:00:00.000Z' });
    (createRecord as jest.Mock)
      .mockReset()
      .mockResolvedValue({ id: 'new', lastModifiedDate: '2026-09-21T00:00:00.000Z' });
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('tells of the largest first: its threat, strengths with their weight, where it is entrenched, and the record', () => {
    const { texts } = show();
    expect(texts('.tab-name')).toEqual(['Kestrel', 'Ostra']);
    expect(texts('.threat_high')).toEqual(['c.Competition_Threat_High']);
    expect(texts('.statement')).toEqual(['On site']);
    expect(texts('.weight')).toEqual(['c.Competition_Weight_High']);
    expect(texts('.where')).toEqual(['c.Competition_Entrenched_Share']);
    expect(texts('.record')[0]).toContain('c.Competition_Lost_Mostly');
  });

  it('goes from one competitor to the next by arrows', async () => {
    const { all, texts } = show();
    all('[role="tablist"]')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await settled();
    expect(all('[role="tab"]').map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    expect(texts('.statement')).toEqual(['Slow']);
    expect(texts('.threat')).toEqual(['c.Competition_Threat_None']);
  });

  it.each([
    ['k', 0, 1, { Id: 'pos-k' }],
    ['o', 1, 0, { Account_Plan__c: 'plan', Competitor__c: 'o', Position_Key__c: 'plan:o' }],
  ])('saves the threat of %s and how we answer, to be taken back', async (id, made, changed, fields) => {
    const { all, heard } = show();
    all(`[data-id="${id}"]`)[0]?.click();
    await settled();
    all('.judge')[0]?.click();
    await settled();
    const values = { threat: 'Low', position: null, response: 'Be first' };
    all('c-strategy-form')[0]?.dispatchEvent(new CustomEvent('save', { detail: { values } }));
    await settled();
    expect([(createRecord as jest.Mock).mock.calls.length, (updateRecord as jest.Mock).mock.calls.length]).toEqual([
      made,
      changed,
    ]);
    const [written] = [...(createRecord as jest.Mock).mock.calls, ...(updateRecord as jest.Mock).mock.calls];
    expect(written[0].fields).toMatchObject({ Threat__c: 'Low', Response__c: 'Be first', ...fields });
    expect(heard).toContain('undoable');
    expect(all('c-strategy-form')).toHaveLength(0);
  });

  it('shows what somebody else saved beside what was typed, and saves over it when that is kept', async () => {
    (updateRecord as jest.Mock).mockRejectedValueOnce({ status: 412, body: { errorCode: 'CONFLICT', message: 'x' } });
    const { all, heard, element } = show();
    all('.judge')[0]?.click();
    await settled();
    const detail = { values: { threat: 'Low', position: 'Mine', response: null } };
    all('c-strategy-form')[0]?.dispatchEvent(new CustomEvent('save', { detail }));
    await settled();
    const form = () => all('c-strategy-form')[0] as unknown as Form;
    expect(form().fields[1]?.value).toBe('Mine');
    expect(form().conflict).toBeNull();
    expect(heard).toContain('contentreload');
    const theirs = position('k', { threat: 'Medium', response: 'Answer', lastModifiedDate: 'later' });
    Object.assign(element, { content: { ...CONTENT, positions: [{ ...theirs, lastModifiedByName: 'Kofi' }] } });
    await settled();
    expect(form().conflict).toMatchObject({
      who: 'c.Conflict_Changed_By',
      rows: [
        { key: 'threat', mine: 'c.Competition_Threat_Low', theirs: 'c.Competition_Threat_Medium' },
        { key: 'position', mine: 'Mine', theirs: '–' },
        { key: 'response', mine: '–', theirs: 'Answer' },
      ],
    });
    all('c-strategy-form')[0]?.dispatchEvent(new CustomEvent('keepmine', { detail }));
    await settled();
    expect((updateRecord as jest.Mock).mock.lastCall).toEqual([
      { fields: { Id: 'pos-k', Threat__c: 'Low', Position__c: 'Mine', Response__c: null } },
      { ifUnmodifiedSince: 'later' },
    ]);
    expect(all('c-strategy-form')).toHaveLength(0);
  });

  it('asks before it saves over a field somebody saved since, writes beside another, and drops mine when theirs is taken', async () => {
    const { all, element } = show();
    all('.judge')[0]?.click();
    await settled();
    const theirs = position('k', { threat: 'Medium', response: 'Answer', lastModifiedDate: 'later' });
    Object.assign(element, { content: { ...CONTENT, positions: [theirs] } });
    await settled();
    const save = async (values: object) => {
      all('c-strategy-form')[0]?.dispatchEvent(new CustomEvent('save', { detail: { values } }));
      await settled();
    };
    await save({ threat: 'Low', position: null, response: 'Answer' });
    expect(updateRecord).not.toHaveBeenCalled();
    expect((all('c-strategy-form')[0] as unknown as Form).conflict?.rows).toHaveLength(1);
    all('c-strategy-form')[0]?.dispatchEvent(new CustomEvent('taketheirs'));
    await settled();
    expect(all('c-strategy-form')).toHaveLength(0);
    all('.judge')[0]?.click();
    await settled();
    await save({ threat: 'Medium', position: 'Mine', response: 'Answer' });
    expect((updateRecord as jest.Mock).mock.lastCall?.[0].fields).toEqual({ Id: 'pos-k', Position__c: 'Mine' });
  });

  it('shows both when two people say first how a competitor stands', async () => {
    (createRecord as jest.Mock).mockRejectedValueOnce({ body: { errorCode: 'DUPLICATE_VALUE', message: 'x' } });
    const { all, element } = show({ content: { ...CONTENT, positions: [] } });
    all('.judge')[0]?.click();
    await settled();
    const detail = { values: { threat: 'Low', position: null, response: null } };
    all('c-strategy-form')[0]?.dispatchEvent(new CustomEvent('save', { detail }));
    await settled();
    Object.assign(element, { content: CONTENT });
    await settled();
    expect((all('c-strategy-form')[0] as unknown as Form).conflict?.rows).toMatchObject([
      { mine: 'c.Competition_Threat_Low', theirs: 'c.Competition_Threat_High' },
    ]);
    all('c-strategy-form')[0]?.dispatchEvent(new CustomEvent('keepmine', { detail }));
    await settled();
    expect((updateRecord as jest.Mock).mock.lastCall?.[0].fields).toMatchObject({ Id: 'pos-k', Threat__c: 'Low' });
  });

  it('opens the form of a new fact about this competitor', async () => {
    const { all } = show();
    all('[data-kind="Weakness"]')[0]?.click();
    await settled();
    expect(all('c-facts-form')[0]).toMatchObject({ kind: 'Weakness', competitorId: 'k' });
  });

  it('offers a reader no control', () => {
    const { all } = show({ capabilities: NO_CAPABILITIES });
    expect(
      all('button').filter((button) => button.getAttribute('role') !== 'tab' && !button.closest('.where')),
    ).toEqual([]);
  });

  it('says that no competitor is known', () => {
    const none = { content: EMPTY_CONTENT, matrix: { ...MATRIX, cells: [] } };
    const { all, element } = show({ ...none, capabilities: { ...NO_CAPABILITIES, canEditWallets: true } });
    expect(all('[role="tab"]')).toHaveLength(0);
    const begun = jest.fn();
    element.addEventListener('walletbegin', begun);
    all('.begin')[0]?.click();
    expect(begun).toHaveBeenCalledTimes(1);
    expect(show({ ...none, capabilities: NO_CAPABILITIES }).all('.begin')).toHaveLength(0);
  });
});
