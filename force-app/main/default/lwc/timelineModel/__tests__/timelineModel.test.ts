import { updatesInOrder } from 'c/timelineModel';
import type { PlanUpdate, UpdateKind } from 'c/timelineModel';
import { update } from './builders';

describe('updates in order', () => {
  const cases: readonly (readonly [
    title: string,
    updates: readonly PlanUpdate[],
    kind: UpdateKind | null,
    expected: string,
  ])[] = [
    ['are none of none', [], null, ''],
    ['begin with the newest', [update('a'), update('b', { updateDate: '2026-09-02' })], null, 'b a'],
    [
      'have those of a day by when they were written',
      [update('a', { createdDate: '2026-09-02T09:00:00.000Z' }), update('b')],
      null,
      'a b',
    ],
    ['of the same moment keep their order', [update('a'), update('b')], null, 'b a'],
    ['have pinned ones on top', [update('a', { isPinned: true, updateDate: '2025-12-31' }), update('b')], null, 'a b'],
    [
      'go over the end of a year',
      [update('a', { updateDate: '2025-12-31' }), update('b', { updateDate: '2026-01-01' })],
      null,
      'b a',
    ],
    ['are those of one kind', [update('a'), update('b', { kind: 'Minutes' })], 'Minutes', 'b'],
    ['are none of a kind without any', [update('a')], 'Handover', ''],
  ];
  it.each(cases)('%s', (_, updates, kind, expected) => {
    expect(
      updatesInOrder(updates, kind)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected);
  });
});
