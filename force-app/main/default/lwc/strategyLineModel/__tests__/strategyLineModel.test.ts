import { measureLine } from 'c/strategyLineModel';

const measured = {
  measureType: 'Amount',
  baselineValue: 0,
  targetValue: 100,
  actualValue: 50,
  startDate: '2026-01-01',
  dueDate: '2026-12-31',
} as const;

describe('measureLine', () => {
  test('runs from the base to today, and the expected one to the target', () => {
    const line = measureLine(measured, '2026-07-02');
    expect(line).toMatchObject({ actual: 'M3 23L46 13', x: 46, y: 13 });
    expect(line?.expected).toMatch(/^M3 23L.*L89 3$/);
  });

  test.each([
    ['without a value', { actualValue: null }],
    ['without a target', { targetValue: null }],
    ['without dates', { startDate: null }],
    ['that ends on the day it begins', { dueDate: '2026-01-01' }],
    ['that is not measured', { measureType: 'Qualitative' as const }],
  ])('is none for an objective %s', (_, more) => {
    expect(measureLine({ ...measured, ...more }, '2026-07-02')).toBeNull();
  });

  test.each([
    ['before it begins', '2025-01-01', 3],
    ['after it ends', '2027-01-01', 89],
  ])('stays in its frame %s', (_, today, x) => {
    expect(measureLine(measured, today)?.x).toBe(x);
  });

  test.each([
    ['falls with a target below its base', { baselineValue: 100, targetValue: 0, actualValue: 40 }, 15],
    ['holds a negative value', { actualValue: -100 }, 23],
    ['is flat where all values are one', { baselineValue: 7, targetValue: 7, actualValue: 7 }, 23],
  ])('%s', (_, more, y) => {
    expect(measureLine({ ...measured, ...more }, '2026-07-02')?.y).toBe(y);
  });
});
