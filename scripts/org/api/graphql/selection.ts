import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

export const responseKey = (node: FieldNode): string => node.alias?.value ?? node.name.value;

function isIncluded(node: SelectionNode, { variableValues }: Info): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false;
}

/** Fields selected below some nodes, fragments opened. A fragment on another type than `typeName` is left out. */
export function selectedFields(
  nodes: readonly FieldNode[],
  typeName: string | undefined,
  info: Info,
): readonly FieldNode[] {
  const open = (selections: readonly SelectionNode[]): readonly FieldNode[] =>
    selections
      .filter((selection) => isIncluded(selection, info))
      .flatMap((selection) => {
        if (selection.kind === Kind.FIELD) return [selection];
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
        const condition = fragment?.typeCondition?.name.value;
        const applies = typeName === undefined || condition === undefined || condition === typeName;
        return fragment === undefined || !applies ? [] : open(fragment.selectionSet.selections);
      });
  return nodes.flatMap((node) => open(node.selectionSet?.selections ?? []));
}

/** Fields below a path of names: `['edges', 'node']`. */
export function fieldsBelow(nodes: readonly FieldNode[], path: readonly string[], info: Info): readonly FieldNode[] {
  return path.reduce(
    (at, name) => selectedFields(at, undefined, info).filter((node) => node.name.value === name),
    nodes,
  );
}
