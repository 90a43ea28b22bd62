import { elementAt, placeOf } from './places';
import type { Place } from './places';

/** Keeps the focus where it is, or brings it to where it is to be, when the rows are drawn anew. */
export class FocusKeeper {
  private before: Place | null = null;
  private next: Place | null = null;

  /** Remembers the place before the rows are drawn. */
  remember(root: ShadowRoot | null): void {
    this.before = placeOf(root?.activeElement);
  }

  /** Goes there once the rows are drawn. */
  goNext(place: Place | null): void {
    this.next = place;
  }

  /** Goes there now, or once it is drawn. */
  go(root: ShadowRoot | null, place: Place): void {
    const element = elementAt(root, place);
    if (element) element.focus();
    else this.next = place;
  }

  /** The rows are drawn: a row that changed its place among them has lost the focus. */
  settle(root: ShadowRoot | null): void {
    const { before, next } = this;
    const isLost = before !== null && placeOf(root?.activeElement) === null;
    const place = next ?? (isLost ? before : null);
    const element = place && elementAt(root, place);
    if (!element) return;
    element.focus({ preventScroll: next === null });
    this.next = null;
  }
}
