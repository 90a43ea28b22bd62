import { fieldOf, isText, objectOf } from '../../../catalog/lookup.ts';
import type { FieldDef, FieldType, ObjectDef, XmlNode } from '../../../catalog/types.ts';
import { childOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { CheckScope } from './check.ts';

/** Types whose stored values can be read as one another. */
const families: readonly (readonly FieldType[])[] = [
  ['string', 'textarea', 'email', 'phone', 'url', 'picklist', 'multipicklist', 'combobox', 'encryptedstring'],
  ['double', 'int', 'currency', 'percent'],
];

const alike = (before: FieldDef, after: FieldDef): boolean =>
  before.type === after.type || families.some((family) => family.includes(before.type) && family.includes(after.type));

const kindOf = (field: FieldDef): string =>
  field.formula !== undefined ? 'formula' : field.summary ? 'summary' : 'stored';

/** A change of an existing field that would not keep the values records have. */
export function fieldChangeProblems(
  xml: XmlNode,
  object: ObjectDef,
  field: FieldDef,
  scope: CheckScope,
): readonly Problem[] {
  const existing = objectOf(scope.before, object.name);
  const before = existing && fieldOf(existing, field.name);
  if (!before) return [];
  const changed = kindOf(before) !== kindOf(field) || !alike(before, field);
  if (changed && kindOf(before) !== 'summary') {
    return [
      errorAt(
        childOf(xml, 'type') ?? xml,
        `Cannot change the type of ${object.name}.${field.name} from ${before.type} to ${field.type}: delete the field first`,
      ),
    ];
  }
  const [target = ''] = before.referenceTo;
  const moved = field.type === 'reference' && target !== field.referenceTo[0] && objectOf(scope.after, target);
  if (!moved) return valueProblems(xml, object, before, field, scope);
  const at = childOf(xml, 'referenceTo') ?? xml;
  return [errorAt(at, `Cannot change the referenceTo of ${object.name}.${field.name} from ${target}`)];
}

/** Values of records the field could no longer hold. */
function valueProblems(
  xml: XmlNode,
  object: ObjectDef,
  before: FieldDef,
  field: FieldDef,
  { stored }: CheckScope,
): readonly Problem[] {
  if (field.formula !== undefined || field.summary) return [];
  const name = `${object.name}.${field.name}`;
  const shorter = isText(field) && !isPicklist(field) && field.length < before.length;
  const longest = shorter ? stored.longest(object.name, before.name) : 0;
  if (longest > field.length)
    return [
      errorAt(
        childOf(xml, 'length') ?? xml,
        `Cannot shorten ${name} to ${field.length} characters: a record has ${longest}`,
      ),
    ];
  const digits = field.precision - field.scale;
  const fewer = field.precision > 0 && digits < before.precision - before.scale;
  if (fewer && stored.greatest(object.name, before.name) >= 10 ** digits)
    return [
      errorAt(
        childOf(xml, 'precision') ?? xml,
        `Cannot reduce ${name} to ${digits} digits before the point: a record has more`,
      ),
    ];
  if (field.unique && !before.unique && stored.hasDuplicate(object.name, before.name))
    return [errorAt(childOf(xml, 'unique') ?? xml, `Cannot make ${name} unique: records have duplicate values`)];
  return [];
}

const isPicklist = ({ type }: FieldDef): boolean => type === 'picklist' || type === 'multipicklist';
