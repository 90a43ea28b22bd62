import { makeField } from './field-def.ts';
import type { ValueSets } from './read-picklist.ts';
import type { FieldDef, FieldType, PicklistValue } from './types.ts';

const types: ReadonlySet<string> = new Set<FieldType>([
  'id',
  'string',
  'textarea',
  'boolean',
  'int',
  'double',
  'currency',
  'percent',
  'date',
  'datetime',
  'time',
  'picklist',
  'multipicklist',
  'combobox',
  'reference',
  'email',
  'phone',
  'url',
  'encryptedstring',
  'base64',
  'address',
  'location',
]);
const textual: ReadonlySet<string> = new Set([
  'string',
  'textarea',
  'picklist',
  'multipicklist',
  'combobox',
  'email',
  'phone',
  'url',
  'encryptedstring',
]);

const valuesOf = (names: string): readonly PicklistValue[] =>
  names.split('|').map((raw) => {
    const value = raw.replace(/^\*/, '');
    return { value, label: value, isDefault: raw.startsWith('*'), isActive: true };
  });

/**
 * A standard field from its line in `config/org/standard-objects`: `Label: type(arguments) flag key=value …`.
 * Arguments are a length, `precision,scale`, or the objects of a `reference`; `[a|*b]` lists picklist values, `*` the default.
 */
export function standardField(name: string, line: string, sets: ValueSets): FieldDef {
  const match = /^([^:]+): ([a-z0-9]+)(?:\(([^)]*)\))?(?: \[(.*?)\])?((?: [a-z]\S*)*)$/i.exec(line);
  const [, label = '', type = '', args = '', list, flags = ''] = match ?? [];
  if (!match || !types.has(type)) throw new Error(`Standard field ${name} cannot be read: ${line}`);
  const shape = shapeOf(type as FieldType, args);
  const inline = list === undefined ? {} : { picklist: valuesOf(list) };
  const told = flags
    .trim()
    .split(' ')
    .filter(Boolean)
    .map((flag) => flagOf(name, flag, sets));
  const hidden = shape.type === 'reference' ? { relationshipName: name.replace(/Id$/, '') } : {};
  return makeField({ name, label, ...shape, ...hidden, ...inline, ...Object.assign({}, ...told) });
}

function shapeOf(type: FieldType, args: string): Partial<FieldDef> & { readonly type: FieldType } {
  if (type === 'reference') return { type, length: 18, referenceTo: args.split(',') };
  if (type === 'boolean') return { type, required: true };
  if (textual.has(type))
    return {
      type,
      length: Number(args || (type === 'picklist' ? 40 : 255)),
      ...(type === 'picklist' ? { picklist: [] } : {}),
    };
  const [precision = 0, scale = 0] = args.split(',').map(Number);
  return { type, precision, scale };
}

function flagOf(field: string, flag: string, sets: ValueSets): Partial<FieldDef> {
  const [word = '', ...rest] = flag.split('=');
  const raw = rest.join('=');
  switch (word) {
    case 'required':
      return { required: true };
    case 'optional':
      return { required: false };
    case 'unique':
      return { unique: true };
    case 'externalid':
      return { externalId: true };
    case 'readonly':
      return { readOnly: true };
    case 'createonly':
      return { createOnly: true };
    case 'restricted':
      return { restricted: true };
    case 'name':
      return { nameField: true };
    case 'as':
      return { relationshipName: raw };
    case 'children':
      return { childRelationshipName: raw };
    case 'cascade':
      return { onDelete: 'Cascade' };
    case 'restrict':
      return { onDelete: 'Restrict' };
    case 'default':
      return { defaultFormula: raw };
    case 'formula':
      return { formula: raw, readOnly: true };
    case 'parts':
      return { components: raw.split(','), readOnly: true };
    case 'auto':
      return { autoNumber: { displayFormat: raw, startingNumber: 1 }, readOnly: true };
    case 'set': {
      const picklist = sets.get(raw.toLowerCase());
      if (!picklist) throw new Error(`Standard field ${field} names the unknown value set ${raw}`);
      return { picklist };
    }
    default:
      throw new Error(`Standard field ${field} has the unknown flag ${flag}`);
  }
}
