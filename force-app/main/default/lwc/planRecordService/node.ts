/** A record as GraphQL answers it: each field an object with its `value`. */
export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** What is at a path, or `undefined`. */
export const at = (node: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isNode(inner) ? inner[name] : undefined), node);

const textAt = (node: Node, ...path: readonly string[]): string | null => {
  const value = at(node, ...path, 'value');
  return typeof value === 'string' && value !== '' ? value : null;
};

export const text = (node: Node, field: string): string | null => textAt(node, field);
export const required = (node: Node, field: string): string => textAt(node, field) ?? '';
export const numberOf = (value: unknown): number | null => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : null;
};
export const number = (node: Node, field: string): number | null => numberOf(at(node, field, 'value'));
export const flag = (node: Node, field: string): boolean => at(node, field, 'value') === true;
export const id = (node: Node): string => String(node.Id ?? '');
/** A field of a look-up's record; its name unless told otherwise. */
export const nameOf = (node: Node, parent: string, field = 'Name'): string | null => textAt(node, parent, field);
/** A picklist's value; the org restricts them, so that the text is one of the type. */
export const picked = <T extends string>(node: Node, field: string): T | null => text(node, field) as T | null;

const edgesOf = (connection: unknown): readonly Node[] => {
  const edges = at(connection, 'edges');
  return Array.isArray(edges) ? edges.map((edge: unknown) => at(edge, 'node')).filter(isNode) : [];
};

/** A record and, where it came below another, the id of that. */
export interface Row {
  readonly node: Node;
  readonly parentId: string | null;
}

/** Part of an answer that goes on: the cursor of a connection, or the parents with more children. */
export interface Rest {
  readonly key: string;
  readonly after: string | null;
  readonly parentIds: readonly string[];
}

export interface Answer {
  /** Records by connection, and by child relationship. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly rests: readonly Rest[];
}

const isConnection = (value: unknown): value is Node => isNode(value) && 'edges' in value;
const hasMore = (connection: Node): boolean => at(connection, 'pageInfo', 'hasNextPage') === true;

/** Takes an answer apart. */
export function readAnswer(data: unknown): Answer {
  const rows = new Map<string, Row[]>();
  const rests: Rest[] = [];
  const query = at(data, 'uiapi', 'query');
  for (const [key, connection] of isNode(query) ? Object.entries(query) : []) {
    if (!isConnection(connection)) continue;
    const cursor = at(connection, 'pageInfo', 'endCursor');
    if (hasMore(connection)) rests.push({ key, after: String(cursor), parentIds: [] });
    const nodes = edgesOf(connection);
    add(
      rows,
      key,
      nodes.map((node) => ({ node, parentId: null })),
    );
    rests.push(...readChildren(nodes, rows));
  }
  return { rows, rests };
}

function readChildren(nodes: readonly Node[], rows: Map<string, Row[]>): readonly Rest[] {
  const more = new Map<string, string[]>();
  for (const node of nodes) {
    for (const [key, below] of Object.entries(node)) {
      if (!isConnection(below)) continue;
      const parentId = id(node);
      add(
        rows,
        key,
        edgesOf(below).map((child) => ({ node: child, parentId })),
      );
      if (hasMore(below)) more.set(key, [...(more.get(key) ?? []), parentId]);
    }
  }
  return [...more].map(([key, parentIds]) => ({ key, after: null, parentIds }));
}

function add(rows: Map<string, Row[]>, key: string, more: readonly Row[]): void {
  const known = rows.get(key);
  if (known) for (const row of more) known.push(row);
  else rows.set(key, [...more]);
}

/** Reads the rows of some keys, each with the id its parent has above it, or in its own look-up. */
export function readRows<T>(
  { rows }: Answer,
  keys: readonly string[],
  read: (node: Node, parentId: string) => T,
  parentField = '',
): readonly T[] {
  return keys.flatMap((key) =>
    (rows.get(key) ?? []).map(({ node, parentId }) => read(node, parentId ?? required(node, parentField))),
  );
}
