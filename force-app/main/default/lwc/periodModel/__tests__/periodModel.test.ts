import { addMonths, addYears, daysBetween, monthEnd } from 'c/periodModel';

describe('periodModel', () => {
  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-12-31', 1, '2027-12-31'],
  ])('moves %s by %i years to %s', (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected);
  });

  it('counts the days of a leap year', () => {
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-15', -11, '2025-12-15'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('moves %s by %i months to %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('knows the last day of a leap February', () => {
    expect(monthEnd('2028-02-10')).toBe('2028-02-29');
  });
});
