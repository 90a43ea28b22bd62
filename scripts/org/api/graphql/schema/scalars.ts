import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

type Check = (value: unknown) => boolean;

/** Numbers with digits after the point may be written as text, too. */
const numberOfText = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;

function scalar(
  name: string,
  check: Check,
  description: string,
  read: (value: unknown) => unknown = (value) => value,
): GraphQLScalarType<unknown> {
  const parse = (given: unknown): unknown => {
    const value = read(given);
    if (check(value)) return value;
    throw new GraphQLError(`'${String(given)}' is not a valid ${name}`);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node: ValueNode, variables) =>
      parse(
        node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : valueFromASTUntyped(node, variables),
      ),
  });
}

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isWhole: Check = (value) => Number.isSafeInteger(value);

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const isDateTime: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(value) &&
  !Number.isNaN(Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')));

const isTime: Check = (value) => typeof value === 'string' && /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/.test(value);

const texts = [
  'Base64',
  'Email',
  'EncryptedString',
  'LongTextArea',
  'MultiPicklist',
  'PhoneNumber',
  'Picklist',
  'TextArea',
  'Url',
] as const;
const numbers = ['Currency', 'Double', 'Percent', 'Latitude', 'Longitude'] as const;

export type ScalarName =
  | (typeof texts)[number]
  | (typeof numbers)[number]
  | 'Date'
  | 'DateTime'
  | 'Time'
  | 'Long'
  | 'IdOrRef';

/** Salesforce's own scalars. A value of the wrong form is a ValidationError. */
export function salesforceScalars(): Readonly<Record<ScalarName, GraphQLScalarType<unknown>>> {
  const named = [
    ...texts.map((name) => scalar(name, isText, 'Text')),
    ...numbers.map((name) => scalar(name, isNumber, 'A number', numberOfText)),
    scalar('Long', isWhole, 'A whole number'),
    scalar('Date', isDate, 'YYYY-MM-DD'),
    scalar('DateTime', isDateTime, 'ISO 8601 with a zone'),
    scalar('Time', isTime, 'HH:mm:ss.SSSZ'),
    scalar('IdOrRef', isText, 'A record id, or @{alias} of an earlier operation'),
  ];
  return Object.fromEntries(named.map((each) => [each.name, each])) as Record<ScalarName, GraphQLScalarType<unknown>>;
}
