import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckSource } from '../../../scripts/org/engine/types.ts';
import { createSourceCheck } from '../../../scripts/org/web/bundles/check-source.ts';
import { failuresOf, manifest, openOrg, type Files } from './orchard.ts';

const seen: string[] = [];
const compile = createSourceCheck();
const watched: CheckSource = (file) => {
  seen.push(file.path);
  return compile(file);
};

const meta =
  '<?xml version="1.0" encoding="UTF-8"?><LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><isExposed>false</isExposed></LightningComponentBundle>';
const script = "import { LightningElement, api } from 'lwc';\nexport default class Leaf extends LightningElement {\n";
const leaf: Files = {
  'package.xml': manifest({ LightningComponentBundle: ['leaf'] }),
  'lwc/leaf/leaf.js-meta.xml': meta,
  'lwc/leaf/leaf.js': `${script}  @api color;\n}\n`,
  'lwc/leaf/leaf.html': '<template>\n  <p lwc:if={color}>{color}</p>\n</template>\n',
  'lwc/leaf/leaf.css': 'p {\n  color: green;\n}\n',
  'lwc/leaf/__tests__/leaf.test.js': 'not a script (',
};

describe('a bundle', () => {
  it.each<[string, string, string, string]>([
    ['a script that does not parse', 'leaf.js', `${script}  grow( {\n}\n`, '5:1 LWC1007: Unexpected token'],
    ['a private method', 'leaf.js', `${script}  #grow() {}\n}\n`, '3:1 LWC1007: Class private methods are not enabled'],
    [
      'a property that is public twice',
      'leaf.js',
      `${script}  @api a;\n  @api a() {}\n}\n`,
      '4:3 LWC1096: Duplicate @api property',
    ],
    [
      'a template that is not closed',
      'leaf.html',
      '<template>\n  <p>\n</template>\n',
      '2:3 LWC1078: <p> has no matching closing tag.',
    ],
    ['an expression too many', 'leaf.html', '<template>\n  <p>{a + 1}</p>\n</template>\n', '2:6 LWC1060'],
    ['a style sheet that does not parse', 'leaf.css', 'p {\n  color: green;\n', '1:1 LWC1009: Unclosed block'],
  ])('is refused with %s', (_title, path, source, expected) => {
    const status = openOrg(undefined, watched).deploy({ ...leaf, [`lwc/leaf/${path}`]: source });
    const [failure, ...more] = status.messages.filter(({ success }) => !success);
    const { fileName, lineNumber, columnNumber, problem } = failure ?? {};
    expect([status.success, fileName, more]).toEqual([false, `lwc/leaf/${path}`, []]);
    expect(`${lineNumber}:${columnNumber ?? '-'} ${problem}`).toContain(expected);
    expect(problem).not.toMatch(/\n|\/leaf\./);
  });

  it('is compiled only where it is new or changed', () => {
    const org = openOrg(undefined, watched);
    seen.length = 0;
    expect(failuresOf(org.deploy(leaf))).toEqual([]);
    expect(seen.sort()).toEqual(['leaf.css', 'leaf.html', 'leaf.js']);
    seen.length = 0;
    org.deploy({ ...leaf, 'lwc/leaf/leaf.css': 'p {\n  color: red;\n}\n' });
    expect(seen).toEqual(['leaf.css']);
  });
});

describe('a source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passed-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, string, string]>([
    ['does not parse', 'export const color = ;\n', '1:22 LWC1007: Unexpected token'],
    [
      'has a private method',
      'export class Leaf {\n  #grow() {}\n}\n',
      '2:undefined LWC1007: Class private methods are not enabled',
    ],
    ['imports what it computes', 'export const load = (name) => import(name);\n', '1:38 LWC1121'],
  ])('that is no component is refused where it %s', (_title, source, expected) => {
    const { line, column, message } = compile({ bundle: 'leaf', path: 'tones.js', source }) ?? {};
    expect(`${line}:${column} ${message}`).toContain(expected);
  });

  it('that passed is known as passed after a restart; one that did not is refused again', () => {
    const good = { bundle: 'leaf', path: 'leaf.css', source: 'p {\n  color: green;\n}\n' };
    const bad = { ...good, source: 'p {\n' };
    const told = [1, 2].map(() => {
      const check = createSourceCheck(folder);
      return [check(good), check(bad)?.message];
    });
    expect(told).toEqual([
      [undefined, expect.stringContaining('Unclosed block')],
      [undefined, expect.stringContaining('Unclosed block')],
    ]);
    expect(readFileSync(join(folder, 'passed-sources.txt'), 'utf8').split('\n')).toHaveLength(2);
  });
});
