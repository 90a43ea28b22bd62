import { OrgError } from '../../errors.ts';
import { commaList } from '../parse.ts';
import type { Call } from '../resource.ts';
import type { LayoutMode, LayoutType } from './layout.ts';

const types: readonly LayoutType[] = ['Full', 'Compact'];
const modes: readonly LayoutMode[] = ['View', 'Edit', 'Create'];

function oneOf<Name extends string>(names: readonly Name[], what: string, text: string): Name {
  const found = names.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found) return found;
  throw new OrgError('ILLEGAL_QUERY_PARAMETER_VALUE', `${what} must be one of ${names.join(', ')}: ${text}`);
}

/** `layoutTypes=Full,Compact`; none when absent. */
export const layoutTypesOf = (call: Call): readonly LayoutType[] =>
  (commaList(call.query.get('layoutTypes')) ?? []).map((text) => oneOf(types, 'layoutTypes', text));

export const layoutTypeOf = (call: Call): LayoutType =>
  oneOf(types, 'layoutType', call.query.get('layoutType') ?? 'Full');

export const layoutModeOf = (call: Call): LayoutMode => oneOf(modes, 'mode', call.query.get('mode') ?? 'View');

/** There is one layout for all sizes of screen; a size that does not exist is refused. */
export const checkFormFactor = (call: Call): void =>
  void oneOf(['Large', 'Medium', 'Small'], 'formFactor', call.query.get('formFactor') ?? 'Large');

/** `modes=View,Edit`; View when absent. */
export const layoutModesOf = (call: Call): readonly LayoutMode[] =>
  (commaList(call.query.get('modes')) ?? ['View']).map((text) => oneOf(modes, 'modes', text));
