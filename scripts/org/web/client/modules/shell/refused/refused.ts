/** Rejection of a platform service that the local org does not offer, by name. */
export class RefusedError extends Error {
  readonly errorCode = 'FUNCTIONALITY_NOT_ENABLED';

  constructor(what: string) {
    super(`The local org does not offer ${what}.`);
    this.name = 'RefusedError';
  }
}

/** A function of a platform module that rejects with the function's name. */
export const refused =
  (what: string): (() => Promise<never>) =>
  () =>
    Promise.reject(new RefusedError(what));
