import type { Fact } from 'c/factModel';
import type { PlanContent } from 'c/planRecordService';
import { fact } from '../../factModel/__tests__/builders';
import { PlanDesk } from '../desk';
import type { View } from '../desk';
import { patchOf, seenBy } from '../sight';
import content from './data/content.json';
import scope from './data/scope.json';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A desk with its plan and content. */
function desk() {
  const made = new PlanDesk(() => undefined);
  made.open('acc', '2026-06-30');
  made.takeScope(scope);
  made.takeContent(content);
  return made;
}

/** The answer with another name of its deal: what comes when the deal is saved. */
function renamed() {
  const answer = copy(content);
  const [deal] = answer.uiapi.query.WonDeals.edges;
  if (deal) deal.node.Name.value = 'Renamed';
  return answer;
}

describe('an answer that comes again', () => {
  it('changes nothing and derives nothing when it says the same', () => {
    const made = desk();
    const { scope: known, content: before, matrix, build } = made.view;
    made.takeContent(copy(content));
    made.takeScope(copy(scope));
    expect(made.view.content).toBe(before);
    expect(made.view.scope).toBe(known);
    expect(made.view.matrix).toBe(matrix);
    expect(made.view.build).toBe(build);
  });

  it('derives the matrix anew only when something it stands on is another', () => {
    const made = desk();
    const { matrix, content: before } = made.view;
    made.patchContent({ facts: [fact({ id: 'f' })] });
    made.patchPlan({ name: 'Other' });
    expect(made.view.matrix).toBe(matrix);
    made.patchContent({ lines: (before?.lines ?? []).map((line) => ({ ...line, amount: 7 })) });
    expect(made.view.matrix).toMatchObject({ total: { owned: 7 } });
  });

  it('brings what was saved, and leaves what was made here since', () => {
    const made = desk();
    made.patchContent({ facts: [fact({ id: 'new' })] });
    made.takeContent(renamed());
    expect(made.view.content?.opportunities).toMatchObject([{ name: 'Renamed' }]);
    expect(made.view.content?.facts).toMatchObject([{ id: 'new' }]);
  });

  it('replaces everything when it was asked for anew', async () => {
    const made = desk();
    made.patchContent({ facts: [fact({ id: 'gone meanwhile' })] });
    await made.reload(async () => made.takeContent(renamed()));
    expect(made.view.content?.facts).toEqual([]);
    made.patchContent({ facts: [fact({ id: 'new' })] });
    made.takeContent(content);
    expect(made.view.content?.facts).toMatchObject([{ id: 'new' }]);
  });

  it('of another plan brings nothing of the one before', () => {
    const made = desk();
    made.patchContent({ facts: [fact({ id: 'of the plan before' })] });
    const two = copy(scope);
    const [first] = two.uiapi.query.Account_Plan__c.edges;
    if (first) two.uiapi.query.Account_Plan__c.edges.push({ node: { ...first.node, Id: 'z-older' } });
    made.takeScope(two);
    made.choose({ chosenId: 'z-older', pageId: null });
    expect(made.view.content).toBeNull();
    made.takeContent(content);
    expect(made.view.content?.facts).toEqual([]);
  });
});

describe('deals on further pages', () => {
  it('are counted while they are read', () => {
    const made = new PlanDesk(() => undefined);
    made.open('acc', '2026-06-30');
    made.takeScope(scope);
    expect(made.view.deals).toBeNull();
    const first = copy(content);
    Object.assign(first.uiapi.query.WonDeals, { totalCount: 2, pageInfo: { hasNextPage: true, endCursor: 'next' } });
    made.takeContent(first);
    expect(made.view).toMatchObject({ content: null, deals: { read: 1, all: 2 } });
    const [deal] = content.uiapi.query.WonDeals.edges;
    const page = { uiapi: { query: { WonDeals: { edges: [{ node: { ...deal?.node, Id: 'second' } }] } } } };
    made.takeContent(page, true);
    expect(made.view.deals).toBeNull();
    expect(made.view.content?.opportunities).toHaveLength(2);
  });
});

describe('tabs out of sight', () => {
  const view = (planId: string, facts: readonly Fact[] | null): View =>
    ({ plan: { id: planId }, content: facts && ({ facts } as Partial<PlanContent>) }) as View;
  const first = view('plan', []);
  const second = view('plan', [fact({ id: 'a' })]);

  it('keep what they were given, until they are seen', () => {
    const seen = seenBy({ overview: first }, second, ['whitespace']);
    expect(seen).toEqual({ overview: first, whitespace: second });
    expect(seenBy(seen, second, ['overview']).overview).toBe(second);
  });

  it.each([
    ['another plan', view('other', [])],
    ['content that is read anew', view('plan', null)],
  ])('let go of it for %s', (_, next) => {
    expect(seenBy({ overview: first }, next, ['whitespace'])).toEqual({ overview: next, whitespace: next });
  });

  it('change what there is now, not what they were given', () => {
    const own = [fact({ id: 'b' })];
    expect(patchOf({ facts: own }, first, second).facts?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(patchOf({ facts: own }, second, second).facts).toBe(own);
    expect(patchOf({ facts: own }, undefined, second).facts).toBe(own);
  });
});
