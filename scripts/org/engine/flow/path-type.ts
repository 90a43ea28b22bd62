import { makeField } from '../../catalog/field-def.ts';
import { fieldOf, objectOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { Catalog, FieldDef, FieldType, ObjectDef } from '../../catalog/types.ts';
import { resolveGlobal } from '../formula/resolve-global.ts';
import { Refusal } from '../formula/errors.ts';
import type { Flow } from './types.ts';

/** What a path of a flow stands for. */
export type PathType =
  | { readonly kind: 'value'; readonly field: FieldDef; readonly isCollection: boolean }
  | { readonly kind: 'record'; readonly object: ObjectDef; readonly isCollection: boolean };

const plain = (name: string, type: FieldType, isCollection = false): PathType => ({
  kind: 'value',
  field: makeField({ name, type }),
  isCollection,
});

const flowValues: Readonly<Record<string, FieldType>> = {
  currentdate: 'date',
  currentdatetime: 'datetime',
  currentrecord: 'string',
  faultmessage: 'string',
  interviewguid: 'string',
  interviewstarttime: 'datetime',
};

const constants: Readonly<Record<string, FieldType>> = { true: 'boolean', false: 'boolean', emptystring: 'string' };

/** The field at the end of `Account.Owner.Name`, from an object. */
export function fieldAt(catalog: Catalog, object: ObjectDef, names: readonly string[]): FieldDef | undefined {
  const [first = '', ...rest] = names;
  if (rest.length === 0) return fieldOf(object, first);
  const [relationship = '', wanted] = first.split(':');
  const lookup = parentFieldOf(object, relationship);
  const target = wanted ?? (lookup?.referenceTo.includes('User') ? 'User' : lookup?.referenceTo[0]);
  const next = target === undefined ? undefined : objectOf(catalog, target);
  return lookup && next ? fieldAt(catalog, next, rest) : undefined;
}

function within(catalog: Catalog, object: ObjectDef, rest: readonly string[]): PathType | undefined {
  if (rest.length === 0) return { kind: 'record', object, isCollection: false };
  const field = fieldAt(catalog, object, rest);
  return field && { kind: 'value', field, isCollection: false };
}

function globalType(catalog: Catalog, flow: Flow, path: string): PathType | undefined {
  const object = objectOf(catalog, flow.start.object ?? '') ?? objectOf(catalog, 'User');
  if (!object) return undefined;
  try {
    const found = resolveGlobal(path, 0, { catalog, object, use: 'flow' });
    return 'kind' in found ? plain(path, 'string') : plain(path, found.field.type);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function named(catalog: Catalog, flow: Flow, name: string): PathType | undefined {
  const resource = flow.resources.get(name.toLowerCase());
  if (resource?.kind === 'formula') return plain(name, resource.type);
  if (resource?.kind === 'template') return plain(name, 'string');
  if (resource && resource.type !== 'record') return plain(name, resource.type, resource.isCollection);
  if (resource) {
    const object = objectOf(catalog, resource.object ?? '');
    return object && { kind: 'record', object, isCollection: resource.isCollection };
  }
  const element = flow.elements.get(name.toLowerCase());
  if (element?.kind === 'create') return element.storeItself ? plain(name, 'string') : undefined;
  if (element?.kind === 'filter') return pathType(catalog, flow, element.collection);
  if (element?.kind === 'loop') {
    const looped = element.into === undefined ? pathType(catalog, flow, element.collection) : undefined;
    return looped && { ...looped, isCollection: false };
  }
  if (element?.kind !== 'lookup' || !element.storeItself) return undefined;
  const object = objectOf(catalog, element.object);
  return object && { kind: 'record', object, isCollection: !element.firstOnly };
}

/** Type of `var`, `var.Field`, `$Record.Account.Name`, `$Flow.CurrentDate`, `$User.Id`; undefined when it resolves to nothing. */
export function pathType(catalog: Catalog, flow: Flow, path: string): PathType | undefined {
  const [head = '', ...rest] = path.split('.');
  switch (head.toLowerCase()) {
    case '$record':
    case '$record__prior': {
      const object = objectOf(catalog, flow.start.object ?? '');
      return object && within(catalog, object, rest);
    }
    case '$flow': {
      const type = flowValues[(rest[0] ?? '').toLowerCase()];
      return type && plain(path, type);
    }
    case '$globalconstant': {
      const type = constants[(rest[0] ?? '').toLowerCase()];
      return type && plain(path, type);
    }
  }
  if (head.startsWith('$')) return globalType(catalog, flow, path);
  const start = named(catalog, flow, head);
  if (!start || rest.length === 0) return start;
  return start.kind === 'record' && !start.isCollection ? within(catalog, start.object, rest) : undefined;
}
