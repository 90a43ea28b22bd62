import { setTimeout } from 'node:timers/promises';
import { startProductOrg, type ProductOrg } from '../product/product-org.ts';
import { benchEdit } from './bench-edit.ts';
import { benchGoal } from './bench-goal.ts';
import { benchGraphql } from './bench-graphql.ts';
import { benchImport, importLines } from './bench-import.ts';
import { benchLookAlikes } from './bench-look-alikes.ts';
import { benchMatrix } from './bench-matrix.ts';
import { benchMeasure } from './bench-measure.ts';
import { benchNightly } from './bench-nightly.ts';
import { benchOrg } from './bench-org.ts';
import { benchPage, pageLine } from './bench-page.ts';
import { benchTree } from './bench-tree.ts';
import { benchWhitespaceModel } from './bench-whitespace-model.ts';
import { makeLargePlan } from './large-plan.ts';

interface Section {
  readonly title: string;
  /** On the product with the largest plan. */
  readonly run: (org: ProductOrg) => Promise<readonly string[]>;
}

const sections: Readonly<Record<string, Section>> = {
  page: { title: 'Account Plan tab, first view', run: pages },
  graphql: { title: 'Its GraphQL queries without the page', run: benchGraphql },
  edit: { title: 'Strategy tab of the largest plan', run: benchEdit },
  tree: { title: 'Strategy tree beside lightning-tree-grid, in one page', run: benchTree },
  goal: { title: 'Goal build of 5,000 opportunities with 25,000 lines', run: () => benchGoal() },
  cells: { title: 'Statuses of a matrix of 60 × 60 beside a bare group-by', run: cells },
  matrix: { title: 'Whitespace matrix of 60 × 60 cells in the page', run: matrix },
  alikes: { title: 'Look-alikes beside a bare group-by of the same rows', run: async () => benchLookAlikes() },
  nightly: { title: 'Look-alikes of 2,000 accounts as a nightly job', run: benchNightly },
  measure: { title: 'Measures over 25,000 lines', run: benchMeasure },
  import: {
    title: 'Import of opportunities with one product each',
    run: async (org) => importLines(await benchImport(org)),
  },
};

const args = process.argv.slice(2);
const named = args.filter((each) => !each.startsWith('--'));
const isWanted = (name: string): boolean => named.length === 0 || named.includes(name);
const usage = `Measures the product and the local org beside peers, in one run; without names all of them.

  npm run bench -- [name …] [--large]

${Object.entries(sections)
  .map(([name, { title }]) => `  ${name.padEnd(10)} ${title}`)
  .join('\n')}
  org        Local org beside its database (\`--large\`: its largest sizes too)
`;
if (args.includes('--help')) {
  process.stdout.write(usage);
  process.exit(0);
}
const unknown = named.filter((name) => name !== 'org' && !(name in sections));
if (unknown.length > 0) {
  process.stderr.write(`Not a bench: ${unknown.join(', ')}.\n\n${usage}`);
  process.exit(2);
}

const wanted = Object.keys(sections).filter(isWanted);
if (wanted.length > 0) {
  const org = await startProductOrg({ pages: true });
  try {
    await makeLargePlan(org.admin);
    for (const name of wanted) {
      const section = sections[name];
      if (section) print(section.title, await section.run(org));
      // A section that only computes lets connections to the org time out: they are dropped before the next call takes one.
      await setTimeout(500);
    }
  } finally {
    await org.close();
  }
}
if (isWanted('org')) print('Local org beside its database', await benchOrg({ large: args.includes('--large') }));

/** More calls than promised fail the run; times never do. */
async function pages(org: ProductOrg): Promise<readonly string[]> {
  const calls = await benchPage(org);
  if (calls.some(({ graphql, strategy }) => graphql + strategy > 2)) process.exitCode = 1;
  return calls.map(pageLine);
}

/** More than the promised ratio fails the run: both are taken in the same moments. */
async function cells(): Promise<readonly string[]> {
  const { lines, holds } = benchWhitespaceModel();
  if (!holds) process.exitCode = 1;
  return lines;
}

/** More than a promised ratio, or more calls, fail the run. The statuses are part of it unless they have a section of their own. */
async function matrix(org: ProductOrg): Promise<readonly string[]> {
  const { lines, holds } = await benchMatrix(org);
  if (!holds) process.exitCode = 1;
  return isWanted('cells') ? lines : [...(await cells()), ...lines];
}

function print(title: string, lines: readonly string[]): void {
  process.stdout.write(`${title}\n${lines.map((each) => `  ${each}\n`).join('')}\n`);
}
