import { Hono, type Context as HttpContext } from 'hono';
import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import { listIn, objectIn } from '../parse.ts';
import { accessToken } from '../request.ts';
import { faultIn } from './fault.ts';
import type { FaultBoard } from './fault-board.ts';
import { controlPath } from './inject-faults.ts';

/** `POST /_local/faults { faults: [{ kind, path, count … }] }` puts faults in force, GET lists what is left, DELETE ends them. Administrators only. */
export function faultRoutes(engine: Engine, board: FaultBoard): Hono {
  const app = new Hono();
  const checkAdministrator = (c: HttpContext): void => {
    const { access } = engine.contextOf(accessToken(c));
    if (!access.hasPermission('ModifyAllData')) {
      throw new OrgError('INSUFFICIENT_ACCESS', 'Only administrators put faults in force');
    }
  };
  app.get(controlPath, (c) => {
    checkAdministrator(c);
    return c.json({ faults: board.list() });
  });
  app.post(controlPath, async (c) => {
    checkAdministrator(c);
    board.set(listIn(objectIn(parseJson(await c.req.text())), 'faults').map(faultIn));
    return c.json({ faults: board.list() });
  });
  app.delete(controlPath, (c) => {
    checkAdministrator(c);
    board.set([]);
    return c.body(null, 204);
  });
  return app;
}
