import { createElement } from 'lwc';
import FactsList from 'c/factsList';
import { factTag } from 'c/factsService';
import type { Fact } from 'c/factModel';
import { fact } from '../../factModel/__tests__/builders';

const TODAY = '2026-06-15';
const row = (more: Partial<Fact>) => {
  const one = fact(more);
  return { id: one.id, statement: one.statement, isDropped: one.isDropped, tag: factTag(one, TODAY, []) };
};

function show(facts: readonly Partial<Fact>[], canEdit = true) {
  const element = createElement('c-facts-list', { is: FactsList }) as unknown as HTMLElement & Record<string, unknown>;
  const told: unknown[] = [];
  element.addEventListener('factact', (event) => told.push((event as CustomEvent).detail));
  Object.assign(element, { heading: 'Needs', rows: facts.map(row), canEdit });
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const verbs = () => [...root.querySelectorAll<HTMLElement>('button')].map((button) => button.dataset.verb);
  return { root, told, verbs };
}
const STALE = { id: 's', confirmedOn: '2025-01-01' };
const FRESH = { id: 'f', confirmedOn: '2026-06-01' };

describe('c-facts-list', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says when nothing is known', () => {
    expect(show([]).root.querySelector('.nothing')?.textContent).toBe('c.Facts_Nothing_Here');
  });

  it('puts what to do with a stale fact beside it, and with a fresh one into a menu', () => {
    const { root, told, verbs } = show([STALE, FRESH]);
    expect(verbs()).toEqual(['confirm', 'edit', 'drop']);
    root.querySelector<HTMLElement>('[data-verb="confirm"]')?.click();
    root
      .querySelector('lightning-button-menu')
      ?.dispatchEvent(new CustomEvent('select', { detail: { value: 'drop' } }));
    expect(told).toEqual([
      { id: 's', verb: 'confirm' },
      { id: 'f', verb: 'drop' },
    ]);
  });

  it('names each button by its fact', () => {
    const { root } = show([STALE]);
    expect(root.querySelector('[data-verb="drop"]')?.getAttribute('aria-label')).toContain(row(STALE).statement);
  });

  it('only brings a dropped fact back, and does nothing for a reader', () => {
    expect(show([{ ...STALE, isDropped: true }]).verbs()).toEqual(['restore']);
    const { root, verbs } = show([STALE, FRESH], false);
    expect(verbs()).toEqual([]);
    expect(root.querySelector('lightning-button-menu')).toBeNull();
  });
});
