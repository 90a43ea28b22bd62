/** Event Monitoring has no place here; what is logged goes to the browser's console. */
export const log = (message: unknown): void => console.info(message);
