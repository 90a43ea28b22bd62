import { createElement } from 'lwc';
import OverviewActivityPanel from 'c/overviewActivityPanel';
import { EMPTY_CONTENT } from 'c/planRecordService';
import { task } from '../../changeListModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';
import { update } from '../../timelineModel/__tests__/builders';

const showModal = jest.fn();
const settle = () => new Promise((resolve) => setTimeout(resolve));

function show(count: number) {
  HTMLDialogElement.prototype.showModal = showModal;
  const element = createElement('c-overview-activity-panel', { is: OverviewActivityPanel }) as unknown as HTMLElement;
  const tasks = Array.from({ length: count }, (_, index) => task({ id: `t${index}`, dueDate: '2026-09-01' }));
  const input = { ...EMPTY_CONTENT, plan: plan(), cases: [], tasks, updates: [update('u')] };
  const closed = jest.fn();
  element.addEventListener('close', closed);
  Object.assign(element, { input, today: '2026-09-21' });
  document.body.appendChild(element);
  const root = element.shadowRoot as unknown as ShadowRoot;
  const list = () =>
    (root.querySelector('c-overview-activity-list') as unknown as { activities: readonly unknown[] }).activities.length;
  const press = async (name: string) => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)?.click();
    await settle();
  };
  return { root, list, press, closed };
}

describe('c-overview-activity-panel', () => {
  beforeEach(() => showModal.mockReset());
  afterEach(() => {
    document.body.textContent = '';
  });

  it('opens as a dialog, once, with 20 and further pages', async () => {
    const { list, press, root } = show(44);
    expect(list()).toBe(20);
    await press('c.Activity_More');
    await press('c.Activity_More');
    expect(list()).toBe(45);
    expect(root.querySelector('.body .link')).toBeNull();
    expect(showModal).toHaveBeenCalledTimes(1);
  });

  it('narrows by kind and shows everything again', async () => {
    const { list, press, root } = show(3);
    await press('c.Activity_Plan');
    expect(list()).toBe(1);
    await press('c.Activity_Emails');
    expect(root.querySelector('.empty')).not.toBeNull();
    await press('c.Activity_Clear');
    expect(list()).toBe(4);
  });

  it('tells when it is left', () => {
    const { root, closed } = show(1);
    root.querySelector('dialog')?.dispatchEvent(new CustomEvent('close'));
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
