import { printAlone } from 'c/printService';

const shownText = (root: ParentNode): string =>
  [...root.querySelectorAll<HTMLElement>('[data-text]')]
    .filter((element) => {
      for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
        if (node instanceof HTMLElement && node.style.display === 'none') return false;
      return true;
    })
    .map((element) => element.dataset.text)
    .join(' ');

const node = (tag: string, text?: string): HTMLElement => {
  const element = document.createElement(tag);
  if (text) element.dataset.text = text;
  return element;
};

describe('printAlone', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('hides what stands beside the element and beside what holds it, and brings it back as it was', () => {
    const outer = node('div');
    outer.style.color = 'red';
    const page = node('section', 'page');
    page.append(node('p', 'inside'));
    const menu = node('nav', 'menu');
    menu.style.display = 'flex';
    outer.append(node('header', 'header'), page);
    document.body.append(menu, outer);
    const restore = printAlone(page);
    expect(shownText(document)).toBe('page inside');
    expect(outer.style.padding).toBe('0px');
    restore();
    expect(outer.style.cssText).toBe('color: red;');
    expect(shownText(document)).toBe('menu header page inside');
    expect(menu.style.display).toBe('flex');
  });

  it('leaves style sheets alone', () => {
    const style = node('style');
    const page = node('section', 'page');
    document.body.append(style, page);
    printAlone(page);
    expect(style.style.display).toBe('');
  });
});
