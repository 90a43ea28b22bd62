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

/** A GraphQL result with new field values in every node of record `id`; the same object when it shows none of them. */
export function patchRecords(value: unknown, id: string, fields: Node): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => patchRecords(part, id, fields));
    return parts.every((part, index) => part === value[index]) ? value : parts;
  }
  if (!isNode(value)) return value;
  const own = value['Id'] === id ? patched(value, fields) : value;
  const parts = Object.entries(own).map(([name, part]) => [name, patchRecords(part, id, fields)] as const);
  return own === value && parts.every(([name, part]) => part === value[name]) ? value : Object.fromEntries(parts);
}
