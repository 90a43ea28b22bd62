import { addYears, daysBetween } from 'c/periodModel';

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
});
