import { componentsOf } from '../../../catalog/lookup.ts';
import type { Component, XmlNode } from '../../../catalog/types.ts';
import { childOf, childrenOf, textOf, textsOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import { bundleReferenceProblems } from './bundle-references.ts';
import type { Check, CheckScope } from './check.ts';

/** Targets a bundle may be shown on. LWC Developer Guide, "XML Configuration File Elements". */
const targets: ReadonlySet<string> = new Set([
  'lightning__AppPage',
  'lightning__HomePage',
  'lightning__RecordPage',
  'lightning__RecordAction',
  'lightning__GlobalAction',
  'lightning__Tab',
  'lightning__UtilityBar',
  'lightning__FlowScreen',
  'lightning__FlowAction',
  'lightning__Inbox',
  'lightning__UrlAddressable',
  'lightning__Dialog',
  'lightning__EnablementProgram',
  'lightning__PrintDocument',
  'lightning__Channel',
  'lightning__VoiceExtension',
  'lightning__ServiceCloudVoiceToolkitApi',
  'lightning__DynamicApp',
  'lightning__AgentforceInput',
  'lightning__AgentforceOutput',
  'lightning__DataCloudActions',
  'analytics__Dashboard',
  'lightningCommunity__Page',
  'lightningCommunity__Page_Layout',
  'lightningCommunity__Theme_Layout',
  'lightningCommunity__Default',
  'lightningSnapin__ChatMessage',
  'lightningSnapin__ChatHeader',
  'lightningSnapin__Minimized',
  'lightningSnapin__PreChat',
  'lightningStatic__Email',
]);
const propertyTypes: ReadonlySet<string> = new Set([
  'Boolean',
  'Integer',
  'String',
  'Color',
  'Picklist',
  'ContentReference',
  'HorizontalAlignment',
  'VerticalAlignment',
  'Date',
  'DateTime',
  'Location',
  'apex',
  'sObject',
]);
const scriptLimit = 1_000_000;

/** A bundle's structure, the references in its code, and what the compiler says of files that are new or changed. */
export const checkLightningBundle: Check = ({ component }, scope) => {
  const { fullName, files, xml } = component;
  const script = files.get(`lwc/${fullName}/${fullName}.js`);
  const problems: Problem[] = [];
  if (!/^[a-z][A-Za-z0-9_]*$/.test(fullName))
    problems.push(
      errorAt(
        undefined,
        `Invalid Lightning component name '${fullName}': it must begin with a lower-case letter and hold only letters, digits and underscores`,
      ),
    );
  if (!script && !isStyleOnly(component))
    problems.push(
      errorAt(undefined, `LWC1010: Failed to resolve entry for module "c/${fullName}". Missing file ${fullName}.js`),
    );
  if (!xml) return [...problems, errorAt(undefined, `Missing file lwc/${fullName}/${fullName}.js-meta.xml`)];
  for (const [file, content] of files) {
    if (file.endsWith('.js') && content.byteLength > scriptLimit)
      problems.push({
        ...errorAt(undefined, `Value too long for field: Source maximum length is:${scriptLimit}`),
        path: file,
      });
    if (file.endsWith('.ts'))
      problems.push({ ...errorAt(undefined, `Invalid file type in bundle ${fullName}: ${file}`), path: file });
  }
  return [
    ...problems,
    ...configurationProblems(xml),
    ...bundleReferenceProblems(component, scope),
    ...sourceProblems(component, scope),
  ];
};

const compiled = /\.(js|html|css)$/;

function sourceProblems({ fullName, files }: Component, { before, checkSource }: CheckScope): readonly Problem[] {
  if (checkSource === undefined) return [];
  const former = componentsOf(before, 'LightningComponentBundle').get(fullName)?.files;
  const folder = `lwc/${fullName}/`;
  return [...files].flatMap(([file, bytes]): readonly Problem[] => {
    const path = file.slice(folder.length);
    const old = former?.get(file);
    if (!compiled.test(path) || path.startsWith('__') || (old && Buffer.compare(old, bytes) === 0)) return [];
    const mistake = checkSource({ bundle: fullName, path, source: new TextDecoder().decode(bytes) });
    return mistake ? [{ ...mistake, severity: 'Error', path: file }] : [];
  });
}

const isStyleOnly = ({ fullName, files }: Component): boolean =>
  files.has(`lwc/${fullName}/${fullName}.css`) && !files.has(`lwc/${fullName}/${fullName}.html`);

function configurationProblems(xml: XmlNode): readonly Problem[] {
  const problems: Problem[] = [];
  if (xml.name !== 'LightningComponentBundle')
    problems.push(errorAt(xml, `Element ${xml.name} is not valid, expected LightningComponentBundle`));
  const version = childOf(xml, 'apiVersion');
  if (version && !/^\d+(?:\.0)?$/.test(version.text.trim()))
    problems.push(errorAt(version, `Invalid apiVersion: ${version.text.trim()}`));
  const exposed = textOf(xml, 'isExposed');
  if (exposed !== 'true' && exposed !== 'false')
    problems.push(errorAt(childOf(xml, 'isExposed') ?? xml, 'Required field is missing: isExposed'));
  const given = childOf(xml, 'targets');
  const listed = given ? childrenOf(given, 'target') : [];
  for (const target of listed)
    if (!targets.has(target.text.trim()))
      problems.push(errorAt(target, `'${target.text.trim()}' is not a valid target`));
  const known = new Set(given ? textsOf(given, 'target') : []);
  for (const config of childrenOf(xml, 'targetConfigs').flatMap((node) => childrenOf(node, 'targetConfig')))
    problems.push(...targetConfigProblems(config, known));
  return problems;
}

function targetConfigProblems(config: XmlNode, known: ReadonlySet<string>): readonly Problem[] {
  const named = (config.attributes?.get('targets') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const stray = named.filter((name) => !known.has(name));
  const untyped = childrenOf(config, 'property').filter(
    (property) =>
      !propertyTypes.has((property.attributes?.get('type') ?? '').split(/[:[]|@/)[0]?.trim() ?? '') ||
      !property.attributes?.get('name'),
  );
  return [
    ...(named.length ? [] : [errorAt(config, "The attribute 'targets' is required in targetConfig")]),
    ...stray.map((name) => errorAt(config, `targetConfig names '${name}', which is not in targets`)),
    ...untyped.map((property) =>
      errorAt(property, `The property '${property.attributes?.get('name') ?? ''}' has no valid name and type`),
    ),
  ];
}
