export type Emit<Result> = (result: Result) => void;

/** What the engine does with an adapter class behind `@wire`. */
export interface WireAdapter<Config> {
  connect(): void;
  update(config: Config): void;
  disconnect(): void;
}

export type WireAdapterClass<Config, Result> = new (emit: Emit<Result>) => WireAdapter<Config>;

interface Behavior<Config, Result> {
  /** What a component sees before the first answer. */
  readonly initial: Result;
  /** False while a parameter is missing: nothing is asked then. */
  readonly ready: (config: Config) => boolean;
  /** Starts emitting results; returns how to stop. */
  readonly subscribe: (config: Config, emit: Emit<Result>) => () => void;
}

/** A wire adapter that re-subscribes when its parameters change. */
export function wireAdapter<Config, Result>(behavior: Behavior<Config, Result>): WireAdapterClass<Config, Result> {
  return class implements WireAdapter<Config> {
    readonly emit: Emit<Result>;
    connected = false;
    config: Config | undefined;
    key = '';
    stop: () => void = () => undefined;

    constructor(emit: Emit<Result>) {
      this.emit = emit;
      emit(behavior.initial);
    }

    connect(): void {
      this.connected = true;
      this.start();
    }

    update(config: Config): void {
      const key = JSON.stringify(config);
      if (key === this.key) return;
      this.key = key;
      this.config = config;
      this.start();
    }

    disconnect(): void {
      this.connected = false;
      this.stop();
      this.stop = () => undefined;
    }

    start(): void {
      this.stop();
      this.stop = () => undefined;
      if (this.connected && this.config !== undefined && behavior.ready(this.config)) {
        this.stop = behavior.subscribe(this.config, this.emit);
      }
    }
  };
}
