import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ExtractSize {
  readonly accounts: number;
  readonly products: number;
  readonly deals: number;
}

/** Writes a CRM extract of the given size in the shape of test/transfer/extract: always the same rows for the same size. */
export function makeExtract(folder: string, size: ExtractSize): void {
  mkdirSync(folder, { recursive: true });
  const account = (index: number): string => `Customer ${String(index).padStart(4, '0')}`;
  const product = (index: number): string => `Product ${index}`;
  const write = (file: string, header: string, count: number, row: (index: number) => string): void =>
    writeFileSync(
      join(folder, file),
      [header, ...Array.from({ length: count }, (_, index) => row(index)), ''].join('\n'),
    );
  write(
    'accounts.csv',
    'account,sector,revenue,country,parent',
    size.accounts,
    (i) => `${account(i)},retail,${i + 1}.5,Norway,${i % 7 === 6 ? account(i - 1) : ''}`,
  );
  write('products.csv', 'product,series,price', size.products, (i) => `${product(i)},Series ${i % 3},${(i + 1) * 100}`);
  write('deals.csv', 'id,account,product,stage,opened,closed,value', size.deals, (i) => {
    const stage = (['Won', 'Won', 'Lost', 'Open'] as const)[i % 4];
    const day = String((i % 28) + 1).padStart(2, '0');
    const month = String((i % 12) + 1).padStart(2, '0');
    return `D${i},${account((i * 31) % size.accounts)},${product((i * 17) % size.products)},${stage},${day}-${month}-24,${day}-${month}-25,${stage === 'Lost' ? 0 : (i % 90) * 10 + 5}`;
  });
}
