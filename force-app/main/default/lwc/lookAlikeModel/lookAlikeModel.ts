import { groupBy } from 'c/listModel';
import { likenessOf } from 'c/lookAlikeDefinitionModel';
import type { ComparedAccount, LookAlikeDefinition } from 'c/lookAlikeDefinitionModel';

/** Ids of owners kept with a look-alike: what its long text holds. */
export const MOST_OWNERS = 200;

/** How many similar accounts own an offering, the first of them by name. */
export interface Penetration {
  readonly offeringId: string;
  readonly peers: number;
  readonly owners: number;
  readonly ownerIds: readonly string[];
}

export interface AccountLookAlikes {
  readonly accountId: string;
  readonly criteria: string;
  /** One for each offering, in the order given. */
  readonly offerings: readonly Penetration[];
}

export interface LookAlikeInput {
  readonly definition: LookAlikeDefinition;
  /** Every account of the org. */
  readonly accounts: readonly ComparedAccount[];
  /** The accounts that own an offering. */
  readonly ownersOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly offeringIds: readonly string[];
  /** The accounts to tell it of. */
  readonly targets: ReadonlySet<string>;
}

/** The topmost account above each account: accounts of one family are one customer. A loop is a family of its own. */
export function familyOf(accounts: readonly Pick<ComparedAccount, 'id' | 'parentId'>[]): (id: string) => string {
  const parents = new Map(accounts.map(({ id, parentId }) => [id, parentId]));
  const tops = new Map<string, string>();
  const topOf = (id: string): string => {
    const path: string[] = [];
    const seen = new Set<string>();
    let at = id;
    for (;;) {
      const known = tops.get(at);
      const parent = parents.get(at) ?? null;
      if (known !== undefined) at = known;
      else if (seen.has(at)) at = [...path.slice(path.indexOf(at))].sort()[0] ?? at;
      else if (parent !== null && parents.has(parent)) {
        seen.add(at);
        path.push(at);
        at = parent;
        continue;
      }
      for (const each of path) tops.set(each, at);
      tops.set(at, at);
      return at;
    }
  };
  return topOf;
}

/**
 * The look-alikes of each target, in an order that depends on the records alone: a target is compared with the accounts of
 * its segment, size band and region that are not of its own family. Targets without a value that matters, or with fewer
 * peers than the definition asks for, are left out.
 */
export function* lookAlikes(input: LookAlikeInput): Generator<AccountLookAlikes> {
  const { definition, ownersOf, offeringIds, targets } = input;
  const familyIdOf = familyOf(input.accounts);
  const likeness = likenessOf(definition);
  const alike = [...input.accounts].sort(byName).flatMap((account) => {
    const like = likeness(account);
    return like ? [{ id: account.id, ...like }] : [];
  });
  for (const group of groupBy(alike, ({ key }) => key).values()) {
    if (!group.some(({ id }) => targets.has(id))) continue;
    const members = group.map(({ id, criteria }) => ({ id, criteria, family: familyIdOf(id) }));
    const families = groupBy(members, ({ family }) => family);
    const owned = offeringIds.map((offering) => ownedIn(members, ownersOf.get(offering)));
    for (const { id, family, criteria } of members) {
      const peers = members.length - (families.get(family)?.length ?? 1);
      if (!targets.has(id) || peers < definition.minimumPeers) continue;
      const offerings = offeringIds.map((offeringId, index) => ({
        offeringId,
        peers,
        ...ownersBeside(family, owned[index] ?? NOBODY),
      }));
      yield { accountId: id, criteria, offerings };
    }
  }
}

interface Member {
  readonly id: string;
  readonly family: string;
}

/** Who in a group owns an offering. */
interface Owned {
  readonly owners: readonly Member[];
  readonly families: ReadonlySet<string>;
  /** Of the first of them. */
  readonly ownerIds: readonly string[];
}

const NOBODY: Owned = { owners: [], families: new Set(), ownerIds: [] };

function ownedIn(members: readonly Member[], ownerIds: ReadonlySet<string> | undefined): Owned {
  if (!ownerIds || ownerIds.size === 0) return NOBODY;
  const owners = members.filter(({ id }) => ownerIds.has(id));
  return { owners, families: new Set(owners.map(({ family }) => family)), ownerIds: firstIds(owners) };
}

/** Without those of the family; accounts of which none is in it share one list. */
function ownersBeside(family: string, { owners, families, ownerIds }: Owned): Pick<Penetration, 'owners' | 'ownerIds'> {
  if (!families.has(family)) return { owners: owners.length, ownerIds };
  const others = owners.filter((owner) => owner.family !== family);
  return { owners: others.length, ownerIds: firstIds(others) };
}

const firstIds = (owners: readonly Member[]): readonly string[] => owners.slice(0, MOST_OWNERS).map(({ id }) => id);

const byName = (a: ComparedAccount, b: ComparedAccount): number =>
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || (a.id < b.id ? -1 : 1);
