/** LWC wraps plain objects only, so that an instance of a class reaches a child as it is. */
class Unproxied {}

/**
 * A copy that LWC hands to child components as it is. A plain object, and every record below it, is wrapped in a read-only proxy on its
 * way into an `@api` property, and reading 25,000 of them through proxies takes seconds. What is worked out when asked for stays so.
 */
export const unproxied = <T extends object>(value: T): T =>
  Object.defineProperties(new Unproxied(), Object.getOwnPropertyDescriptors(value)) as T;
