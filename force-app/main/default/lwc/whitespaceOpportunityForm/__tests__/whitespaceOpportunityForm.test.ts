import { createElement } from 'lwc';
import WhitespaceOpportunityForm from 'c/whitespaceOpportunityForm';

const PROPOSAL = { name: 'IT – A', stageName: 'Prospecting', closeDate: '2026-09-01', amount: 5 };
const DEAL = { opportunityId: 'o1', name: 'Old', stageName: 'Proposal', amount: 3, closeDate: '2026-08-01' };
type Element = HTMLElement & Record<string, unknown>;

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-whitespace-opportunity-form', {
    is: WhitespaceOpportunityForm,
  }) as unknown as Element;
  Object.assign(element, { proposal: PROPOSAL, ...more });
  const made: unknown[] = [];
  element.addEventListener('opportunitycreate', (event) => made.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])] as unknown as Element[];
  const press = (isValid: boolean) => {
    for (const field of all('[data-field]')) Object.assign(field, { reportValidity: () => isValid });
    all('lightning-button')[1]?.dispatchEvent(new CustomEvent('click'));
  };
  return { all, made, press };
}

describe('c-whitespace-opportunity-form', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('creates what stands in the fields', () => {
    const { made, press } = show({ stages: [{ label: 'Prospecting', value: 'Prospecting' }] });
    press(true);
    expect(made).toEqual([PROPOSAL]);
  });

  it('creates nothing while a field is wrong', () => {
    const { made, press } = show();
    press(false);
    expect(made).toEqual([]);
  });

  it('shows deals it might double first, and says "anyway"', () => {
    const { all } = show({ duplicates: [DEAL] });
    expect(all('.duplicates a')[0]?.getAttribute('href')).toBe('/lightning/r/Opportunity/o1/view');
    expect(all('lightning-button')[1]?.label).toBe('c.Whitespace_Create_Anyway');
    document.body.textContent = '';
    expect(show().all('.fine')[0]?.textContent).toBe('c.Whitespace_No_Duplicate');
  });
});
