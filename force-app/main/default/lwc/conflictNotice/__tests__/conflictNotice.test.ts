import { createElement } from 'lwc';
import ConflictNotice from 'c/conflictNotice';
import type { ConflictView } from 'c/conflictNotice';

const VIEW: ConflictView = {
  who: 'Anna changed this.',
  rows: [
    { key: 'a', name: 'Due', mine: 'Nov 20', theirs: 'Nov 30' },
    { key: 'b', name: 'Name', mine: 'Call', theirs: 'Visit' },
  ],
};

function show(conflict: ConflictView | null) {
  const element = createElement('c-conflict-notice', { is: ConflictNotice });
  const told: string[] = [];
  for (const name of ['keepmine', 'taketheirs']) element.addEventListener(name, () => told.push(name));
  Object.assign(element, { conflict });
  document.body.appendChild(element);
  return { root: element.shadowRoot as ShadowRoot, told };
}

describe('c-conflict-notice', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says who saved, with both values of each field side by side', () => {
    const { root } = show(VIEW);
    expect(root.querySelector('[role="alert"] p')?.textContent).toContain('Anna changed this.');
    const rows = [...root.querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Due', 'Nov 20', 'Nov 30'],
      ['Name', 'Call', 'Visit'],
    ]);
    expect([...root.querySelectorAll('thead th')].map((cell) => cell.textContent)).toEqual([
      'c.Whitespace_Field',
      'c.Whitespace_Mine',
      'c.Whitespace_Theirs',
    ]);
  });

  it('tells which of both was chosen', () => {
    const { root, told } = show(VIEW);
    const [take, keep] = [...root.querySelectorAll<HTMLElement>('lightning-button')];
    take?.click();
    keep?.click();
    expect(told).toEqual(['taketheirs', 'keepmine']);
  });

  it('is nothing without a conflict', () => {
    expect(show(null).root.querySelector('[role="alert"]')).toBeNull();
  });
});
