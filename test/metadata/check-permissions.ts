import { hasField, ofType, type Component, type Project } from './project.ts';
import { all, text, type Node } from './xml.ts';

type Right = 'allowRead' | 'allowCreate' | 'allowEdit' | 'allowDelete' | 'viewAllRecords' | 'modifyAllRecords';

/** What a right is worth nothing without, as an org demands it. */
const NEEDS: Readonly<Record<Right, readonly Right[]>> = {
  allowRead: [],
  allowCreate: ['allowRead'],
  allowEdit: ['allowRead'],
  allowDelete: ['allowRead', 'allowEdit'],
  viewAllRecords: ['allowRead'],
  modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords'],
};
/** Reading an object takes reading these, beside the masters of a detail. */
const READ_NEEDS: Readonly<Record<string, readonly string[]>> = {
  Contact: ['Account'],
  Opportunity: ['Account'],
  Asset: ['Account', 'Contact'],
};
/** Governed through their parent or by the platform: not named in a permission set's objects. */
const WITHOUT_OBJECT_RIGHTS = new Set(['OpportunityLineItem', 'User']);

const has = (node: Node | undefined, right: Right): boolean => node !== undefined && text(node, right) === 'true';

/** Rights that an org would refuse, that name nothing, or that are missing. */
export function checkPermissions(project: Project): readonly string[] {
  const sets = ofType(project, 'PermissionSet');
  const granted = new Set(
    sets.flatMap((set) => all(set.node, 'fieldPermissions').map((field) => text(field, 'field'))),
  );
  const forgotten = project.fields
    .filter((field) => !field.isRequired && !granted.has(`${field.object}.${field.name}`))
    .map((field) => `${field.path}: no permission set lets anybody see it`);
  return [
    ...sets.flatMap((set) => [...checkObjects(project, set), ...checkFields(project, set), ...checkViewer(set)]),
    ...forgotten,
  ];
}

function checkObjects(project: Project, set: Component): readonly string[] {
  const rights = new Map(all(set.node, 'objectPermissions').map((node) => [text(node, 'object') ?? '', node]));
  return [...rights].flatMap(([object, node]) => {
    if (!project.fieldNames.has(object)) return [`${set.path}: names ${object}, which nobody has`];
    const within = (Object.keys(NEEDS) as Right[])
      .filter((right) => has(node, right))
      .flatMap((right) =>
        NEEDS[right]
          .filter((need) => !has(node, need))
          .map((need) => `${set.path}: ${object} has ${right} without ${need}`),
      );
    const masters = project.fields.filter((field) => field.object === object && field.fieldType === 'MasterDetail');
    const parents = [...(READ_NEEDS[object] ?? []), ...masters.map((field) => text(field.node, 'referenceTo') ?? '')];
    const above = parents
      .filter((parent) => !has(rights.get(parent), 'allowRead'))
      .map((parent) => `${set.path}: reading ${object} takes reading ${parent}`);
    return [...within, ...above];
  });
}

function checkFields(project: Project, set: Component): readonly string[] {
  const readable = new Set(
    all(set.node, 'objectPermissions')
      .filter((node) => has(node, 'allowRead'))
      .map((node) => text(node, 'object')),
  );
  const names = all(set.node, 'fieldPermissions').map((node) => text(node, 'field') ?? '');
  const twice = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `${set.path}: names ${name} twice`);
  const each = all(set.node, 'fieldPermissions').flatMap((node) => {
    const name = text(node, 'field') ?? '';
    const [object = '', field = ''] = name.split('.');
    const own = project.fields.find((candidate) => candidate.object === object && candidate.name === field);
    const isEditable = text(node, 'editable') === 'true';
    const problems: string[] = [];
    if (!hasField(project, object, field)) problems.push(`names ${name}, which nobody has`);
    if (own?.isRequired) problems.push(`names ${name}, which is required and so open to all`);
    if (own?.isComputed && isEditable) problems.push(`lets ${name} be edited, which is computed`);
    if (isEditable && text(node, 'readable') !== 'true') problems.push(`lets ${name} be edited and not read`);
    if (!readable.has(object) && !WITHOUT_OBJECT_RIGHTS.has(object))
      problems.push(`grants ${name} without reading ${object}`);
    return problems.map((problem) => `${set.path}: ${problem}`);
  });
  return [...twice, ...each];
}

/** The viewer changes nothing. */
function checkViewer(set: Component): readonly string[] {
  if (!set.name.endsWith('_Viewer')) return [];
  const writes: readonly Right[] = ['allowCreate', 'allowEdit', 'allowDelete', 'modifyAllRecords'];
  return [
    ...all(set.node, 'objectPermissions')
      .filter((node) => writes.some((right) => has(node, right)))
      .map((node) => text(node, 'object')),
    ...all(set.node, 'fieldPermissions')
      .filter((node) => text(node, 'editable') === 'true')
      .map((node) => text(node, 'field')),
  ].map((name) => `${set.path}: lets a viewer change ${name}`);
}
