import { createElement } from 'lwc';
import { createRecord, deleteRecord } from 'lightning/uiRecordApi';
import { NO_CAPABILITIES } from 'c/capabilityService';
import OverviewActivity from 'c/overviewActivity';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { UndoEntry } from 'c/undoService';
import { task } from '../../changeListModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';

jest.mock('lightning/uiRecordApi', () => ({
  createRecord: jest.fn(),
  updateRecord: jest.fn(),
  deleteRecord: jest.fn(),
}));

const creates = createRecord as jest.Mock;
const deletes = deleteRecord as jest.Mock;
const CALL = { subject: 'Call with Priya', contactId: 'c1', date: '2026-09-20', comments: '' };
const settle = () => new Promise((resolve) => setTimeout(resolve));
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
type Element = HTMLElement & Record<string, unknown>;

function show(content: Readonly<Record<string, unknown>> = {}, props: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-overview-activity', { is: OverviewActivity }) as unknown as Element;
  const told: [string, unknown][] = [];
  for (const name of ['contentpatch', 'undoable', 'plannotice']) {
    element.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent;
      told.push([name, detail]);
      if (name === 'contentpatch') element.content = { ...(element.content as object), ...detail };
    });
  }
  const capabilities = { ...NO_CAPABILITIES, canLogCalls: true };
  Object.assign(element, {
    plan: plan(),
    scope: EMPTY_SCOPE,
    content: { ...EMPTY_CONTENT, ...content },
    capabilities,
    today: '2026-09-21',
    ...props,
  });
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  const find = <T extends object = Element>(selector: string) => root.querySelector(selector) as unknown as T | null;
  const keys = () =>
    (find<{ activities: readonly { key: string }[] }>('c-overview-activity-list')?.activities ?? []).map(
      ({ key }) => key,
    );
  const log = async () => {
    must(find<Element>('.log')).click();
    await settle();
    must(find<Element>('c-overview-call-form')).dispatchEvent(new CustomEvent('save', { detail: CALL }));
    await settle();
  };
  return { root, find, keys, log, told };
}

describe('c-overview-activity', () => {
  beforeEach(() => {
    creates.mockReset().mockResolvedValue({ id: 't9', lastModifiedDate: 'now' });
    deletes.mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says when there is none', () => {
    const { find } = show();
    expect(must(find<Element>('.empty strong')).textContent).toBe('c.Activity_Empty');
    expect(find('.view')).toBeNull();
  });

  it('shows the latest six', () => {
    const tasks = Array.from({ length: 9 }, (_, index) => task({ id: `t${index}`, dueDate: `2026-09-0${index + 1}` }));
    expect(show({ tasks }).keys()).toEqual(['task:t8', 'task:t7', 'task:t6', 'task:t5', 'task:t4', 'task:t3']);
  });

  it('lets a reader log nothing', () => {
    expect(show({}, { capabilities: NO_CAPABILITIES }).find('button')).toBeNull();
  });

  it('opens all activity and returns the focus to where it was opened', async () => {
    HTMLDialogElement.prototype.showModal = jest.fn();
    const { find, root } = show({ tasks: [task({ dueDate: '2026-09-01' })] });
    must(find<Element>('.view')).click();
    await settle();
    must(find<Element>('c-overview-activity-panel')).dispatchEvent(new CustomEvent('close'));
    await settle();
    expect(find('c-overview-activity-panel')).toBeNull();
    expect(root.activeElement?.className).toContain('view');
  });

  it('keeps a call as a completed task, at once, and takes it back', async () => {
    const { keys, log, told, find } = show();
    await log();
    expect(creates).toHaveBeenCalledWith({
      apiName: 'Task',
      fields: {
        Subject: 'Call with Priya',
        TaskSubtype: 'Call',
        Status: 'Completed',
        Priority: 'Normal',
        ActivityDate: '2026-09-20',
        WhatId: 'acc',
        WhoId: 'c1',
      },
    });
    expect(keys()).toEqual(['task:t9']);
    expect(find('c-overview-call-form')).toBeNull();
    const entry = must(told.find(([name]) => name === 'undoable'))[1] as UndoEntry;
    await entry.undo();
    await settle();
    expect(deletes).toHaveBeenCalledWith('t9');
    expect(keys()).toEqual([]);
  });

  it('keeps the form open when the org refuses', async () => {
    creates.mockRejectedValueOnce(new Error('INSUFFICIENT_ACCESS'));
    const { keys, log, find } = show();
    await log();
    expect(must(find<{ problem: string }>('c-overview-call-form')).problem).toBe('c.Activity_Not_Logged');
    expect(keys()).toEqual([]);
  });
});
