import { commaList, isObject, objectIn } from '../parse.ts';
import { OrgError } from '../../errors.ts';
import type { Call } from '../resource.ts';

/** Parameters of a request by name, from its address or its body; null for absent. */
export type Parameters = (name: string) => string | null;

export const queryParameters =
  (call: Call): Parameters =>
  (name) =>
    call.query.get(name);

/** The same parameters as a JSON object: lists are lists there, numbers are numbers. */
export function objectParameters(body: unknown): Parameters {
  const given = body === undefined || body === null ? {} : objectIn(body);
  return (name) => {
    const value = given[name];
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) return value.map(String).join(',');
    if (isObject(value)) throw new OrgError('JSON_PARSER_ERROR', `'${name}' must not be an object`);
    return String(value);
  };
}

/** A parameter that is a list of names; empty when absent. */
export const namesIn = (parameters: Parameters, name: string): readonly string[] => commaList(parameters(name)) ?? [];
