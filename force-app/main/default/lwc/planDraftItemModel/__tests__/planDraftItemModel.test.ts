import { draftItem, inOrder, itemsOfKind } from 'c/planDraftItemModel';
import type { DraftItem } from 'c/planDraftItemModel';

const objective = (key: string) => draftItem('objective', key, { name: key });
const action = (key: string, links: DraftItem['links']) => draftItem('action', key, { name: key }, links);
const keys = (items: readonly DraftItem[]): string =>
  inOrder(items)
    .map(({ key }) => key)
    .join(' ');

it.each<[string, readonly DraftItem[], string]>([
  ['nothing in nothing', [], ''],
  ['objectives before what hangs on them', [action('a', { objectiveId: 'o' }), objective('o')], 'o a'],
  [
    'parents before children, however they came',
    [
      action('c', { objectiveId: 'o', parentActionId: 'b' }),
      action('b', { objectiveId: 'o', parentActionId: 'a' }),
      action('a', { objectiveId: 'o' }),
      objective('o'),
    ],
    'o a b c',
  ],
  ['no action whose objective stays behind', [action('a', { objectiveId: 'gone' }), objective('o')], 'o'],
  [
    'an action on its objective when its parent stays behind',
    [action('a', { objectiveId: 'o', parentActionId: 'gone' }), objective('o')],
    'o a',
  ],
  ['one item of two with the same key', [objective('o'), objective('o')], 'o'],
  [
    'actions in a loop, once each',
    [
      objective('o'),
      action('a', { objectiveId: 'o', parentActionId: 'b' }),
      action('b', { objectiveId: 'o', parentActionId: 'a' }),
    ],
    'o a b',
  ],
])('puts %s', (_title, items, expected) => {
  expect(keys(items)).toBe(expected);
});

it('drops a link to what stays behind, and keeps the others', () => {
  const [, linked] = inOrder([objective('o'), action('a', { objectiveId: 'o', commitmentId: 'gone', cellId: 'gone' })]);
  expect(linked?.links).toEqual({ objectiveId: 'o' });
});

it('tells the items of a kind', () => {
  expect(itemsOfKind([objective('o'), action('a', { objectiveId: 'o' })], 'action').map(({ key }) => key)).toEqual([
    'a',
  ]);
});
