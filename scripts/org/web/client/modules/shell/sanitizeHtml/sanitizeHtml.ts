const elements = new Set(
  'a b blockquote br code div em h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre s span strike strong sub sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
);

/** Taken away with all they hold; any other unknown element gives way to what it holds. */
const dropped = new Set(
  'script style iframe object embed template svg math form input button textarea select link meta head title noscript base'.split(
    ' ',
  ),
);

const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'target', 'title'],
  img: ['src', 'alt', 'width', 'height', 'title'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

const styles = [
  'color',
  'background-color',
  'text-align',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-decoration',
  'margin-left',
];

const safeUrl = (name: string, value: string): boolean => {
  const { protocol } = new URL(value, location.href);
  return name === 'src'
    ? ['http:', 'https:'].includes(protocol) || /^data:image\/(png|gif|jpe?g|webp);base64,/i.test(value)
    : ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol);
};

function isSafe(name: string, value: string): boolean {
  if (name !== 'href' && name !== 'src') return true;
  return URL.canParse(value, location.href) && safeUrl(name, value);
}

/** A style made anew of the properties that text may have; none of them can load anything. */
function cleanStyle(element: HTMLElement): string {
  return styles
    .map((name) => [name, element.style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== '' && !/[(;:\\]/.test(value.replace(/^rgba?\([\d\s.,%]+\)$/, '')))
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

function copy(node: Node, into: Node, document: Document): void {
  if (node.nodeType === Node.TEXT_NODE) return void into.appendChild(document.createTextNode(node.nodeValue ?? ''));
  if (!(node.nodeType === Node.ELEMENT_NODE)) return;
  const from = node as HTMLElement;
  const name = from.localName;
  if (dropped.has(name)) return;
  const to = elements.has(name) ? document.createElement(name) : into;
  if (to !== into) {
    const element = to as HTMLElement;
    for (const attribute of attributes[name] ?? []) {
      const value = from.getAttribute(attribute);
      if (value !== null && isSafe(attribute, value)) element.setAttribute(attribute, value);
    }
    const style = cleanStyle(from);
    if (style) element.setAttribute('style', style);
    if (element.getAttribute('target') === '_blank') element.setAttribute('rel', 'noopener');
    into.appendChild(to);
  }
  for (const child of from.childNodes) copy(child, to, document);
}

/** None is kept; the browser would still report each that it parses to the content security policy. */
const withoutHandlers = (html: string): string =>
  html.replace(/<[^>]*>/g, (tag) => tag.replace(/([\s/"'])on[a-z]+(?=\s*=)/gi, '$1data-was'));

/** Formatted text with only the elements, attributes and addresses that a rich text field keeps. */
export function sanitizeHtml(html: string): string {
  const parsed = document.createElement('template'); // inert: nothing in it loads or runs
  parsed.innerHTML = withoutHandlers(html);
  const clean = document.implementation.createHTMLDocument('');
  for (const child of parsed.content.childNodes) copy(child, clean.body, clean);
  return clean.body.innerHTML;
}
