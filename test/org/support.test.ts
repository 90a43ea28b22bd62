import { support, supportTable } from '../../scripts/org/support.ts';

describe('The support table', () => {
  it('names a source for every row, and each operation once', () => {
    for (const row of support) expect(row.source).toMatch(/^(https:\/\/\S+|observed: .+|of its own: .+)$/);
    const names = support.map(({ protocol, operation }) => `${protocol}: ${operation}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses only what it says there is not', () => {
    expect(support.filter(({ status, refused }) => status !== 'none' && refused)).toEqual([]);
  });

  it('says of what it does in part what is missing', () => {
    expect(support.filter(({ status, note }) => status === 'partial' && !note)).toEqual([]);
  });

  it('renders as Markdown', () => {
    const table = supportTable([{ protocol: 'P', operation: 'a|b', status: 'none', source: 'observed: x', note: 'n' }]);
    expect(table.split('\n')).toEqual([
      '| protocol | operation | status | note | source |',
      '|---|---|---|---|---|',
      '| P | a\\|b | none | n | observed: x |',
    ]);
  });
});
