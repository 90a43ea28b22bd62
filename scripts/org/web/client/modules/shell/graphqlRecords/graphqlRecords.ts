type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

function patched(node: Node, fields: Node): Node {
  const changes = Object.entries(fields).filter(
    ([name, field]) =>
      isNode(node[name]) &&
      isNode(field) &&
      'value' in (node[name] as Node) &&
      (node[name] as Node)['value'] !== field['value'],
  );
  if (changes.length === 0) return node;
  const known = changes.map(([name, field]) => {
    const shape = Object.keys(node[name] as Node);
    return [name, Object.fromEntries(shape.map((key) => [key, (field as Node)[key] ?? null]))] as const;
  });
  return { ...node, ...Object.fromEntries(known) };
}

/**
 * A GraphQL result with new field values in every node of record `id`; the same object when it shows none of them. An answer
 * can hold half a million values: nothing is copied but what leads to a change.
 */
export function patchRecords(value: unknown, id: string, fields: Node): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return patchParts(value, id, fields);
  const node = value as Node;
  return patchParts(node['Id'] === id ? patched(node, fields) : node, id, fields);
}

function patchParts(parent: Node | readonly unknown[], id: string, fields: Node): unknown {
  const parts = parent as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | undefined;
  for (const key in parts) {
    const part = patchRecords(parts[key], id, fields);
    if (part === parts[key]) continue;
    copy ??= (Array.isArray(parent) ? [...(parent as readonly unknown[])] : { ...parts }) as Record<string, unknown>;
    copy[key] = part;
  }
  return copy ?? parent;
}
