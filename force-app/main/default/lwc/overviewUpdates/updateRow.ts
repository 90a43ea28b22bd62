import type { ConflictField } from 'c/conflictService';
import { fill, formatDay } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { PENDING } from 'c/planContentModel';
import type { PlanUpdate, UpdateKind } from 'c/timelineModel';
import { label } from './labels';

export const FILTER_WORDS: Readonly<Record<UpdateKind, string>> = {
  Visit: label.visits,
  Minutes: label.minutesFilter,
  Handover: label.handovers,
  General: label.generals,
};

const WORDS: Readonly<Record<UpdateKind, string>> = {
  Visit: label.visit,
  Minutes: label.minutes,
  Handover: label.handover,
  General: label.general,
};

/** What of an update is typed, as a conflict words it. */
export const fieldsOf = (update: Partial<PlanUpdate>): readonly ConflictField[] => [
  { name: 'body', label: label.note, kind: 'area', value: update.body ?? null },
  { name: 'kind', label: label.kind, kind: 'text', value: update.kind ? WORDS[update.kind] : null },
  { name: 'updateDate', label: label.date, kind: 'date', value: update.updateDate ?? null },
  { name: 'isPinned', label: label.pinCheck, kind: 'check', value: update.isPinned ?? false },
];

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');

/** An update as it is shown: everybody may pin, only its author changes or deletes it. */
export function rowOf(
  update: PlanUpdate,
  today: IsoDate,
  reader: { readonly canEdit: boolean; readonly userId: string },
) {
  const { id, kind, isPinned, authorId, authorName } = update;
  const day = formatDay(update.updateDate, today.slice(0, 4));
  const named = (verb: string): string => fill(label.actionNamed, verb, WORDS[kind], day);
  const isSaved = !id.startsWith(PENDING);
  const author = authorName ?? label.somebody;
  const canPin = reader.canEdit && isSaved;
  return {
    id,
    author,
    initials: initials(author),
    kind: WORDS[kind],
    day,
    date: update.updateDate,
    body: update.body,
    isPinned,
    canPin,
    isOwn: canPin && authorId !== null && authorId.slice(0, 15) === reader.userId.slice(0, 15),
    pinWord: isPinned ? label.unpin : label.pin,
    pinName: named(isPinned ? label.unpin : label.pin),
    editName: named(label.edit),
    deleteName: named(label.remove),
  };
}
