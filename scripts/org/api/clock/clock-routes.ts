import { Hono, type Context as HttpContext } from 'hono';
import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import { objectIn } from '../parse.ts';
import { accessToken } from '../request.ts';

const clockPath = '/_local/clock';

/** Instant of `{ "until": "2026-03-02T06:30:00Z" }`; the org's own now where it is absent. */
function untilIn(text: string, now: Date): Date {
  const { until } = text.trim() === '' ? {} : objectIn(parseJson(text));
  if (until === undefined) return now;
  const at = new Date(typeof until === 'string' ? until : Number.NaN);
  if (Number.isNaN(at.getTime())) throw new OrgError('INVALID_INPUT', "'until' must be an ISO date and time");
  return at;
}

/**
 * The clock of scheduled flows and paths, for tests: `GET /_local/clock` tells the org's time; `POST { until }` runs
 * whatever is due until then and answers the runs, each of which sees its own due time as now. Administrators only.
 */
export function clockRoutes(engine: Engine): Hono {
  const app = new Hono();
  const checkAdministrator = (c: HttpContext): void => {
    if (!engine.contextOf(accessToken(c)).access.hasPermission('ModifyAllData')) {
      throw new OrgError('INSUFFICIENT_ACCESS', 'Only administrators run what is scheduled');
    }
  };
  app.get(clockPath, (c) => {
    checkAdministrator(c);
    return c.json({ now: engine.now().toISOString() });
  });
  app.post(clockPath, async (c) => {
    checkAdministrator(c);
    const until = untilIn(await c.req.text(), engine.now());
    return c.json({ until: until.toISOString(), runs: engine.runScheduled(until) });
  });
  return app;
}
