import { componentsOf } from '../../catalog/lookup.ts';
import type { Catalog, XmlNode } from '../../catalog/types.ts';
import { childrenOf, textOf } from '../../catalog/xml-node.ts';

interface Wanted {
  /** `View` for records, `Tab` for home. */
  readonly action: string;
  /** Object, or `standard-home`. */
  readonly target: string;
  readonly app: string;
  readonly profile: string;
  readonly formFactor: 'Large' | 'Small';
}

const isFor = (node: XmlNode, { action, formFactor }: Wanted): boolean =>
  (textOf(node, 'actionName') ?? '').toLowerCase() === action.toLowerCase() &&
  (textOf(node, 'type') ?? '').toLowerCase() === 'flexipage' &&
  (textOf(node, 'formFactor') ?? formFactor) === formFactor;

const same = (a: string | undefined, b: string): boolean => (a ?? '').toLowerCase() === b.toLowerCase();

/** Profile names as metadata writes them: the administrator's is `Admin`. */
const profileNames = (profile: string): readonly string[] =>
  profile === 'System Administrator'
    ? ['Admin', profile]
    : profile === 'Standard User'
      ? ['Standard', profile]
      : [profile];

/**
 * Name of the FlexiPage assigned for a user: by app and profile, else by app, else the org's default for the object.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_customapplication.htm
 */
export function assignedPage(catalog: Catalog, wanted: Wanted): string | undefined {
  const app = componentsOf(catalog, 'CustomApplication').get(wanted.app)?.xml;
  const object = componentsOf(catalog, 'CustomObject').get(wanted.target)?.xml;
  const forTarget = (node: XmlNode): boolean =>
    same(textOf(node, 'pageOrSobjectType'), wanted.target) && isFor(node, wanted);
  const byProfile = (app ? childrenOf(app, 'profileActionOverrides') : []).filter(
    (node) => forTarget(node) && profileNames(wanted.profile).some((name) => same(textOf(node, 'profile'), name)),
  );
  const byApp = (app ? childrenOf(app, 'actionOverrides') : []).filter(forTarget);
  const byObject = (object ? childrenOf(object, 'actionOverrides') : []).filter((node) => isFor(node, wanted));
  const [chosen] = [...byProfile, ...byApp, ...byObject];
  return chosen && textOf(chosen, 'content');
}
