import {
  GraphQLError,
  Kind,
  specifiedRules,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  type ASTVisitor,
  type FieldNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

const mostSubqueries = 10;
const mostOperations = 150;

/** Counts fields of one kind in each operation and refuses too many. */
const atMost =
  (most: number, counts: (context: ValidationContext) => boolean, message: (count: number) => string): ValidationRule =>
  (context): ASTVisitor => {
    let counted: FieldNode[] = [];
    return {
      OperationDefinition: {
        enter: () => {
          counted = [];
        },
      },
      Field(node) {
        if (!counts(context)) return;
        counted.push(node);
        if (counted.length === most + 1) context.reportError(new GraphQLError(message(most), { nodes: node }));
      },
    };
  };

/** What is asked below a record, a child relationship, is part of its query. */
const isConnection = (context: ValidationContext): boolean =>
  ['RecordQuery', 'RecordQueryAggregate'].includes(context.getParentType()?.name ?? '');

/** Each connection is one SOQL query. https://developer.salesforce.com/docs/platform/graphql/guide/query-limits.html */
const subqueries = atMost(
  mostSubqueries,
  isConnection,
  (most) => `Maximum number of subqueries exceeded: a query can contain up to ${most} subqueries`,
);

/** A transaction has 150 DML statements, and each operation is one. */
const operations = atMost(
  mostOperations,
  (context) => context.getParentType()?.name === 'UIAPIMutations',
  (most) => `Too many DML statements: ${most + 1}`,
);

/** Salesforce does not take variables in `@skip` and `@include`. */
const noVariableConditions: ValidationRule = (context): ASTVisitor => ({
  Directive(node) {
    const isCondition = node.name.value === 'skip' || node.name.value === 'include';
    if (isCondition && node.arguments?.some((argument) => argument.value.kind === Kind.VARIABLE)) {
      context.reportError(new GraphQLError(`Variables are not supported in @${node.name.value}`, { nodes: node }));
    }
  },
});

/** What leaving out optional fields may leave behind is no mistake. */
const leftBehind: ReadonlySet<ValidationRule> = new Set([NoUnusedFragmentsRule, NoUnusedVariablesRule]);

export const salesforceRules: readonly ValidationRule[] = [
  ...specifiedRules.filter((rule) => !leftBehind.has(rule)),
  subqueries,
  operations,
  noVariableConditions,
];
