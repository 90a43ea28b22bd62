import type { ComparedAccount, LookAlikeDefinition } from 'c/lookAlikeDefinitionModel';
import { familyOf, lookAlikes, MOST_OWNERS } from 'c/lookAlikeModel';

const DEFINITION: LookAlikeDefinition = {
  id: 'd',
  name: 'Standard',
  segmentField: 'Industry',
  sizeField: 'AnnualRevenue',
  sizeBounds: '100;1000',
  regionField: 'BillingCountry',
  minimumPeers: 1,
};

const account = (id: string, more: Partial<ComparedAccount> = {}): ComparedAccount => ({
  id,
  name: `Name ${id}`,
  parentId: null,
  segment: 'Technology',
  size: 500,
  region: 'USA',
  ...more,
});

const run = (accounts: readonly ComparedAccount[], owners: readonly string[], minimumPeers = 1) =>
  [
    ...lookAlikes({
      definition: { ...DEFINITION, minimumPeers },
      accounts,
      ownersOf: new Map([['offering', new Set(owners)]]),
      offeringIds: ['offering'],
      targets: new Set(['a']),
    }),
  ].map(({ offerings: [first] }) => first);

describe('lookAlikes', () => {
  it.each<[string, readonly ComparedAccount[], readonly string[], unknown]>([
    ['an account alone', [account('a')], ['a'], undefined],
    [
      'two that own and one that does not',
      [account('a'), account('c'), account('b'), account('d')],
      ['c', 'b'],
      { peers: 3, owners: 2, ownerIds: ['b', 'c'] },
    ],
    ['none that owns', [account('a'), account('b')], ['a'], { peers: 1, owners: 0, ownerIds: [] }],
    ['another segment', [account('a'), account('b', { segment: 'Retail' })], ['b'], undefined],
    ['another band', [account('a'), account('b', { size: 1000 })], ['b'], undefined],
    [
      'the size of a bound',
      [account('a', { size: 1000 }), account('b', { size: 99999 })],
      ['b'],
      { peers: 1, owners: 1, ownerIds: ['b'] },
    ],
    [
      'nothing known of a peer',
      [account('a'), account('b', { size: null }), account('c', { region: ' ' })],
      ['b', 'c'],
      undefined,
    ],
    [
      'nothing known of the account',
      [account('a', { segment: null }), account('b', { segment: null })],
      ['b'],
      undefined,
    ],
    [
      'a country in another case',
      [account('a'), account('b', { region: 'usa ' })],
      ['b'],
      { peers: 1, owners: 1, ownerIds: ['b'] },
    ],
    [
      'a subsidiary',
      [account('a'), account('b', { parentId: 'a' }), account('c')],
      ['b'],
      { peers: 1, owners: 0, ownerIds: [] },
    ],
    [
      'a sister',
      [account('p', { region: 'Peru' }), account('a', { parentId: 'p' }), account('b', { parentId: 'p' })],
      ['b'],
      undefined,
    ],
    [
      'names alike',
      [account('a'), account('z', { name: 'X' }), account('y', { name: 'X' })],
      ['z', 'y'],
      { peers: 2, owners: 2, ownerIds: ['y', 'z'] },
    ],
  ])('compares %s', (_, accounts, owners, expected) => {
    const [found] = run(accounts, owners);
    expect(found && { peers: found.peers, owners: found.owners, ownerIds: found.ownerIds }).toEqual(expected);
  });

  it('says nothing from fewer peers than the definition asks for', () => {
    const accounts = [account('a'), account('b'), account('c')];
    expect(run(accounts, ['b'], 2)).toHaveLength(1);
    expect(run(accounts, ['b'], 3)).toHaveLength(0);
  });

  it('counts all owners and names the first of them', () => {
    const accounts = [account('a'), ...Array.from({ length: 500 }, (_, n) => account(`peer${1000 + n}`))];
    const [found] = run(
      accounts,
      accounts.map(({ id }) => id),
    );
    expect([found?.peers, found?.owners, found?.ownerIds.length]).toEqual([500, 500, MOST_OWNERS]);
    expect(found?.ownerIds[0]).toBe('peer1000');
  });

  it('agrees with a count of every pair over random accounts, whatever their order', () => {
    const random = generator(7);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
    for (let round = 0; round < 20; round++) {
      const accounts = Array.from({ length: 60 }, (_, n) =>
        account(`a${n}`, {
          name: pick(['Ash', 'Birch', 'Cedar']),
          parentId: random() < 0.3 ? `a${Math.floor(random() * 60)}` : null,
          segment: pick(['Technology', 'Retail', null]),
          size: pick([null, 0, 99.99, 100, 999, 1000, 5e9]),
          region: pick(['USA', 'Peru']),
        }),
      );
      const offeringIds = ['o1', 'o2', 'o3'];
      const ownersOf = new Map(
        offeringIds.map((id) => [id, new Set(accounts.filter(() => random() < 0.4).map((each) => each.id))]),
      );
      const targets = new Set(accounts.filter(() => random() < 0.5).map(({ id }) => id));
      const definition = {
        ...DEFINITION,
        minimumPeers: 1 + Math.floor(random() * 4),
        regionField: pick([null, 'BillingCountry']),
      };
      const input = { definition, accounts, ownersOf, offeringIds, targets };
      const found = new Map([...lookAlikes(input)].map((each) => [each.accountId, each.offerings]));
      expect(found).toEqual(byBruteForce(input));
      const turned = [...lookAlikes({ ...input, accounts: [...accounts].reverse() })];
      expect(new Map(turned.map((each) => [each.accountId, each.offerings]))).toEqual(found);
    }
  });
});

