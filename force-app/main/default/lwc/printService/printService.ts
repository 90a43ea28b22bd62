interface Changed {
  readonly element: HTMLElement;
  readonly style: string;
}

/** What holds the page draws nothing of its own around it. */
const BARE = { border: '0', margin: '0', padding: '0', boxShadow: 'none' };

/**
 * Hides everything on the page but `element`, whatever component it stands in, so that it prints without chrome. Answers what
 * brings the rest back.
 */
export function printAlone(element: Element): () => void {
  const changed: Changed[] = [];
  const change = (each: HTMLElement, style: Readonly<Record<string, string>>): void => {
    changed.push({ element: each, style: each.style.cssText });
    Object.assign(each.style, style);
  };
  for (let node: Element | null = element; node && node !== document.body; node = aboveOf(node)) {
    for (const sibling of siblingsOf(node)) change(sibling, { display: 'none' });
    if (node !== element && node instanceof HTMLElement) change(node, BARE);
  }
  return () => {
    for (const { element: each, style } of changed.reverse()) each.style.cssText = style;
  };
}

/** Whenever the page is printed, only the element found then is, until the function answered is called. */
export function printsAlone(find: () => Element | null | undefined): () => void {
  let restore: (() => void) | null = null;
  const before = (): void => {
    const element = find();
    if (element && !restore) restore = printAlone(element);
  };
  const after = (): void => {
    restore?.();
    restore = null;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    after();
  };
}

/** Where an element is drawn: the slot that holds it, its parent, or the component whose template it is part of. */
function aboveOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof Element) return parent;
  return parent && 'host' in parent && parent.host instanceof Element ? parent.host : null;
}

function siblingsOf(element: Element): readonly HTMLElement[] {
  const { parentNode } = element;
  const slot = element.assignedSlot;
  const children = [...(slot?.assignedElements() ?? parentNode?.childNodes ?? [])];
  return children.filter(
    (child): child is HTMLElement =>
      child !== element && child instanceof HTMLElement && !['STYLE', 'SCRIPT', 'LINK'].includes(child.tagName),
  );
}
