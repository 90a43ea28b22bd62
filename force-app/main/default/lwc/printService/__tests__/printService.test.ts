import { printAlone, printsAlone } from 'c/printService';

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

afterEach(() => {
  document.body.textContent = '';
});

describe('printAlone', () => {
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

describe('printsAlone', () => {
  it('hides the rest while it prints, once whatever is told twice, and not any more after its end', () => {
    const page = node('section', 'page');
    document.body.append(node('nav', 'menu'), page);
    const end = printsAlone(() => page);
    const tell = (name: string) => window.dispatchEvent(new CustomEvent(name));
    tell('beforeprint');
    tell('beforeprint');
    expect(shownText(document)).toBe('page');
    tell('afterprint');
    expect(shownText(document)).toBe('menu page');
    tell('beforeprint');
    end();
    expect(shownText(document)).toBe('menu page');
    tell('beforeprint');
    expect(shownText(document)).toBe('menu page');
  });

  it('prints all while there is nothing to print alone', () => {
    document.body.append(node('nav', 'menu'));
    const end = printsAlone(() => null);
    window.dispatchEvent(new CustomEvent('beforeprint'));
    expect(shownText(document)).toBe('menu');
    end();
  });
});
