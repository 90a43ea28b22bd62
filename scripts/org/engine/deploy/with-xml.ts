import type { Component, XmlNode } from '../../catalog/types.ts';
import { writeXml } from '../../catalog/write-xml.ts';

/** The component with another element, its one file rewritten to say the same. */
export const withXml = (component: Component, xml: XmlNode): Component => ({
  ...component,
  xml,
  files: new Map([...component.files.keys()].map((path) => [path, Buffer.from(writeXml(xml))])),
});
