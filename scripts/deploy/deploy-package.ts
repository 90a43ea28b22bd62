import type { Connection } from 'jsforce';
import { CommandError } from '../shared/cli.ts';

interface Failure {
  readonly fileName?: string;
  readonly fullName?: string;
  readonly problem?: string;
  readonly lineNumber?: number | string;
  readonly columnNumber?: number | string;
}

const POLL_MS = 250;
const TIMEOUT_MS = 10 * 60_000;

/** Deploys a package zip through the Metadata API; a failing deploy is a CommandError that lists file, line and problem. Answers the number of components. */
export async function deployPackage(
  connection: Connection,
  zip: Buffer,
  options: { readonly checkOnly: boolean },
): Promise<number> {
  connection.metadata.pollInterval = POLL_MS;
  connection.metadata.pollTimeout = TIMEOUT_MS;
  const result = await connection.metadata
    .deploy(zip, { singlePackage: true, rollbackOnError: true, checkOnly: options.checkOnly })
    .complete(true);
  if (result.success) return Number(result.numberComponentsDeployed);
  const failures = [result.details?.componentFailures ?? []].flat() as readonly Failure[];
  const lines = failures.map(
    (failure) =>
      `  ${failure.fileName ?? failure.fullName}${failure.lineNumber ? `:${failure.lineNumber}:${failure.columnNumber ?? 1}` : ''} ${failure.problem}`,
  );
  throw new CommandError(
    [
      `The deploy failed; nothing was changed.`,
      ...(result.errorMessage ? [`  ${result.errorMessage}`] : []),
      ...lines,
    ].join('\n'),
  );
}
