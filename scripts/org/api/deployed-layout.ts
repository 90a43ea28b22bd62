import { profileNameOf } from '../catalog/build-grants.ts';
import { decodeName } from '../catalog/decode-name.ts';
import { componentsOf } from '../catalog/lookup.ts';
import type { ObjectDef, XmlNode } from '../catalog/types.ts';
import { childrenOf, textOf } from '../catalog/xml-node.ts';
import type { Context } from '../engine/types.ts';

export interface DeployedLayout {
  readonly name: string;
  readonly xml: XmlNode;
}

/** What the user's profile assigns: `Visit__c-Short Layout` by `Visit__c.Field`, or by nothing for all other record types. */
function assignedName(context: Context, prefix: string, recordType: string | undefined): string | undefined {
  const profile = context.access.grants.find((grant) => grant.isProfile)?.name;
  const deployed = [...componentsOf(context.catalog, 'Profile').values()].find(
    ({ fullName }) => profileNameOf(decodeName(fullName)) === profile,
  );
  const assignments = (deployed?.xml ? childrenOf(deployed.xml, 'layoutAssignments') : [])
    .map((node) => ({ layout: decodeName(textOf(node, 'layout') ?? ''), recordType: textOf(node, 'recordType') }))
    .filter(({ layout }) => layout.toLowerCase().startsWith(prefix));
  const wanted = recordType?.toLowerCase();
  const exact = assignments.find((assignment) => assignment.recordType?.toLowerCase() === wanted);
  return (exact ?? assignments.find((assignment) => assignment.recordType === undefined))?.layout;
}

/** The deployed page layout of a record type, by developer name: the one assigned to the user's profile, else the first by name. */
export function deployedLayout(context: Context, object: ObjectDef, recordType?: string): DeployedLayout | undefined {
  const prefix = `${object.name}-`.toLowerCase();
  const own = [...componentsOf(context.catalog, 'Layout').values()]
    .flatMap(({ fullName, xml }) => (xml === undefined ? [] : [{ name: decodeName(fullName), xml }]))
    .filter(({ name }) => name.toLowerCase().startsWith(prefix))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const assigned = assignedName(context, prefix, recordType && `${object.name}.${recordType}`);
  return own.find(({ name }) => name.toLowerCase() === assigned?.toLowerCase()) ?? own[0];
}
