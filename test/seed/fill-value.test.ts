import { fillValue, findsIn } from '../../scripts/seed/fill-value.ts';

const finder = (find: { object: string; where: Readonly<Record<string, unknown>> }) =>
  find.where.Name === 'Known' ? `${find.object}-id` : undefined;
const fill = (value: string) => fillValue(value, finder, 'me-id', '2028-01-31');

describe('a seed value', () => {
  it.each([
    ['plain', 'plain'],
    ['{today}', '2028-01-31'],
    ['{today-31}', '2027-12-31'],
    ['{monthStart+1}', '2028-02-01'],
    ['{monthEnd+1}', '2028-02-29'],
    ['{@Account.Name=Known}|{monthStart}', 'Account-id|2028-01-01'],
    ['{@Account.Name=Unknown|me}', 'me-id'],
    ['{me}', 'me-id'],
    ['{"and":[{"field":"IsWon","value":"{today}"}]}', '{"and":[{"field":"IsWon","value":"2028-01-31"}]}'],
  ])('%s becomes %s', (value, expected) => {
    expect(fill(value)).toBe(expected);
  });

  it.each(['{@Account.Name=Unknown}', '{yesterday}'])('%s is refused', (value) => {
    expect(() => fill(value)).toThrow(/not in the org|not a placeholder/);
  });

  it('names the records it needs, booleans as booleans', () => {
    expect(findsIn('{@Pricebook2.IsStandard=true}:{@A__c.External_Key__c=demo:x}')).toEqual([
      { object: 'Pricebook2', where: { IsStandard: true } },
      { object: 'A__c', where: { External_Key__c: 'demo:x' } },
    ]);
  });
});
