import type { Page } from 'playwright-core';

/** An event of a trace: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the clock, and of processor time. */
  readonly dur?: number;
  readonly tdur?: number;
}

const TASK = 'ThreadControllerImpl::RunTask';
const categories = ['toplevel', 'devtools.timeline'];

/** Milliseconds of processor time of the longest task of the page while `work` goes on: a busy machine does not stretch it. */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const thread = mainThreadOf(events);
  const tasks = events.filter((event) => event.name === TASK && threadOf(event) === thread);
  return Math.max(0, ...tasks.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000));
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;

/** The thread that ran the most script. */
function mainThreadOf(events: readonly TraceEvent[]): string {
  const times = new Map<string, number>();
  for (const event of events.filter(({ name }) => name === 'FunctionCall'))
    times.set(threadOf(event), (times.get(threadOf(event)) ?? 0) + (event.dur ?? 0));
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
