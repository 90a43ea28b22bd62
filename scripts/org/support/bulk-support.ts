import { atlas } from './documentation.ts';
import type { Support } from './support-row.ts';

/** Rows of the support table for bulk jobs. */
export const bulkSupport: readonly Support[] = [
  {
    protocol: 'Bulk 2.0',
    operation: 'ingest jobs: insert, update, upsert, delete, hardDelete; one upload or multipart; results, abort, list',
    status: 'full',
    source: atlas('api_asynch.meta/api_asynch/asynch_api_intro.htm'),
    note: 'Assignment rules are refused. Jobs survive a restart.',
  },
  {
    protocol: 'Bulk 2.0',
    operation: 'query jobs: query, queryAll, results by maxRecords and locator, abort, list',
    status: 'full',
    source: atlas('api_asynch.meta/api_asynch/queries.htm'),
  },
  {
    protocol: 'Bulk 2.0',
    operation: 'parallel result pages (resultPages), PK chunking',
    status: 'none',
    source: atlas('api_asynch.meta/api_asynch/query_get_parallel_results.htm'),
    note: 'Result pages answer NOT_FOUND.',
  },
  {
    protocol: 'Bulk 1',
    operation: 'insert, update, upsert, delete, hardDelete, query and queryAll jobs in batches of CSV or JSON',
    status: 'partial',
    source: atlas('api_asynch.meta/api_asynch/asynch_api_intro.htm'),
    note: 'On the jobs of Bulk 2.0. Job and batch information in XML or JSON. Batches in XML or ZIP, PK chunking, transformation specs and assignment rules are refused.',
  },
];
