import { join } from 'node:path';
import type { Connection } from 'jsforce';
import { packageSource } from '../../../scripts/deploy/package-source.ts';

export const harbor = join(process.cwd(), 'test', 'conformance', 'harbor');

/** Deploys the invented harbor project by jsforce and gives the running user its permission set. */
export async function deployHarbor(connection: Connection): Promise<void> {
  const zip = await packageSource(join(harbor, 'force-app'), '66.0');
  connection.metadata.pollInterval = 100;
  const result = await connection.metadata.deploy(zip, { singlePackage: true, rollbackOnError: true }).complete(true);
  if (!result.success) throw new Error(`The harbor did not deploy: ${JSON.stringify(result.details)}`);
  const { user_id: AssigneeId } = await connection.identity();
  const set = await connection.sobject('PermissionSet').findOne({ Name: 'Harbor_Master' }, ['Id']);
  await connection.sobject('PermissionSetAssignment').create({ AssigneeId, PermissionSetId: set?.Id ?? '' });
}
