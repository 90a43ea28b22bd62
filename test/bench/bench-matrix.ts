import type { Locator, Page } from 'playwright-core';
import type { WhitespaceInput } from 'c/crmModel';
import { launchBrowser, signIn } from '../e2e/browser.ts';
import type { ProductOrg } from '../product/product-org.ts';
import { largeInput } from './bench-whitespace-model.ts';
import { LARGE_ACCOUNT } from './large-plan.ts';
import { holds, limitLines, type Limit } from './limits.ts';
import { longestTask } from './longest-task.ts';
import { matrixStage } from './matrix-stage.ts';
import { inWords, summarize } from './percentiles.ts';
import { deployStage, openStage } from './stage.ts';

/** Each in turns; the first round warms up and does not count. */
const rounds = 6;
const edits = 3;
/** What the first paint may take beside the same table as static HTML; what a task while scrolling may take; calls of the page. */
const most = { paint: 1.5, task: 50, calls: 2 } as const;
const subjects = ['ours', 'plain', 'grid'] as const;
type Subject = (typeof subjects)[number];

export interface MatrixBench {
  readonly lines: readonly string[];
  /** Ratios and calls keep what is promised; a task that a busy machine stretches fails nothing. */
  readonly holds: boolean;
}

/** What the page of the stage offers; see `matrix-stage.ts`. */
interface Stage {
  readonly drawnCells: number;
  make(input: WhitespaceInput): Promise<{ readonly cells: number; readonly bytes: number }>;
  draw(subject: string): Promise<number>;
  edit(): Promise<{ readonly paint: number; readonly model: number }>;
  clear(): Promise<void>;
}

interface Taken {
  readonly cells: number;
  readonly paint: number;
  readonly edits: readonly { readonly paint: number; readonly model: number }[];
}

/**
 * The matrix of 60 × 60 cells made of 25,000 lines, with its toolbar, beside the same cells as static HTML with the same styles and
 * beside `lightning-datatable` with the same numbers, in turns in one page; then scrolling, and what its tab asks the org.
 */
export async function benchMatrix(org: ProductOrg): Promise<MatrixBench> {
  await deployStage(org, matrixStage);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const stage = await openStage(page, org, matrixStage);
    const drawn = await drawInTurns(stage);
    const scroll = await scrolled(page, stage);
    const tab = await openTab(await browser.newPage({ viewport: { width: 1440, height: 900 } }), org);
    const limits: readonly Limit[] = [
      { what: 'first paint beside the same table as static HTML', value: drawn.ratio, most: most.paint, unit: '×' },
      // On a busy machine the clock stretches a task, and a trace takes its part of the processor: the lesser tells.
      {
        what: 'longest task while scrolling',
        value: Math.min(scroll.clock, scroll.processor),
        most: most.task,
        unit: 'ms',
      },
      { what: 'GraphQL calls of the tab', value: tab.calls, most: most.calls, unit: 'calls' },
    ];
    return {
      lines: [
        ...drawn.lines,
        `longest task while scrolling through all of it: ${scroll.clock.toFixed(0)} ms on the clock (0: none over 50), ${scroll.processor.toFixed(0)} ms of processor time`,
        `Whitespace tab of ${LARGE_ACCOUNT}: ${tab.calls} GraphQL calls, ${tab.kilobytes} KB`,
        ...limitLines(limits),
      ],
      holds: holds(limits),
    };
  } finally {
    await browser.close();
  }
}

async function drawInTurns(stage: Locator): Promise<{ readonly lines: readonly string[]; readonly ratio: number }> {
  const made = await stage.evaluate((element, facts) => (element as unknown as Stage).make(facts), facts());
  const taken: Readonly<Record<Subject, Taken[]>> = { ours: [], plain: [], grid: [] };
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < subjects.length; turn++) {
      const subject = subjects[(turn + round) % subjects.length] ?? 'ours';
      const sample = await stage.evaluate(perform, { subject, edits: subject === 'plain' ? 0 : edits });
      if (round > 0) taken[subject].push(sample);
    }
  const paints = (subject: Subject) => summarize(taken[subject].map(({ paint }) => paint));
  const cells = (subject: Subject): number => taken[subject][0]?.cells ?? 0;
  const edited = (subject: Subject) => taken[subject].flatMap((each) => each.edits);
  const beside = (subject: Subject): number => paints('ours').p50 / paints(subject).p50;
  const models = summarize(edited('ours').map(({ model }) => model));
  return {
    ratio: beside('plain'),
    lines: [
      `first paint of ${made.cells} cells, ${cells('ours')} of them drawn: ${inWords(paints('ours'))}`,
      `  the same table as static HTML (${Math.round(made.bytes / 1024)} KB): ${inWords(paints('plain'))}; ours ${beside('plain').toFixed(2)} ×`,
      `  lightning-datatable with the same numbers: ${inWords(paints('grid'))}; ours ${beside('grid').toFixed(2)} ×`,
      `edit to paint: ${inWords(summarize(edited('ours').map(({ paint }) => paint)))}, of which the model ${inWords(models)}; lightning-datatable ${inWords(summarize(edited('grid').map(({ paint }) => paint)))}`,
    ],
  };
}

