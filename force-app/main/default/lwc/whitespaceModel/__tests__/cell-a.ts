import type { WhitespaceInput } from 'c/crmModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { input } from '../../crmModel/__tests__/builders';

export const TODAY = '2026-06-15';

/** The cell of the account's own row and offering `a`, of an account of which only this is known. */
export const cellA = (more: Partial<WhitespaceInput>, today = TODAY) => {
  const matrix = whitespaceMatrix(input(more), today);
  return matrix.cells[matrix.columns.findIndex((column) => column.key === 'a')];
};
