import { createToolchain } from '../../../scripts/org/web/build/toolchain.ts';
import type { BundleInput, CompiledBundle } from '../../../scripts/org/web/bundles/bundle-input.ts';

const toolchain = createToolchain();
afterAll(() => toolchain.close());

const component = (imports: string, body = ''): string =>
  `import { LightningElement } from 'lwc';\n${imports}\nexport default class Card extends LightningElement { ${body} }\n`;

const compile = (files: Readonly<Record<string, string>>): Promise<CompiledBundle> => {
  const input: BundleInput = {
    name: 'card',
    files,
    labels: { Hello: 'Hello “you”' },
    resources: { logo: '/resource/1234/logo' },
    assets: { badge: '/file-asset/5678/badge' },
    known: [
      'lwc',
      'lightning/button',
      'lightning/navigation',
      'c/model',
      '@salesforce/user/Id',
      '@salesforce/i18n/locale',
    ],
  };
  return toolchain.compileBundle(input);
};

const codeOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const compiled = await compile(files);
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  return compiled.code;
};

test.each([
  ['a label', "import x from '@salesforce/label/c.Hello';", 'Hello “you”'],
  ['a field', "import x from '@salesforce/schema/Ship__c.Account__r.Name';", '"fieldApiName":"Account__r.Name"'],
  ['an object', "import x from '@salesforce/schema/Ship__c';", '"objectApiName":"Ship__c"'],
  ['a content asset', "import x from '@salesforce/contentAssetUrl/badge';", '/file-asset/5678/badge'],
  ['a message channel by its name', "import x from '@salesforce/messageChannel/Signal__c';", '"Signal__c"'],
  ['a refusal for Apex', "import x from '@salesforce/apex/Harbor.tides';", 'apexMethod("Harbor.tides")'],
  ['a static resource', "import x from '@salesforce/resourceUrl/logo';", '/resource/1234/logo'],
  [
    'a custom permission',
    "import x from '@salesforce/customPermission/Steer';",
    'setting("customPermission", "Steer")',
  ],
])('holds %s itself', async (_what, imports, expected) => {
  const code = await codeOf({ 'card.js': component(imports, 'x = x') });
  expect(code.replace(/"?(fieldApiName|objectApiName)"?: ?/g, '"$1":')).toContain(expected);
});

test('imports modules of the platform and of other bundles, and nothing else', async () => {
  const code = await codeOf({
    'card.js': component(
      "import id from '@salesforce/user/Id'; import { a } from 'c/model'; import { b } from './util';",
      'x = [id, a, b]',
    ),
    'card.html': '<template><lightning-button></lightning-button></template>',
    'card.css': '.x { color: red; }',
    'util.js': 'export const b = 1;',
  });
  const imported = [...code.matchAll(/from "([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(imported)).toEqual(new Set(['lwc', '@salesforce/user/Id', 'c/model', 'lightning/button']));
});

test('takes a bundle of a style sheet alone, and its import by another', async () => {
  expect(await codeOf({ 'card.css': '.x { color: red; }' })).toMatch(/color: red[\s\S]*export/);
  const code = await codeOf({
    'card.js': component(''),
    'card.html': '<template></template>',
    'card.css': "@import 'c/model';\n.y { color: blue; }",
  });
  expect(code).toContain('from "c/model"');
});

test.each([
  [
    'a module nobody has',
    { 'card.js': component("import x from 'lightning/gone';", 'x = x') },
    'card.js',
    2,
    /lightning\/gone/,
  ],
  [
    'a label that is not deployed',
    { 'card.js': component("import x from '@salesforce/label/c.Gone';", 'x = x') },
    'card.js',
    2,
    /Custom Label/,
  ],
  [
    'a Salesforce module it cannot give',
    { 'card.js': component("import x from '@salesforce/community/Id';", 'x = x') },
    'card.js',
    2,
    /community/,
  ],
  [
    'a component in a template that nobody has',
    { 'card.js': component(''), 'card.html': '<template>\n  <div>\n    <c-sea-chart></c-sea-chart></div></template>' },
    'card.html',
    3,
    /c\/seaChart/,
  ],
  [
    'a style sheet that nobody has',
    { 'card.js': component(''), 'card.html': '<template></template>', 'card.css': "\n@import 'c/gone';" },
    'card.css',
    2,
    /c\/gone/,
  ],
  [
    'a template that is not right',
    { 'card.js': component(''), 'card.html': '<template>\n  <p>{a +}</p>\n</template>' },
    'card.html',
    2,
    /./,
  ],
  [
    'JavaScript that is not right',
    {
      'card.js':
        "import { LightningElement } from 'lwc';\nexport default class A extends LightningElement {\n  a( {\n}",
    },
    'card.js',
    4,
    /./,
  ],
  ['a file that is missing', { 'card.js': component("import x from './util';", 'x = x') }, 'card.js', 2, /\.\/util/],
  ['a bundle without its JavaScript', { 'card.html': '<template></template>' }, 'card.js', 1, /card\.js/],
])('tells the place of %s', async (_what, files, file, line, message) => {
  const compiled = await compile(files as Record<string, string>);
  expect(compiled).toMatchObject({
    problems: [{ bundle: 'card', file, line, message: expect.stringMatching(message) as string }],
  });
});
