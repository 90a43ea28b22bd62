import { createElement } from 'lwc';
import PlanPath from 'c/planPath';

function show(status: string, canEdit: boolean) {
  const element = createElement('c-plan-path', { is: PlanPath }) as unknown as HTMLElement & Record<string, unknown>;
  Object.assign(element, { status, canEdit });
  document.body.appendChild(element);
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return { element, all };
}

describe('c-plan-path', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it.each([
    ['Draft', ['In Review']],
    ['Active', ['Under Revision', 'Completed', 'Expired']],
    ['Completed', []],
  ])('lets an editor move from %s only to %p', (status, steps) => {
    expect(
      show(status, true)
        .all('button')
        .map((button) => button.dataset.status),
    ).toEqual(steps);
  });

  it('marks the current step and offers a reader nothing', () => {
    const { all } = show('Active', false);
    expect(all('[aria-current="step"]').map((step) => step.textContent)).toEqual(['c.Plan_Status_Active']);
    expect(all('button')).toEqual([]);
  });

  it('tells the step that was chosen', () => {
    const { element, all } = show('Draft', true);
    const moved = jest.fn();
    element.addEventListener('statusmove', (event) => moved((event as CustomEvent).detail));
    all('button')[0]?.click();
    expect(moved).toHaveBeenCalledWith({ status: 'In Review' });
  });
});