/** Runs in the page: draws once and edits some times. */
async function perform(element: unknown, task: { readonly subject: string; readonly edits: number }): Promise<Taken> {
  const stage = element as Stage;
  const paint = await stage.draw(task.subject);
  const edited: { paint: number; model: number }[] = [];
  for (let edit = 0; edit < task.edits; edit++) edited.push(await stage.edit());
  const cells = stage.drawnCells;
  await stage.clear();
  return { cells, paint, edits: edited };
}

/** The first cell shows an estimate, so that an edit of it is seen. */
function facts(): WhitespaceInput {
  const input = largeInput();
  const record = {
    id: 'cell',
    planId: input.planId,
    accountId: null,
    buyingCenterId: input.centers[0]?.id ?? '',
    offeringId: input.offerings[0]?.id ?? '',
    statusOverride: 'Potential',
    overrideReason: 'Estimate',
    overriddenStatus: null,
    needScore: null,
    capabilityScore: null,
    competitionScore: null,
    potentialAmount: 1,
    walletAmount: null,
    walletQuantity: null,
    source: null,
    asOfDate: null,
    opportunityId: null,
    lastModifiedDate: '2026-01-01T00:00:00.000Z',
    lastModifiedByName: null,
  } as const;
  return { ...input, cells: [record] };
}

/** The longest task while the wheel goes down, right, up and left over all of the matrix: on the clock, then with a trace of it. */
async function scrolled(page: Page, stage: Locator): Promise<{ readonly clock: number; readonly processor: number }> {
  await stage.evaluate((element) => (element as unknown as Stage).draw('ours'));
  const box = await page.locator('c-whitespace-matrix .scroll').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 250);
  await page.evaluate(observe);
  await scrollRound(page);
  const clock = await page.evaluate<number>('Math.max(0, ...benchTasks.map(({ duration }) => duration))');
  return { clock, processor: await longestTask(page, () => scrollRound(page)) };
}

async function scrollRound(page: Page): Promise<void> {
  for (const [x, y] of [
    [0, 220],
    [320, 0],
    [0, -220],
    [-320, 0],
  ] as const)
    for (let step = 0; step < 20; step++) {
      await page.mouse.wheel(x, y);
      await page.waitForTimeout(32);
    }
  await page.waitForTimeout(300);
}

/** Run in the page. */
const observe = `(() => {
  const tasks = (globalThis.benchTasks = []);
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
})()`;

async function openTab(page: Page, org: ProductOrg): Promise<{ readonly calls: number; readonly kilobytes: number }> {
  const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM Account WHERE Name = '${LARGE_ACCOUNT}'`);
  await signIn(page, org.product.url, 'rep@keystone.local', `/lightning/r/Account/${records[0]?.Id}/view`);
  await page.waitForLoadState('networkidle');
  let calls = 0;
  let bytes = 0;
  page.on('requestfinished', async (request) => {
    if (request.method() !== 'POST' || !request.url().includes('/graphql')) return;
    calls++;
    bytes += (await request.sizes()).responseBodySize;
  });
  await page.getByRole('tab', { name: 'Account Plan' }).click();
  await page.getByRole('tab', { name: 'Whitespace' }).click({ timeout: 120_000 });
  await page.locator('c-whitespace-matrix td[data-index="0"]').waitFor({ timeout: 120_000 });
  await page.waitForLoadState('networkidle');
  return { calls, kilobytes: Math.round(bytes / 1024) };
}
