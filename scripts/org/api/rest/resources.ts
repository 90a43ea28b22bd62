import type { Engine } from '../../engine/types.ts';
import type { Resource } from '../resource.ts';
import { changeResources } from './changes.ts';
import { discoveryResources, type Usage } from './discovery.ts';
import { orgDescribeResources } from './org-describes.ts';
import { listViewResources } from './list-views.ts';
import { passwordResources } from './passwords.ts';
import { queryResources } from './query.ts';
import { recentResources } from './recent.ts';
import { recordResources } from './records.ts';

/** The REST API. Order matters where a path could be a record's id: the named ones come first. */
export const restResources = (engine: Engine, usage: Usage): readonly Resource[] => [
  ...discoveryResources(engine, usage),
  ...orgDescribeResources(engine),
  ...queryResources(engine),
  ...passwordResources(engine),
  ...changeResources(engine),
  ...recentResources(engine),
  ...listViewResources(engine),
  ...recordResources(engine),
];
