/** What the org and the user's locale say of years and weeks. */
export interface Calendar {
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalStart: number;
  /** A fiscal year is named by the calendar year it starts in, not by the one it ends in. */
  readonly namedByStart: boolean;
  /** First day of the week: 0 is Sunday. */
  readonly weekStart: number;
}

/** Of an org that was never asked otherwise, for a user of en_US. */
export const plainCalendar: Calendar = { fiscalStart: 1, namedByStart: false, weekStart: 0 };

/** First day of the week in a locale such as `de_DE`, 0 is Sunday; Sunday for a locale nobody knows. */
export function weekStartOf(locale: string): number {
  const [language = 'en', ...rest] = locale.split('_');
  try {
    const found = new Intl.Locale([language, ...rest].join('-')) as { weekInfo?: { readonly firstDay: number } };
    return (found.weekInfo?.firstDay ?? 7) % 7;
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}
