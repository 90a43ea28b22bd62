export interface ObjectCount {
  readonly object: string;
  created: number;
  updated: number;
  unchanged: number;
  /** Records the org refused, and those made and taken back because their row was refused. */
  refused: number;
}

export interface FileCount {
  readonly file: string;
  readonly rows: number;
  readonly loaded: number;
  readonly mended: number;
  readonly rejected: number;
}

export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ImportReport {
  readonly dryRun: boolean;
  /** `rows` = `loaded` (as they were) + `mended` + `rejected`, for each file. */
  readonly files: readonly FileCount[];
  readonly objects: readonly ObjectCount[];
  /** Each mending rule that fired, with how often. */
  readonly mends: Readonly<Record<string, number>>;
  readonly rejects: readonly Reject[];
}

/** The count of an object, begun at zero when it is first asked for. */
export function countOf(objects: Map<string, ObjectCount>, object: string): ObjectCount {
  const count = objects.get(object) ?? { object, created: 0, updated: 0, unchanged: 0, refused: 0 };
  objects.set(object, count);
  return count;
}
