import type { DeployMessage, DeployStatus } from '../../engine/types.ts';

/** No Apex, so no tests: the shape clients expect all the same. */
const noTests = { numFailures: 0, numTestsRun: 0, totalTime: 0 };

/** DeployResult of SOAP and REST. */
export interface DeployResult extends Omit<DeployStatus, 'messages'> {
  readonly numberFiles: number;
  readonly numberTestErrors: number;
  readonly numberTestsCompleted: number;
  readonly numberTestsTotal: number;
  readonly runTestsEnabled: boolean;
  readonly details?: {
    readonly componentFailures: readonly DeployMessage[];
    readonly componentSuccesses: readonly DeployMessage[];
    readonly runTestResult: typeof noTests;
  };
}

/** `withDetails` adds the messages of the components. */
export function deployResult({ messages, ...status }: DeployStatus, withDetails: boolean): DeployResult {
  const details = {
    componentFailures: messages.filter(({ success }) => !success),
    componentSuccesses: messages.filter(({ success }) => success),
    runTestResult: noTests,
  };
  return {
    ...status,
    numberFiles: new Set(messages.map(({ fileName }) => fileName)).size,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    runTestsEnabled: false,
    ...(withDetails ? { details } : {}),
  };
}
