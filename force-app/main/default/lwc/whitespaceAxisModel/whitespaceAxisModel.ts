import type { AccountNode, BuyingCenter, Offering } from 'c/crmModel';
import { compareText, groupBy } from 'c/listModel';

/** The column of what maps to no offering; also its key. */
export const NO_OFFERING = '';

/**
 * A row as it is drawn. A group heads the rows of an account with buying centers and has no cells; `leaf` numbers the
 * rows that have cells and is −1 for a group.
 */
export interface MatrixRow {
  /** What a cell record is keyed by: the buying center or else the account. */
  readonly key: string;
  readonly kind: 'group' | 'account' | 'center';
  readonly name: string;
  readonly accountId: string;
  /** Depth below the plan's account, for indenting. */
  readonly depth: number;
  readonly leaf: number;
}

/**
 * Whether a row goes into the total of the one above it, and out of sight when that is folded: all below an account but the
 * topmost, of which only its own rows do, as the total of the matrix has the others.
 */
export const foldsInto = (row: MatrixRow, above: MatrixRow): boolean =>
  row.accountId === above.accountId || above.depth > 0;

export interface MatrixColumn {
  readonly key: string;
  readonly name: string;
  /** The names of the offerings above it, outermost first; empty at the top. */
  readonly path: readonly string[];
  readonly productId: string | null;
}

interface Ordered {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly sortOrder?: number | null;
}

const bySortOrder = (a: Ordered, b: Ordered): number =>
  (a.sortOrder ?? Infinity) - (b.sortOrder ?? Infinity) || compareText(a.name, b.name) || compareText(a.id, b.id);

/** Siblings by parent, in order. A parent that is not among the items, or a loop, does not hide an item: it becomes a root. */
export function childrenByParent<T extends Ordered>(
  items: readonly T[],
  root: string | null = null,
): ReadonlyMap<string | null, readonly T[]> {
  const byId = new Map(items.map((item) => [item.id, item]));
  return groupBy([...items].sort(bySortOrder), (item) =>
    item.id !== root && item.parentId !== null && byId.has(item.parentId) && !loops(item, byId) ? item.parentId : null,
  );
}

function loops<T extends Ordered>(item: T, byId: ReadonlyMap<string, T>): boolean {
  const seen = new Set<string>();
  for (let at: T | undefined = item; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    if (seen.has(at.id)) return at.id === item.id;
    seen.add(at.id);
  }
  return false;
}

/**
 * The rows in the order they are drawn: the plan's account first, then its subsidiaries below their parents; under each
 * account its buying centers. An account with buying centers is a group; `accountsWithContent` names those that also need a
 * row of their own, because something is recorded on the account itself.
 */
export function matrixRows(
  accountId: string,
  accounts: readonly AccountNode[],
  centers: readonly BuyingCenter[],
  accountsWithContent: ReadonlySet<string>,
): readonly MatrixRow[] {
  const rows: MatrixRow[] = [];
  let leaf = 0;
  const centersOf = groupBy(centers, (center) => center.accountId);
  const tree = childrenByParent(accounts, accountId);
  const addAccount = (account: AccountNode, depth: number): void => {
    const { id, name } = account;
    const own = centersOf.get(id) ?? [];
    if (own.length > 0) rows.push({ key: id, kind: 'group', name, accountId: id, depth, leaf: -1 });
    if (own.length === 0 || accountsWithContent.has(id)) {
      rows.push({
        key: id,
        kind: 'account',
        name,
        accountId: id,
        depth: own.length > 0 ? depth + 1 : depth,
        leaf: leaf++,
      });
    }
    const centerTree = childrenByParent(own);
    const addCenter = (center: BuyingCenter, centerDepth: number): void => {
      rows.push({ key: center.id, kind: 'center', name: center.name, accountId: id, depth: centerDepth, leaf: leaf++ });
      for (const child of centerTree.get(center.id) ?? []) addCenter(child, centerDepth + 1);
    };
    for (const center of centerTree.get(null) ?? []) addCenter(center, depth + 1);
    for (const child of tree.get(id) ?? []) addAccount(child, depth + 1);
  };
  const roots = [...(tree.get(null) ?? [])].sort((a, b) => Number(b.id === accountId) - Number(a.id === accountId));
  for (const root of roots) addAccount(root, 0);
  return rows;
}

/**
 * The columns in tree order: every active offering without children, and any other that `offeringsWithContent` names
 * (a parent that lines map to, or one no longer sold); "No offering" last, when it has content.
 */
export function matrixColumns(
  offerings: readonly Offering[],
  offeringsWithContent: ReadonlySet<string>,
  noOfferingName: string,
): readonly MatrixColumn[] {
  const columns: MatrixColumn[] = [];
  const tree = childrenByParent(offerings);
  const add = (offering: Offering, path: readonly string[]): void => {
    const children = tree.get(offering.id) ?? [];
    const isLeaf = children.every((child) => !child.isActive);
    if ((offering.isActive && isLeaf) || offeringsWithContent.has(offering.id)) {
      const own = children.length > 0 ? [...path, offering.name] : path;
      columns.push({ key: offering.id, name: offering.name, path: own, productId: offering.productId });
    }
    for (const child of children) add(child, [...path, offering.name]);
  };
  for (const root of tree.get(null) ?? []) add(root, []);
  if (offeringsWithContent.has(NO_OFFERING)) {
    columns.push({ key: NO_OFFERING, name: noOfferingName, path: [], productId: null });
  }
  return columns;
}

/** Which offering a product belongs to: the one for the product, else the one for its family, else {@link NO_OFFERING}. */
export function offeringFinder(
  offerings: readonly Offering[],
): (productId: string | null, productFamily: string | null) => string {
  const byProduct = new Map<string, string>();
  const byFamily = new Map<string, string>();
  for (const offering of [...offerings].sort(bySortOrder)) {
    if (offering.productId !== null && !byProduct.has(offering.productId))
      byProduct.set(offering.productId, offering.id);
    if (offering.productFamily && offering.productId === null && !byFamily.has(offering.productFamily)) {
      byFamily.set(offering.productFamily, offering.id);
    }
  }
  for (const offering of [...offerings].sort(bySortOrder)) {
    if (offering.productFamily && !byFamily.has(offering.productFamily))
      byFamily.set(offering.productFamily, offering.id);
  }
  return (productId, productFamily) =>
    (productId !== null ? byProduct.get(productId) : undefined) ??
    (productFamily ? byFamily.get(productFamily) : undefined) ??
    NO_OFFERING;
}
