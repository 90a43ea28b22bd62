import type { MeasuredObjective } from 'c/measureRunModel';

/** What stands beside the work. */
export type Panel =
  | { readonly kind: 'form' | 'links' }
  | { readonly kind: 'mover'; readonly id: string }
  | { readonly kind: 'measures'; readonly measured: readonly MeasuredObjective[] };
