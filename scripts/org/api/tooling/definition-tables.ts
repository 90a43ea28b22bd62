import type { FieldDef, ObjectDef } from '../../catalog/types.ts';
import type { Context } from '../../engine/types.ts';
import { dataTypeOf } from './data-type.ts';
import type { ToolingRow, ToolingTable } from './table.ts';

const developerName = (name: string): string => name.replace(/__c$/i, '');

const readable = (context: Context): readonly ObjectDef[] =>
  [...context.catalog.objects.values()]
    .filter((object) => context.access.object(object).read)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const entityRow = (object: ObjectDef): ToolingRow => ({
  DurableId: object.name,
  QualifiedApiName: object.name,
  DeveloperName: developerName(object.name),
  Label: object.label,
  MasterLabel: object.label,
  PluralLabel: object.labelPlural,
  KeyPrefix: object.keyPrefix,
  NamespacePrefix: null,
  IsCustomizable: object.uiApi,
  IsCustomSetting: false,
  IsQueryable: object.queryable,
  IsRetrieveable: object.queryable,
  IsSearchable: object.uiApi,
  IsLayoutable: object.uiApi,
  IsTriggerable: object.uiApi,
});

function fieldRow(object: ObjectDef, field: FieldDef): ToolingRow {
  return {
    DurableId: `${object.name}.${developerName(field.name)}`,
    QualifiedApiName: field.name,
    DeveloperName: developerName(field.name),
    Label: field.label,
    MasterLabel: field.label,
    NamespacePrefix: null,
    DataType: dataTypeOf(field),
    Description: field.description ?? null,
    EntityDefinitionId: object.name,
    EntityDefinition: entityRow(object),
    IsCalculated: field.formula !== undefined || field.summary !== undefined,
    IsIndexed: field.unique || field.externalId || field.type === 'id' || field.type === 'reference',
    IsNameField: field.nameField,
    IsNillable: !field.required && field.type !== 'boolean' && field.type !== 'id',
    Length: field.length,
    Precision: field.precision,
    Scale: field.scale,
    ReferenceTo: { referenceTo: field.type === 'reference' ? field.referenceTo : null },
    RelationshipName: field.relationshipName ?? null,
  } as ToolingRow;
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_tooling.meta/api_tooling/tooling_api_objects_entitydefinition.htm */
export const entityDefinition: ToolingTable = {
  name: 'EntityDefinition',
  label: 'Object Definition',
  keyPrefix: '4ie',
  definition: true,
  columns: {
    DurableId: 'string',
    QualifiedApiName: 'string',
    DeveloperName: 'string',
    Label: 'string',
    MasterLabel: 'string',
    PluralLabel: 'string',
    KeyPrefix: 'string',
    NamespacePrefix: 'string',
    IsCustomizable: 'boolean',
    IsCustomSetting: 'boolean',
    IsQueryable: 'boolean',
    IsRetrieveable: 'boolean',
    IsSearchable: 'boolean',
    IsLayoutable: 'boolean',
    IsTriggerable: 'boolean',
  },
  rows: (context) => readable(context).map(entityRow),
};

/** Fields that the user may read. https://developer.salesforce.com/docs/atlas.en-us.api_tooling.meta/api_tooling/tooling_api_objects_fielddefinition.htm */
export const fieldDefinition: ToolingTable = {
  name: 'FieldDefinition',
  label: 'Field Definition',
  keyPrefix: null,
  definition: true,
  filterBy: ['DurableId', 'EntityDefinitionId', 'EntityDefinition.QualifiedApiName', 'EntityDefinition.DurableId'],
  columns: {
    DurableId: 'string',
    QualifiedApiName: 'string',
    DeveloperName: 'string',
    Label: 'string',
    MasterLabel: 'string',
    NamespacePrefix: 'string',
    DataType: 'string',
    Description: 'string',
    EntityDefinitionId: 'string',
    EntityDefinition: 'nested',
    IsCalculated: 'boolean',
    IsIndexed: 'boolean',
    IsNameField: 'boolean',
    IsNillable: 'boolean',
    Length: 'int',
    Precision: 'int',
    Scale: 'int',
    ReferenceTo: 'nested',
    RelationshipName: 'string',
  },
  rows: (context) =>
    readable(context).flatMap((object) =>
      [...object.fields.values()]
        .filter((field) => context.access.canReadField(object, field))
        .map((field) => fieldRow(object, field)),
    ),
};
