import { createElement } from 'lwc';
import PlanQuality from 'c/planQuality';
import type { PlanQuality as Quality } from 'c/planQualityModel';

jest.mock('@salesforce/label/c.Quality_Fixes', () => ({ default: '{0} fixes to {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Quality_Fixes_One', () => ({ default: '1 fix to {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Quality_Fixes_Said', () => ({ default: '{0}, {1}: {2} to {3}' }), { virtual: true });
jest.mock('@salesforce/label/c.Quality_Whole_Said', () => ({ default: '{0}, {1}: whole' }), { virtual: true });

const fixes = (count: number, gain: number) =>
  Array.from({ length: count }, (_, index) => ({ key: 'target', subject: String(index), gain, recordId: null }));
const quality = (more: Readonly<Record<string, unknown>>) =>
  ({ score: 40, level: 'poor', parts: [], fixes: fixes(7, 4), ...more }) as unknown as Quality;

function show(more: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-plan-quality', { is: PlanQuality }) as unknown as HTMLElement & { focus(): void };
  Object.assign(element, { quality: quality({}), ...more });
  let opened = 0;
  element.addEventListener('qualityopen', () => {
    opened += 1;
  });
  document.body.appendChild(element);
  const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
  return { element, find, opened: () => opened };
}

describe('c-plan-quality', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it.each([
    [0, '0 106.8'],
    [40, '42.72 106.8'],
    [100, '106.8 106.8'],
  ])('draws a score of %p as an arc of %p around, with its number', (score, arc) => {
    const { find } = show({ quality: quality({ score }) });
    expect(find('.arc')?.getAttribute('stroke-dasharray')).toBe(arc);
    expect(find('.ring text')?.textContent).toBe(String(score));
    expect(find('.ring')?.getAttribute('aria-hidden')).toBe('true');
  });

  it.each([
    ['good', 'utility:success'],
    ['fair', 'utility:warning'],
    ['poor', 'utility:error'],
  ])('tells %s by word, glyph and color', (level, icon) => {
    const { find } = show({ quality: quality({ level }) });
    expect(find('.level strong')?.textContent?.toLowerCase()).toContain(`quality_${level}`);
    expect((find('lightning-icon') as unknown as { iconName: string }).iconName).toBe(icon);
    expect(find('button')?.className).toBe(`quality quality_${level}`);
  });

  it.each([
    [7, '5 fixes to 60', '40, c.Quality_Poor: 5 to 60'],
    [2, '2 fixes to 48', '40, c.Quality_Poor: 2 to 48'],
    [0, 'c.Quality_Whole', '40, c.Quality_Poor: whole'],
  ])('of %p fixes says what the largest would make of it', (count, words, said) => {
    const { find } = show({ quality: quality({ fixes: fixes(count, 4) }) });
    expect(find('.fixes')?.textContent).toBe(words);
    expect(find('button')?.getAttribute('aria-label')).toBe(said);
  });

  it('says one fix as one', () => {
    expect(show({ quality: quality({ fixes: fixes(1, 4) }) }).find('.fixes')?.textContent).toBe('1 fix to 44');
  });

  it('is one line when there is no room, and says the same', () => {
    const { find } = show({ compact: true });
    expect(find('.ring')).toBeNull();
    expect(find('.line strong')?.textContent).toBe('40');
    expect(find('button')?.getAttribute('aria-label')).toBe('40, c.Quality_Poor: 5 to 60');
  });

  it('asks for its fixes, tells whether they are open, and takes the focus', () => {
    const { element, find, opened } = show({ isOpen: true });
    expect(find('button')?.getAttribute('aria-expanded')).toBe('true');
    find('button')?.click();
    expect(opened()).toBe(1);
    element.focus();
    expect(element.shadowRoot?.activeElement).toBe(find('button'));
    expect(show().find('button')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('is nothing before it is known', () => {
    expect(show({ quality: null }).find('button')).toBeNull();
  });
});
