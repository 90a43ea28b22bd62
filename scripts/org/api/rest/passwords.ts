import type { Engine } from '../../engine/types.ts';
import { objectIn, textIn } from '../parse.ts';
import { noContent, ok, type Resource } from '../resource.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_user_password.htm (without reset). */
export const passwordResources = (engine: Engine): readonly Resource[] => [
  {
    path: '/sobjects/User/:id/password',
    methods: {
      GET: ({ context }, { id = '' }) => {
        engine.retrieve(context, 'User', id, ['Id']);
        return ok({ isExpired: false });
      },
      POST: (call, { id = '' }) => {
        engine.setPassword(call.context, id, textIn(objectIn(call.body()), 'NewPassword'));
        return noContent;
      },
    },
  },
];
