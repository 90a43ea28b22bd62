import { gql } from 'lightning/graphql';
import type { GraphQLDocument } from 'lightning/graphql';
import type { Department } from 'c/commitmentModel';
import type { FactKind } from 'c/factModel';
import type { ForceDirection } from 'c/forceModel';
import type { ActionPriority, MeasureType, Objective, ObjectiveCategory } from 'c/objectiveModel';
import type { PlanType } from 'c/planModel';
import type { PlanTemplate, TemplateItem, TemplateItemType } from 'c/templateModel';

const fields = (...names: readonly string[]): string => names.map((name) => `${name} { value }`).join(' ');
const optional = (...names: readonly string[]): string => names.map((name) => `${name} @optional { value }`).join(' ');

/** The templates in use with their lines; asked for when a plan is drafted. */
export const TEMPLATES_QUERY: GraphQLDocument = gql`
  query AccountPlanTemplates {
    uiapi {
      query {
        Plan_Template__c(
          first: 200
          where: { Is_Active__c: { eq: true } }
          orderBy: { Sort_Order__c: { order: ASC, nulls: LAST } }
        ) @optional {
          edges {
            node {
              Id
              ${fields('Name')}
              ${optional('Plan_Type__c', 'Description__c', 'Sort_Order__c')}
              Plan_Template_Items__r(first: 2000) @optional {
                edges {
                  node {
                    Id
                    ${fields('Name')}
                    ${optional('Item_Type__c', 'Parent_Item__c', 'Category__c', 'Customer_Goal__c', 'Solution__c')}
                    ${optional('Measure_Type__c', 'Measure_Definition__c', 'Direction__c', 'Strength__c', 'Fact_Kind__c')}
                    ${optional('Department__c', 'Priority__c', 'Start_Day__c', 'Due_Day__c', 'Weight__c')}
                    ${optional('Is_Customer_Visible__c', 'Statement__c', 'Sort_Order__c')}
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

const MADE_OBJECTS = [
  'Objective__c',
  'Commitment__c',
  'Whitespace_Cell__c',
  'Force__c',
  'Plan_Fact__c',
  'Stakeholder__c',
  'Plan_Update__c',
] as const;

const KEYED = '{ edges { node { Id External_Key__c @optional { value } } } pageInfo { hasNextPage endCursor } }';

/** What is there of a plan in the making, by its key; actions further than the first 2,000 by the cursor. */
export const MADE_QUERY: GraphQLDocument = gql`
  query AccountPlanMade($key: String, $like: String, $after: String) {
    uiapi {
      query {
        Account_Plan__c(first: 1, where: { External_Key__c: { eq: $key } }) ${KEYED}
        ${MADE_OBJECTS.map((object) => `${object}(first: 2000, where: { External_Key__c: { like: $like } }) @optional ${KEYED}`).join(' ')}
        Action__c(first: 2000, upperBound: 50000, after: $after, where: { External_Key__c: { like: $like } }, orderBy: { Id: { order: ASC } }) @optional ${KEYED}
      }
    }
  }
`;

/** `attempt` counts what is asked of one key: each is read from the org anew. */
export const madeVariables = (
  key: string,
  after: string | null = null,
  attempt = 1,
): Readonly<Record<string, unknown>> => ({ key, like: `${key}:${'%'.repeat(attempt)}`, after });

/** The objectives of the plan before, to compare with. */
export const PREVIOUS_QUERY: GraphQLDocument = gql`
  query AccountPlanPrevious($planId: ID) {
    uiapi {
      query {
        Objective__c(first: 2000, where: { Account_Plan__c: { eq: $planId } }, orderBy: { Sort_Order__c: { order: ASC } }) {
          edges {
            node {
              Id
              ${fields('Name', 'Status__c')}
              ${optional('Previous_Objective__c')}
            }
          }
        }
      }
    }
  }
