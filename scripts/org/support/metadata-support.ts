import { atlas } from './documentation.ts';
import type { Support } from './support-row.ts';

/** Rows of the support table for the Metadata and Tooling APIs. */
export const metadataSupport: readonly Support[] = [
  {
    protocol: 'Metadata',
    operation: 'deploy, check-only, quick deploy, cancel, status, over SOAP and REST',
    status: 'partial',
    source: atlas('api_meta.meta/api_meta/meta_deploy.htm'),
    note: 'The types listed by describeMetadata; other types are refused by name. What is not run (Apex, Aura, Experience sites, reports, platform events …) is stored and told with a warning, and so are references to standard objects and fields that are not kept. Files are held to the types of the Metadata API, new and changed files of Lightning bundles to the LWC compiler, pages to the regions of their template. Standard components on pages and their properties are taken as they are. No Apex tests. A deploy is done when it is acknowledged.',
  },
  {
    protocol: 'Metadata',
    operation: 'retrieve, listMetadata, readMetadata, describeMetadata',
    status: 'partial',
    source: atlas('api_meta.meta/api_meta/meta_retrieve.htm'),
    note: 'What was deployed, as it was deployed; packages by the fullName of their package.xml; not specificFiles.',
  },
  {
    protocol: 'Metadata',
    operation: 'createMetadata, updateMetadata, upsertMetadata, deleteMetadata, renameMetadata',
    status: 'partial',
    source: atlas('api_meta.meta/api_meta/meta_createMetadata.htm'),
    note: 'Bundles only in packages; an object is renamed only while it has no records.',
  },
  {
    protocol: 'Tooling',
    operation: 'query, describe and read of definitions, code and bundles',
    status: 'partial',
    source: atlas('api_tooling.meta/api_tooling/reference_objects_list.htm'),
    note: 'EntityDefinition, FieldDefinition, ApexClass, ApexTrigger, ApexPage, ApexComponent, LightningComponentBundle, CustomObject, CustomField with their plain fields; logs, trace flags, test results, coverage and packages are empty. Nothing is written. Without SourceMember, so clients do without source tracking.',
  },
  {
    protocol: 'Tooling',
    operation: 'executeAnonymous, tests, completions, search',
    status: 'none',
    source: atlas('api_tooling.meta/api_tooling/intro_rest_resources.htm'),
    refused: [
      '/tooling/executeAnonymous/*',
      '/tooling/runTestsAsynchronous/*',
      '/tooling/runTestsSynchronous/*',
      '/tooling/completions/*',
      '/tooling/search/*',
    ],
  },
];
