import type { Locator } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import type { ProductOrg } from '../product/product-org.ts';
import { LARGE } from './large-plan.ts';
import { inWords, summarize, type Timing } from './percentiles.ts';
import { deployStage, openStage } from './stage.ts';
import { treeStage } from './tree-stage.ts';

/** Each in turns; the first round warms up and does not count. */
const rounds = 4;
const edits = 2;

interface Case {
  readonly what: string;
  readonly objectives: number;
  readonly actions: number;
  readonly isUnfolded: boolean;
}

const cases: readonly Case[] = [
  { what: 'largest plan, objectives folded', ...LARGE, isUnfolded: false },
  { what: 'largest plan, all unfolded', ...LARGE, isUnfolded: true },
  { what: '5 objectives and 45 actions, all drawn by both', objectives: 5, actions: 45, isUnfolded: true },
];

/** What the page of the stage offers; see `tree-stage.ts`. */
interface Stage {
  readonly drawnRows: number;
  make(objectives: number, actions: number): void;
  draw(subject: string, isUnfolded: boolean): Promise<number>;
  edit(key: string): Promise<number>;
  clear(): Promise<void>;
}

interface Sample {
  readonly rows: number;
  readonly paints: number[];
  readonly edits: number[];
}

/**
 * The strategy tree beside `lightning-tree-grid` with the same rows in one page, in turns: first paint, and from an edit to its paint.
 * The grid draws every row and the tree those in sight, so the last case compares what a row costs.
 */
export async function benchTree(org: ProductOrg): Promise<readonly string[]> {
  await deployStage(org, treeStage);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const stage = await openStage(page, org, treeStage);
    const lines: string[] = [];
    for (const each of cases) lines.push(...(await benchCase(stage, each)));
    return lines;
  } finally {
    await browser.close();
  }
}

async function benchCase(stage: Locator, { what, objectives, actions, isUnfolded }: Case): Promise<readonly string[]> {
  await stage.evaluate((element, size) => (element as Stage).make(size.objectives, size.actions), {
    objectives,
    actions,
  });
  const samples = { ours: sample(), grid: sample() };
  for (let round = 0; round < rounds; round++)
    for (const subject of round % 2 ? (['ours', 'grid'] as const) : (['grid', 'ours'] as const)) {
      const taken = await stage.evaluate(perform, { subject, isUnfolded, edits });
      if (round > 0) add(samples[subject], taken);
    }
  return compared(what, samples.ours, samples.grid);
}

interface Task {
  readonly subject: string;
  readonly isUnfolded: boolean;
  readonly edits: number;
}

/** Runs in the page: draws once and edits some times. */
async function perform(element: unknown, { subject, isUnfolded, edits }: Task): Promise<Sample> {
  const stage = element as Stage;
  const paints = [await stage.draw(subject, isUnfolded)];
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) times.push(await stage.edit(isUnfolded ? 'a0' : 'o0'));
  const rows = stage.drawnRows;
  await stage.clear();
  return { rows, paints, edits: times };
}

const sample = (): { rows: number; paints: number[]; edits: number[] } => ({ rows: 0, paints: [], edits: [] });

function add(to: ReturnType<typeof sample>, { rows, paints, edits }: Sample): void {
  to.rows = rows;
  to.paints.push(...paints);
  to.edits.push(...edits);
}

function compared(what: string, ours: Sample, grid: Sample): readonly string[] {
  const line = (name: string, own: Timing, other: Timing): string =>
    `  ${name.padEnd(13)} ${inWords(own)} and ${inWords(other)}: ${(own.p50 / other.p50).toFixed(3)} ×`;
  return [
    `${what}: ${ours.rows} rows in the page, lightning-tree-grid ${grid.rows}`,
    line('first paint', summarize(ours.paints), summarize(grid.paints)),
    line('edit to paint', summarize(ours.edits), summarize(grid.edits)),
  ];
}
