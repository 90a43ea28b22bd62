import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Who may import whom: `from` and `to` match paths or package names; the first rule whose `from` matches decides. */
interface Rule {
  readonly from: RegExp;
  readonly may: RegExp;
  readonly why: string;
}

const LWC = 'force-app/main/default/lwc';
const rules: readonly Rule[] = [
  {
    from: new RegExp(`^${LWC}/\\w+Model/\\w+\\.ts$`),
    may: /^c\/\w+Model$/,
    why: 'a model is arithmetic: it imports models only',
  },
  {
    from: new RegExp(`^${LWC}/\\w+Service/\\w+\\.ts$`),
    may: /^(c\/\w+(Model|Service)|lwc|lightning\/|@salesforce\/|\.\/)/,
    why: 'a service imports models and the platform',
  },
  {
    from: new RegExp(`^${LWC}/`),
    may: /^(c\/\w+|lwc|lightning\/|@salesforce\/|\.\/)/,
    why: 'a component imports models, services and the platform',
  },
  {
    from: /^scripts\/shared\//,
    may: /^(npm:|node:|scripts\/shared\/)/,
    why: 'shared knows no command, no model and no org',
  },
  {
    from: /^scripts\/(seed|transfer|build|deploy|measure|rates|look-alikes)\//,
    may: /^(npm:|node:|c\/\w+Model|scripts\/shared\/|scripts\/SELF\/|scripts\/build\/)/,
    why: 'a command reaches an org by a Connection only',
  },
  {
    from: /^scripts\/check\//,
    may: /^(npm:|node:|scripts\/shared\/|scripts\/SELF\/|scripts\/build\/)/,
    why: 'a gate looks from outside',
  },
  {
    from: /^scripts\/(start\/|readme\/|run\.ts)/,
    may: /^(npm:|node:|c\/\w+Model|scripts\/(shared|build|check|deploy|measure|rates|look-alikes|readme|seed|start|transfer)\/|scripts\/org\/(server|cli|support)\.ts)/,
    why: 'start composes the commands and the org',
  },
  {
    from: /^scripts\/org\/(server|cli)\.ts$/,
    may: /^(npm:|node:|scripts\/org\/|scripts\/shared\/)/,
    why: 'the composition root knows the org, not the product',
  },
  {
    from: /^scripts\/org\/catalog\//,
    may: /^(npm:|node:|scripts\/shared\/|scripts\/org\/(catalog\/|errors\.ts))/,
    why: 'the catalog knows nobody',
  },
  {
    from: /^scripts\/org\/soql\//,
    may: /^(npm:|node:|scripts\/org\/(catalog\/|soql\/|errors\.ts))/,
    why: 'SOQL knows the catalog only',
  },
  {
    from: /^scripts\/org\/store\//,
    may: /^(npm:|node:|scripts\/org\/(catalog\/|store\/|errors\.ts))/,
    why: 'the store knows the catalog only',
  },
  {
    from: /^scripts\/org\/engine\//,
    may: /^(npm:|node:|scripts\/shared\/|scripts\/org\/(catalog\/|soql\/|store\/|engine\/|errors\.ts|support\.ts))/,
    why: 'the engine knows no protocol',
  },
  {
    from: /^scripts\/org\/api\/\w+\.ts$/,
    may: /^(npm:|node:|scripts\/org\/(engine\/types\.ts|catalog\/|api\/\w[\w-]*\.ts|errors\.ts|support\.ts|host-contract\.ts))/,
    why: 'what protocols share knows the façade of the engine',
  },
  {
    from: /^scripts\/org\/api\//,
    may: /^(npm:|node:|scripts\/org\/(engine\/types\.ts|catalog\/|api\/\w[\w-]*\.ts|api\/SELF\/|errors\.ts|support\.ts|host-contract\.ts))/,
    why: 'a protocol knows the façade of the engine, not another protocol',
  },
  {
    from: /^scripts\/org\/web\//,
    may: /^(npm:|node:|scripts\/org\/(web\/|host-contract\.ts|errors\.ts))/,
    why: 'the Lightning host reaches the org by HTTP only',
  },
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = ['force-app', 'scripts', 'test', 'config'].flatMap(listSources);
const modules = files.filter((file) => file.endsWith('.ts'));
const own = modules.filter((file) => !file.includes('__tests__') && !/^(test|config)\//.test(file));

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.(ts|html|css)$/.test(file) && !file.includes('node_modules'));
}

const lengthOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length;

/** Imports of a file with relative ones resolved to paths, packages as `npm:name`. */
function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const targets = [
    ...code.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
    ),
  ];
  return targets.map((match) => ({ file, target: normalise(file, match[1] ?? match[2] ?? match[3] ?? '') }));
}

function normalise(file: string, target: string): string {
  if (file.startsWith(LWC)) return target;
  if (target.startsWith('.')) return relative('.', resolve(dirname(file), target));
  return target.startsWith('node:') || target.startsWith('c/') ? target : `npm:${target}`;
}

/** Does the rule let this file import that: `SELF` in a rule is the file's own folder of the same depth. */
function allows(rule: Rule, { file, target }: Import): boolean {
  const self = (/^scripts\/(?:org\/api\/)?([\w-]+)\//.exec(file)?.[1] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(rule.may.source.replaceAll('SELF', self)).test(target);
}

const offences = (imports: readonly Import[]): string[] =>
  imports.flatMap((each) => {
    const rule = rules.find(({ from }) => from.test(each.file));
    return rule && !allows(rule, each) ? [`${each.file} imports ${each.target}: ${rule.why}`] : [];
  });

describe('the architecture', () => {
  it('lets each file import only what its place allows', () => {
    expect(offences(own.flatMap(importsOf))).toEqual([]);
  });

  it.each([
    [`${LWC}/planModel/planModel.ts`, 'lightning/graphql'],
    [`${LWC}/planService/planService.ts`, 'c/../whitespace/whitespace'],
    ['scripts/seed/apply.ts', 'scripts/org/engine/engine.ts'],
    ['scripts/seed/apply.ts', 'scripts/transfer/mapping.ts'],
    ['scripts/org/soql/bind.ts', 'scripts/org/store/open-store.ts'],
    ['scripts/org/api/rest/rest.ts', 'scripts/org/api/ui/ui.ts'],
    ['scripts/org/web/web.ts', 'scripts/org/engine/types.ts'],
    ['scripts/org/engine/save/save.ts', 'c/planModel'],
  ])('would see %s import %s', (file, target) => {
    expect(offences([{ file, target }])).toHaveLength(1);
  });

  it('keeps clock and chance out of the models', () => {
    const impure = own
      .filter((file) => /Model\/\w+\.ts$/.test(file))
      .filter((file) => /Date\.now|new Date\(\)|Math\.random|performance\./.test(readFileSync(file, 'utf8')));
    expect(impure).toEqual([]);
  });

  it('keeps this product out of the local org', () => {
    const knowing = own
      .filter((file) => file.startsWith('scripts/org/'))
      .filter((file) => /Account_Plan__c|Whitespace_Cell__c|Buying_Center__c/.test(readFileSync(file, 'utf8')));
    expect(knowing).toEqual([]);
  });

  it('keeps every file within 400 lines, tests, templates and style sheets too', () => {
    expect(files.filter((file) => lengthOf(file) > 400)).toEqual([]);
  });

  it('keeps files small: half within 80 lines, nine in ten within 250', () => {
    const lengths = own.map(lengthOf).sort((a, b) => a - b);
    const at = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0;
    expect(at(0.5)).toBeLessThanOrEqual(80);
    expect(at(0.9)).toBeLessThanOrEqual(250);
  });

  it('keeps models within 300 lines', () => {
    expect(own.filter((file) => /Model\/\w+\.ts$/.test(file) && lengthOf(file) > 300)).toEqual([]);
  });
});
