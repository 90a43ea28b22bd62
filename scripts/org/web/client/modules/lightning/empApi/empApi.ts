import { refused } from 'shell/refused';

const streaming = (name: string) => refused(`streaming (lightning/empApi ${name})`);

/** There are no platform events here: subscribing rejects, so that a component can say so. */
export const subscribe = streaming('subscribe');
export const unsubscribe = streaming('unsubscribe');

/** Errors of a connection that is never made. */
export const onError = (_callback: (error: unknown) => void): void => undefined;
export const setDebugFlag = (_flag: boolean): void => undefined;
export const isEmpEnabled = (): Promise<boolean> => Promise.resolve(false);
