import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';

/** Packs a source folder as the `sf` CLI does: metadata format, `package.xml` at the root. */
export async function packageSource(folder: string, apiVersion: string): Promise<Buffer> {
  const components = ComponentSet.fromSource(folder);
  components.sourceApiVersion = apiVersion;
  const { zipBuffer } = await new MetadataConverter().convert(components, 'metadata', { type: 'zip' });
  if (!zipBuffer) throw new Error(`${folder} holds nothing to deploy.`);
  return zipBuffer;
}
