import { FormulaEvaluationError } from '../formula/errors.ts';
import type { SaveError } from '../types.ts';
import { SaveRefusal } from './save-refusal.ts';
import type { CompiledRule } from './save-model.ts';
import type { Change, SaveWork } from './types.ts';

/** Every active validation rule; all that fire are told at once. A rule that cannot be computed refuses the save too. */
export function checkRules(change: Change, work: SaveWork): void {
  const rules = work.model.rulesOf(change.object);
  if (rules.length === 0) return;
  const refusal = ({ rule, formula }: CompiledRule): SaveError | undefined => {
    const fields = rule.errorField === undefined ? [] : [rule.errorField];
    try {
      const fires = work.reader.evaluate(formula, change.object, change.after, change.before) === true;
      return fires ? { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: rule.message, fields } : undefined;
    } catch (error) {
      if (!(error instanceof FormulaEvaluationError)) throw error;
      const message = `The validation formula of ${change.object.name}.${rule.name} cannot be computed: ${error.message}`;
      return { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields };
    }
  };
  const errors = rules.map(refusal).filter((error) => error !== undefined);
  if (errors.length > 0) throw new SaveRefusal(errors);
}
