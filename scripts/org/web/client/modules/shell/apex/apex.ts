import type { FetchError } from 'shell/orgClient';
import { wireAdapter } from 'shell/wireAdapter';
import { deepFreeze } from 'shell/deepFreeze';

interface Result {
  readonly data: undefined;
  readonly error: FetchError | undefined;
}

const refusal = (method: string): FetchError =>
  deepFreeze({
    ok: false,
    status: 501,
    statusText: 'Not Implemented',
    body: {
      errorCode: 'FUNCTIONALITY_NOT_ENABLED',
      message: `The local org does not run Apex: ${method} was not called.`,
    },
    errorType: 'fetchResponse',
  });

/** What `@salesforce/apex/Class.method` gives: called or wired it answers with an error that names the method. */
export function apexMethod(method: string): () => Promise<never> {
  const adapter = wireAdapter<unknown, Result>({
    initial: { data: undefined, error: undefined },
    ready: () => true,
    subscribe: (_config, emit) => {
      emit({ data: undefined, error: refusal(method) });
      return () => undefined;
    },
  });
  return Object.assign(() => Promise.reject<never>(refusal(method)), { adapter });
}
