import { picklistValues } from './check-formulas.ts';
import { layoutItems } from './check-names.ts';
import { hasField, ofType, type Component, type Field, type Project } from './project.ts';
import { all, text, texts } from './xml.ts';

/** Columns the list views of custom objects call by a name of their own. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ['NAME', 'Name'],
  ['OWNER.ALIAS', 'OwnerId'],
]);

/** Fields, objects and compact layouts that objects, layouts and list views name and nobody has. */
export function checkReferences(project: Project): readonly string[] {
  return [
    ...project.fields.flatMap((field) => checkField(project, field)),
    ...ofType(project, 'CustomObject').flatMap((object) => checkObject(project, object)),
    ...ofType(project, 'ListView').flatMap((view) => checkView(project, view)),
    ...ofType(project, 'CompactLayout').flatMap((layout) =>
      unknown(project, layout, objectOf(layout), texts(layout.node, 'fields')),
    ),
    ...ofType(project, 'ValidationRule').flatMap((rule) =>
      unknown(project, rule, objectOf(rule), texts(rule.node, 'errorDisplayField')),
    ),
    ...ofType(project, 'Layout').flatMap((layout) => checkLayout(project, layout)),
  ];
}

const objectOf = (component: Component): string => component.path.split('/')[1] ?? '';

const unknown = (project: Project, at: Component, object: string, fields: readonly string[]): readonly string[] =>
  fields
    .filter((field) => !hasField(project, object, COLUMNS.get(field) ?? field))
    .map((field) => `${at.path}: names ${object}.${field}, which nobody has`);

function checkField(project: Project, field: Field): readonly string[] {
  const { node, path } = field;
  const problems: string[] = [];
  const target = text(node, 'referenceTo');
  if (target !== undefined && !project.fieldNames.has(target))
    problems.push(`${path}: refers to ${target}, which nobody has`);
  const paths = [
    ...texts(node, 'summaryForeignKey'),
    ...texts(node, 'summarizedField'),
    ...all(node, 'summaryFilterItems').flatMap((item) => texts(item, 'field')),
  ];
  for (const name of paths) {
    const [object = '', child = ''] = name.split('.');
    if (!hasField(project, object, child)) problems.push(`${path}: names ${name}, which nobody has`);
  }
  if (target !== undefined) {
    const twins = project.fields.filter((other) => other !== field && text(other.node, 'referenceTo') === target);
    const relation = text(node, 'relationshipName');
    if (!relation) problems.push(`${path}: has no relationshipName`);
    if (twins.some((other) => text(other.node, 'relationshipName') === relation))
      problems.push(`${path}: ${target} has ${relation} twice`);
  }
  if (field.fieldType === 'Lookup' && field.isRequired && text(node, 'deleteConstraint') === 'SetNull')
    problems.push(`${path}: is required and would be set to null`);
  return problems;
}

function checkObject(project: Project, object: Component): readonly string[] {
  const columns = all(object.node, 'searchLayouts').flatMap((layout) =>
    [...layout.children.keys()].flatMap((key) => texts(layout, key)),
  );
  const compact = text(object.node, 'compactLayoutAssignment');
  const exists = ofType(project, 'CompactLayout').some(
    (layout) => layout.name === compact && objectOf(layout) === object.name,
  );
  const masters = project.fields.filter(
    (field) => field.object === object.name && field.fieldType === 'MasterDetail',
  ).length;
  const isDetail = text(object.node, 'sharingModel') === 'ControlledByParent';
  return [
    ...unknown(project, object, object.name, columns),
    ...(exists ? [] : [`${object.path}: has no compact layout ${compact}`]),
    ...(isDetail === masters > 0 ? [] : [`${object.path}: is ControlledByParent without a master, or the reverse`]),
    ...(masters > 2 ? [`${object.path}: has more than two masters`] : []),
  ];
}

function checkView(project: Project, view: Component): readonly string[] {
  const object = objectOf(view);
  const isDetail = project.fields.some((field) => field.object === object && field.fieldType === 'MasterDetail');
  const filters = all(view.node, 'filters');
  const values = filters.flatMap((filter) => {
    const field = project.fields.find(
      (candidate) => candidate.object === object && candidate.name === text(filter, 'field'),
    );
    if (field?.fieldType !== 'Picklist') return [];
    const allowed = picklistValues(field);
    return (text(filter, 'value') ?? '').split(',').filter((value) => value !== '' && !allowed.includes(value));
  });
  return [
    ...unknown(project, view, object, [
      ...texts(view.node, 'columns'),
      ...filters.flatMap((filter) => texts(filter, 'field')),
    ]),
    ...values.map((value) => `${view.path}: filters by "${value}", which is not in the list`),
    ...(isDetail && text(view.node, 'filterScope') === 'Mine'
      ? [`${view.path}: shows own records of an object without owner`]
      : []),
  ];
}

function checkLayout(project: Project, layout: Component): readonly string[] {
  const object = layout.name.split('-')[0] ?? '';
  const items = layoutItems(layout);
  const shown = new Map(items.map((item) => [item.field, item.behavior]));
  const required = project.fields.filter(
    (field) => field.object === object && field.isRequired && field.name !== 'Status__c',
  );
  const computed = project.fields.filter((field) => field.object === object && field.isComputed);
  const related = all(layout.node, 'relatedLists').flatMap((list) => {
    const [child = '', lookup = ''] = (text(list, 'relatedList') ?? '').split('.');
    const field = project.fields.find((candidate) => candidate.object === child && candidate.name === lookup);
    if (text(field?.node ?? layout.node, 'referenceTo') !== object)
      return [`${layout.path}: ${child}.${lookup} does not lead to ${object}`];
    return child.endsWith('__c') ? unknown(project, layout, child, texts(list, 'fields')) : [];
  });
  return [
    ...unknown(
      project,
      layout,
      object,
      items.map((item) => item.field),
    ),
    ...required
      .filter((field) => shown.get(field.name) !== 'Required')
      .map((field) => `${layout.path}: ${field.name} is required and not so on the layout`),
    ...computed
      .filter((field) => !['Readonly', undefined].includes(shown.get(field.name)))
      .map((field) => `${layout.path}: ${field.name} cannot be edited`),
    ...related,
  ];
}
