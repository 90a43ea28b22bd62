import { dayOf, MeasureProblem, path, rangeBefore, rangeOf, readFilter } from 'c/measureModel';
import type { Filter, MeasureContext, MeasureDefinition, MeasureFunction, Range } from 'c/measureModel';

type Aggregate = Exclude<MeasureFunction, 'Ratio' | 'Growth'>;

/** One number to ask the org for. */
interface Ask {
  readonly alias: string;
  readonly objectName: string;
  readonly aggregate: Aggregate;
  readonly field: string;
  readonly where: string;
}

/** What a definition is made of: the asks, and how their answers become its value. */
export interface MeasurePlan {
  readonly definition: MeasureDefinition;
  readonly asks: readonly Ask[];
}

/** The most sub-queries one query may hold. */
const ASKS_PER_QUERY = 10;

const FUNCTIONS: Readonly<Record<Aggregate, string>> = {
  Sum: 'sum',
  Count: 'count',
  Minimum: 'min',
  Maximum: 'max',
  Average: 'avg',
  'Distinct Count': 'countDistinct',
};

/** A GraphQL literal: strings of both languages are escaped alike (https://spec.graphql.org/October2021/#sec-String-Value). */
const literal = (value: unknown): string => JSON.stringify(value);

/** `Opportunity.AccountId` with `{ eq: … }` becomes `{ Opportunity: { AccountId: { eq: … } } }`. */
const nest = (names: readonly string[], inner: string): string =>
  names.reduceRight((text, name) => `{ ${name}: ${text} }`, inner);

function conditionOf(filter: Filter, context: MeasureContext): string {
  if ('and' in filter) return `{ and: [${filter.and.map((each) => conditionOf(each, context)).join(', ')}] }`;
  if ('or' in filter) return `{ or: [${filter.or.map((each) => conditionOf(each, context)).join(', ')}] }`;
  const names = filter.field.split('.');
  const compared = (value: string): string => nest(names, `{ ${filter.op}: ${value} }`);
  if ('date' in filter) return compared(`{ value: ${literal(dayOf(filter.date, context))} }`);
  if ('dateTime' in filter)
    return compared(`{ value: ${literal(`${dayOf(filter.dateTime, context)}T00:00:00.000Z`)} }`);
  return compared(literal(filter.value));
}

function scopeOf({ scope, scopeField }: MeasureDefinition, context: MeasureContext): string {
  const names = path(scopeField, 'The scope field');
  if (scope === 'Plan') return nest(names, `{ eq: ${literal(context.planId)} }`);
  return nest(names, `{ in: ${literal(scope === 'Account' ? [context.accountId] : context.accountIds)} }`);
}

function within({ dateField, isDateTime }: MeasureDefinition, range: Range): readonly string[] {
  if (range === null) return [];
  const names = path(dateField, 'The date field');
  if ('literal' in range) return [nest(names, `{ eq: { literal: ${range.literal} } }`)];
  const { from, to } = range;
  return [
    nest(names, `{ gte: { value: ${literal(isDateTime ? `${from}T00:00:00.000Z` : from)} } }`),
    nest(names, `{ lte: { value: ${literal(isDateTime ? `${to}T23:59:59.999Z` : to)} } }`),
  ];
}

function askOf(definition: MeasureDefinition, context: MeasureContext, range: Range, alias: string): Ask {
  const { fn, field, objectName } = definition;
  const [name, ...more] = field === null ? ['Id'] : path(field, 'The field');
  if (!name || more.length > 0)
    throw new MeasureProblem(`Only fields of ${objectName} itself can be computed: ${field ?? ''}`);
  const filter = readFilter(definition.filter);
  const where = [
    scopeOf(definition, context),
    ...within(definition, range),
    ...(filter ? [conditionOf(filter, context)] : []),
  ];
  const aggregate = fn === 'Ratio' || fn === 'Growth' ? (field === null ? 'Count' : 'Sum') : fn;
  return {
    alias,
    objectName: path(objectName, 'The object').join(),
    aggregate,
    field: name,
    where: `{ and: [${where.join(', ')}] }`,
  };
}

