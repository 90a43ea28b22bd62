import { componentsOf, fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import { childrenOf, textOf } from '../../catalog/xml-node.ts';
import { masterRecordTypeId, type Context, type Engine } from '../../engine/types.ts';
import { notFound } from '../request.ts';
import { ok, type Resource } from '../resource.ts';
import { deployedLayout } from '../deployed-layout.ts';
import { layoutOf } from './layout.ts';

type Json = Readonly<Record<string, unknown>>;

/** Special forms of a page layout, `UserAlt` of a user: deployed under that name, else the page layout itself. */
const namedLayouts: ReadonlySet<string> = new Set(['useralt', 'caseclose', 'caseinteraction']);

/** Page, compact and approval layouts as the REST API describes them, from the same source as the UI API: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_layouts.htm */
export function layoutDescribeResources(engine: Engine): readonly Resource[] {
  const get = (path: string, answer: (context: Context, object: ObjectDef) => Json): Resource => ({
    path: `/sobjects/:object/describe/${path}`,
    methods: {
      GET: ({ context }, { object = '', name }) => {
        if (name !== undefined && !namedLayouts.has(name.toLowerCase())) throw notFound();
        const described = objectOf(context.catalog, object);
        if (!described || !context.access.object(described).read) throw notFound();
        return ok(answer(context, described));
      },
    },
  });
  return [
    get('layouts', (context, object) => describeLayouts(engine, context, object)),
    get('namedLayouts/:name', (context, object) => describeLayouts(engine, context, object)),
    get('compactLayouts', (context, object) => describeCompactLayouts(engine, context, object)),
    get('approvalLayouts', () => ({ approvalLayouts: [] })),
  ];
}

function describeLayouts(engine: Engine, context: Context, object: ObjectDef): Json {
  const sections = (mode: 'View' | 'Edit'): readonly Json[] =>
    (layoutOf(engine, context, object, 'Full', mode).sections as readonly Json[]).map(sectionOf);
  const deployed = deployedLayout(context, object);
  const layout = {
    id: null,
    buttonLayoutSection: { detailButtons: [] },
    detailLayoutSections: sections('View'),
    editLayoutSections: sections('Edit'),
    feedView: null,
    highlightsPanelLayoutSection: null,
    multirowEditLayoutSections: [],
    offlineLinks: [],
    quickActionList: { quickActionListItems: [] },
    relatedContent: null,
    relatedLists: deployed
      ? childrenOf(deployed.xml, 'relatedLists').flatMap((node) => relatedList(textOf(node, 'relatedList') ?? ''))
      : [],
    saveOptions: [],
  };
  return {
    layouts: [layout],
    recordTypeMappings: engine
      .recordTypes(context, object)
      .map((recordType) => ({ ...recordType, layoutId: null, picklistsForRecordType: [] })),
    recordTypeSelectorRequired: [
      engine.recordTypes(context, object).filter(({ available, master }) => available && !master).length > 1,
    ],
  };
}

/** A section of the UI API as the REST API words it. */
function sectionOf(section: Json): Json {
  const rows = section.layoutRows as readonly { readonly layoutItems: readonly Json[] }[];
  return {
    collapsed: false,
    columns: section.columns,
    heading: section.heading,
    layoutRows: rows.map(({ layoutItems }) => ({ layoutItems: layoutItems.map(itemOf), numItems: layoutItems.length })),
    layoutSectionId: null,
    parentLayoutId: null,
    rows: section.rows,
    tabOrder: 'TopToBottom',
    useCollapsibleSection: false,
    useHeading: section.useHeading,
  };
}

const itemOf = ({ editableForNew, editableForUpdate, label, layoutComponents, required }: Json): Json => ({
  editableForNew,
  editableForUpdate,
  label,
  layoutComponents: (layoutComponents as readonly Json[]).map(({ apiName }, index) => ({
    displayLines: 1,
    tabOrder: index + 1,
    type: 'Field',
    value: apiName,
  })),
  placeholder: false,
  required,
});

const relatedList = (name: string): readonly Json[] => {
  const [sobject = '', field] = name.split('.');
  return field === undefined ? [] : [{ name, sobject, field, label: sobject, columns: [], sort: [], limitRows: 5 }];
};

function describeCompactLayouts(engine: Engine, context: Context, object: ObjectDef): Json {
  const readable = (names: readonly string[]) =>
    names.flatMap((name) => fieldOf(object, name) ?? []).filter((field) => context.access.canReadField(object, field));
  const labels = componentsOf(context.catalog, 'CompactLayout');
  const labelOf = (name: string): string => {
    const xml = labels.get(`${object.name}.${name}`)?.xml;
    return (xml && textOf(xml, 'label')) ?? name;
  };
  const layouts = [...object.compactLayouts, ['SYSTEM', [object.nameField ?? 'Id']] as const].map(([name, fields]) => ({
    actions: [],
    fieldItems: readable(fields).map((field) => ({
      editableForNew: engine.fieldRights(context, object, field).createable,
      editableForUpdate: engine.fieldRights(context, object, field).updateable,
      label: field.label,
      layoutComponents: [{ displayLines: 1, tabOrder: 1, type: 'Field', value: field.name }],
      placeholder: false,
      required: field.required,
    })),
    id: null,
    imageItems: [],
    label: name === 'SYSTEM' ? 'System Default' : labelOf(name),
    name,
    objectType: object.name,
  }));
  return {
    compactLayouts: layouts,
    defaultCompactLayoutId: null,
    recordTypeCompactLayoutMappings: engine.recordTypes(context, object).map((recordType) => ({
      available: recordType.available,
      compactLayoutId: null,
      compactLayoutName: object.compactLayout ?? 'SYSTEM',
      recordTypeId: recordType.recordTypeId || masterRecordTypeId,
      recordTypeName: recordType.name,
    })),
  };
}
