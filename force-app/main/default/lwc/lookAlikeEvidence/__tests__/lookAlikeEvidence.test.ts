import { createElement } from 'lwc';
import * as graphqlModule from 'lightning/graphql';
import type { LookAlike } from 'c/crmModel';
import LookAlikeEvidence from 'c/lookAlikeEvidence';

jest.mock('@salesforce/label/c.Look_Alike_Owners', () => ({ default: '{0} of {1} own' }), { virtual: true });
jest.mock('@salesforce/label/c.Look_Alike_None', () => ({ default: 'none of {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Look_Alike_More', () => ({ default: 'and {0} more' }), { virtual: true });
jest.mock('@salesforce/label/c.Look_Alike_Hidden', () => ({ default: 'and {0} not seen' }), { virtual: true });

interface Adapter {
  emit(value: unknown): void;
  emitErrors(errors: unknown): void;
}
const wires = graphqlModule.graphql as unknown as Adapter;
const settle = () => new Promise((resolve) => setTimeout(resolve));
const alike = (more: Partial<LookAlike> = {}): LookAlike => ({
  id: 'l',
  accountId: 'a',
  offeringId: 'o',
  peers: 9,
  owners: 7,
  ownerIds: ['1', '2', '3', '4', '5', '6', '7'],
  criteria: 'Technology · 10M–100M · USA',
  computedAt: '2026-03-01T00:00:00.000Z',
  ...more,
});
const accounts = (...names: readonly string[]) => ({
  uiapi: { query: { Account: { edges: names.map((name) => ({ node: { Id: name, Name: { value: name } } })) } } },
});
const runs = (count: number) => ({
  uiapi: { query: { Look_Alike__c: { edges: Array.from({ length: count }, () => ({ node: { Id: 'l' } })) } } },
});

async function show(lookAlike: LookAlike | null) {
  const element = createElement('c-look-alike-evidence', { is: LookAlikeEvidence });
  Object.assign(element, { accountId: 'a', offeringId: 'o', offeringName: 'GTX', lookAlike });
  document.body.appendChild(element);
  await settle();
  const root = element.shadowRoot as ShadowRoot;
  const text = (selector: string) => root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
  const tell = async (data: unknown) => {
    wires.emit(data);
    await settle();
  };
  return { element, root, text, tell };
}

describe('c-look-alike-evidence', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says how many of the similar accounts own it at once, and reads their names', async () => {
    const { root, text, tell } = await show(alike());
    expect(text('strong')).toBe('7 of 9 own');
    expect([root.querySelectorAll('.dot').length, root.querySelectorAll('.dot_full').length]).toEqual([9, 7]);
    expect(text('[role="status"]')).toBe('c.Look_Alike_Loading');
    await tell(accounts('Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Oak'));
    expect(text('.names')).toBe('Ash, Birch, Cedar and 4 more');
    expect(root.querySelector('a')?.getAttribute('href')).toBe('/lightning/r/Account/Ash/view');
    root.querySelector<HTMLElement>('.more')?.click();
    await settle();
    expect(text('.names')).toBe('Ash, Birch, Cedar, Elm, Fir, Oak and 1 not seen');
  });

  it('names only whom the user may see', async () => {
    const { text, tell } = await show(alike());
    await tell(accounts('Ash'));
    expect(text('.names')).toBe('Ash and 6 not seen');
    await tell(accounts());
    expect(text('.names')).toBe('c.Look_Alike_None_Seen');
  });

  it('says when none of them owns it, and asks nothing', async () => {
    const { root, text } = await show(alike({ owners: 0, ownerIds: [] }));
    expect(text('strong')).toBe('none of 9');
    expect(root.querySelector('[role="status"]')).toBeNull();
    expect(text('.criteria')).toBe('c.Look_Alike_Criteria');
  });

  it('draws a bar for more accounts than dots are counted', async () => {
    const { root } = await show(alike({ peers: 200, owners: 50 }));
    expect(root.querySelector('.dot')).toBeNull();
    expect(root.querySelector('.bar i')?.getAttribute('style')).toContain('25%');
  });

  it.each([
    [0, 'c.Look_Alike_Never'],
    [1, 'c.Look_Alike_Few'],
  ])('says of an account without a record, where the org has %d, %s', async (count, words) => {
    const { text, tell } = await show(null);
    expect(text('[role="status"]')).toBe('c.Look_Alike_Loading');
    await tell(runs(count));
    expect(text('.absence')).toBe(words);
  });

  it('says what the org refused and can try again', async () => {
    const { root, text } = await show(alike());
    wires.emitErrors([{ message: 'Boom' }]);
    await settle();
    expect(text('[role="alert"]')).toContain('c.Look_Alike_Error');
    root.querySelector<HTMLElement>('.problem .more')?.click();
    await settle();
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });
});
