import type { XmlNode } from '../../../catalog/types.ts';
import { compileFormula } from '../../formula/compile-formula.ts';
import { FormulaError } from '../../formula/errors.ts';
import type { FormulaScope } from '../../formula/types.ts';
import type { Problem } from '../problem.ts';

/** What is wrong with the formula in this element, at its place in the file. */
export function formulaProblems(node: XmlNode | undefined, scope: FormulaScope): readonly Problem[] {
  if (!node) return [];
  const limit = 3900;
  if (node.text.length > limit) {
    const message = `Formula is too long (${node.text.length} characters). Maximum length is ${limit} characters.`;
    return [{ message, severity: 'Error', line: node.line, column: node.column }];
  }
  try {
    compileFormula(node.text, scope);
    return [];
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const line = node.line + error.line - 1;
    const column = error.line === 1 ? node.column + node.name.length + 1 + error.column : error.column;
    return [{ message: error.message, severity: 'Error', line, column }];
  }
}
