import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
} from 'graphql';
import { resolveObjectInfos, type ObjectInfoArguments } from '../object-infos.ts';
import type { GraphqlRequest } from '../request.ts';
import type { TypeBook } from './type-book.ts';

type Fields = GraphQLFieldConfigMap<unknown, GraphqlRequest>;

const each = (names: readonly string[], type: GraphQLOutputType): Fields =>
  Object.fromEntries(names.map((name) => [name, { type }]));
const yes = new GraphQLNonNull(GraphQLBoolean);
const text = new GraphQLNonNull(GraphQLString);
const listOf = (type: GraphQLOutputType): GraphQLOutputType => new GraphQLNonNull(new GraphQLList(type));
const plain = (name: string, fields: Fields): GraphQLObjectType => new GraphQLObjectType({ name, fields });

const dataTypes =
  'ADDRESS ANYTYPE BASE64 BOOLEAN COMBOBOX COMPLEXVALUE CURRENCY DATE DATETIME DOUBLE EMAIL ENCRYPTEDSTRING INT JSON JUNCTIONIDLIST LOCATION LONG MULTIPICKLIST PERCENT PHONE PICKLIST REFERENCE STRING TEXTAREA TIME URL';
const extraTypes =
  'EXTERNAL_LOOKUP IMAGE_URL INDIRECT_LOOKUP PERSONNAME PLAINTEXTAREA RICHTEXTAREA SWITCHABLE_PERSONNAME';

const fieldFlags =
  'calculated compound createable custom filterable highScaleNumber htmlFormatted nameField polymorphicForeignKey reference required searchPrefilterable sortable unique updateable';
const objectFlags = 'createable custom deletable feedEnabled layoutable mruEnabled queryable searchable updateable';

function fieldFields(book: TypeBook): Fields {
  const filteredLookup = {
    controllingFields: { type: listOf(GraphQLString) },
    ...each(['dependent', 'optionalFilter'], yes),
  };
  return {
    ApiName: { type: text },
    ...each(fieldFlags.split(' '), yes),
    ...each(['compoundComponentName', 'compoundFieldName', 'controllerName'], GraphQLString),
    ...each(['inlineHelpText', 'label', 'maskType', 'referenceTargetField', 'relationshipName'], GraphQLString),
    ...each(['length', 'precision', 'scale'], GraphQLInt),
    controllingFields: { type: listOf(GraphQLString) },
    dataType: { type: book.enumeration('DataType', dataTypes.split(' ')) },
    extraTypeInfo: { type: book.enumeration('FieldExtraTypeInfo', extraTypes.split(' ')) },
    filteredLookupInfo: { type: book.type('FilteredLookupInfo', () => plain('FilteredLookupInfo', filteredLookup)) },
    referenceToInfos: {
      type: listOf(
        book.type('ReferenceToInfo', () =>
          plain('ReferenceToInfo', { ApiName: { type: text }, nameFields: { type: listOf(GraphQLString) } }),
        ),
      ),
    },
  };
}

/** `PicklistField` has its values by record type. */
function fieldInterface(book: TypeBook): GraphQLInterfaceType {
  const value = plain('PicklistFieldValue', {
    label: { type: GraphQLString },
    value: { type: GraphQLString },
    validFor: { type: new GraphQLList(GraphQLInt) },
  });
  const byRecordType = plain('PicklistValuesByRecordTypeID', {
    recordTypeID: { type: new GraphQLNonNull(GraphQLID) },
    defaultValue: { type: value },
    picklistValues: { type: new GraphQLList(new GraphQLNonNull(value)) },
  });
  const fields = fieldFields(book);
  const field = new GraphQLInterfaceType({
    name: 'Field',
    fields,
    resolveType: ({ dataType }: { readonly dataType: string }) =>
      dataType === 'PICKLIST' || dataType === 'MULTIPICKLIST' ? 'PicklistField' : 'StandardField',
  });
  book.type('StandardField', () => new GraphQLObjectType({ name: 'StandardField', fields, interfaces: [field] }));
  book.type(
    'PicklistField',
    () =>
      new GraphQLObjectType({
        name: 'PicklistField',
        fields: { ...fields, picklistValuesByRecordTypeIDs: { type: new GraphQLList(byRecordType) } },
        interfaces: [field],
      }),
  );
  return field;
}

function objectInfoType(book: TypeBook): GraphQLObjectType {
  const child = plain('ChildRelationship', {
    childObjectApiName: { type: text },
    ...each(['fieldName', 'relationshipName'], GraphQLString),
    ...each(['junctionIdListNames', 'junctionReferenceTo'], listOf(GraphQLString)),
  });
  const dependent = plain('DependentField', {
    controllingField: { type: text },
    dependentFields: { type: listOf(GraphQLString) },
  });
  const recordType = plain('RecordTypeInfo', {
    ...each(['available', 'defaultRecordTypeMapping', 'master'], yes),
    name: { type: GraphQLString },
    recordTypeId: { type: GraphQLID },
  });
  return plain('ObjectInfo', {
    ApiName: { type: text },
    ...each(objectFlags.split(' '), yes),
    ...each(['keyPrefix', 'label', 'labelPlural', 'locale'], GraphQLString),
    childRelationships: { type: listOf(child) },
    defaultRecordTypeId: { type: GraphQLID },
    dependentFields: { type: listOf(dependent) },
    fields: { type: listOf(fieldInterface(book)) },
    nameFields: { type: listOf(GraphQLString) },
    recordTypeInfos: { type: listOf(recordType) },
    themeInfo: { type: plain('ThemeInfo', each(['color', 'iconUrl'], GraphQLString)) },
  });
}

/** `uiapi { objectInfos(apiNames: ["Account"]) { … } }` */
export function objectInfosField(book: TypeBook): GraphQLFieldConfig<unknown, GraphqlRequest> {
  const input = new GraphQLInputObjectType({
    name: 'ObjectInfoInput',
    description: 'Input for ObjectInfo and PickValues',
    fields: {
      apiName: { type: new GraphQLNonNull(GraphQLString) },
      fieldNames: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
      recordTypeIDs: { type: new GraphQLList(new GraphQLNonNull(GraphQLID)) },
    },
  });
  return {
    type: new GraphQLList(book.type('ObjectInfo', () => objectInfoType(book))),
    args: {
      apiNames: { type: new GraphQLList(GraphQLString) },
      locale: { type: GraphQLString },
      objectInfoInputs: { type: new GraphQLList(new GraphQLNonNull(input)) },
    },
    resolve: (_source, args, request) => resolveObjectInfos(request, args as ObjectInfoArguments),
  };
}