`;

/** Reads the answer of {@link PREVIOUS_QUERY}. */
export const readPrevious = (
  data: unknown,
): readonly Pick<Objective, 'id' | 'name' | 'status' | 'previousObjectiveId'>[] =>
  nodesOf(connectionsOf(data).Objective__c).map((node) => ({
    id: String(node.Id),
    name: text(node, 'Name') ?? '',
    status: (text(node, 'Status__c') as Objective['status'] | null) ?? 'Not Started',
    previousObjectiveId: text(node, 'Previous_Objective__c'),
  }));

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const inside = (node: unknown, name: string): unknown => (isNode(node) ? node[name] : undefined);
const nodesOf = (connection: unknown): readonly Node[] => {
  const edges = inside(connection, 'edges');
  return Array.isArray(edges) ? edges.map((edge: unknown) => inside(edge, 'node')).filter(isNode) : [];
};
const valueOf = (node: Node, field: string): unknown => inside(node[field], 'value');
const text = (node: Node, field: string): string | null => {
  const value = valueOf(node, field);
  return typeof value === 'string' && value !== '' ? value : null;
};
const number = (node: Node, field: string): number | null => {
  const value = valueOf(node, field);
  return typeof value === 'number' ? value : null;
};
const connectionsOf = (data: unknown): Node => {
  const query = inside(inside(data, 'uiapi'), 'query');
  return isNode(query) ? query : {};
};

const readItem = (node: Node): TemplateItem => ({
  id: String(node.Id),
  parentId: text(node, 'Parent_Item__c'),
  name: text(node, 'Name') ?? '',
  type: (text(node, 'Item_Type__c') as TemplateItemType | null) ?? 'Objective',
  category: text(node, 'Category__c') as ObjectiveCategory | null,
  customerGoal: text(node, 'Customer_Goal__c'),
  solution: text(node, 'Solution__c'),
  measureType: text(node, 'Measure_Type__c') as MeasureType | null,
  measureDefinitionId: text(node, 'Measure_Definition__c'),
  direction: text(node, 'Direction__c') as ForceDirection | null,
  strength: number(node, 'Strength__c'),
  factKind: text(node, 'Fact_Kind__c') as FactKind | null,
  department: text(node, 'Department__c') as Department | null,
  priority: text(node, 'Priority__c') as ActionPriority | null,
  startDay: number(node, 'Start_Day__c'),
  dueDay: number(node, 'Due_Day__c'),
  weight: number(node, 'Weight__c'),
  isCustomerVisible: valueOf(node, 'Is_Customer_Visible__c') === true,
  statement: text(node, 'Statement__c'),
  sortOrder: number(node, 'Sort_Order__c'),
});

/** Reads the answer of {@link TEMPLATES_QUERY}; none where the user may not see templates. */
export const readTemplates = (data: unknown): readonly PlanTemplate[] =>
  nodesOf(connectionsOf(data).Plan_Template__c).map((node) => ({
    id: String(node.Id),
    name: text(node, 'Name') ?? '',
    planType: text(node, 'Plan_Type__c') as PlanType | null,
    description: text(node, 'Description__c'),
    sortOrder: number(node, 'Sort_Order__c'),
    items: nodesOf(node.Plan_Template_Items__r).map(readItem),
  }));

/** What of a plan in the making is there: ids by the key of the item, that of the plan by ''. `after` is set while more is to be read. */
export interface Made {
  readonly ids: ReadonlyMap<string, string>;
  readonly after: string | null;
}

/** Reads the answer of {@link MADE_QUERY}. */
export function readMade(data: unknown, key: string): Made {
  const ids = new Map<string, string>();
  const connections = connectionsOf(data);
  for (const connection of Object.values(connections)) {
    for (const node of nodesOf(connection)) {
      const own = text(node, 'External_Key__c') ?? '';
      if (own === key) ids.set('', String(node.Id));
      else if (own.startsWith(`${key}:`)) ids.set(own.slice(key.length + 1), String(node.Id));
    }
  }
  const page = inside(connections.Action__c, 'pageInfo');
  const cursor = inside(page, 'endCursor');
  return { ids, after: inside(page, 'hasNextPage') === true && typeof cursor === 'string' ? cursor : null };
}
