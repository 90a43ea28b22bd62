import { componentsOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import { textOf } from '../../catalog/xml-node.ts';
import type { Flow } from './types.ts';

/**
 * Whether a flow runs: by the number of its FlowDefinition where there is one (0 for none; of a flow one version is kept,
 * the last deployed), else by its own status. Metadata API, FlowDefinition.
 */
export function isActivated(catalog: Catalog, flow: Flow): boolean {
  const definition = [...componentsOf(catalog, 'FlowDefinition').values()].find(
    ({ fullName }) => fullName.toLowerCase() === flow.name.toLowerCase(),
  );
  const version = definition?.xml && textOf(definition.xml, 'activeVersionNumber');
  if (version === undefined) return flow.active;
  return Number(version) > 0 && (textOf(flow.node, 'processType') ?? 'AutoLaunchedFlow') === 'AutoLaunchedFlow';
}
