import { scopeSql } from '../../../scripts/org/engine/access/scope.ts';
import { World } from '../world/open-world.ts';

const world = new World();
const head = world.create('UserRole', { Name: 'Head' });
const seller = world.create('UserRole', { Name: 'Seller', ParentRoleId: head });
world.user('owner', seller, []);
world.user('head', head, []);
world.user('peer', seller, []);
const sale = world.create(
  'Opportunity',
  { Name: 'Quiet', StageName: 'Prospecting', CloseDate: '2026-03-01', IsPrivate: true },
  world.as('owner@nursery.local'),
);

test.each([
  ['the owner', 'owner@nursery.local', 1],
  ['the head', 'head@nursery.local', 1],
  ['a peer', 'peer@nursery.local', 0],
  ['the administrator', 'admin@nursery.local', 1],
])('A private opportunity, for %s', (_, user, rows) => {
  const scope = scopeSql(world.as(user).access.rows(world.object('Opportunity'), 'read'), 'r');
  const sql = `SELECT "Id" FROM "Opportunity" AS r WHERE r."Id" = ? ${scope ? `AND ${scope.sql}` : ''}`;
  expect(world.store.select(sql, [sale, ...(scope?.parameters ?? [])])).toHaveLength(rows);
});
