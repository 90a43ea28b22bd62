import type { ActivityEvent, ActivityTask } from 'c/activityModel';
import type { ChangeDecision, ChangeInput } from 'c/changeModel';
import type { OpportunityLine, ServiceCase, WhitespaceInput } from 'c/crmModel';
import type { Stakeholder } from 'c/stakeholderModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { input } from '../../crmModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';

export const TODAY = '2026-09-21';
export const REVIEW = '2026-06-24T12:00:00.000Z';

type Given = Partial<ChangeInput> & {
  readonly lines?: readonly OpportunityLine[];
  readonly decisions?: readonly ChangeDecision[];
};

/** A plan reviewed on 24 June 2026, seen on 21 September; a test names only what it is about. */
export function given(
  more: Given = {},
  today = TODAY,
): ChangeInput & { readonly decisions: readonly ChangeDecision[] } {
  const crm: WhitespaceInput = input({
    centers: more.centers ?? [],
    opportunities: more.opportunities ?? [],
    lines: more.lines ?? [],
    assets: more.assets ?? [],
    cells: more.cells ?? [],
    offerings: more.offerings ?? input().offerings,
  });
  return {
    ...crm,
    plan: plan({ lastReviewedAt: REVIEW, createdDate: '2025-12-10T09:00:00.000Z' }),
    cases: [],
    settings: [],
    objectives: [],
    actions: [],
    facts: [],
    stakeholders: [],
    tasks: [],
    events: [],
    decisions: [],
    matrix: whitespaceMatrix(crm, today),
    ...more,
  };
}

export const stakeholder = (more: Partial<Stakeholder> = {}): Stakeholder => ({
  id: 's1',
  planId: 'plan',
  name: 'Anders',
  contactId: 'c1',
  title: null,
  isExternal: false,
  decisionRole: null,
  support: 'Champion',
  influence: null,
  coverage: null,
  relationshipLevel: null,
  buyingCenterId: null,
  lastContactDate: null,
  lastModifiedDate: '',
  ...more,
});

export const task = (more: Partial<ActivityTask> = {}): ActivityTask => ({
  id: 't1',
  subject: 'Call',
  status: 'Completed',
  priority: null,
  dueDate: null,
  isClosed: true,
  completedDate: null,
  subtype: 'Call',
  accountId: 'acc',
  ownerId: null,
  ownerName: null,
  whoId: 'c1',
  whoName: null,
  whatId: null,
  createdDate: '2026-01-01T00:00:00.000Z',
  lastModifiedDate: '2026-01-01T00:00:00.000Z',
  ...more,
});

export const event = (more: Partial<ActivityEvent> = {}): ActivityEvent => ({
  id: 'e1',
  subject: 'Review',
  date: null,
  start: null,
  isAllDay: false,
  durationMinutes: 60,
  location: null,
  accountId: 'acc',
  ownerId: null,
  ownerName: null,
  whoId: 'c1',
  whoName: null,
  whatId: null,
  createdDate: '2026-01-01T00:00:00.000Z',
  lastModifiedDate: '2026-01-01T00:00:00.000Z',
  ...more,
});

export const serviceCase = (id: string, day: string, more: Partial<ServiceCase> = {}): ServiceCase => ({
  id,
  caseNumber: id,
  accountId: 'acc',
  contactId: null,
  assetId: null,
  subject: null,
  status: 'New',
  priority: 'Medium',
  isClosed: false,
  isEscalated: false,
  createdDate: `${day}T10:00:00.000Z`,
  closedDate: null,
  ...more,
});

export const decision = (key: string, more: Partial<ChangeDecision> = {}): ChangeDecision => ({
  id: `d-${key}`,
  planId: 'plan',
  key,
  kind: 'renewal',
  decision: 'Accepted',
  recordId: null,
  writtenRecordId: null,
  summary: 'What it was',
  decidedByName: 'Dana Reyes',
  createdDate: '2026-09-01T09:00:00.000Z',
  ...more,
});
