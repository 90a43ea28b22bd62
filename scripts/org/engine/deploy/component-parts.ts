import { fileTypeOf, metadataTypeNamed, parentTypeOf } from '../../catalog/metadata-types.ts';
import { packagePathOf, readComponents, type Part } from '../../catalog/read-components.ts';
import type { XmlNode } from '../../catalog/types.ts';
import { childOf, isNil, textOf } from '../../catalog/xml-node.ts';
import { writeXml } from '../../catalog/write-xml.ts';
import { OrgError } from '../../errors.ts';

const leaf = (name: string, text: string): XmlNode => ({ name, text, line: 1, column: 1, children: [] });

/** What a `metadata` element of createMetadata and its like stands for, as if it had come in a package. */
export function componentParts(type: string, node: XmlNode): readonly Part[] {
  const fullName = textOf(node, 'fullName');
  if (fullName === undefined) throw new OrgError('REQUIRED_FIELD_MISSING', 'Required field is missing: fullName');
  const children = node.children.filter(({ name }) => name !== 'fullName');
  const owner = parentTypeOf(type) ?? fileTypeOf(type);
  if (owner) {
    const isLabel = owner.name === 'CustomLabels';
    const [file = '', ...own] = isLabel ? ['CustomLabels', fullName] : fullName.split('.');
    const elements = Object.entries({ ...owner.children, ...owner.entries });
    const element = elements.find(([, name]) => name === type)?.[0] ?? type;
    const entry = { ...leaf(element, ''), children: [leaf('fullName', own.join('.')), ...children] };
    return read(owner.name, file, { ...leaf(owner.name, ''), children: [entry] }).filter(
      ({ component }) => component.type !== 'CustomObject',
    );
  }
  return read(type, fullName, { ...node, name: type, children });
}

/** Elements that are `xsi:nil` do not go through a file. */
const withElements = ({ component, path }: Part, type: string, more: readonly XmlNode[]): Part =>
  component.type === type && component.xml
    ? { path, component: { ...component, xml: { ...component.xml, children: [...component.xml.children, ...more] } } }
    : { component, path };

function read(type: string, fullName: string, node: XmlNode): readonly Part[] {
  const { suffix, metaFile } = metadataTypeNamed(type) ?? {};
  const path = packagePathOf(type, encodeURIComponent(fullName).replaceAll('%20', ' ').replaceAll('%2F', '/'));
  if (path === undefined || suffix === undefined)
    throw new OrgError('FUNCTIONALITY_NOT_ENABLED', `The local org takes the type ${type} in packages only`);
  const content = metaFile ? childOf(node, 'content') : undefined;
  if (!content) {
    const taken = node.children.filter(isNil);
    const given = { ...node, children: node.children.filter((child) => !isNil(child)) };
    const { parts } = readComponents(new Map([[path, Buffer.from(writeXml(given))]]));
    return taken.length ? parts.map((part) => withElements(part, type, taken)) : parts;
  }
  const described = { ...node, children: node.children.filter((child) => child !== content) };
  return readComponents(
    new Map([
      [path, Buffer.from(content.text, 'base64')],
      [`${path}-meta.xml`, Buffer.from(writeXml(described))],
    ]),
  ).parts;
}
