import { createElement } from 'lwc';
import OverviewUpdateForm from 'c/overviewUpdateForm';

interface Control extends HTMLElement {
  value: string;
  checked: boolean;
  reportValidity: () => boolean;
}
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};

function show(more: Readonly<Record<string, unknown>> = {}, isValid = true) {
  const element = createElement('c-overview-update-form', { is: OverviewUpdateForm }) as unknown as HTMLElement;
  const told: unknown[] = [];
  for (const name of ['save', 'keepmine'])
    element.addEventListener(name, (event) => told.push((event as CustomEvent).detail));
  for (const name of ['cancel', 'taketheirs']) element.addEventListener(name, () => told.push(name));
  const values = { kind: 'Visit', body: ' Saw Tomás. ', updateDate: '2026-09-01', isPinned: true };
  Object.assign(element, { values, ...more });
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  for (const control of root.querySelectorAll<Control>('[data-name]')) control.reportValidity = () => isValid;
  const key = (name: string, held = {}) =>
    must(root.querySelector('.form')).dispatchEvent(new KeyboardEvent('keydown', { key: name, ...held }));
  return { root, told, key, save: () => must(root.querySelectorAll<HTMLElement>('lightning-button')[1]).click() };
}
const VALUES = { kind: 'Visit', body: 'Saw Tomás.', updateDate: '2026-09-01', isPinned: true };

describe('c-overview-update-form', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('tells what was written, without white space around it', () => {
    const { told, save } = show();
    save();
    expect(told).toEqual([VALUES]);
  });

  it('saves with Ctrl and Enter, and leaves with Escape', () => {
    const { told, key } = show();
    key('Enter');
    key('Enter', { ctrlKey: true });
    key('Escape');
    expect(told).toEqual([VALUES, 'cancel']);
  });

  it('does not save what is not valid, blank, or on its way', () => {
    const invalid = show({}, false);
    invalid.save();
    const blank = show({ values: { ...VALUES, body: '  ' } });
    blank.save();
    const saving = show({ isSaving: true });
    saving.save();
    expect([invalid.told, blank.told, saving.told]).toEqual([[], [], []]);
  });

  it('says what is wrong', () => {
    const { root } = show({ problem: 'Too long.' });
    expect(root.querySelector('.problem')?.textContent).toBe('Too long.');
  });

  it('shows what was saved meanwhile instead, and tells which is kept', () => {
    const { root, told } = show({ problem: 'Changed meanwhile.', conflict: { who: 'Kofi', rows: [] } });
    expect(root.querySelector('.problem')).toBeNull();
    root.querySelector('c-conflict-notice')?.dispatchEvent(new CustomEvent('taketheirs'));
    root.querySelector('c-conflict-notice')?.dispatchEvent(new CustomEvent('keepmine'));
    expect(told).toEqual(['taketheirs', VALUES]);
    expect(root.querySelectorAll('lightning-button')).toHaveLength(1);
  });
});
