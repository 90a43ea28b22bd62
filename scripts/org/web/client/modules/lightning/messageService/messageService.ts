type Listener = (message: unknown) => void;

interface Channel {
  readonly listeners: Set<Listener>;
}

/** By name: each bundle holds its own `@salesforce/messageChannel/…`. */
const channels = new Map<unknown, Channel>();

/** Scopes are one here: everything is on one page. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');
export const MessageContext = class {
  constructor(emit: (value: unknown) => void) {
    emit({});
  }
  connect(): void {}
  update(): void {}
  disconnect(): void {}
};

export const createMessageContext = (): object => ({});
export const releaseMessageContext = (_context: object): void => {};

/** Calls `listener` for each message on a channel; returns a subscription for `unsubscribe`. */
export function subscribe(
  _context: unknown,
  name: unknown,
  listener: Listener,
): { readonly channel: unknown; readonly listener: Listener } {
  const channel = channels.get(name) ?? { listeners: new Set<Listener>() };
  channels.set(name, channel);
  channel.listeners.add(listener);
  return { channel: name, listener };
}

export function unsubscribe(
  subscription: { readonly channel: unknown; readonly listener: Listener } | undefined,
): void {
  if (subscription) channels.get(subscription.channel)?.listeners.delete(subscription.listener);
}

export function publish(_context: unknown, name: unknown, message: unknown): void {
  for (const listener of [...(channels.get(name)?.listeners ?? [])]) listener(message);
}
