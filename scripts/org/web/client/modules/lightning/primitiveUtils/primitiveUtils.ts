/** Writes a property back to its attribute; `false`, null and undefined take it away. */
export function reflectAttribute(element: Element, name: string, value: unknown): void {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
