import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { failureOf } from '../errors.ts';
import { flagIn, listIn, objectIn, textIn } from '../parse.ts';
import { ok, type Answer, type Call, type Dispatch, type Resource } from '../resource.ts';
import { runSequence } from './sequence.ts';
import { parseSubrequest, settled, subCall } from './subrequest.ts';

const maxSubrequests = 25;
const maxGraphs = 75;
const maxNodes = 500;

/**
 * Several calls in one: composite, batch and graph.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite.htm
 */
export function compositeResources(engine: Engine, dispatch: Dispatch): readonly Resource[] {
  const composite = (call: Call): Answer => {
    const body = objectIn(call.body());
    const subrequests = listIn(body, 'compositeRequest').map(parseSubrequest);
    limit('subrequests', subrequests.length, maxSubrequests);
    const { responses } = runSequence(engine, dispatch, call, subrequests, flagIn(body, 'allOrNone'));
    return ok({ compositeResponse: responses });
  };

  const graph = (call: Call): Answer => {
    const graphs = listIn(objectIn(call.body()), 'graphs').map((entry) => {
      const one = objectIn(entry, 'A graph');
      return { graphId: textIn(one, 'graphId'), subrequests: listIn(one, 'compositeRequest').map(parseSubrequest) };
    });
    limit('graphs', graphs.length, maxGraphs);
    limit(
      'nodes',
      graphs.reduce((sum, one) => sum + one.subrequests.length, 0),
      maxNodes,
    );
    if (new Set(graphs.map((one) => one.graphId)).size < graphs.length) {
      throw new OrgError('INVALID_INPUT', 'Each graphId must be unique');
    }
    return ok({
      graphs: graphs.map(({ graphId, subrequests }) => {
        const { isSuccessful, responses } = runSequence(engine, dispatch, call, subrequests, true);
        return { graphId, graphResponse: { compositeResponse: responses }, isSuccessful };
      }),
    });
  };

  return [
    {
      path: '/composite',
      methods: {
        GET: ({ version }) =>
          ok(
            Object.fromEntries(
              ['tree', 'batch', 'sobjects', 'graph'].map((name) => [
                name,
                `/services/data/${version}/composite/${name}`,
              ]),
            ),
          ),
        POST: composite,
      },
    },
    { path: '/composite/graph', methods: { POST: graph } },
    { path: '/composite/batch', methods: { POST: (call) => batch(dispatch, call) } },
  ];
}

/** Independent calls: each stands for itself; `haltOnError` leaves out those after the first failure. */
function batch(dispatch: Dispatch, call: Call): Answer {
  const body = objectIn(call.body());
  const requests = listIn(body, 'batchRequests').map((entry) => objectIn(entry, 'A batch request'));
  const haltOnError = flagIn(body, 'haltOnError');
  limit('batch requests', requests.length, maxSubrequests);
  const halted = failureOf(new OrgError('BATCH_PROCESSING_HALTED', 'Batch processing of requests halted by request.'));
  const results: { statusCode: number; result: unknown }[] = [];
  let hasErrors = false;
  for (const request of requests) {
    const answer: Answer =
      hasErrors && haltOnError
        ? { status: halted.status, body: halted.errors }
        : settled(() => dispatch(subCall(call, textIn(request, 'method'), textIn(request, 'url'), request.richInput)));
    hasErrors ||= answer.status >= 400;
    results.push({ statusCode: answer.status, result: answer.body ?? null });
  }
  return ok({ hasErrors, results });
}

function limit(what: string, count: number, most: number): void {
  if (count === 0) throw new OrgError('MISSING_ARGUMENT', `The request has no ${what}`);
  if (count > most) throw new OrgError('LIMIT_EXCEEDED', `The request has ${count} ${what}; the most is ${most}`);
}
