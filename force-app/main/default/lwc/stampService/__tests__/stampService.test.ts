import type { GraphQLDocument } from 'lightning/graphql';
import { StampReader, isAsRead } from 'c/stampService';

const answer = (stamps: Readonly<Record<string, string>>) => ({
  uiapi: {
    query: {
      Thing__c: {
        edges: Object.entries(stamps).map(([Id, value]) => ({ node: { Id, LastModifiedDate: { value } } })),
      },
    },
  },
});
const THINGS = [
  { object: 'Thing__c', id: 'a' },
  { object: 'Thing__c', id: 'b' },
  { object: 'Line__c', id: 'l' },
];
const textOf = (query: GraphQLDocument | undefined) => JSON.stringify(query);

describe('StampReader', () => {
  it('asks past what is kept, each time anew, and answers the times of what is still there', async () => {
    const asked: string[] = [];
    const reader = new StampReader((query) => asked.push(textOf(query)));
    const read = reader.read(THINGS);
    await Promise.resolve();
    expect(asked).toHaveLength(1);
    const refresh = () => {
      reader.take({ data: answer({ a: '2026-01-02' }), refresh });
      return Promise.resolve();
    };
    reader.take({ data: undefined });
    reader.take({ data: answer({ a: '2026-01-01', b: '2026-01-01' }), refresh });
    expect([...(await read)]).toEqual([['a', '2026-01-02']]);
    expect(reader.query).toBeUndefined();
    const again = reader.read(THINGS);
    await Promise.resolve();
    reader.take({ data: answer({ a: '2026-01-03' }) });
    await again;
    expect(asked).toHaveLength(4);
  });

  it('rejects as the org does, and asks nothing about nothing', async () => {
    const reader = new StampReader(() => undefined);
    const read = reader.read(THINGS);
    const after = reader.read(THINGS);
    await Promise.resolve();
    reader.take({ errors: [{ message: 'Not so.' }] });
    await expect(read).rejects.toThrow('Not so.');
    await Promise.resolve();
    reader.take({ data: answer({ a: '2026-01-01' }) });
    expect((await after).size).toBe(1);
    expect((await reader.read([])).size).toBe(0);
  });
});

describe('isAsRead', () => {
  it.each([
    ['the same moment in another wording', '2026-01-01T00:00:00.000+0000', '2026-01-01T00:00:00.000Z', true],
    ['an earlier one, as a copy may be behind', '2025-12-31T00:00:00.000Z', '2026-01-01T00:00:00.000Z', true],
    ['a later one', '2026-01-01T00:00:01.000Z', '2026-01-01T00:00:00.000Z', false],
  ])('knows %s', (_name, stamp, seen, expected) => {
    expect(isAsRead(new Map([['a', stamp]]), 'a', seen)).toBe(expected);
  });

  it('knows that a record is gone', () => {
    expect(isAsRead(new Map(), 'a', '2026-01-01')).toBe(false);
  });
});
