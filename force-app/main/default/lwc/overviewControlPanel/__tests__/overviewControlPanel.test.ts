import { createElement } from 'lwc';
import OverviewControlPanel from 'c/overviewControlPanel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
  const Navigate = Symbol('Navigate');
  const mixin = (Base: new () => object) =>
    class extends Base {
      [Navigate](page: unknown): void {
        mockNavigate(page);
      }
    };
  return { NavigationMixin: Object.assign(mixin, { Navigate }), CurrentPageReference: jest.fn() };
});

const TASK = { id: 't', isClosed: false, dueDate: '2024-02-28', accountId: 'a' };
const CONTRACT = { id: 'k', endDate: '2024-03-31', accountId: 'b' };

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-overview-control-panel', { is: OverviewControlPanel }) as unknown as HTMLElement;
  const scope = { ...EMPTY_SCOPE, contracts: [CONTRACT] };
  const content = { ...EMPTY_CONTENT, tasks: [TASK] };
  Object.assign(element, { plan: { id: 'p', accountId: 'a' }, scope, content, today: '2024-02-29', ...more });
  document.body.appendChild(element);
  const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])];
  return { element, buttons, unit: (kind: string) => buttons.find((button) => button.dataset.kind === kind) };
}

describe('c-overview-control-panel', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says what needs attention by a shape and words, not by color alone', () => {
    const { unit } = show();
    expect(unit('tasks')?.querySelector('svg')).not.toBeNull();
    expect(unit('contracts')?.querySelector('svg')).not.toBeNull();
    expect(unit('contacts')?.querySelector('svg')).toBeNull();
    expect(unit('tasks')?.getAttribute('aria-label')).toBeTruthy();
  });

  it('leaves out what nobody uses, and says what is kept from this user', () => {
    const { element, unit } = show({ scope: { ...EMPTY_SCOPE, missing: ['Cases', 'Orders'] } });
    expect(unit('orders')).toBeUndefined();
    expect(unit('cases')).toBeUndefined();
    expect(element.shadowRoot?.querySelector('.note')?.textContent).toContain('c.Overview_Not_Shown');
    expect(show().element.shadowRoot?.querySelector('.note')).toBeNull();
  });

  it.each([
    ['tasks', 'a', 'Account', 'OpenActivities'],
    ['contracts', 'a', 'Account', 'Contracts'],
    ['commitments', 'p', 'Account_Plan__c', 'Commitments__r'],
  ])('opens the list of %s', (kind, recordId, objectApiName, relationshipApiName) => {
    show().unit(kind)?.click();
    expect(mockNavigate).toHaveBeenCalledWith({
      type: 'standard__recordRelationshipPage',
      attributes: { recordId, objectApiName, relationshipApiName, actionName: 'view' },
    });
  });

  it('opens the Strategy tab for plan items', () => {
    const { element, unit } = show();
    const opened = jest.fn();
    element.addEventListener('tabopen', opened);
    unit('items')?.click();
    expect(opened.mock.calls[0]?.[0].detail).toEqual({ tab: 'strategy' });
  });
});
