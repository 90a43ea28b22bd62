import { startProductOrg } from '../product/product-org.ts';
import { benchGraphql } from './bench-graphql.ts';
import { benchImport, type Measure } from './bench-import.ts';
import { benchOrg } from './bench-org.ts';
import { benchPage } from './bench-page.ts';

const org = await startProductOrg({ pages: true });
try {
  const page = await benchPage(org);
  process.stdout.write('Account Plan tab, first view\n');
  for (const { account, graphql, strategy, other, seconds, kilobytes } of page)
    process.stdout.write(
      `  ${account.padEnd(36)} ${graphql} GraphQL calls (limit 2) in ${seconds.toFixed(1)} s, ${kilobytes} KB; ${other} other calls; ${strategy} more for Strategy\n`,
    );
  const queries = await benchGraphql(org);
  process.stdout.write(`\nIts GraphQL queries without the page\n${queries.map((each) => `  ${each}\n`).join('')}`);
  const measures = await benchImport(org);
  process.stdout.write('\nImport of opportunities with one product each\n');
  for (const measure of measures) process.stdout.write(`  ${line(measure)}\n`);
  const [imported, , single] = measures;
  if (imported && single) {
    process.stdout.write(
      `  import ÷ single creates: ${(rate(imported) / rate(single)).toFixed(1)} × the rows a second, ${(single.calls / single.rows / (imported.calls / imported.rows)).toFixed(0)} × fewer calls a row\n`,
    );
  }
  process.exitCode = page.every(({ graphql, strategy }) => graphql + strategy <= 2) ? 0 : 1;
} finally {
  await org.close();
}

const lines = await benchOrg({ large: process.argv.includes('--large') });
process.stdout.write(`\nLocal org beside its database\n${lines.map((each) => `  ${each}\n`).join('')}`);

function line({ what, rows, calls, seconds }: Measure): string {
  return `${what.padEnd(36)} ${rows} rows in ${seconds.toFixed(1)} s = ${(rows / seconds).toFixed(0)} rows/s, ${calls} calls`;
}

function rate({ rows, seconds }: Measure): number {
  return rows / seconds;
}
