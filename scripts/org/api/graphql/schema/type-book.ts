import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLNamedType,
  type GraphQLScalarType,
} from 'graphql';
import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
import type { Catalog, ChildRelationship, FieldDef, ObjectDef } from '../../../catalog/types.ts';
import type { Access } from '../../../engine/types.ts';
import type { FieldKind } from './field-kinds.ts';
import { salesforceScalars } from './scalars.ts';

/** A look-up that can be walked, with the objects that may be there. */
export interface ParentLink {
  readonly name: string;
  readonly field: FieldDef;
  readonly targets: readonly ObjectDef[];
}

export interface ChildLink {
  readonly name: string;
  readonly relationship: ChildRelationship;
  readonly object: ObjectDef;
}

/** What one user can see of one catalog, and the GraphQL types made of it so far, each once by name. */
export interface TypeBook {
  readonly objects: readonly ObjectDef[];
  type<T extends GraphQLNamedType>(name: string, make: () => T): T;
  /** Types made so far, those of some names. */
  named(names: readonly string[]): readonly GraphQLNamedType[];
  scalar(name: FieldKind['scalar']): GraphQLScalarType<unknown>;
  enumeration(name: string, values: readonly string[]): GraphQLEnumType;
  fields(object: ObjectDef): readonly FieldDef[];
  parents(object: ObjectDef): readonly ParentLink[];
  children(object: ObjectDef): readonly ChildLink[];
  readonly access: Access;
}

export function typeBook(catalog: Catalog, access: Access): TypeBook {
  const types = new Map<string, GraphQLNamedType>();
  const scalars = {
    ...salesforceScalars(),
    String: GraphQLString,
    Int: GraphQLInt,
    Boolean: GraphQLBoolean,
    ID: GraphQLID,
  };
  const isVisible = (object: ObjectDef | undefined): object is ObjectDef =>
    object !== undefined && object.uiApi && object.queryable && access.object(object).read;

  function type<T extends GraphQLNamedType>(name: string, make: () => T): T {
    // A name stands for one kind of type only, which the caller knows.
    const known = (types.get(name) as T | undefined) ?? make();
    types.set(name, known);
    return known;
  }

  const fields = (object: ObjectDef): readonly FieldDef[] =>
    [...object.fields.values()].filter((field) => access.canReadField(object, field));

  return {
    objects: [...catalog.objects.values()].filter(isVisible),
    access,
    type,
    named: (names) => names.flatMap((name) => types.get(name) ?? []),
    scalar: (name) => scalars[name] as GraphQLScalarType<unknown>,
    enumeration: (name, values) =>
      type(name, () => new GraphQLEnumType({ name, values: Object.fromEntries(values.map((value) => [value, {}])) })),
    fields,
    parents: (object) =>
      fields(object).flatMap((field) => {
        const targets = field.referenceTo.map((target) => objectOf(catalog, target)).filter(isVisible);
        return field.relationshipName === undefined || targets.length === 0
          ? []
          : [{ name: field.relationshipName, field, targets }];
      }),
    children: (object) =>
      object.childRelationships.flatMap((relationship) => {
        const child = objectOf(catalog, relationship.childObject);
        const field = child && fieldOf(child, relationship.field);
        if (relationship.name === undefined || !isVisible(child) || !field || !access.canReadField(child, field))
          return [];
        return [{ name: relationship.name, relationship, object: child }];
      }),
  };
}
