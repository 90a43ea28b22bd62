import { deepFreeze } from 'shell/deepFreeze';
import { request } from 'shell/orgClient';
import { queryStore } from 'shell/queryStore';
import { wireAdapter, type WireAdapterClass } from 'shell/wireAdapter';

export interface UiResult {
  readonly data: unknown;
  readonly error: unknown;
}

/** Wire adapter over one address of the User Interface API; `undefined` while a parameter is missing. What the org refuses is its error. */
export function uiWire<Config>(address: (config: Config) => string | undefined): WireAdapterClass<Config, UiResult> {
  const answers = queryStore<UiResult>();
  const load = (url: string): Promise<UiResult> =>
    request(url).then(
      (data) => ({ data: deepFreeze(data), error: undefined }),
      (error: unknown) => ({ data: undefined, error }),
    );
  return wireAdapter<Config, UiResult>({
    initial: { data: undefined, error: undefined },
    ready: (config) => address(config) !== undefined,
    subscribe: (config, emit) => {
      const url = address(config) ?? '';
      return answers.subscribe(url, () => load(url), emit);
    },
  });
}
