import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfig,
  type GraphQLInputFieldConfigMap,
} from 'graphql';
import { isStored } from '../../../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../../../catalog/types.ts';
import type { GraphqlRequest } from '../request.ts';
import { resolveMutation, type MutationKind } from '../resolve-mutation.ts';
import { fieldKind } from './field-kinds.ts';
import { recordType } from './record-type.ts';
import type { TypeBook } from './type-book.ts';

type Field = GraphQLFieldConfig<unknown, GraphqlRequest, { readonly input: Readonly<Record<string, unknown>> }>;

function writable(book: TypeBook, object: ObjectDef, kind: 'Create' | 'Update'): readonly FieldDef[] {
  return book
    .fields(object)
    .filter((field) => isStored(field) && !field.readOnly && book.access.canEditField(object, field))
    .filter((field) => kind === 'Create' || !field.createOnly);
}

function representation(book: TypeBook, object: ObjectDef, kind: 'Create' | 'Update'): GraphQLInputObjectType {
  const name = `${object.name}${kind}Representation`;
  const fields = (): GraphQLInputFieldConfigMap => ({
    ...Object.fromEntries(
      writable(book, object, kind).flatMap((field) => {
        const scalar = fieldKind(field)?.scalar;
        if (scalar === undefined) return [];
        return [[field.name, { type: book.scalar(field.type === 'reference' ? 'IdOrRef' : scalar) }] as const];
      }),
    ),
  });
  return book.type(name, () => new GraphQLInputObjectType({ name, fields }));
}

const idOrRef = (book: TypeBook): GraphQLInputFieldConfigMap[string] => ({
  type: new GraphQLNonNull(book.scalar('IdOrRef')),
});

function inputType(book: TypeBook, object: ObjectDef, kind: MutationKind): GraphQLInputObjectType {
  if (kind === 'Delete') {
    return book.type(
      'RecordDeleteInput',
      () => new GraphQLInputObjectType({ name: 'RecordDeleteInput', fields: { Id: idOrRef(book) } }),
    );
  }
  const name = `${object.name}${kind}Input`;
  const record = { [object.name]: { type: new GraphQLNonNull(representation(book, object, kind)) } };
  const fields = kind === 'Update' ? { Id: idOrRef(book), ...record } : record;
  return book.type(name, () => new GraphQLInputObjectType({ name, fields }));
}

function payloadType(book: TypeBook, object: ObjectDef, kind: MutationKind): GraphQLObjectType {
  const record = (): { type: GraphQLObjectType } => ({ type: recordType(book, object) });
  switch (kind) {
    case 'Create':
      return book.type(
        `${object.name}CreatePayload`,
        () => new GraphQLObjectType({ name: `${object.name}CreatePayload`, fields: () => ({ Record: record() }) }),
      );
    case 'Update':
      // Versions 59 to 65 answer `success`, later ones `Record`: both are offered.
      return book.type(
        `${object.name}UpdatePayload`,
        () =>
          new GraphQLObjectType({
            name: `${object.name}UpdatePayload`,
            fields: () => ({ Record: record(), success: { type: GraphQLBoolean } }),
          }),
      );
    case 'Delete':
      return book.type(
        'RecordDeletePayload',
        () => new GraphQLObjectType({ name: 'RecordDeletePayload', fields: { Id: { type: GraphQLID } } }),
      );
  }
}

function mutationFields(book: TypeBook, object: ObjectDef): readonly (readonly [string, Field])[] {
  const rights = book.access.object(object);
  const kinds: readonly MutationKind[] = [
    ...(object.createable && rights.create ? (['Create'] as const) : []),
    ...(object.updateable && rights.edit ? (['Update'] as const) : []),
    ...(object.deletable && rights.delete ? (['Delete'] as const) : []),
  ];
  return kinds
    .filter((kind) => kind === 'Delete' || writable(book, object, kind).length > 0)
    .map((kind) => [
      `${object.name}${kind}`,
      {
        type: payloadType(book, object, kind),
        args: { input: { type: new GraphQLNonNull(inputType(book, object, kind)) } },
        resolve: (_source, { input }, request, info) => resolveMutation(request, info, object, kind, input),
      },
    ]);
}

/** `mutation { uiapi(input: { allOrNone: true }) { … } }`; undefined for a user who may write nothing. */
export function mutationType(book: TypeBook): GraphQLObjectType | undefined {
  const fields = Object.fromEntries(book.objects.flatMap((object) => mutationFields(book, object)));
  if (Object.keys(fields).length === 0) return undefined;
  const uiapi = new GraphQLObjectType<unknown, GraphqlRequest>({ name: 'UIAPIMutations', fields });
  const input = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean } },
  });
  return new GraphQLObjectType<unknown, GraphqlRequest>({
    name: 'Mutation',
    fields: {
      uiapi: {
        type: new GraphQLNonNull(uiapi),
        args: { input: { type: input } },
        resolve: (_source, args: { input?: { allOrNone?: boolean | null } | null }, request) => {
          request.mutations.begin(args.input?.allOrNone ?? true);
          return {};
        },
      },
    },
  });
}
