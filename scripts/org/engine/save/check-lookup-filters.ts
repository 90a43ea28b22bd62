import { evaluateLogic, parseLogic } from '../../catalog/filter-logic.ts';
import { objectOf } from '../../catalog/lookup.ts';
import type { FieldDef, LookupFilter, Value } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import { globalValue } from './global-value.ts';
import { matchesFilter } from './matches-filter.ts';
import type { Change, SaveWork } from './types.ts';

/** `$Source.Field` is the record saved, `$User.Field` a global, `Contact.Account.Type` the record looked up. */
function valueOf(path: string, field: FieldDef, change: Change, work: SaveWork): Value {
  const [head = '', ...rest] = path.split('.');
  if (head.toLowerCase() === '$source') return work.reader.valueAt(change.object, change.after, rest);
  if (head.startsWith('$')) return globalValue(work.context, [head, ...rest]);
  const target = objectOf(work.context.catalog, field.referenceTo[0] ?? '');
  const row = target && work.context.store.read(target, String(change.after[field.name]));
  return target && row ? work.reader.valueAt(target, row, rest) : null;
}

function holds(filter: LookupFilter, field: FieldDef, change: Change, work: SaveWork): boolean {
  const tree = parseLogic(filter.logic, filter.items.length);
  if (!tree) return false;
  return evaluateLogic(tree, (index) => {
    const item = filter.items[index];
    if (!item) return false;
    const wanted = item.valueField === undefined ? undefined : valueOf(item.valueField, field, change, work);
    const value = item.valueField === undefined ? item.value : wanted === null ? '' : String(wanted);
    const given = { field: item.field, operation: item.operation, ...(value === undefined ? {} : { value }) };
    return matchesFilter(valueOf(item.field, field, change, work), given, true);
  });
}

/** A look-up must name a record that meets its required filter, in every save. Salesforce Help, "Considerations for Lookup Filters". */
export function checkLookupFilters(change: Change, work: SaveWork): void {
  for (const field of work.model.storedFieldsOf(change.object)) {
    const { lookupFilter } = field;
    if (!lookupFilter || typeof change.after[field.name] !== 'string' || holds(lookupFilter, field, change, work))
      continue;
    const message = lookupFilter.message ?? 'Value does not exist or does not match filter criteria.';
    throw new OrgError('FIELD_FILTER_VALIDATION_EXCEPTION', message, [field.name]);
  }
}
