import type { XmlNode } from '../../../catalog/types.ts';
import { isNil } from '../../../catalog/xml-node.ts';
import type { MetadataSchema } from '../metadata-schema.ts';
import { errorAt, type Problem } from '../problem.ts';

const namespace = '{http://soap.sforce.com/2006/04/metadata}';
const scalars: ReadonlyMap<string, RegExp> = new Map([
  ['boolean', /^(?:true|false|1|0)$/],
  ['number', /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/],
]);
/** The WSDL calls their content a text; files write elements. */
const free: ReadonlySet<string> = new Set(['targetConfigs', 'value', 'values']);

/** Elements that earlier versions of the API have, or that the declarations leave out. */
const former: ReadonlySet<string> = new Set([
  'CustomField.displayLocationInDecimal',
  'CustomObject.language',
  'FlexiPageRegion.componentInstances',
  'LookupFilter.developerName',
]);

/** Elements and texts that the Metadata API cannot read in a file of this type, each at its place. */
export function schemaProblems(schema: MetadataSchema, type: string, node: XmlNode): readonly Problem[] {
  const known = schema.get(type);
  if (known?.kind !== 'elements') return [];
  return node.children.flatMap((child) => {
    const wanted = known.elements.get(child.name);
    if (wanted === undefined && former.has(`${type}.${child.name}`)) return [];
    if (wanted === undefined)
      return [
        errorAt(
          child,
          `Error parsing file: Element ${namespace}${child.name} invalid at this location in type ${type}`,
        ),
      ];
    return free.has(child.name) && wanted === 'string' ? [] : valueProblems(schema, wanted, child);
  });
}

function valueProblems(schema: MetadataSchema, type: string, node: XmlNode): readonly Problem[] {
  const text = node.text.trim();
  const pattern = scalars.get(type);
  const known = schema.get(type);
  if (isNil(node) || (text === '' && node.children.length === 0)) return [];
  if (pattern && !pattern.test(text))
    return [
      errorAt(
        node,
        `Error parsing file: '${text}' is not a valid value for the type xsd:${pattern.source.includes('true') ? 'boolean' : 'double'}`,
      ),
    ];
  if (known?.kind === 'text' && known.values && !known.values.has(text))
    return [errorAt(node, `'${text}' is not a valid value for the enum '${type}'`)];
  return known?.kind === 'elements' ? schemaProblems(schema, type, node) : [];
}
