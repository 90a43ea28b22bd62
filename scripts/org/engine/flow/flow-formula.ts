import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog, FieldType, ObjectDef } from '../../catalog/types.ts';
import type { FormulaScope } from '../formula/types.ts';
import { pathType } from './path-type.ts';
import type { Flow } from './types.ts';

/** `{!name}` outside of quotes becomes the name in as many characters, so that positions stay. */
export const plainSource = (source: string): string =>
  source.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\{!([^{}]*)\}/g, (whole, name?: string) =>
    name === undefined ? whole : `  ${name} `,
  );

/** Where a formula of a flow stands: its names are the flow's, `$Record.Amount` a field. */
export function flowFormulaScope(
  catalog: Catalog,
  flow: Flow,
  result: { readonly resultType: FieldType; readonly scale?: number },
): FormulaScope {
  const object = objectOf(catalog, flow.start.object ?? '') ?? (objectOf(catalog, 'User') as ObjectDef);
  return {
    catalog,
    object,
    use: 'flow',
    ...result,
    resolve: (text) => {
      const found = pathType(catalog, flow, text);
      if (found?.kind !== 'value' || found.isCollection) return undefined;
      return { path: text.split('.'), field: found.field, name: text.replace(/^\$Record\./i, '') };
    },
  };
}
