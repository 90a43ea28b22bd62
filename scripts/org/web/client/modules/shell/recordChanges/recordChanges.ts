/** A record that was written through this page. */
export interface RecordChange {
  readonly id: string;
  /** Missing for a deleted record. */
  readonly apiName?: string;
}

const changeEvent = 'shell:recordchange';

/** Tells the lists of the page that a record was made, changed or deleted. */
export const tellChange = (change: RecordChange): boolean =>
  window.dispatchEvent(new CustomEvent(changeEvent, { detail: change }));

/** Calls back on every change; returns how to stop. */
export function onChange(listener: (change: RecordChange) => void): () => void {
  const hear = (event: Event): void => listener((event as CustomEvent<RecordChange>).detail);
  window.addEventListener(changeEvent, hear);
  return () => window.removeEventListener(changeEvent, hear);
}
