import { createElement } from 'lwc';
import type { PlanEvents } from 'c/planEventService';
import PlanQualityPanel from 'c/planQualityPanel';

const fix = (key: string, gain: number, recordId: string | null = 'r') => ({ key, gain, subject: 'Need', recordId });
const QUALITY = {
  score: 40,
  level: 'poor',
  parts: [],
  fixes: [fix('target', 8), ...Array.from({ length: 6 }, () => fix('overdue', 0.2))],
};

function show(more: object) {
  const element = createElement('c-plan-quality-panel', { is: PlanQualityPanel }) as unknown as HTMLElement;
  Object.assign(element, { quality: QUALITY, planId: 'p', ...more });
  const told: string[] = [];
  for (const name of ['close', 'detailsedit']) element.addEventListener(name, () => told.push(name));
  const opened: PlanEvents['tabopen'][] = [];
  element.addEventListener('tabopen', (event) => opened.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return { all, told, opened };
}

describe('c-plan-quality-panel', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('lists the five largest fixes and leads to the details', () => {
    const { all, told } = show({ canEdit: true });
    expect(all('.fix')).toHaveLength(5);
    all('[data-way="details"]')[0]?.click();
    expect(told).toEqual(['detailsedit']);
  });

  it('has no way to the details for a reader, and closes by Escape', () => {
    const { all, told } = show({ canEdit: false });
    expect(all('[data-way="details"]')).toEqual([]);
    expect(all('[data-way="strategy"]')).toHaveLength(4);
    all('.panel')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(told).toEqual(['close']);
  });

  it('says what the reader may not see, and then not that nothing is left to do', () => {
    const { all } = show({ quality: { ...QUALITY, fixes: [], unseen: [{ key: 'contact', of: 6 }] } });
    expect(all('.unseen').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Quality_Unseen')]);
    expect(all('.whole')).toEqual([]);
  });

  const asked = (key: string, recordId: string | null) => {
    const { all, opened } = show({ canEdit: true, quality: { ...QUALITY, fixes: [fix(key, 1, recordId)] } });
    all('.go')[0]?.click();
    return opened;
  };

  it.each([
    ['customerGoal', 'o', { tab: 'strategy', target: { kind: 'record', id: 'o', field: 'customerGoal' } }],
    ['measure', null, { tab: 'strategy', target: { kind: 'new', record: 'objective' } }],
    ['nextStep', 'o', { tab: 'strategy', target: { kind: 'new', record: 'action', of: 'o' } }],
    ['overdue', 'a', { tab: 'strategy', target: { kind: 'record', id: 'a', field: 'dueDate' } }],
    ['fact', null, { tab: 'overview', target: { kind: 'new', record: 'fact', of: 'Need' } }],
    ['staleFact', 'f', { tab: 'overview', target: { kind: 'record', id: 'f', field: undefined } }],
    ['contact', null, { tab: 'overview', target: { kind: 'new', record: 'call' } }],
    ['inSight', null, { tab: 'whitespace', target: undefined }],
  ])('leads from %s of %s to where it is answered', (key, recordId, place) => {
    expect(asked(key, recordId)).toEqual([place]);
  });

  it('leads a reader to what there is to read, not to a form', () => {
    const fixes = [fix('fact', 1, null), fix('customerGoal', 1)];
    expect(show({ canEdit: false, quality: { ...QUALITY, fixes } }).all('.go')).toHaveLength(1);
  });

  it('says of a whole plan that nothing is to be done', () => {
    expect(show({ quality: { ...QUALITY, fixes: [] } }).all('.whole')).toHaveLength(1);
  });
});
