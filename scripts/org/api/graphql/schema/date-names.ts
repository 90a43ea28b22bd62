const units = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];

/** Values of the enum `DateLiteral`. */
export const dateLiteralNames: readonly string[] = [
  'YESTERDAY',
  'TODAY',
  'TOMORROW',
  'LAST_90_DAYS',
  'NEXT_90_DAYS',
  ...units.flatMap((unit) => [`LAST_${unit}`, `THIS_${unit}`, `NEXT_${unit}`]),
];

/** Fields of the input `DateRange`: `last_n_days`, `n_days_ago` … */
export const dateRangeNames: readonly string[] = ['DAY', ...units]
  .flatMap((unit) => [`LAST_N_${unit}S`, `NEXT_N_${unit}S`, `N_${unit}S_AGO`])
  .map((name) => name.toLowerCase());

/** Date functions a filter or a group may use. */
export const dateFunctionNames: readonly string[] = [
  'DAY_IN_WEEK',
  'DAY_IN_MONTH',
  'DAY_IN_YEAR',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR',
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
];
