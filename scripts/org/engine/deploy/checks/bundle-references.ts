import { objectOf } from '../../../catalog/lookup.ts';
import { isPlatformField } from '../../../catalog/platform-names.ts';
import type { Component, ObjectDef } from '../../../catalog/types.ts';
import type { Problem } from '../problem.ts';
import type { CheckScope } from './check.ts';
import { componentIn, fieldAt } from './resolve.ts';

const importPattern = /(?:^|[;\s}])(?:import|export)\s*(?:[\w$*{},\s]+?\s*from\s*)?['"]([^'"\n]+)['"]/g;
const tagPattern = /<c-([a-z][a-z0-9-]*)/g;
const stylePattern = /@import\s+['"]([^'"\n]+)['"]/g;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
const commentPatterns: Readonly<Record<string, RegExp>> = {
  js: /\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g,
  html: /<!--[\s\S]*?-->/g,
  css: /\/\*[\s\S]*?\*\//g,
};
const referencePatterns: Readonly<Record<string, RegExp>> = { js: importPattern, html: tagPattern, css: stylePattern };

interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const placeOf = (path: string, text: string, index: number): Place => {
  const before = text.slice(0, index).split('\n');
  return { path, line: before.length, column: (before.at(-1) ?? '').length + 1 };
};

/** Imports, child components and shared style sheets of a bundle that do not resolve in the org. */
export function bundleReferenceProblems(bundle: Component, scope: CheckScope): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [path, content] of bundle.files) {
    const kind = path.split('.').at(-1) ?? '';
    const [comment, reference] = [commentPatterns[kind], referencePatterns[kind]];
    if (!comment || !reference) continue;
    const text = Buffer.from(content).toString('utf8').replace(comment, blank);
    for (const match of text.matchAll(reference)) {
      const name = match[1] ?? '';
      const message =
        kind === 'html' ? moduleProblem(camelCase(name), bundle, scope) : importProblem(name, path, bundle, scope);
      if (message !== undefined)
        problems.push({ message, severity: 'Error', ...placeOf(path, text, match.index + match[0].indexOf(name)) });
    }
  }
  return problems;
}

const camelCase = (tag: string): string => tag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function moduleProblem(name: string, bundle: Component, scope: CheckScope): string | undefined {
  const found = name === bundle.fullName || componentIn(scope, 'LightningComponentBundle', name)?.fullName === name;
  return found ? undefined : `No MODULE named markup://c:${name} found : [markup://c:${bundle.fullName}]`;
}

function importProblem(specifier: string, path: string, bundle: Component, scope: CheckScope): string | undefined {
  const [scheme = '', kind = '', ...rest] = specifier.split('/');
  const file = path.split('/').at(-1) ?? '';
  const invalid = (type: string): string => `Invalid reference ${rest.join('/')} of type ${type} in file ${file}`;
  if (scheme === 'c') return moduleProblem(kind, bundle, scope);
  if (specifier.startsWith('.')) return relativeProblem(specifier, path, bundle);
  if (scheme === 'lwc' || specifier === '@lwc/state' || ['lightning', 'lightningsnapin', 'experience'].includes(scheme))
    return undefined;
  if (scheme !== '@salesforce')
    return `No MODULE named markup://${specifier.replace('/', ':')} found : [markup://c:${bundle.fullName}]`;
  if (kind === 'schema')
    return schemaResolves(rest.join('/'), scope)
      ? undefined
      : invalid(specifier.includes('.') ? 'sobjectField' : 'sobject');
  if (kind === 'label') return labelResolves(rest.join('/'), scope) ? undefined : invalid('label');
  if (kind === 'resourceUrl')
    return componentIn(scope, 'StaticResource', rest[0] ?? '') ? undefined : invalid('resourceUrl');
  if (kind === 'contentAssetUrl')
    return componentIn(scope, 'ContentAsset', rest[0] ?? '') ? undefined : invalid('contentAssetUrl');
  if (kind === 'customPermission')
    return componentIn(scope, 'CustomPermission', rest[0] ?? '') ? undefined : invalid('customPermission');
  if (kind === 'messageChannel')
    return componentIn(scope, 'LightningMessageChannel', (rest[0] ?? '').replace(/__c$/, ''))
      ? undefined
      : invalid('messageChannel');
  return kind === 'apex' && rest.length > 0 ? apexProblem(rest[0] ?? '', scope) : undefined;
}

/** `Class.method`: the class is deployed and its text has a method of that name. */
function apexProblem(reference: string, scope: CheckScope): string | undefined {
  const [name = '', method = ''] = reference.split('.');
  const found = componentIn(scope, 'ApexClass', name);
  const body = found?.files.get(`classes/${found.fullName}.cls`);
  if (!body) return `Unable to find Apex action class referenced as '${name}'.`;
  const called = [
    ...Buffer.from(body)
      .toString('utf8')
      .matchAll(/(\w+)\s*\(/g),
  ].map((match) => match[1]?.toLowerCase());
  return called.includes(method.toLowerCase())
    ? undefined
    : `Unable to find Apex action method referenced as '${reference}'.`;
}

function relativeProblem(specifier: string, path: string, bundle: Component): string | undefined {
  const parts = path.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  const target = parts.join('/');
  const found = ['', '.js', '.html', '.css'].some((ending) => bundle.files.has(`${target}${ending}`));
  return found ? undefined : `LWC1010: Failed to resolve import "${specifier}" from "${path.split('/').at(-1) ?? ''}"`;
}

/** A standard field that orgs have and this one may lack; objects with a tab know when a record was last seen. */
const isElsewhere = ({ name, custom }: ObjectDef, field: string): boolean =>
  custom ? /^Last(?:Viewed|Referenced)Date$/i.test(field) : isPlatformField(`${name}.${field}`);

/** `Object`, `Object.Field` or `Object.Lookup__r.Field`, walked to the end. */
function schemaResolves(reference: string, scope: CheckScope): boolean {
  const [first = '', ...path] = reference.split('.');
  let object = objectOf(scope.after, first);
  for (const [index, name] of path.entries()) {
    if (!object) return false;
    if (index === path.length - 1)
      return fieldAt(scope, `${object.name}.${name}`) !== undefined || isElsewhere(object, name);
    const step = [...object.fields.values()].find(
      (field) => field.relationshipName?.toLowerCase() === name.toLowerCase(),
    );
    object = step && objectOf(scope.after, step.referenceTo[0] ?? '');
  }
  return object !== undefined;
}

/** Labels are written `c.Name`; other namespaces are not in this org. */
function labelResolves(reference: string, scope: CheckScope): boolean {
  const [namespace, name = ''] = reference.split('.');
  return namespace === 'c' && scope.after.labels.has(name.toLowerCase());
}
