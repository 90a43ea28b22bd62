import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Leaves out what is marked `@optional` and not in the user's schema. */
export function withoutMissingOptional(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const isOptional = node.directives?.some((directive) => directive.name.value === 'optional') ?? false;
        const isMissing = types.getParentType() !== undefined && !types.getFieldDef();
        return isOptional && isMissing ? null : undefined;
      },
    }),
  );
}
