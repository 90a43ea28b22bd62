import { ofType, type Component, type Project } from './project.ts';
import { all, text } from './xml.ts';

const API_NAME = /^[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*)*(__c)?$/;
const DESCRIBED = new Set([
  'CustomObject',
  'CustomField',
  'ValidationRule',
  'PermissionSet',
  'CustomApplication',
  'FlexiPage',
  'CustomTab',
]);
/** Longest label a Salesforce org takes, by type and element. */
const LABEL_LIMITS: readonly (readonly [type: string, element: string, limit: number])[] = [
  ['CustomObject', 'label', 40],
  ['CustomObject', 'pluralLabel', 40],
  ['CustomField', 'label', 40],
  ['CustomField', 'inlineHelpText', 510],
  ['CustomField', 'description', 1000],
  ['CustomField', 'formula', 3900],
  ['ListView', 'label', 40],
  ['PermissionSet', 'label', 80],
  ['PermissionSet', 'description', 255],
  ['CustomApplication', 'label', 40],
  ['ValidationRule', 'errorMessage', 255],
  ['ValidationRule', 'description', 255],
  ['ValidationRule', 'errorConditionFormula', 3900],
  ['FlexiPage', 'masterLabel', 80],
];

/** Names, labels, descriptions and help texts that an org would refuse or a person would miss. */
export function checkNames(project: Project): readonly string[] {
  return [...project.components.flatMap(checkComponent), ...checkHelp(project), ...checkPicklists(project)];
}

function checkComponent(component: Component): readonly string[] {
  const { path, type, name, node } = component;
  const problems: string[] = [];
  const fullName = text(node, 'fullName');
  if (fullName !== undefined && fullName !== name) problems.push(`${path}: holds ${fullName}`);
  if (['CustomObject', 'CustomField', 'ValidationRule', 'ListView'].includes(type)) {
    const bare = name.replace(/__c$/, '');
    if (!API_NAME.test(name) || bare.length > 40)
      problems.push(`${path}: ${name} is not Words_With_Underscores of at most 40`);
  }
  if (DESCRIBED.has(type) && !text(node, 'description')) problems.push(`${path}: has no description`);
  for (const [of, element, limit] of LABEL_LIMITS) {
    const value = of === type ? text(node, element) : undefined;
    if (value !== undefined && value.length > limit)
      problems.push(`${path}: ${element} has ${value.length} of ${limit} characters`);
  }
  return problems;
}

/** Whatever a person can type into on a layout says what to type. */
function checkHelp(project: Project): readonly string[] {
  return ofType(project, 'Layout').flatMap((layout) => {
    const object = layout.name.split('-')[0] ?? '';
    return layoutItems(layout)
      .filter((item) => item.behavior !== 'Readonly')
      .flatMap((item) => project.fields.filter((field) => field.object === object && field.name === item.field))
      .filter((field) => field.fieldType !== 'MasterDetail' && !text(field.node, 'inlineHelpText'))
      .map((field) => `${field.path}: can be typed into and has no inlineHelpText`);
  });
}

function checkPicklists(project: Project): readonly string[] {
  return project.fields.flatMap((field) => {
    const set = all(field.node, 'valueSet')[0];
    if (!set) return [];
    const values = all(set, 'valueSetDefinition').flatMap((definition) => all(definition, 'value'));
    const names = values.map((value) => text(value, 'fullName') ?? '');
    const problems: string[] = [];
    if (text(set, 'restricted') !== 'true') problems.push(`${field.path}: takes values outside its list`);
    if (new Set(names).size < names.length) problems.push(`${field.path}: names a value twice`);
    if (values.filter((value) => text(value, 'default') === 'true').length > 1)
      problems.push(`${field.path}: has two default values`);
    return problems;
  });
}

/** The fields a layout shows, with whether they can be edited. */
export const layoutItems = (layout: Component): readonly { readonly field: string; readonly behavior: string }[] =>
  all(layout.node, 'layoutSections')
    .flatMap((section) => all(section, 'layoutColumns'))
    .flatMap((column) => all(column, 'layoutItems'))
    .map((item) => ({ field: text(item, 'field') ?? '', behavior: text(item, 'behavior') ?? '' }));
