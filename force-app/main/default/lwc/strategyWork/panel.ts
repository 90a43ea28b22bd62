import type { MeasuredObjective } from 'c/measureRunModel';
import type { OpenForm } from './openForm';

/** What stands beside the work. */
export type Panel =
  | { readonly kind: 'form'; readonly form: OpenForm }
  | { readonly kind: 'links' }
  | { readonly kind: 'mover'; readonly id: string }
  | { readonly kind: 'measures'; readonly measured: readonly MeasuredObjective[] };
