import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Store } from '../../store/types.ts';
import type { Context, Engine } from '../types.ts';
import type { ContextCache } from './context-cache.ts';
import { isPassword, storePassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';

export interface SessionParts {
  readonly store: Store;
  readonly catalog: () => Catalog;
  readonly sessions: Sessions;
  readonly contexts: ContextCache;
}

const invalidLogin = (): OrgError =>
  new OrgError('INVALID_LOGIN', 'Invalid username, password, security token; or user locked out.');

/** Signing in and out, and whom a token stands for. A deactivated user's sessions end at once. */
export function sessionFunctions({
  store,
  catalog,
  sessions,
  contexts,
}: SessionParts): Pick<Engine, 'contextOf' | 'login' | 'logout' | 'setPassword'> {
  function userIdOf(username: string): string {
    const users = objectOf(catalog(), 'User');
    const [row] = users ? store.find(users, 'Username', [username]) : [];
    if (!row) throw invalidLogin();
    return String(row['Id']);
  }

  return {
    contextOf(token) {
      const userId = sessions.userOf(token);
      const context = userId === undefined ? undefined : contexts.contextOf(userId);
      if (!context) throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
      return context;
    },
    login(username, password, options = {}) {
      const userId = userIdOf(username);
      if (password !== undefined && !isPassword(store, userId, password)) throw invalidLogin();
      const context: Context | undefined = contexts.contextOf(userId);
      if (!context) throw invalidLogin();
      return { token: sessions.open(userId, options.lasting), context };
    },
    logout: (token) => sessions.close(token),
    setPassword(context, userId, password) {
      const users = objectOf(catalog(), 'User');
      if (!users || !store.read(users, userId))
        throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
      if (userId !== context.user.userId && !context.access.hasPermission('ManageUsers')) {
        throw new OrgError('INSUFFICIENT_ACCESS', 'insufficient access rights on object id');
      }
      storePassword(store, userId, password);
    },
  };
}
