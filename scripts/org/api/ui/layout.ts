import { fieldOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef, XmlNode } from '../../catalog/types.ts';
import { childrenOf, textOf } from '../../catalog/xml-node.ts';
import { masterRecordTypeId, type Context, type Engine } from '../../engine/types.ts';
import { deployedLayout } from '../deployed-layout.ts';
import { eTagOf } from '../e-tag.ts';
import { recordTypeNamed } from './record-type.ts';

type Json = Readonly<Record<string, unknown>>;

export type LayoutType = 'Full' | 'Compact';
export type LayoutMode = 'View' | 'Edit' | 'Create';

interface Item {
  readonly field: FieldDef;
  readonly behavior: string;
}

interface Section {
  readonly heading: string;
  readonly useHeading: boolean;
  /** Items by column. */
  readonly columns: ReadonlyArray<readonly Item[]>;
}

function deployedSections(object: ObjectDef, xml: XmlNode): readonly Section[] {
  return childrenOf(xml, 'layoutSections')
    .filter((section) => textOf(section, 'style') !== 'CustomLinks')
    .map((section) => ({
      heading: textOf(section, 'label') ?? '',
      useHeading: textOf(section, 'detailHeading') !== 'false',
      columns: childrenOf(section, 'layoutColumns').map((column) =>
        childrenOf(column, 'layoutItems').flatMap((item) => {
          const field = fieldOf(object, textOf(item, 'field') ?? '');
          return field ? [{ field, behavior: textOf(item, 'behavior') ?? '' }] : [];
        }),
      ),
    }));
}

const system: ReadonlySet<string> = new Set([
  'Id',
  'IsDeleted',
  'SystemModstamp',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'LastViewedDate',
  'LastReferencedDate',
  'RecordTypeId',
]);

/** Without a deployed layout: the name first, every other field in two columns, long texts below. */
function generatedSections(object: ObjectDef): readonly Section[] {
  const isPart = new Set(
    [...object.fields.values()].flatMap((field) => field.components ?? []).map((name) => name.toLowerCase()),
  );
  const shown = [...object.fields.values()].filter(
    (field) => !system.has(field.name) && !isPart.has(field.name.toLowerCase()),
  );
  const items = shown.map(
    (field): Item => ({ field, behavior: field.readOnly ? 'Readonly' : field.required ? 'Required' : 'Edit' }),
  );
  const sorted = [...items.filter(({ field }) => field.nameField), ...items.filter(({ field }) => !field.nameField)];
  const isLong = ({ field }: Item): boolean => field.type === 'textarea' && field.length > 255;
  const short = sorted.filter((item) => !isLong(item));
  const half = Math.ceil(short.length / 2);
  const details = {
    heading: `${object.label} Information`,
    useHeading: true,
    columns: [short.slice(0, half), short.slice(half)],
  };
  const long = sorted.filter(isLong);
  return long.length > 0
    ? [details, { heading: 'Description Information', useHeading: true, columns: [long] }]
    : [details];
}

function compactSections(object: ObjectDef): readonly Section[] {
  const named = object.compactLayouts.get(object.compactLayout ?? '') ?? [object.nameField ?? 'Id'];
  const items = named.flatMap((name) => fieldOf(object, name) ?? []).map((field) => ({ field, behavior: 'Readonly' }));
  return [{ heading: '', useHeading: false, columns: [items] }];
}

function sectionsOf(
  context: Context,
  object: ObjectDef,
  type: LayoutType,
  recordType?: string,
): { readonly id: string | null; readonly sections: readonly Section[] } {
  if (type === 'Compact') return { id: object.compactLayout ?? null, sections: compactSections(object) };
  const deployed = deployedLayout(context, object, recordType);
  return deployed
    ? { id: deployed.name, sections: deployedSections(object, deployed.xml) }
    : { id: null, sections: generatedSections(object) };
}

const readableItems = (context: Context, object: ObjectDef, items: readonly Item[]): readonly Item[] =>
  items.filter(({ field }) => context.access.canReadField(object, field));

/** Fields on a layout the user may read, parts of compound ones and names of looked-up records included. */
export function layoutPaths(
  context: Context,
  object: ObjectDef,
  type: LayoutType,
  recordType?: string,
): readonly (readonly string[])[] {
  const items = sectionsOf(context, object, type, recordType).sections.flatMap((section) => section.columns.flat());
  return readableItems(context, object, items).flatMap(({ field }) => [
    [field.name],
    ...(field.components ?? []).map((part) => [part]),
    ...(field.relationshipName !== undefined && field.referenceTo.length > 0
      ? [
          [field.relationshipName, 'Id'],
          [field.relationshipName, 'Name'],
        ]
      : []),
  ]);
}

function layoutItem(engine: Engine, context: Context, object: ObjectDef, { behavior, field }: Item): Json {
  const parts = field.components?.flatMap((name) => fieldOf(object, name) ?? []) ?? [field];
  const { createable, updateable } = parts
    .map((part) => engine.fieldRights(context, object, part))
    .reduce((all, one) => ({
      createable: all.createable || one.createable,
      updateable: all.updateable || one.updateable,
    }));
  const isOpen = behavior !== 'Readonly';
  return {
    editableForNew: isOpen && createable,
    editableForUpdate: isOpen && updateable,
    label: field.type === 'reference' ? field.label.replace(/ ID$/, '') : field.label,
    layoutComponents: parts.map((part) => ({ apiName: part.name, componentType: 'Field', label: part.label })),
    lookupIdApiName: field.type === 'reference' ? field.name : field.nameField ? 'Id' : null,
    required: isOpen && (behavior === 'Required' || field.required) && field.type !== 'boolean',
    sortable: false,
  };
}

/** A layout as the UI API tells it, from the page layout assigned to profile and record type, or else a generated one. */
export function layoutOf(
  engine: Engine,
  context: Context,
  object: ObjectDef,
  type: LayoutType,
  mode: LayoutMode,
  recordTypeId: string = masterRecordTypeId,
): Json {
  const recordType = recordTypeNamed(engine, context, object, recordTypeId);
  const { id, sections } = sectionsOf(context, object, type, recordType?.developerName);
  const told = {
    id,
    layoutType: type,
    mode,
    objectApiName: object.name,
    recordTypeId,
    saveOptions: [],
    sections: sections.map((section, index) => {
      const columns = section.columns.map((column) => readableItems(context, object, column));
      const rows = Math.max(0, ...columns.map((column) => column.length));
      return {
        collapsible: false,
        columns: columns.length,
        heading: section.heading,
        id: `${id ?? object.name}-${index}`,
        layoutRows: Array.from({ length: rows }, (_, row) => ({
          layoutItems: columns
            .flatMap((column) => column[row] ?? [])
            .map((item) => layoutItem(engine, context, object, item)),
        })),
        rows,
        useHeading: section.useHeading,
      };
    }),
  };
  return { ...told, eTag: eTagOf(told) };
}
