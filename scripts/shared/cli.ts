import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command may touch of its process: data goes to `stdout`, progress and complaints to `stderr`. */
export interface Io {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Wrong usage: exit code 2 and the usage text. */
export class UsageError extends Error {}

/** A failure a person can act on: printed without a stack, exit code 1. */
export class CommandError extends Error {}

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Arguments = Readonly<Record<string, string | boolean | undefined>>;

interface Command<Result> {
  /** One line a flag, shown with `--help` and after wrong usage. */
  readonly usage: string;
  readonly options: Options;
  readonly run: (args: Arguments, io: Io) => Promise<Result>;
  /** The result as a person reads it; `--json` prints it as it is. */
  readonly print: (result: Result) => string;
  /** 1 where the work was done but part of it failed. */
  readonly exitCode?: (result: Result) => 0 | 1;
}

/** Runs a command and answers its exit code: 0 done, 1 failed, 2 wrong usage. Programming errors keep their stack. */
export async function runCommand<Result>(command: Command<Result>, argv: readonly string[], io: Io): Promise<number> {
  let args: Arguments;
  try {
    args = parse(argv, command.options);
  } catch (error) {
    return fail(io, 2, `${messageOf(error)}\n\n${command.usage}`, argv.includes('--json'));
  }
  if (args.help) {
    io.stdout.write(`${command.usage}\n`);
    return 0;
  }
  try {
    const result = await command.run(args, io);
    const status = command.exitCode?.(result) ?? 0;
    io.stdout.write(args.json ? `${JSON.stringify({ status, result }, null, 2)}\n` : command.print(result));
    return status;
  } catch (error) {
    if (error instanceof UsageError) return fail(io, 2, `${error.message}\n\n${command.usage}`, args.json === true);
    if (error instanceof CommandError) return fail(io, 1, error.message, args.json === true);
    return fail(io, 1, error instanceof Error ? (error.stack ?? error.message) : String(error), args.json === true);
  }
}

/** The process as `Io`, for the last line of each `cli.ts`. */
export const processIo = (): Io => ({
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
});

/** A flag that must be there, as text. */
export function required(args: Arguments, name: string): string {
  const value = args[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`Missing --${name}.`);
  return value;
}

/** A flag that may be there, as text. */
export function optional(args: Arguments, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
}

function parse(argv: readonly string[], options: Options): Arguments {
  const all: Options = { ...options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
  return parseArgs({ args: [...argv], options: all, strict: true, allowPositionals: false }).values as Arguments;
}

function fail(io: Io, code: 1 | 2, message: string, json: boolean): number {
  if (json) io.stdout.write(`${JSON.stringify({ status: code, message }, null, 2)}\n`);
  else io.stderr.write(`${message}\n`);
  return code;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
