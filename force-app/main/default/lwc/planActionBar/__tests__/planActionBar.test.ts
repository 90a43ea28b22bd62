import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import { BLANK_OBJECTIVE } from 'c/objectiveModel';
import PlanActionBar from 'c/planActionBar';

const ALL = {
  ...NO_CAPABILITIES,
  canEditUpdates: true,
  canLogCalls: true,
  canEditActions: true,
  canEditObjectives: true,
};
const OBJECTIVES = [
  { ...BLANK_OBJECTIVE, id: 'open', name: 'Grow' },
  { ...BLANK_OBJECTIVE, id: 'won', name: 'Renew', status: 'Achieved' },
];

function show(capabilities: object, objectives: readonly object[] = OBJECTIVES) {
  const element = createElement('c-plan-action-bar', { is: PlanActionBar }) as unknown as HTMLElement;
  Object.assign(element, { capabilities, objectives });
  const told: unknown[] = [];
  element.addEventListener('tabopen', (event) => told.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const buttons = () => [...root.querySelectorAll<HTMLElement>('.do')];
  const menu = () => root.querySelector<HTMLElement & { items: unknown }>('c-strategy-menu');
  return { buttons, menu, told };
}

describe('c-plan-action-bar', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it.each([
    ['all three to who may write', ALL, 3],
    ['only what a user may do', { ...NO_CAPABILITIES, canLogCalls: true }, 1],
    ['nothing to a reader', NO_CAPABILITIES, 0],
  ])('offers %s', (_, capabilities, count) => {
    expect(show(capabilities).buttons()).toHaveLength(count);
  });

  it('asks for the form of an update and of a call', () => {
    const { buttons, told } = show(ALL);
    buttons()[0]?.click();
    buttons()[1]?.click();
    expect(told).toEqual([
      { tab: 'overview', target: { kind: 'new', record: 'update' } },
      { tab: 'overview', target: { kind: 'new', record: 'call' } },
    ]);
  });

  it('asks which open objective an action is for, or for a new one', async () => {
    const { buttons, menu, told } = show(ALL);
    buttons()[2]?.click();
    await Promise.resolve();
    expect(menu()?.items).toMatchObject([{ value: 'open' }, { value: 'new' }]);
    menu()?.dispatchEvent(new CustomEvent('choose', { detail: { value: 'open' } }));
    menu()?.dispatchEvent(new CustomEvent('choose', { detail: { value: 'new' } }));
    await Promise.resolve();
    expect(told).toEqual([
      { tab: 'strategy', target: { kind: 'new', record: 'action', of: 'open' } },
      { tab: 'strategy', target: { kind: 'new', record: 'objective' } },
    ]);
    expect(menu()).toBeNull();
  });

  it('gives the focus back when the menu is left by key', async () => {
    const { buttons, menu } = show(ALL);
    const act = buttons()[2];
    const focused = jest.spyOn(act as HTMLElement, 'focus');
    act?.click();
    await Promise.resolve();
    menu()?.dispatchEvent(new CustomEvent('close', { detail: { isByKey: true } }));
    expect(focused).toHaveBeenCalled();
  });
});
