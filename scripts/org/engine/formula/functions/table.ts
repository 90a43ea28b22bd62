import { Refusal } from '../errors.ts';
import type { FormulaScope, FunctionSpec, FunctionTable } from '../types.ts';
import { dateFunctions } from './dates.ts';
import { linkFunctions } from './links.ts';
import { logicFunctions } from './logic.ts';
import { mathFunctions } from './math.ts';
import { placeFunctions } from './places.ts';
import { recordFunctions } from './records.ts';
import { notRun, otherPlaces } from './refused.ts';
import { textFunctions } from './text.ts';
import { unlistedFunctions } from './unlisted.ts';

/** Every function of formula fields and validation rules this org runs. */
export const formulaFunctions: FunctionTable = {
  ...dateFunctions,
  ...linkFunctions,
  ...logicFunctions,
  ...mathFunctions,
  ...placeFunctions,
  ...recordFunctions,
  ...textFunctions,
};

/** The function of a name, or a refusal that says why there is none. */
export function functionOf(name: string, at: number, scope: FormulaScope): FunctionSpec {
  const spec = entry(formulaFunctions, name) ?? (scope.unlisted ? entry(unlistedFunctions, name) : undefined);
  if (spec) {
    if (spec.uses && !spec.uses.includes(scope.use)) throw notHere(name, at);
    return spec;
  }
  if (otherPlaces.has(name)) throw notHere(name, at);
  if (notRun.has(name)) throw new Refusal(`Function ${name} is not supported by this org`, at);
  throw new Refusal(`Unknown function ${name}. Check spelling.`, at);
}

const notHere = (name: string, at: number): Refusal =>
  new Refusal(`Function ${name} may not be used in this type of formula`, at);

const entry = (table: FunctionTable, name: string): FunctionSpec | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
