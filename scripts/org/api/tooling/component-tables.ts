import { componentsOf } from '../../catalog/lookup.ts';
import { flagOf, textOf } from '../../catalog/xml-node.ts';
import type { Component } from '../../catalog/types.ts';
import type { Engine, FileProperties } from '../../engine/types.ts';
import { metadataId } from '../metadata-id.ts';
import type { ColumnType, ToolingRow, ToolingTable } from './table.ts';

const stamps = {
  CreatedDate: 'datetime',
  LastModifiedDate: 'datetime',
  LastModifiedById: 'id',
} as const satisfies Record<string, ColumnType>;

const stampsOf = ({ createdDate, lastModifiedDate, lastModifiedById }: FileProperties): ToolingRow => ({
  CreatedDate: createdDate,
  LastModifiedDate: lastModifiedDate,
  LastModifiedById: lastModifiedById,
});

/** What was deployed of one type, as listMetadata lists it: for those who may use the Metadata API. */
function componentTable(
  engine: Engine,
  [name, keyPrefix, type]: readonly [string, string, string],
  columns: Readonly<Record<string, ColumnType>>,
  rowOf: (fullName: string, component: Component | undefined) => ToolingRow | undefined,
): ToolingTable {
  return {
    name,
    label: name,
    keyPrefix,
    columns: { Id: 'id', NamespacePrefix: 'string', ...columns, ...stamps },
    rows: (context) =>
      engine.deployer.list(context, type).flatMap((properties): readonly ToolingRow[] => {
        const component = componentsOf(context.catalog, type).get(properties.fullName);
        const row = rowOf(properties.fullName, component);
        const Id = metadataId(keyPrefix, `${type}.${properties.fullName}`);
        return row ? [{ Id, NamespacePrefix: null, ...row, ...stampsOf(properties) }] : [];
      }),
  };
}

const custom = (name: string): string | undefined => /^(.+)__c$/.exec(name)?.[1];

/** A class, trigger, page or component of Apex: kept as deployed, never compiled. */
const code = (engine: Engine, name: string, keyPrefix: string, content: 'Body' | 'Markup'): ToolingTable =>
  componentTable(
    engine,
    [name, keyPrefix, name],
    { Name: 'string', ApiVersion: 'double', Status: 'string', [content]: 'string' },
    (fullName, component) => {
      const source = [...(component?.files ?? [])].find(([path]) => !path.endsWith('-meta.xml'))?.[1];
      const version = component?.xml && textOf(component.xml, 'apiVersion');
      return {
        Name: fullName,
        ApiVersion: version === undefined ? null : Number(version),
        Status: (component?.xml && textOf(component.xml, 'status')) ?? 'Active',
        [content]: source ? Buffer.from(source).toString('utf8') : null,
      };
    },
  );

const bundle = (engine: Engine, name: string, keyPrefix: string): ToolingTable =>
  componentTable(
    engine,
    [name, keyPrefix, name],
    { DeveloperName: 'string', MasterLabel: 'string', ApiVersion: 'double', IsExposed: 'boolean' },
    (fullName, component) => ({
      DeveloperName: fullName,
      MasterLabel: (component?.xml && textOf(component.xml, 'masterLabel')) ?? fullName,
      ApiVersion: Number((component?.xml && textOf(component.xml, 'apiVersion')) ?? 0),
      IsExposed: component?.xml !== undefined && flagOf(component.xml, 'isExposed'),
    }),
  );

/** Objects of what is not run here: there is nothing in them. */
const empty = (name: string, columns: readonly string[]): ToolingTable => ({
  name,
  label: name,
  keyPrefix: null,
  columns: { Id: 'id', ...Object.fromEntries(columns.map((column) => [column, 'string'] as const)) },
  rows: () => [],
});

/** Components by their Tooling API names. */
export const componentTables = (engine: Engine): readonly ToolingTable[] => [
  code(engine, 'ApexClass', '01p', 'Body'),
  code(engine, 'ApexTrigger', '01q', 'Body'),
  code(engine, 'ApexPage', '066', 'Markup'),
  code(engine, 'ApexComponent', '099', 'Markup'),
  bundle(engine, 'LightningComponentBundle', '0Rb'),
  componentTable(engine, ['CustomObject', '01I', 'CustomObject'], { DeveloperName: 'string' }, (fullName) => {
    const DeveloperName = custom(fullName);
    return DeveloperName === undefined ? undefined : { DeveloperName };
  }),
  componentTable(
    engine,
    ['CustomField', '00N', 'CustomField'],
    { DeveloperName: 'string', TableEnumOrId: 'string' },
    (fullName) => {
      const [object = '', field = ''] = fullName.split('.');
      const DeveloperName = custom(field);
      if (DeveloperName === undefined) return undefined;
      const TableEnumOrId = custom(object) === undefined ? object : metadataId('01I', `CustomObject.${object}`);
      return { DeveloperName, TableEnumOrId };
    },
  ),
  empty('ApexLog', [
    'LogUserId',
    'LogLength',
    'Operation',
    'Application',
    'Status',
    'StartTime',
    'DurationMilliseconds',
  ]),
  empty('TraceFlag', ['TracedEntityId', 'DebugLevelId', 'LogType', 'StartDate', 'ExpirationDate']),
  empty('DebugLevel', ['DeveloperName', 'MasterLabel', 'ApexCode']),
  empty('ApexTestQueueItem', ['ApexClassId', 'Status', 'ParentJobId']),
  empty('ApexTestResult', ['ApexClassId', 'MethodName', 'Outcome', 'AsyncApexJobId']),
  empty('ApexCodeCoverageAggregate', ['ApexClassOrTriggerId', 'NumLinesCovered', 'NumLinesUncovered']),
  empty('InstalledSubscriberPackage', ['SubscriberPackageId', 'SubscriberPackageVersionId']),
];
