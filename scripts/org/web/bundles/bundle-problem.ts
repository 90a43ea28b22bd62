import type { BundleProblem } from './bundle-input.ts';

/** A problem on its way through esbuild, which keeps a thrown error as `detail`. */
export class ProblemError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(file: string, at: { readonly line: number; readonly column: number }, message: string) {
    super(message);
    this.file = file;
    this.line = at.line;
    this.column = at.column;
  }
}

/** Where `wanted` is written first; the first line when it is nowhere. */
export function positionOf(source: string, wanted: string): { line: number; column: number } {
  const lines = source.split('\n');
  const index = lines.findIndex((line) => line.includes(wanted));
  return index < 0 ? { line: 1, column: 1 } : { line: index + 1, column: (lines[index] as string).indexOf(wanted) + 1 };
}

interface Diagnostic {
  readonly message?: string;
  readonly location?: { readonly line?: number; readonly column?: number };
  readonly loc?: { readonly line?: number; readonly column?: number };
}

/** A diagnostic of the LWC compiler or of Babel below it. */
export function diagnosticError(file: string, error: unknown): ProblemError {
  const { message = String(error), location, loc } = error as Diagnostic;
  const at = { line: location?.line ?? loc?.line ?? 1, column: (location?.column ?? loc?.column ?? 0) + 1 };
  return new ProblemError(file, at, message.replace(/^\S+: /, ''));
}

interface BuildErrors {
  readonly errors?: readonly {
    readonly text: string;
    readonly detail?: unknown;
    readonly location?: { readonly file: string; readonly line: number; readonly column: number } | null;
  }[];
}

/** The problems inside an esbuild failure; any other error is thrown on. */
export function problemsOf(bundle: string, error: unknown): readonly BundleProblem[] {
  const { errors } = error as BuildErrors;
  if (!errors?.length) throw error;
  return errors.map(({ text, detail, location }) => {
    if (detail instanceof ProblemError) {
      return { bundle, file: detail.file, line: detail.line, column: detail.column, message: detail.message };
    }
    const file = location?.file.replace(/^\w+:/, '') ?? '';
    return { bundle, file, line: location?.line ?? 1, column: (location?.column ?? 0) + 1, message: text };
  });
}
