import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import CompetitionMarket from 'c/competitionMarket';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import { open } from '../../crmModel/__tests__/builders';
import { fact } from '../../factModel/__tests__/builders';

jest.mock('@salesforce/label/c.Competition_Market_Up', () => ({ default: '{0} gained {1}' }), { virtual: true });

const CONTENT = {
  ...EMPTY_CONTENT,
  facts: [
    fact({ id: 'own', kind: 'Market', statement: 'Own share', marketShare: 22 }),
    fact({ id: 'old', kind: 'Market', statement: 'Own share', marketShare: 20, isDropped: true }),
    fact({ id: 'g', kind: 'Customer Competitor', statement: 'Globex: growing', marketShare: 27.5 }),
    fact({ id: 'v', kind: 'Customer Competitor', statement: 'Veldt undercuts them' }),
  ],
  opportunities: [open('d1', '2026-12-01', { amount: 48 }), open('d2', '2026-12-01', { competitorId: 'k' })],
};

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-competition-market', { is: CompetitionMarket }) as unknown as HTMLElement;
  Object.assign(element, {
    plan: { id: 'plan', accountId: 'acc' },
    scope: { ...EMPTY_SCOPE, accounts: [{ id: 'acc', name: 'Acme' }] },
    content: CONTENT,
    matrix: { deals: [] },
    capabilities: { ...NO_CAPABILITIES, canEditFacts: true },
    today: '2026-09-21',
    ...more,
  });
  document.body.appendChild(element);
  const all = (selector: string): readonly HTMLElement[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const texts = (selector: string) => all(selector).map((each) => each.textContent?.trim());
  return { all, texts };
}

describe('c-competition-market', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('shows the account among its rivals by their share, and what changed', () => {
    const { texts } = show();
    expect(texts('.name')).toEqual(['Globex', 'Acme']);
    expect(texts('.name_own')).toEqual(['Acme']);
    expect(texts('.bar + .share')).toEqual(['27.5%', '22%']);
    expect(texts('.sub')).toContain('Acme gained 2');
    expect(texts('.other span')).toEqual(['Veldt undercuts them']);
  });

  it('links the open deals without a competitor', () => {
    const { all, texts } = show();
    expect(all('.deal a').map((link) => link.getAttribute('href'))).toEqual(['/lightning/r/Opportunity/d1/view']);
    expect(texts('.sentence')).toEqual(['c.Competition_Free_Count_One']);
  });

  it.each([
    ['every deal names one', [open('d', '2026-12-01', { competitorId: 'k' })], 'c.Competition_Free_None'],
    ['there is none', [], 'c.Competition_Free_No_Deals'],
  ])('says that %s', (_, opportunities, sentence) => {
    expect(show({ content: { ...CONTENT, opportunities } }).texts('.sentence')).toEqual([sentence]);
  });

  it('changes a share by its fact, and offers its own only where it is not known', async () => {
    const { all } = show();
    expect(all('[data-kind]').map(({ dataset }) => dataset.kind)).toEqual(['Customer Competitor']);
    all('[data-id="g"]')[0]?.click();
    await Promise.resolve();
    expect(all('c-facts-form')[0]).toMatchObject({ fact: { id: 'g' } });
  });

  it('offers a reader no control', () => {
    expect(show({ capabilities: NO_CAPABILITIES }).all('button')).toHaveLength(0);
  });

  it('says that no share is known', () => {
    const { texts } = show({ content: EMPTY_CONTENT });
    expect(texts('.sub')).toEqual(['c.Competition_Market_Empty']);
  });
});
