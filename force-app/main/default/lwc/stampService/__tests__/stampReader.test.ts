import type { GraphQLResult } from 'lightning/graphql';
import { problemOf } from 'c/errorService';
import { StampReader } from 'c/stampService';

jest.mock('lightning/graphql', () => ({
  gql: (strings: TemplateStringsArray, ...parts: readonly unknown[]) =>
    String.raw({ raw: strings }, ...parts)
      .replaceAll(/\s+/g, ' ')
      .trim(),
}));

const DAY = '2026-06-01T00:00:00.000Z';
const LATER = '2026-06-02T00:00:00.000Z';
const node = (Id: string, value: string, by = 'Anna') => ({
  node: {
    Id,
    LastModifiedDate: { value },
    LastModifiedById: { value: `id of ${by}` },
    LastModifiedBy: { Name: { value: by } },
  },
});
const data = (objectives: readonly object[], actions: readonly object[] = []) => ({
  uiapi: { query: { Objective__c: { edges: objectives }, Action__c: { edges: actions } } },
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

function reader() {
  const asked: string[] = [];
  const made = new StampReader(() => {
    if (made.query) asked.push(String(made.query));
  });
  return { made, asked };
}
const objectives = (...ids: readonly string[]) => ids.map((id) => ({ object: 'Objective__c', id }));

describe('when records were saved last', () => {
  it('is asked of all at once, by object', async () => {
    const { made, asked } = reader();
    const reading = made.read([...objectives('o1', 'o2'), { object: 'Action__c', id: 'a1' }]);
    await settled();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Objective__c(first: 2000, where: { Id: { in: ["o1", "o2"] } })');
    expect(asked[0]).toContain('Action__c(first: 2000, where: { Id: { in: ["a1"] } })');
    made.take({ data: data([node('o1', DAY)], [node('a1', LATER, 'Ben')]) });
    expect([...(await reading)]).toEqual([
      ['o1', { lastModifiedDate: DAY, byId: 'id of Anna', byName: 'Anna' }],
      ['a1', { lastModifiedDate: LATER, byId: 'id of Ben', byName: 'Ben' }],
    ]);
    expect(made.query).toBeUndefined();
  });

  it('leaves out an object nobody asks of', async () => {
    const { made, asked } = reader();
    made.read(objectives('o1'));
    await settled();
    expect(asked[0]).not.toContain('Action__c');
  });

  it('is not taken from the cache: the answer after the refresh counts', async () => {
    const { made } = reader();
    const reading = made.read(objectives('o1'));
    await settled();
    const refresh = async () => made.take({ data: data([node('o1', LATER)]), refresh });
    made.take({ data: data([node('o1', DAY)]), refresh });
    expect((await reading).get('o1')?.lastModifiedDate).toBe(LATER);
  });

  it('is the answer that was there when the refresh brings no other', async () => {
    const { made } = reader();
    const reading = made.read(objectives('o1'));
    await settled();
    made.take({ data: data([node('o1', DAY)]), refresh: () => Promise.resolve() });
    expect((await reading).get('o1')?.lastModifiedDate).toBe(DAY);
  });

  it('is asked one question after the other, each a query of its own', async () => {
    const { made, asked } = reader();
    const first = made.read(objectives('o1'));
    const second = made.read(objectives('o1'));
    await settled();
    expect(asked).toHaveLength(1);
    made.take({ data: data([node('o1', DAY)]) });
    await first;
    await settled();
    expect(asked).toHaveLength(2);
    expect(asked[1]).not.toBe(asked[0]);
    made.take({ data: data([node('o1', LATER)]) });
    expect((await second).get('o1')?.lastModifiedDate).toBe(LATER);
  });

  it.each<[string, GraphQLResult]>([
    ['the org refuses', { errors: [{ message: 'failed to fetch' }] }],
    ['the refresh fails', { data: data([]), refresh: () => Promise.reject(new Error('failed to fetch')) }],
  ])('is told as a problem when %s, and the next question is asked', async (_, result) => {
    const { made, asked } = reader();
    const reading = made.read(objectives('o1'));
    await settled();
    made.take(result);
    await expect(reading.catch((error: unknown) => problemOf(error).kind)).resolves.toBe('offline');
    made.read(objectives('o2'));
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('is not asked of nothing', async () => {
    const { made, asked } = reader();
    expect((await made.read([])).size).toBe(0);
    expect(asked).toEqual([]);
  });

  it('hears nothing before it asks, and no empty emission', async () => {
    const { made } = reader();
    made.take({ data: data([node('o1', DAY)]) });
    let isDone = false;
    made.read(objectives('o1')).then(() => {
      isDone = true;
    });
    await settled();
    made.take({ data: undefined, errors: undefined });
    await settled();
    expect(isDone).toBe(false);
  });
});
