import { fieldOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Context } from '../types.ts';
import type { CsvRow } from './types.ts';

/** Where the values of a CSV column go: into a field, or through a look-up to the record with that external id. */
export type Column =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'reference'; readonly relationship: string; readonly key: string; readonly object?: string };

const notFound = (name: string): OrgError => new OrgError('INVALID_INPUT', `Field name not found : ${name}`);

/** `ObjectType:RelationshipName.IndexedFieldName`, the object only where the look-up has several targets. */
const reference = /^(?:(\w+):)?(\w+)\.(\w+)$/;

/**
 * The columns a header names, in order; letter case does not matter. INVALID_INPUT for one the user cannot see.
 * https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/datafiles_csv_rel_field_header_row.htm
 */
export function readColumns({ access }: Context, object: ObjectDef, header: CsvRow): readonly Column[] {
  const seen = new Set<string>();
  return header.map((written) => {
    const title = written.trim();
    const key = title.toLowerCase();
    if (seen.has(key)) throw new OrgError('INVALID_INPUT', `Duplicate column : ${title}`);
    seen.add(key);
    const [, target, relationship, foreign] = reference.exec(title) ?? [];
    const field = relationship === undefined ? fieldOf(object, title) : parentFieldOf(object, relationship);
    if (field === undefined || !access.canReadField(object, field)) throw notFound(title);
    if (relationship === undefined || foreign === undefined) return { kind: 'field', name: field.name };
    return { kind: 'reference', relationship, key: foreign, ...(target === undefined ? {} : { object: target }) };
  });
}
