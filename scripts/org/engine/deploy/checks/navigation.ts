import { objectOf } from '../../../catalog/lookup.ts';
import { childOf, childrenOf, textOf, textsOf } from '../../../catalog/xml-node.ts';
import { errorAt } from '../problem.ts';
import type { Check } from './check.ts';
import { lengthProblems, nameProblems } from './names.ts';
import { componentIn, notFound, overrideProblems, tabExists, unresolved } from './resolve.ts';

/** An app: its tabs, page overrides and utility bar exist. */
export const checkApplication: Check = ({ component: { fullName, xml } }, scope) =>
  xml
    ? [
        ...(fullName.startsWith('standard__') ? [] : nameProblems(xml, fullName, 'app')),
        ...lengthProblems(xml, { label: ['MasterLabel', 80], description: ['Description', 1000] }),
        ...unresolved(xml, 'tabs', 'CustomTab', (name) => tabExists(scope, name)),
        ...unresolved(xml, 'utilityBar', 'FlexiPage', (name) => componentIn(scope, 'FlexiPage', name) !== undefined),
        ...overrideProblems(xml, 'actionOverrides', scope),
        ...overrideProblems(xml, 'profileActionOverrides', scope),
        ...childrenOf(xml, 'actionOverrides')
          .flatMap((override) => childrenOf(override, 'pageOrSobjectType'))
          .filter((node) => !node.text.startsWith('standard-') && !objectOf(scope.after, node.text.trim()))
          .map((node) => notFound(node, 'pageOrSobjectType', 'CustomObject', node.text.trim())),
      ]
    : [];

/** A tab shows exactly one thing, which exists: an object, a Lightning page, a component or an address. */
export const checkTab: Check = ({ component: { fullName, xml } }, scope) => {
  if (!xml) return [];
  const shared = [
    ...lengthProblems(xml, { label: ['MasterLabel', 40], description: ['Description', 1000] }),
    ...(textOf(xml, 'motif') || textOf(xml, 'icon') ? [] : [errorAt(xml, 'Required field is missing: motif')]),
  ];
  if (textOf(xml, 'customObject') === 'true') {
    const object = objectOf(scope.after, fullName);
    return object?.custom
      ? shared
      : [...shared, notFound(childOf(xml, 'customObject') ?? xml, 'customObject', 'CustomObject', fullName)];
  }
  const kinds = ['flexiPage', 'lwcComponent', 'url', 'page', 'auraComponent'].filter((element) =>
    childOf(xml, element),
  );
  if (kinds.length !== 1)
    return [...shared, errorAt(xml, 'A tab must show one object, Lightning page, component or URL')];
  return [
    ...nameProblems(xml, fullName, 'tab'),
    ...(textOf(xml, 'label') ? [] : [errorAt(xml, 'Required field is missing: label')]),
    ...shared,
    ...unresolved(xml, 'flexiPage', 'FlexiPage', (name) => componentIn(scope, 'FlexiPage', name) !== undefined),
    ...unresolved(xml, 'lwcComponent', 'LightningComponentBundle', (name) => {
      const bundle = componentIn(scope, 'LightningComponentBundle', name)?.xml;
      return (
        bundle !== undefined &&
        childrenOf(bundle, 'targets').some((list) => textsOf(list, 'target').includes('lightning__Tab'))
      );
    }),
    ...unresolved(xml, 'page', 'ApexPage', (name) => componentIn(scope, 'ApexPage', name) !== undefined),
    ...unresolved(
      xml,
      'auraComponent',
      'AuraDefinitionBundle',
      (name) => componentIn(scope, 'AuraDefinitionBundle', name) !== undefined,
    ),
  ];
};

/** An action: its object and what it opens. */
export const checkQuickAction: Check = ({ component: { fullName, xml } }, scope) => {
  if (!xml) return [];
  const object = fullName.includes('.') ? fullName.split('.')[0] : undefined;
  return [
    ...(object !== undefined && !objectOf(scope.after, object)
      ? [errorAt(xml, `Entity of type 'CustomObject' named '${object}' cannot be found`)]
      : []),
    ...unresolved(xml, 'targetObject', 'CustomObject', (name) => objectOf(scope.after, name) !== undefined),
    ...unresolved(
      xml,
      'lightningWebComponent',
      'LightningComponentBundle',
      (name) => componentIn(scope, 'LightningComponentBundle', name) !== undefined,
    ),
  ];
};
