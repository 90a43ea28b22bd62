import { createElement } from 'lwc';
import PlanQualityPanel from 'c/planQualityPanel';

const fix = (key: string, gain: number) => ({ key, gain, subject: null, recordId: null });
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
  document.body.appendChild(element);
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return { all, told };
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

  it('says of a whole plan that nothing is to be done', () => {
    expect(show({ quality: { ...QUALITY, fixes: [] } }).all('.whole')).toHaveLength(1);
  });
});
