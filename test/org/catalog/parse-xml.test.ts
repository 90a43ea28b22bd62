import { parseXml, XmlError } from '../../../scripts/org/catalog/parse-xml.ts';
import { writeXml } from '../../../scripts/org/catalog/write-xml.ts';

const refusalOf = (source: string, limits?: { bytes: number; depth: number }): string => {
  try {
    parseXml(source, limits);
  } catch (error) {
    if (error instanceof XmlError) return `${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  return 'accepted';
};

test('reads elements with text, attributes, line and column', () => {
  const root = parseXml(
    '<?xml version="1.0"?>\n<!-- a tree -->\n<Tree kind="pear">\n  <branch>a &amp; b &#65;<![CDATA[ <raw> &amp; ]]></branch>\n</Tree>',
  );
  expect(root).toMatchObject({ name: 'Tree', line: 3, column: 1 });
  expect(root.attributes?.get('kind')).toBe('pear');
  expect(root.children[0]).toMatchObject({ name: 'branch', text: 'a & b A <raw> &amp; ', line: 4, column: 3 });
});

test.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '1:1 DOCTYPE is not allowed.'],
  ['an entity of its own', '<a>\n<b>&secret;</b></a>', '2:1 The entity "secret" was referenced, but not declared.'],
  [
    'a tag that is not closed',
    '<a>\n<b></a>',
    "2:4 Expected closing tag 'b' (opened in line 2, col 1) instead of closing tag 'a'.",
  ],
  ['two roots', '<a/><b/>', '1:1 Content is not allowed in prolog.'],
  ['no element at all', '', '1:1 Start tag expected.'],
])('refuses %s with its place', (_, source, refusal) => {
  expect(refusalOf(source)).toBe(refusal);
});

test('refuses what is nested too deeply, without reading it', () => {
  expect(refusalOf('<a>'.repeat(50_000) + '</a>'.repeat(50_000))).toMatch(
    /^1:193 Elements are nested more than 64 deep/,
  );
});

test('refuses what is too large', () => {
  expect(refusalOf('<a>1234567890</a>', { bytes: 10, depth: 5 })).toMatch(/larger than 10 bytes/);
});

test('refuses bytes that are not UTF-8', () => {
  expect(() => parseXml(new Uint8Array([60, 97, 62, 0xff, 60, 47, 97, 62]))).toThrow(
    'Invalid byte of a UTF-8 sequence.',
  );
});

test('writes what it read', () => {
  const source = '<A><b>1 &lt; 2 &amp; "x"</b><c><d>true</d></c></A>';
  const strip = (node: ReturnType<typeof parseXml>): unknown => [node.name, node.text, node.children.map(strip)];
  expect(strip(parseXml(writeXml(parseXml(source))))).toEqual(strip(parseXml(source)));
});
