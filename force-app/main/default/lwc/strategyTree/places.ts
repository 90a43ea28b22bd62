/** Where the focus is or is to be: a row, or a stop in it. */
export interface Place {
  readonly key: string;
  readonly field?: string;
}

/** What the right arrow goes to in a row. */
export const STOP = '[data-stop]';

export const rowsIn = (root: ParentNode | null | undefined): readonly HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[data-key]') ?? []),
];

export const stopsOf = (row: HTMLElement | undefined): readonly HTMLElement[] =>
  row ? [...row.querySelectorAll<HTMLElement>(STOP)] : [];

/** The key of the row something is in; empty outside of rows. */
export const keyOf = (element: EventTarget | null): string =>
  (element as HTMLElement | null)?.closest<HTMLElement>('[data-key]')?.dataset.key ?? '';

/** The place of the element that has the focus; `null` outside of rows. */
export function placeOf(focused: Element | null | undefined): Place | null {
  const key = keyOf(focused ?? null);
  return key === '' ? null : { key, field: (focused as HTMLElement).dataset.field };
}

/** The row of a key, or the stop in it; the row where there is no such stop. */
export function elementAt(root: ParentNode | null | undefined, { key, field }: Place): HTMLElement | undefined {
  const row = rowsIn(root).find((each) => each.dataset.key === key);
  return stopsOf(row).find((stop) => stop.dataset.field === field) ?? row;
}
