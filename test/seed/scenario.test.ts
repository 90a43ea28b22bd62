import { parseSteps } from '../../scripts/seed/scenario.ts';

const step = (rest: object): string =>
  JSON.stringify([{ object: 'Order', columns: ['Name', 'Status'], rows: [['a', 'b']], ...rest }]);

describe('a step of a scenario', () => {
  it.each([
    ['is upserted by its key', { key: 'Name' }, { kind: 'key', key: 'Name' }],
    ['is met by fields', { match: ['Name'] }, { kind: 'match', match: ['Name'] }],
    ['sets fields', { match: ['Name'], set: ['Status'] }, { kind: 'set', match: ['Name'], set: ['Status'] }],
  ])('%s', (_, rest, meeting) => {
    expect(parseSteps(step(rest), 'a.json')).toEqual([
      { file: 'a.json', object: 'Order', meeting, records: [{ Name: 'a', Status: 'b' }] },
    ]);
  });

  it.each([
    ['nothing to meet by', step({}), 'a.json: step 1 (Order) needs "key", or "match" and perhaps "set".'],
    ['both', step({ key: 'Name', match: ['Name'] }), 'needs "key", or "match"'],
    ['fields to set but none to meet by', step({ set: ['Status'] }), 'needs "key", or "match"'],
    ['a key that is no column', step({ key: 'External_Key__c' }), 'step 1 (Order) has no column "External_Key__c".'],
    ['a field to set that is no column', step({ match: ['Name'], set: ['Stage'] }), 'has no column "Stage".'],
    ['a short row', step({ key: 'Name', rows: [['a']] }), 'step 1 (Order), row 1 has 1 values for 2 columns.'],
    ['broken text', '[', 'a.json is not valid JSON'],
  ])('with %s is refused', (_, text, message) => {
    expect(() => parseSteps(text, 'a.json')).toThrow(message);
  });
});
