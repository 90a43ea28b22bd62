import { createElement } from 'lwc';
import Overview from 'c/overview';
import { NO_CAPABILITIES } from 'c/capabilityService';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';

const PARTS = [
  'c-overview-control-panel',
  'c-overview-changes',
  'c-overview-updates',
  'c-overview-as-is',
  'c-overview-commitments',
  'c-facts-card',
  'c-overview-profile',
  'c-overview-activity',
];

const PLAN = {
  id: 'plan',
  accountId: 'account',
  status: 'Active',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  createdDate: '2026-01-01T00:00:00.000Z',
  lastReviewedAt: null,
  lastModifiedDate: '2026-01-01T00:00:00.000Z',
};

function show(more: Record<string, unknown>) {
  const element = createElement('c-overview', { is: Overview }) as unknown as HTMLElement;
  Object.assign(element, { plan: PLAN, today: '2026-06-15', ...more });
  document.body.appendChild(element);
  return (selector: string) =>
    element.shadowRoot?.querySelector(selector) as unknown as Record<string, unknown> | null | undefined;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('c-overview', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('holds its shape while the content is read', () => {
    const find = show({ scope: EMPTY_SCOPE, content: null });
    expect(find('[role="status"]')).not.toBeNull();
    expect(PARTS.filter((part) => find(part))).toEqual([]);
  });

  it('gives each part what has been read', () => {
    const find = show({ scope: EMPTY_SCOPE, content: EMPTY_CONTENT });
    expect(PARTS.filter((part) => !find(part))).toEqual([]);
    for (const part of PARTS) expect(find(part)).toMatchObject({ plan: { id: 'plan' }, content: EMPTY_CONTENT });
  });

  it('opens what is asked for once its parts are there', async () => {
    const target = { kind: 'new', record: 'update' };
    const capabilities = { ...NO_CAPABILITIES, canEditUpdates: true, canLogCalls: true };
    const find = show({ scope: EMPTY_SCOPE, content: EMPTY_CONTENT, capabilities, target });
    await settled();
    const inPart = (part: string, form: string) =>
      (find(part) as unknown as HTMLElement).shadowRoot?.querySelector(form) ?? null;
    expect(inPart('c-overview-updates', 'c-overview-update-form')).not.toBeNull();
    expect(inPart('c-overview-activity', 'c-overview-call-form')).toBeNull();
  });
});
