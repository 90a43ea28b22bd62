import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { ok, type Resource } from '../resource.ts';

const mostRecords = 200;

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_recent_items.htm */
export const recentResources = (engine: Engine): readonly Resource[] => [
  {
    path: '/recent',
    methods: { GET: ({ context, query }) => ok(engine.recentlyViewed(context, limitIn(query.get('limit')))) },
  },
];

function limitIn(text: string | null): number {
  if (text === null) return mostRecords;
  if (!/^[1-9]\d{0,2}$/.test(text) || Number(text) > mostRecords) {
    throw new OrgError('INVALID_INPUT', `limit must be a whole number from 1 to ${mostRecords}: ${text}`);
  }
  return Number(text);
}
