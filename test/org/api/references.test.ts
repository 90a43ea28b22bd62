import { resolveBody, resolveUrl } from '../../../scripts/org/api/composite/references.ts';

const answered = new Map<string, unknown>([
  ['acc', { id: '001', success: true }],
  ['found', { records: [{ Id: 'a b', Amount: 5, Parent: { Name: 'Top' } }] }],
  ['many', [{ id: '1' }, { id: '2' }]],
]);

describe('References between subrequests', () => {
  it.each([
    ['/sobjects/Account/@{acc.id}', '/sobjects/Account/001'],
    ['/sobjects/Account/@%7Bacc.id%7D', '/sobjects/Account/001'],
    ["/query?q=Name='@{found.records[0].Id}'", "/query?q=Name='a%20b'"],
    ['/sobjects/X/@{many[1].id}', '/sobjects/X/2'],
    ['/no/reference', '/no/reference'],
  ])('stand in urls: %s', (url, expected) => {
    expect(resolveUrl(url, answered)).toBe(expected);
  });

  it.each([
    ['@{acc.id}', '001'],
    ['@{found.records[0].Amount}', 5],
    ['@{acc.success}', true],
    ['Child of @{found.records[0].Parent.Name}: @{found.records[0].Amount}', 'Child of Top: 5'],
    [{ deep: [{ x: '@{many[0].id}' }, 7, null] }, { deep: [{ x: '1' }, 7, null] }],
    ['mail@{', 'mail@{'],
  ])('stand in bodies: %j', (body, expected) => {
    expect(resolveBody(body, answered)).toEqual(expected);
  });

  it.each([
    '@{nobody.id}',
    '@{acc.nothing}',
    '@{many[7].id}',
    '@{found.records}',
    '@{acc.constructor}',
    '@{acc.__proto__}',
  ])('are refused when they lead nowhere: %s', (text) => {
    expect(() => resolveBody(text, answered)).toThrow(expect.objectContaining({ code: 'PROCESSING_HALTED' }));
  });
});
