import type { Context } from '../types.ts';
import { defaultVersion, describeSummary } from './describe-object.ts';

/** `sobjects`: every object the user may read, by name. */
export function describeGlobal(context: Context, version: string = defaultVersion): Readonly<Record<string, unknown>> {
  const readable = [...context.catalog.objects.values()].filter((object) => context.access.object(object).read);
  const byName = readable.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: byName.map((object) => describeSummary(context, object, version)),
  };
}
