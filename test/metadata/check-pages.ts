import { ofType, type Component, type Project } from './project.ts';
import { all, text, texts, type Node } from './xml.ts';

/** Components, facets, pages, tabs and labels that pages and the app name and nobody has. */
export function checkPages(project: Project): readonly string[] {
  const pages = new Set(ofType(project, 'FlexiPage').map((page) => page.name));
  const overrides = [...ofType(project, 'CustomApplication'), ...ofType(project, 'CustomObject')].flatMap((component) =>
    all(component.node, 'actionOverrides').map((override) => [component, override] as const),
  );
  return [
    ...ofType(project, 'FlexiPage').flatMap((page) => checkPage(project, page)),
    ...overrides
      .filter(([, override]) => text(override, 'type') === 'Flexipage' && !pages.has(text(override, 'content') ?? ''))
      .map(([component, override]) => `${component.path}: opens ${text(override, 'content')}, which nobody has`),
    ...checkTabs(project),
    ...checkLabels(project),
  ];
}

const instances = (page: Component): readonly Node[] =>
  all(page.node, 'flexiPageRegions')
    .flatMap((region) => all(region, 'itemInstances'))
    .flatMap((item) => all(item, 'componentInstance'));

function checkPage(project: Project, page: Component): readonly string[] {
  const bundles = new Map(
    ofType(project, 'LightningComponentBundle').map((bundle) => [bundle.name.replace('.js', ''), bundle]),
  );
  const facets = new Set(all(page.node, 'flexiPageRegions').map((region) => text(region, 'name')));
  const object = text(page.node, 'sobjectType') ?? '';
  const problems = instances(page).flatMap((instance) => {
    const name = text(instance, 'componentName') ?? '';
    const bundle = bundles.get(name.replace(/^c:/, ''));
    const isOurs = !name.includes(':') || name.startsWith('c:');
    if (isOurs && !bundle) return [`shows ${name}, which nobody has`];
    const targets = bundle ? all(bundle.node, 'targets').flatMap((node) => texts(node, 'target')) : [];
    if (bundle && (text(bundle.node, 'isExposed') !== 'true' || !targets.includes('lightning__RecordPage')))
      return [`shows ${name}, which is not offered to record pages`];
    const properties = all(instance, 'componentInstanceProperties');
    return properties
      .filter(
        (property) =>
          ['body', 'tabs'].includes(text(property, 'name') ?? '') && !facets.has(text(property, 'value') ?? ''),
      )
      .map((property) => `holds ${text(property, 'value')}, which the page does not have`);
  });
  const unknownObject = project.fieldNames.has(object) ? [] : [`is for ${object}, which nobody has`];
  return [...problems, ...unknownObject].map((problem) => `${page.path}: ${problem}`);
}

function checkTabs(project: Project): readonly string[] {
  const tabs = new Set(ofType(project, 'CustomTab').map((tab) => tab.name));
  const isTab = (name: string): boolean =>
    tabs.has(name) || (name.startsWith('standard-') && project.fieldNames.has(name.replace('standard-', '')));
  const apps = new Set(ofType(project, 'CustomApplication').map((app) => app.name));
  const named = [
    ...ofType(project, 'CustomApplication').flatMap((app) => texts(app.node, 'tabs').map((tab) => [app, tab] as const)),
    ...ofType(project, 'PermissionSet').flatMap((set) =>
      all(set.node, 'tabSettings').map((node) => [set, text(node, 'tab') ?? ''] as const),
    ),
  ];
  const visible = ofType(project, 'PermissionSet').flatMap((set) =>
    all(set.node, 'applicationVisibilities').map((node) => [set, text(node, 'application') ?? ''] as const),
  );
  return [
    ...named
      .filter(([, tab]) => !isTab(tab))
      .map(([component, tab]) => `${component.path}: names the tab ${tab}, which nobody has`),
    ...visible
      .filter(([, app]) => !apps.has(app))
      .map(([component, app]) => `${component.path}: names the app ${app}, which nobody has`),
    ...[...tabs].filter((tab) => !project.fieldNames.has(tab)).map((tab) => `tabs/${tab}: has no object`),
  ];
}

function checkLabels(project: Project): readonly string[] {
  const labels = ofType(project, 'CustomLabels').flatMap((file) =>
    all(file.node, 'labels').map((label) => text(label, 'fullName') ?? ''),
  );
  const known = new Set(labels);
  return [
    ...[...project.usedLabels]
      .filter((name) => !known.has(name))
      .map((name) => `label ${name}: is used and does not exist`),
    ...labels.filter((name) => !project.usedLabels.has(name)).map((name) => `label ${name}: exists and is not used`),
  ];
}