/**
 * What to ask the org for a measure. `alias` starts with a letter and is unique in the query. A ratio divides its own sum (or
 * count, without a field) by another measure, which may not be a ratio itself. Throws `MeasureProblem`.
 */
export function measurePlan(
  definition: MeasureDefinition,
  definitions: readonly MeasureDefinition[],
  context: MeasureContext,
  alias: string,
): MeasurePlan {
  const own = askOf(definition, context, rangeOf(definition, context), alias);
  if (definition.fn === 'Growth')
    return { definition, asks: [own, askOf(definition, context, rangeBefore(definition, context), `${alias}b`)] };
  if (definition.fn !== 'Ratio') return { definition, asks: [own] };
  const below = definitions.find(({ id }) => id === definition.denominatorId);
  if (!below) throw new MeasureProblem(`${definition.name} has no denominator that you may see`);
  if (below.fn === 'Ratio' || below.fn === 'Growth')
    throw new MeasureProblem(
      `${definition.name} cannot divide by ${below.name}: it is a ${below.fn.toLowerCase()} itself`,
    );
  return { definition, asks: [own, askOf(below, context, rangeOf(below, context), `${alias}b`)] };
}

/** The text of one aggregate query for the asks of some plans; at most `ASKS_PER_QUERY`. */
export function measureQuery(plans: readonly MeasurePlan[]): string {
  const asks = plans.flatMap((each) => each.asks);
  if (asks.length > ASKS_PER_QUERY)
    throw new RangeError(`A query holds ${ASKS_PER_QUERY} sub-queries, not ${asks.length}`);
  const lines = asks.map(
    ({ alias, objectName, aggregate, field, where }) =>
      `${alias}: ${objectName}(where: ${where}) { edges { node { aggregate { ${field} { ${FUNCTIONS[aggregate]} { value } } } } } }`,
  );
  return `query Measures { uiapi { aggregate {\n${lines.join('\n')}\n} } }`;
}

/** Plans in groups that fit one query each. */
export function inQueries(plans: readonly MeasurePlan[]): readonly (readonly MeasurePlan[])[] {
  const groups: MeasurePlan[][] = [];
  let room = 0;
  for (const each of plans) {
    if (each.asks.length > room) {
      groups.push([]);
      room = ASKS_PER_QUERY;
    }
    groups.at(-1)?.push(each);
    room -= each.asks.length;
  }
  return groups;
}

type Answer = Readonly<
  Record<string, { readonly edges?: readonly ({ readonly node?: unknown } | null)[] | null } | null | undefined>
>;

function numberOf(answer: Answer, { alias, field, aggregate }: Ask): number | null {
  const node = answer[alias]?.edges?.[0]?.node as
    | {
        readonly aggregate?: Readonly<
          Record<string, Readonly<Record<string, { readonly value?: unknown } | null>> | null>
        >;
      }
    | undefined;
  const value = node?.aggregate?.[field]?.[FUNCTIONS[aggregate]]?.value;
  if (value === null || value === undefined)
    return aggregate === 'Minimum' || aggregate === 'Maximum' || aggregate === 'Average' ? null : 0;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new MeasureProblem(`${field} is not a number: ${String(value)}`);
  return number;
}

/**
 * The value of a measure from the `uiapi.aggregate` part of an answer; percent measures in percent (12.5 for one eighth).
 * `null` where it cannot be told: an average of nothing, a ratio to nothing, growth from nothing.
 */
export function measureValue({ definition, asks }: MeasurePlan, answer: Answer): number | null {
  const [own, other] = asks.map((ask) => numberOf(answer, ask));
  if (own === undefined || own === null) return null;
  if (definition.fn !== 'Ratio' && definition.fn !== 'Growth') return own;
  if (other === undefined || other === null || other === 0) return null;
  const share = definition.fn === 'Ratio' ? own / other : (own - other) / Math.abs(other);
  return definition.unit === 'Percent' ? share * 100 : share;
}
