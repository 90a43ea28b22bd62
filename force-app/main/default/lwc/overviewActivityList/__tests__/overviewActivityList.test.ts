import { createElement } from 'lwc';
import type { Activity } from 'c/activityTimelineModel';
import OverviewActivityList from 'c/overviewActivityList';

const activity = (key: string, more: Partial<Activity> = {}): Activity => ({
  key,
  kind: 'call',
  what: 'activity',
  day: '2026-09-20',
  at: '',
  link: { object: 'Task', id: 't1' },
  subject: 'Call with Tomás',
  detail: null,
  by: 'Dana Reyes',
  contact: null,
  minutes: null,
  place: null,
  ...more,
});

function show(activities: readonly Activity[], grouped = false) {
  const element = createElement('c-overview-activity-list', { is: OverviewActivityList }) as unknown as HTMLElement;
  Object.assign(element, { activities, grouped, today: '2026-09-21' });
  document.body.appendChild(element);
  const root = element.shadowRoot as unknown as ShadowRoot;
  const texts = (selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return Object.assign(texts, { root });
}

describe('c-overview-activity-list', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('links to the record and says the day, who and with whom', () => {
    const texts = show([activity('a', { contact: 'Priya Nair', minutes: 30, place: 'Plant 3' })]);
    expect(texts('a')).toEqual(['Call with Tomás']);
    expect(texts.root.querySelector('a')?.getAttribute('href')).toBe('/lightning/r/Task/t1/view');
    expect(texts('.meta')).toEqual(['Sep 20 · Dana Reyes · c.Activity_With · c.Activity_Minutes · Plant 3']);
  });

  it('does not name a contact whom the subject names', () => {
    expect(show([activity('a', { contact: 'Tomás' })])('.meta')).toEqual(['Sep 20 · Dana Reyes']);
  });

  it('puts what happened under its day, with its year when that is another', () => {
    const texts = show([activity('a'), activity('b'), activity('c', { day: '2025-12-31' })], true);
    expect(texts('h3')).toEqual(['Sep 20', 'Dec 31, 2025']);
    expect(texts('.meta')[0]).toBe('Dana Reyes');
  });

  it.each([
    ['case', null, 'c.Activity_Case_Closed_Subject'],
    ['made', null, 'c.Activity_Plan_Made'],
    ['reviewed', null, 'c.Activity_Plan_Reviewed'],
    ['completed', null, 'c.Activity_Action_Completed'],
    ['signed', null, 'c.Activity_Action_Signed'],
    ['update', 'Handover', 'c.Activity_Update_Handover'],
    ['accepted', null, 'c.Activity_Accepted'],
    ['ignored', null, 'c.Activity_Ignored'],
    ['go', 'Go', 'c.Activity_Go'],
    ['agreed', null, 'c.Activity_Agreed'],
    ['delivered', null, 'c.Activity_Delivered'],
    ['confirmed', null, 'c.Activity_Confirmed'],
  ] as const)('words %s', (what, detail, expected) => {
    const texts = show([activity('a', { what, detail, link: null })]);
    expect(texts('.what')[0]).toContain(expected);
    expect(texts('a')).toEqual([]);
  });
});
