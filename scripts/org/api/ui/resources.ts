import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import type { Answer, Call, Params, Resource } from '../resource.ts';
import { appResources } from './apps.ts';
import { layoutDescribeResources } from './layout-describes.ts';
import { listResources } from './lists.ts';
import { lookupResources } from './lookups.ts';
import { metadataResources } from './metadata.ts';
import { recordDefaultResources } from './record-defaults.ts';
import { recordUiResources } from './record-ui.ts';
import { recordResources } from './records.ts';
import { relatedListInfoResources } from './related-list-info.ts';
import { relatedListRecordResources } from './related-list-records.ts';

function refuse(_call: Call, params: Params): Answer {
  const name = params['resource'] ?? '';
  throw new OrgError('FUNCTIONALITY_NOT_ENABLED', `User Interface API resource ${name} is not supported by this org`);
}

const refusal: Resource['methods'] = { GET: refuse, POST: refuse, PATCH: refuse, PUT: refuse, DELETE: refuse };

/** The describes of layouts, and the User Interface API below `/services/data/vNN.0/ui-api`; what it does not do it refuses by name. */
export const uiResources = (engine: Engine): readonly Resource[] => [
  ...metadataResources(engine),
  ...recordResources(engine),
  ...recordDefaultResources(engine),
  ...recordUiResources(engine),
  ...listResources(engine),
  ...relatedListInfoResources(engine),
  ...relatedListRecordResources(engine),
  ...lookupResources(engine),
  ...appResources(),
  ...layoutDescribeResources(engine),
  { path: '/ui-api/:resource/*', methods: refusal },
  { path: '/ui-api/:resource', methods: refusal },
];
