interface Hidden {
  readonly element: HTMLElement;
  readonly display: string;
}

/**
 * Hides everything on the page but `element`, whatever component it stands in, so that it prints without chrome. Answers what
 * brings the rest back.
 */
export function printAlone(element: Element): () => void {
  const hidden: Hidden[] = [];
  for (let node: Element | null = element; node && node !== document.body; node = aboveOf(node)) {
    for (const sibling of siblingsOf(node)) {
      hidden.push({ element: sibling, display: sibling.style.display });
      sibling.style.display = 'none';
    }
  }
  return () => {
    for (const { element: each, display } of hidden) each.style.display = display;
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
