import {
  getNamedType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';

/** Does a written value name a field that its input type lacks? Values of variables are not looked into. */
function namesMissing(type: GraphQLInputType, value: ValueNode): boolean {
  if (value.kind === 'ListValue') return value.values.some((each) => namesMissing(type, each));
  const named = getNamedType(type);
  if (value.kind !== 'ObjectValue' || !isInputObjectType(named)) return false;
  const fields = named.getFields();
  return value.fields.some((each) => {
    const field = fields[each.name.value];
    return field === undefined || namesMissing(field.type, each.value);
  });
}

/** An argument of a connection, `where` or `orderBy`, names a field the user may not see. */
const argumentsName = (definition: GraphQLField<unknown, unknown>, node: FieldNode): boolean =>
  (node.arguments ?? []).some((argument) => {
    const known = definition.args.find((each) => each.name === argument.name.value);
    return known !== undefined && namesMissing(known.type, argument.value);
  });

/** Leaves out what is marked `@optional` and is not, or asks by what is not, in the user's schema. */
export function withoutMissingOptional(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const isOptional = node.directives?.some((directive) => directive.name.value === 'optional') ?? false;
        if (!isOptional || !types.getParentType()) return undefined;
        const definition = types.getFieldDef();
        return !definition || argumentsName(definition, node) ? null : undefined;
      },
    }),
  );
}
