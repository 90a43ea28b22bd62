import type { Activity, ActivityKind } from 'c/activityTimelineModel';
import { fill, formatDay } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { label } from './labels';

const ICONS: Readonly<Record<ActivityKind, string>> = {
  call: 'utility:call',
  email: 'utility:email',
  event: 'utility:event',
  task: 'utility:task',
  case: 'utility:case',
  plan: 'utility:note',
};

const UPDATES: Readonly<Record<string, string>> = {
  Visit: label.updateVisit,
  Minutes: label.updateMinutes,
  Handover: label.updateHandover,
  General: label.updateGeneral,
};

function wordsOf({ what, subject, detail }: Activity): string {
  switch (what) {
    case 'activity':
      return subject;
    case 'case':
      return subject ? fill(label.caseClosedSubject, detail ?? '', subject) : fill(label.caseClosed, detail ?? '');
    case 'made':
      return label.planMade;
    case 'reviewed':
      return label.planReviewed;
    case 'completed':
      return fill(label.actionCompleted, subject);
    case 'signed':
      return fill(label.actionSigned, subject);
    case 'update':
      return UPDATES[detail ?? ''] ?? label.updateGeneral;
    case 'accepted':
      return fill(label.accepted, subject);
    case 'ignored':
      return fill(label.ignored, subject);
    case 'go':
      return fill(label.go, detail ?? '', subject);
    case 'agreed':
      return fill(label.agreed, subject);
    case 'delivered':
      return fill(label.delivered, subject);
    case 'confirmed':
      return fill(label.confirmed, subject);
  }
}

/** An activity as a row; the day stands in its second line, or in a heading where it is the first of a day. */
export function rowOf(activity: Activity, today: IsoDate, isGrouped: boolean, isFirstOfDay: boolean) {
  const day = formatDay(activity.day, today.slice(0, 4));
  const { link, contact, minutes } = activity;
  const meta = [
    isGrouped ? '' : day,
    activity.by,
    contact !== null && !activity.subject.includes(contact) ? fill(label.withWhom, contact) : '',
    minutes === null ? '' : fill(label.minutes, minutes),
    activity.place,
  ];
  return {
    key: activity.key,
    icon: ICONS[activity.kind],
    text: wordsOf(activity),
    url: link ? `/lightning/r/${link.object}/${link.id}/view` : '',
    meta: meta.filter(Boolean).join(' · '),
    heading: isGrouped && isFirstOfDay ? day : '',
  };
}
