import { fill, formatMoney, formatUnits } from 'c/formatService';
import type { GoalBuild, GoalKind } from 'c/goalBuildModel';
import { label } from './labels';

export const NAMES: Readonly<Record<GoalKind, string>> = {
  won: label.won,
  renewals: label.renewals,
  pipeline: label.pipeline,
  whitespace: label.whitespace,
};

type BarKind = GoalKind | 'gap' | 'target';

/** One bar of the waterfall; `connectorStyle` is the line to the next one, where there is one. */
export interface Bar {
  readonly key: BarKind;
  readonly name: string;
  readonly amount: string;
  readonly exact: string;
  readonly hasRecords: boolean;
  /** What a screen reader says. */
  readonly says: string;
  readonly role: 'button' | 'img';
  readonly barClass: string;
  readonly barStyle: string;
  readonly amountStyle: string;
  readonly connectorStyle: string;
}

const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(2);

/** The bars of a goal build; `units` are what stands on them, of its components and then of its gap. */
export function barsOf(build: GoalBuild, units: readonly number[], unit: number): readonly Bar[] {
  const top = Math.max(build.target ?? 0, build.inSight, 1);
  const bar = (kind: BarKind, name: string, value: number, from: number, amount: string, count: number): Bar => {
    const exact = formatMoney(value);
    const hasRecords = count > 0;
    const says = fill(label.barName, name, exact);
    return {
      key: kind,
      name,
      amount,
      exact,
      hasRecords,
      says: hasRecords ? `${says}. ${fill(label.showRecords, name)}` : says,
      role: hasRecords ? 'button' : 'img',
      barClass: `bar bar_${kind}`,
      barStyle: `bottom: ${percent(from, top)}%; height: ${percent(value, top)}%`,
      amountStyle: `bottom: ${percent(from + value, top)}%`,
      connectorStyle: kind === 'target' ? '' : `bottom: ${percent(from + value, top)}%`,
    };
  };
  let from = 0;
  const bars = build.components.map((part, index) => {
    const made = bar(part.kind, NAMES[part.kind], part.amount, from, formatUnits(units[index] ?? 0, unit), part.count);
    from += part.amount;
    return made;
  });
  const { target } = build;
  if (target === null) return bars.map((each, at) => (at < bars.length - 1 ? each : { ...each, connectorStyle: '' }));
  const missing = build.gap ?? 0;
  const gapBar = bar('gap', label.gap, missing, from, formatUnits(units[units.length - 1] ?? 0, unit), 0);
  const targetBar = bar('target', label.target, target, 0, formatUnits(Math.round(target / unit), unit), 0);
  return [...bars, ...(missing > 0 ? [gapBar] : []), targetBar];
}

/** Where the line of the target stands. */
export const targetLine = ({ target, inSight }: GoalBuild): string =>
  target === null ? '' : `bottom: ${percent(target, Math.max(target, inSight, 1))}%`;