type Input = Parameters<typeof lookAlikes>[0];

/** Every target against every account, by the words of the rule. */
function byBruteForce({ definition, accounts, ownersOf, offeringIds, targets }: Input) {
  const band = (size: number): number => (size < 100 ? 0 : size < 1000 ? 1 : 2);
  const parentOf = (id: string): string | null => accounts.find((each) => each.id === id)?.parentId ?? null;
  const above = (id: string): readonly string[] => {
    const path = [id];
    for (let at = parentOf(id); at !== null && !path.includes(at); at = parentOf(at)) path.push(at);
    return path;
  };
  const isFamily = (a: string, b: string): boolean => above(a).some((id) => above(b).includes(id));
  const found = new Map<string, unknown>();
  for (const target of accounts.filter(({ id }) => targets.has(id))) {
    const peers = accounts.filter(
      (peer) =>
        !isFamily(peer.id, target.id) &&
        target.segment !== null &&
        peer.segment === target.segment &&
        target.size !== null &&
        peer.size !== null &&
        band(peer.size) === band(target.size) &&
        (definition.regionField === null || peer.region === target.region),
    );
    if (peers.length < definition.minimumPeers) continue;
    const sorted = peers.sort((a, b) => (`${a.name}\0${a.id}` < `${b.name}\0${b.id}` ? -1 : 1)).map(({ id }) => id);
    found.set(
      target.id,
      offeringIds.map((offeringId) => {
        const ownerIds = sorted.filter((id) => ownersOf.get(offeringId)?.has(id));
        return { offeringId, peers: peers.length, owners: ownerIds.length, ownerIds };
      }),
    );
  }
  return found;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('the family of an account', () => {
  it('is its topmost account, also for one whose parent is not known or stands in a loop', () => {
    const familyIdOf = familyOf([
      { id: 'a', parentId: 'gone' },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'b' },
      { id: 'x', parentId: 'y' },
      { id: 'y', parentId: 'x' },
      { id: 'z', parentId: 'y' },
    ]);
    expect(['a', 'b', 'c'].map(familyIdOf)).toEqual(['a', 'a', 'a']);
    expect(new Set(['z', 'y', 'x'].map(familyIdOf)).size).toBe(1);
  });
});
