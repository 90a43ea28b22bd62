import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
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
  return moved
    ? [
        errorAt(
          childOf(xml, 'referenceTo') ?? xml,
          `Cannot change the referenceTo of ${object.name}.${field.name} from ${before.referenceTo[0] ?? ''}`,
        ),
      ]
    : [];
}
