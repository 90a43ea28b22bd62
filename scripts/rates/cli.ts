import { optional, runCommand, type Io } from '../shared/cli.ts';
import { connect } from '../shared/connect.ts';
import { copyRates, type RatesReport } from './copy-rates.ts';

const usage = `Copies the exchange rates of an org with several currencies to Currency Rates, by which the page converts deals.

  npm run rates -- [--target-org <org>] [--dry-run] [--json]

  --target-org <org>    alias, user name or URL; the local org unless told
  --dry-run             say what would be written; write nothing`;

/** `npm run rates`. Exits 1 when a rate could not be written or removed; the others are done. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage,
      options: { 'target-org': { type: 'string' }, 'dry-run': { type: 'boolean' } },
      async run(args) {
        const connection = await connect(optional(args, 'target-org'), io);
        return copyRates(connection, { dryRun: args['dry-run'] === true });
      },
      print,
      exitCode: ({ problems }) => (problems.length > 0 ? 1 : 0),
    },
    argv,
    io,
  );

function print({
  dryRun,
  multiCurrency,
  dated,
  currencies,
  unchanged,
  written,
  removed,
  problems,
}: RatesReport): string {
  if (!multiCurrency) return 'The org has one currency: there are no rates to copy.\n';
  const kind = dated ? 'dated rates' : 'rates';
  return [
    `${currencies.length} currencies (${currencies.join(', ')}): ${written.length} ${kind} ${dryRun ? 'would be written; nothing was' : 'written'}, ${removed.length} ${dryRun ? 'would be removed' : 'removed'}, ${unchanged} unchanged.`,
    ...written.map((rate) => `  ${rate}`),
    ...removed.map((rate) => `  ${rate} is gone`),
    ...problems.map(({ rate, problem }) => `  ${rate} failed: ${problem}`),
    '',
  ].join('\n');
}
