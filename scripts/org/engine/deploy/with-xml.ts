import type { Component, XmlNode } from '../../catalog/types.ts';
import { writeXml } from '../../catalog/write-xml.ts';

/** The component with another element, the file that holds it rewritten to say the same; content beside a `-meta.xml` stays. */
export const withXml = (component: Component, xml: XmlNode): Component => ({
  ...component,
  xml,
  files: new Map(
    [...component.files].map(([path, content]) => [
      path,
      component.files.size === 1 || path.endsWith('-meta.xml') ? Buffer.from(writeXml(xml)) : content,
    ]),
  ),
});
