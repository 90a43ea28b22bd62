import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDate } from '../../scripts/transfer/convert-row.ts';
import { parseMapping, type Mapping } from '../../scripts/transfer/mapping.ts';
import { prepareExtract } from '../../scripts/transfer/prepare-extract.ts';

const EXTRACT = 'test/transfer/extract';
const mappingText = readFileSync(`${EXTRACT}/mapping.json`, 'utf8');
const mapping = parseMapping(mappingText, 'mapping.json');

const rejectsOf = async (file: string) => {
  const prepared = (await prepareExtract(EXTRACT, mapping)).find((each) => each.file.name === file);
  return prepared?.rejected.map(({ row, reason }) => `${row.line}: ${reason}`);
};

/** A copy of the extract with one file changed. */
function extractWith(file: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'extract-'));
  cpSync(EXTRACT, folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  return folder;
}

describe('preparing an extract', () => {
  it('accounts for each row: converted or rejected, with line and reason', async () => {
    const files = await prepareExtract(EXTRACT, mapping);
    expect(
      files.map(({ file, converted, rejected }) => [file.name, file.rows.length, converted.length, rejected.length]),
    ).toEqual([
      ['products.csv', 3, 2, 1],
      ['accounts.csv', 6, 2, 4],
      ['deals.csv', 7, 3, 4],
    ]);
    expect(await rejectsOf('accounts.csv')).toEqual([
      '4: sector "mining" is not one of retail',
      '5: account is missing',
      '6: account "Northgate Mills" stands on line 2 already',
      '7: 4 cells where the header has 5',
    ]);
    expect(await rejectsOf('deals.csv')).toEqual([
      '4: account is missing',
      '5: closed "31-02-24" is not a date written DD-MM-YY',
      '6: account "Nowhere Ltd" is not in accounts.csv',
      '7: value "1,000" is not a number',
    ]);
  });

  it('mends by the rules of the mapping and says so', async () => {
    const deals = (await prepareExtract(EXTRACT, mapping))[2];
    expect(
      deals?.converted.map(({ values, mends }) => [values.id, values.product, values.closed, values.value, mends]),
    ).toEqual([
      ['D1', 'Loom 100', '2024-02-29', 900, ['product: Loom100 → Loom 100']],
      [
        'D2',
        'Loom 200',
        '2024-06-08',
        2500.5,
        ['closed: open deal: 90 days after it was opened', 'value: open deal: list price'],
      ],
      [
        'D7',
        'Loom 100',
        '2024-12-31',
        1000,
        ['closed: open deal without any date: end of the extract', 'value: open deal: list price'],
      ],
    ]);
  });

  it.each<[string, string, RegExp]>([
    [
      'an open quote',
      'id,account,product,stage,opened,closed,value\nD1,"Northgate,Loom 100\n',
      /deals\.csv is not well-formed CSV: .*Nothing was written|nothing was written/,
    ],
    ['a column named twice', 'id,id\n1,2\n', /line 1: the column "id" is named twice/],
    [
      'a missing column',
      'id,account,product,stage,opened,closed\n',
      /deals\.csv has no column "value" \(it has id, account, product, stage, opened, closed\)/,
    ],
    ['no header', '', /deals\.csv is empty/],
  ])('refuses a file with %s before anything is written', async (_what, text, message) => {
    await expect(prepareExtract(extractWith('deals.csv', text), mapping)).rejects.toThrow(message);
  });

  it('names a source folder without the file', async () => {
    await expect(prepareExtract('/nonexistent', mapping)).rejects.toThrow('/nonexistent/products.csv does not exist');
  });

  it.each<[string, (mapping: Mapping) => unknown, RegExp]>([
    ['no prefix', ({ prefix: _prefix, ...rest }) => rest, /"prefix" must be a word and a colon/],
    ['no files', (whole) => ({ ...whole, files: [] }), /"files" must list at least one file/],
    [
      'a path out of the folder',
      (whole) => ({ ...whole, files: [{ ...whole.files[0], file: '../secret.csv' }] }),
      /must be a file name inside the source folder/,
    ],
    [
      'a date without format',
      (whole) => ({ ...whole, files: [{ ...whole.files[0], columns: { price: { type: 'date' } } }] }),
      /needs a "format"/,
    ],
  ])('refuses a mapping with %s', (_what, change, message) => {
    expect(() => parseMapping(JSON.stringify(change(mapping)), 'm.json')).toThrow(message);
  });

  it('refuses a mapping that is not JSON', () => {
    expect(() => parseMapping('{', 'm.json')).toThrow(/m\.json is not valid JSON/);
  });
});

describe('dates of an extract', () => {
  it.each([
    ['29-02-24', 'DD-MM-YY', '2024-02-29'],
    ['29-02-23', 'DD-MM-YY', undefined],
    ['2024-03-01', 'YYYY-MM-DD', '2024-03-01'],
    ['03/01/2024', 'MM/DD/YYYY', '2024-03-01'],
    ['3/1/2024', 'MM/DD/YYYY', undefined],
    ['01-03-24x', 'DD-MM-YY', undefined],
  ])('reads %s written %s as %s', (text, format, expected) => {
    expect(parseDate(text, format)).toBe(expected);
  });
});
