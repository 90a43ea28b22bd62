import type { FieldDef } from '../../../catalog/types.ts';
import type { ScalarName } from './scalars.ts';

export type BasicScalar = 'String' | 'Int' | 'Boolean' | 'ID';

/** Operators a field can be filtered with; `none` cannot be filtered. */
export type Filtering = 'id' | 'text' | 'longText' | 'ordered' | 'equal' | 'multi' | 'date' | 'none';

export interface FieldKind {
  /** Type of the value in answers and inputs. */
  readonly scalar: BasicScalar | ScalarName;
  /** Start of the names of its value, operator and aggregate types. */
  readonly name: string;
  readonly filtering: Filtering;
  /** May be summed and averaged. */
  readonly numeric: boolean;
}

const kind = (
  scalar: FieldKind['scalar'],
  filtering: Filtering,
  name: string = scalar,
  numeric = false,
): FieldKind => ({
  scalar,
  name,
  filtering,
  numeric,
});

const longText = 255;

/** Parts of addresses and locations, `BillingLatitude` and `Place__Latitude__s`, are of types of their own. */
const degrees = ({ name }: FieldDef): 'Double' | 'Latitude' | 'Longitude' => {
  if (/(^[A-Z]\w*|__)Latitude(__s)?$/.test(name) && !name.endsWith('__c')) return 'Latitude';
  return /(^[A-Z]\w*|__)Longitude(__s)?$/.test(name) && !name.endsWith('__c') ? 'Longitude' : 'Double';
};

/** How GraphQL sees a field; undefined for compound fields, whose parts stand for them. */
export function fieldKind(field: FieldDef): FieldKind | undefined {
  switch (field.type) {
    case 'id':
      return kind('ID', 'id', 'Id');
    case 'reference':
      return kind('ID', 'id', 'Id');
    case 'string':
      return kind('String', 'text');
    case 'textarea':
      return field.length > longText ? kind('LongTextArea', 'longText') : kind('TextArea', 'text');
    case 'boolean':
      return kind('Boolean', 'equal');
    case 'int':
      return kind('Int', 'ordered', 'Int', true);
    case 'double':
    case 'currency':
    case 'percent': {
      const scalar = field.type === 'double' ? degrees(field) : field.type === 'currency' ? 'Currency' : 'Percent';
      return kind(scalar, 'ordered', scalar, true);
    }
    case 'date':
      return kind('Date', 'date');
    case 'datetime':
      return kind('DateTime', 'date');
    case 'time':
      return kind('Time', 'ordered');
    case 'picklist':
    case 'combobox':
      return kind('Picklist', 'text');
    case 'multipicklist':
      return kind('MultiPicklist', 'multi');
    case 'email':
      return kind('Email', 'text');
    case 'phone':
      return kind('PhoneNumber', 'text');
    case 'url':
      return kind('Url', 'text');
    case 'encryptedstring':
      return kind('EncryptedString', 'none');
    case 'base64':
      return kind('Base64', 'none');
    case 'address':
    case 'location':
      return undefined;
  }
}
