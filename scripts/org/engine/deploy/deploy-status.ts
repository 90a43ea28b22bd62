import type { DeployMessage, DeployOptions, DeployStatus, Principal } from '../types.ts';
import type { Outcome } from './evaluate.ts';
import type { Problem } from './problem.ts';
import type { FileProblem } from './select-parts.ts';

/** What a finished deploy is reported from. */
export interface DeployReport {
  readonly id: string;
  readonly options: DeployOptions;
  readonly user: Principal;
  readonly started: Date;
  readonly finished: Date;
  /** Folder of the package in the zip, with its slash. */
  readonly root: string;
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly FileProblem[];
  /** Whether the deploy, or the part of it that could be, took effect (or would, for a check). */
  readonly applied: boolean;
}

export function deployStatus(report: DeployReport): DeployStatus {
  const { options, user, outcomes, problems, applied } = report;
  const at = report.finished.toISOString();
  const messages = [
    ...outcomes.flatMap((outcome) => outcomeMessages(outcome, report.root, at)),
    ...problems.map((entry) => fileMessage(entry, report.root, at)),
    ...(problems.some(({ path }) => path === 'package.xml') ? [] : [packageMessage(report.root, at)]),
  ];
  const failed = messages.filter(({ success }) => !success).length;
  const deployed = outcomes.filter((outcome) => outcome.problems.every(({ severity }) => severity !== 'Error')).length;
  return {
    id: report.id,
    status: !applied ? 'Failed' : failed ? 'SucceededPartial' : 'Succeeded',
    done: true,
    success: applied,
    checkOnly: options.checkOnly,
    rollbackOnError: options.rollbackOnError,
    ignoreWarnings: options.ignoreWarnings,
    createdBy: user.userId,
    createdByName: user.name,
    createdDate: report.started.toISOString(),
    startDate: report.started.toISOString(),
    completedDate: at,
    lastModifiedDate: at,
    numberComponentsTotal: outcomes.length + problems.filter(({ problem }) => problem.severity === 'Error').length,
    numberComponentsDeployed: deployed,
    numberComponentErrors: failed,
    messages,
  };
}

const packageMessage = (root: string, createdDate: string): DeployMessage => ({
  componentType: '',
  fullName: 'package.xml',
  fileName: `${root}package.xml`,
  success: true,
  created: false,
  changed: true,
  deleted: false,
  createdDate,
});

function place({ message, severity, line, column }: Problem): Partial<DeployMessage> {
  return {
    problem: message,
    problemType: severity,
    ...(line === undefined ? {} : { lineNumber: line, columnNumber: column ?? 1 }),
  };
}

/** One message a problem; a component with warnings only is a success that carries the first of them. */
function outcomeMessages(outcome: Outcome, root: string, createdDate: string): readonly DeployMessage[] {
  const { type, fullName, path, created, changed, deleted, problems } = outcome;
  const base = { componentType: type, fullName, fileName: `${root}${path}`, createdDate };
  const errors = problems.filter(({ severity }) => severity === 'Error');
  if (errors.length) {
    return errors.map((problem) => ({
      ...base,
      fileName: `${root}${problem.path ?? path}`,
      success: false,
      created: false,
      changed: false,
      deleted: false,
      ...place(problem),
    }));
  }
  const warning = problems[0];
  return [{ ...base, success: true, created, changed, deleted, ...(warning ? place(warning) : {}) }];
}

const fileMessage = (
  { type, fullName, path, problem }: FileProblem,
  root: string,
  createdDate: string,
): DeployMessage => ({
  componentType: type,
  fullName,
  fileName: `${root}${path}`,
  success: problem.severity === 'Warning',
  created: false,
  changed: false,
  deleted: false,
  createdDate,
  ...place(problem),
});
