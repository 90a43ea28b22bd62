/** A record among its siblings; one without an order stands behind those that have one. */
export interface Seat {
  readonly id: string;
  readonly sortOrder: number | null;
}

interface Ordered {
  readonly id: string;
  readonly sortOrder: number;
}

/** What lies between neighbours when there is room. */
const SORT_GAP = 1000;

/**
 * The orders to store so that `id` stands at `index` among `others` (which are in order, `id` not with them). Usually that is one:
 * the middle between its neighbours. Where no whole number is left the fewest neighbours are spread.
 */
export function sparsePlaces(others: readonly Seat[], id: string, index: number): readonly Ordered[] {
  const seats: Seat[] = [...others.slice(0, index), { id, sortOrder: null }, ...others.slice(index)];
  let from = index;
  let to = index;
  while (from > 0 && seats[from - 1]?.sortOrder === null) from--;
  // Those behind that have no order yet stay behind without one.
  for (;;) {
    const low = seats[from - 1]?.sortOrder ?? null;
    const high = seats[to + 1]?.sortOrder ?? null;
    const orders = spread(low, high, to - from + 1);
    if (orders) return changed(seats.slice(from, to + 1), orders);
    // Widen to the side that is nearer, so that few are written.
    if (from > 0 && (index - from < to - index || to >= seats.length - 1)) from--;
    else to++;
  }
}

const changed = (seats: readonly Seat[], orders: readonly number[]): readonly Ordered[] =>
  orders
    .map((sortOrder, at) => ({ id: seats[at]?.id ?? '', sortOrder }))
    .filter((seat, at) => seats[at]?.sortOrder !== seat.sortOrder);

/** `count` whole numbers between two orders, evenly; `null` when there is no room. */
function spread(low: number | null, high: number | null, count: number): readonly number[] | null {
  const steps = Array.from({ length: count }, (_, at) => at + 1);
  if (high === null) return steps.map((step) => (low ?? 0) + step * SORT_GAP);
  if (low === null) {
    // Above nothing, numbers run to zero first and below it only then.
    if (high > count) return spread(0, high, count);
    return steps.map((step) => high - (count + 1 - step) * SORT_GAP);
  }
  const gap = (high - low) / (count + 1);
  if (gap < 1) return null;
  return steps.map((step) => Math.floor(low + gap * step));
}
