import { parse, visit } from 'graphql';
import type { DocumentNode } from 'graphql';
import { CONTENT_QUERY, SCOPE_QUERY, batchOf, pageQuery, pageVariables } from 'c/planQueryService';
import type { PageRequest } from 'c/planQueryService';

jest.mock('lightning/graphql', () => ({ gql: String.raw }));

const requests: readonly PageRequest[] = [
  { key: 'WonDeals', after: 'x', parentIds: [] },
  { key: 'Actions__r', after: null, parentIds: ['o1'] },
];
const documents: readonly (readonly [string, unknown])[] = [
  ['scope', SCOPE_QUERY],
  ['content', CONTENT_QUERY],
  ['page', pageQuery(requests)],
];

/** Names of the connections, by how many connections stand above them. */
function connections(document: DocumentNode): readonly string[][] {
  const names: string[][] = [[], [], []];
  let depth = 0;
  const hasPages = (node: { readonly arguments?: readonly { readonly name: { readonly value: string } }[] }) =>
    node.arguments?.some((argument) => argument.name.value === 'first') ?? false;
  visit(document, {
    Field: {
      enter: (node) => {
        if (!hasPages(node)) return;
        names[depth]?.push(node.alias?.value ?? node.name.value);
        depth += 1;
      },
      leave: (node) => {
        if (hasPages(node)) depth -= 1;
      },
    },
  });
  return names;
}

describe.each(documents)('the %s query', (_name, text) => {
  const document = parse(text as string);

  it('stays within ten connections, twenty child relationships and one level of them', () => {
    const [own = [], below = [], deeper = []] = connections(document);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThanOrEqual(10);
    expect(new Set(own).size).toBe(own.length);
    expect(below.length).toBeLessThanOrEqual(20);
    expect(deeper).toEqual([]);
  });

  it('asks for pages of 2,000, beyond 4,000 with an upper bound', () => {
    const [own = [], below = []] = connections(document);
    expect(String(text).match(/first: 2000, upperBound: 50000/g)).toHaveLength(own.length);
    expect(String(text).match(/first: 2000(?!, upperBound)/g) ?? []).toHaveLength(below.length);
  });

  it('declares the variables it uses, and no others', () => {
    const declared = new Set<string>();
    const used = new Set<string>();
    visit(document, {
      VariableDefinition: (node) => {
        declared.add(node.variable.name.value);
        return false;
      },
      Variable: (node) => {
        used.add(node.name.value);
      },
    });
    expect([...used].sort()).toEqual([...declared].sort());
  });
});

it('reaches six levels below the account', () => {
  expect(String(SCOPE_QUERY)).toContain(
    '{ Parent: { Parent: { Parent: { Parent: { Parent: { ParentId: { eq: $accountId } } } } } } }',
  );
});

it('asks how many deals there are, once for each outcome', () => {
  expect(String(CONTENT_QUERY).match(/totalCount/g)).toHaveLength(3);
});

describe('a further page', () => {
  it('asks for a connection after its cursor, with what is below it', () => {
    const [request] = requests as [PageRequest];
    const [own, below] = connections(parse(String(pageQuery([request]))));
    expect([own, below]).toEqual([['WonDeals'], ['OpportunityLineItems']]);
    const given = { accountIds: ['a'], planId: 'plan' };
    expect(pageVariables([request], given)).toEqual({ accountIds: ['a'], afterWonDeals: 'x' });
    expect(String(pageQuery([request]))).not.toContain('totalCount');
  });

  it('asks for children by the look-up to their parents', () => {
    const request: PageRequest = { key: 'Cases', after: null, parentIds: ['acc'] };
    const text = String(pageQuery([request]));
    expect(text).toContain('Cases: Case(first: 2000, upperBound: 50000, after: $afterCases');
    expect(text).toContain('{ and: [{ AccountId: { in: $parentsCases } }, { or: [{ IsClosed');
    expect(pageVariables([request], { accountId: 'acc' })).toEqual({ afterCases: null, parentsCases: ['acc'] });
  });

  it('asks for each connection once, and for ten at most; the others wait', () => {
    const keys = [
      'Task',
      'Task',
      'Event',
      'WonDeals',
      'OpenDeals',
      'LostDeals',
      'Cases',
      'Orders',
      'Assets',
      'Contacts',
    ];
    const all = [...keys, 'Contracts', 'Actions__r'].map((key, index) => ({ key, after: `${index}`, parentIds: [] }));
    const batch = batchOf(all as unknown as readonly PageRequest[]);
    expect(batch).toHaveLength(10);
    expect(batch.filter(({ key }) => key === 'Task')).toEqual([{ key: 'Task', after: '0', parentIds: [] }]);
  });
});
