import { bulkSupport } from './support/bulk-support.ts';
import { atlas } from './support/documentation.ts';
import { hostSupport } from './support/host-support.ts';
import { metadataSupport } from './support/metadata-support.ts';
import { recordSupport } from './support/record-support.ts';
import { restSupport } from './support/rest-support.ts';
import { signInSupport } from './support/sign-in-support.ts';
import { soqlSupport } from './support/soql-support.ts';
import type { Support } from './support/support-row.ts';
import { uiSupport } from './support/ui-support.ts';

/** What the local org does and does not do. The README table and the refusals are made from it. */
export const support: readonly Support[] = [
  ...signInSupport,
  ...restSupport,
  ...soqlSupport,
  ...metadataSupport,
  ...uiSupport,
  ...recordSupport,
  ...bulkSupport,
  ...hostSupport,
  {
    protocol: 'Local',
    operation: 'faults on demand: latency, 503, dropped connections, locks, expired session, request limit',
    status: 'full',
    source: 'of its own: POST /_local/faults',
    note: 'Seeded and repeatable, for tests. Administrators only.',
  },
  {
    protocol: 'Streaming',
    operation: 'platform events, Bayeux, Pub/Sub',
    status: 'none',
    source: atlas('api_streaming.meta/api_streaming/intro_stream.htm'),
  },
];
