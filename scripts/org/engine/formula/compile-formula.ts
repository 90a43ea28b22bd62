import { bind, collectReferences } from './bind.ts';
import { FormulaError, picklistRefused, Refusal, typeLabel } from './errors.ts';
import { fieldNameOf } from './functions/define.ts';
import { parseFormula } from './parse.ts';
import type { Bound, CompiledFormula, FormulaScope, FormulaType, Thunk } from './types.ts';
import { fits, formulaTypeOf, readField, writeValue } from './values.ts';

/** Longer sources are refused before they are read; an org refuses above 3,900 when deploying. */
const maxSource = 100_000;

/** Source to closure. Throws `FormulaError` with Salesforce's wording and the position. */
export function compileFormula(source: string, scope: FormulaScope): CompiledFormula {
  try {
    if (source.length > maxSource) {
      throw new Refusal(
        `Formula is too long (${source.length} characters).  Maximum length is ${maxSource} characters`,
        0,
      );
    }
    const references = collectReferences();
    const tree = bind(parseFormula(source), scope, references);
    checkResult(tree, scope);
    const run = closure(tree, scope);
    return {
      type: tree.type,
      references: references.paths,
      evaluate: (input) => writeValue(tree.type, run({ input }), scope),
    };
  } catch (error) {
    if (error instanceof Refusal) throw new FormulaError(error.message, source, error.at);
    throw error;
  }
}

function checkResult(tree: Bound, scope: FormulaScope): void {
  const { type, at } = tree;
  const isDefault = scope.use === 'default' || scope.use === 'flow';
  if ((type === 'picklist' || type === 'multipicklist') && !isDefault)
    throw picklistRefused(fieldNameOf(tree), type, at);
  if (scope.use === 'validation' && type !== 'boolean' && type !== 'null') throw wrongResult(type, 'boolean', at);
  if (scope.resultType && !fits(type, scope.resultType)) {
    throw wrongResult(type, formulaTypeOf(scope.resultType) ?? 'text', at);
  }
}

const wrongResult = (type: FormulaType, wanted: FormulaType, at: number): Refusal =>
  new Refusal(
    `Formula result is data type (${typeLabel(type)}), incompatible with expected data type (${typeLabel(wanted)}).`,
    at,
  );

function closure(tree: Bound, scope: FormulaScope): Thunk {
  switch (tree.kind) {
    case 'literal': {
      const { value } = tree;
      return () => value;
    }
    case 'field': {
      const { field, index } = tree;
      return ({ input }) => readField(field, input.value(index), scope);
    }
    case 'global': {
      const { field, path } = tree;
      return ({ input }) => readField(field, input.global(path), scope);
    }
    case 'call': {
      const { body } = tree;
      const args = tree.args.map((arg) => closure(arg, scope));
      if ('lazy' in body) return (env) => body.lazy(args, env);
      return (env) =>
        body.eager(
          args.map((arg) => arg(env)),
          env,
        );
    }
  }
}
