import { readAmount, writeAmount } from 'c/amountTextModel';
import type { AmountProblem, NumberMarks } from 'c/amountTextModel';

const US: NumberMarks = { decimal: '.', group: ',', currency: ['USD', '$'] };
const GERMAN: NumberMarks = { decimal: ',', group: '.', currency: ['EUR', '€'] };
const SWISS: NumberMarks = { decimal: '.', group: '’', currency: ['CHF'] };
const FRENCH: NumberMarks = { decimal: ',', group: '\u202f', currency: ['EUR', '€'] };

describe('readAmount', () => {
  it.each<[string, NumberMarks, number | null]>([
    ['', US, null],
    ['  –  ', US, null],
    ['0', US, 0],
    ['48000', US, 48_000],
    ['1,234.5', US, 1234.5],
    ['$48K', US, 48_000],
    ['$ 1.25 m', US, 1_250_000],
    ['1.2345K', US, 1234.5],
    ['USD 5', US, 5],
    ['5 usd', US, 5],
    ['5.', US, 5],
    ['1.234.567,89', GERMAN, 1_234_567.89],
    ['1.234', GERMAN, 1234],
    ['12,5 €', GERMAN, 12.5],
    ['CHF 1’234.50', SWISS, 1234.5],
    ['1\u202f234,50 €', FRENCH, 1234.5],
    ['0.29', US, 0.29],
    ['1 234 567', US, 1_234_567],
    ['5 K', US, 5000],
    [' \u00a01\u00a0234\r\n', US, 1234],
    ['9999999999999', US, 9_999_999_999_999],
  ])('understands %j', (text, marks, amount) => {
    expect(readAmount(text, marks)).toEqual({ amount });
  });

  it.each<[string, NumberMarks, AmountProblem]>([
    ['about 5', US, 'notAmount'],
    ['5%', US, 'notAmount'],
    ['1,23', US, 'notAmount'],
    ['1,2345', US, 'notAmount'],
    ['1.234.567', US, 'notAmount'],
    ['$', US, 'notAmount'],
    ['K', US, 'notAmount'],
    ['=1+1', US, 'notAmount'],
    ['1e5', US, 'notAmount'],
    ['1\n2', US, 'notAmount'],
    ['1\n234', US, 'notAmount'],
    ['12 5', US, 'notAmount'],
    ['2026 10', US, 'notAmount'],
    ['1 234,567', US, 'notAmount'],
    ['-5', US, 'negative'],
    ['(5)', US, 'negative'],
    ['$-5', US, 'negative'],
    ['€5', US, 'currency'],
    ['5 EUR', US, 'currency'],
    ['$5', GERMAN, 'currency'],
    ['1.234', US, 'decimals'],
    ['7.500', US, 'decimals'],
    ['10000000000000', US, 'tooLarge'],
    ['10000000M', US, 'tooLarge'],
  ])('refuses %j', (text, marks, problem) => {
    expect(readAmount(text, marks)).toEqual({ problem });
  });
});

describe('writeAmount', () => {
  it('writes what is read as the same amount', () => {
    expect(writeAmount(null, US)).toBe('');
    expect(writeAmount(1234.5, GERMAN)).toBe('1234,5');
    expect(readAmount(writeAmount(1234.5, GERMAN), GERMAN)).toEqual({ amount: 1234.5 });
  });
});
