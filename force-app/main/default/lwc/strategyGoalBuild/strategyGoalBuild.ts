import { api, LightningElement } from 'lwc';
import { fill, formatMoney, formatPercent, formatUnits, unitOf } from 'c/formatService';
import type { GoalBuild, GoalComponent, GoalKind } from 'c/goalBuildModel';
import { addUpInUnits } from 'c/moneyModel';
import chartFinding from '@salesforce/label/c.Strategy_Goal_Chart_Finding';
import chartNoTarget from '@salesforce/label/c.Strategy_Goal_Chart_No_Target';
import columnComponent from '@salesforce/label/c.Strategy_Goal_Component';
import columnCounts from '@salesforce/label/c.Strategy_Goal_Counts';
import columnLikelihood from '@salesforce/label/c.Strategy_Goal_Likelihood';
import columnOpen from '@salesforce/label/c.Strategy_Goal_Open';
import gap from '@salesforce/label/c.Strategy_Goal_Gap';
import gapToTarget from '@salesforce/label/c.Strategy_Goal_Gap_To_Target';
import how from '@salesforce/label/c.Strategy_Goal_How';
import inSight from '@salesforce/label/c.Strategy_Goal_In_Sight';
import pipeline from '@salesforce/label/c.Strategy_Goal_Pipeline';
import pipelineCount from '@salesforce/label/c.Strategy_Goal_Pipeline_Count';
import renewals from '@salesforce/label/c.Strategy_Goal_Renewals';
import renewalsCount from '@salesforce/label/c.Strategy_Goal_Renewals_Count';
import rules from '@salesforce/label/c.Strategy_Goal_Rules';
import source from '@salesforce/label/c.Strategy_Goal_Source';
import surplus from '@salesforce/label/c.Strategy_Goal_Surplus';
import target from '@salesforce/label/c.Strategy_Goal_Target';
import title from '@salesforce/label/c.Strategy_Goal_Title';
import whitespace from '@salesforce/label/c.Strategy_Goal_Whitespace';
import whitespaceCount from '@salesforce/label/c.Strategy_Goal_Whitespace_Count';
import won from '@salesforce/label/c.Strategy_Goal_Won';
import wonCount from '@salesforce/label/c.Strategy_Goal_Won_Count';

const NAMES: Readonly<Record<GoalKind, string>> = { won, renewals, pipeline, whitespace };
const COUNTED: Readonly<Record<GoalKind, string>> = {
  won: wonCount,
  renewals: renewalsCount,
  pipeline: pipelineCount,
  whitespace: whitespaceCount,
};

interface Bar {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly exact: string;
  readonly barClass: string;
  readonly barStyle: string;
  readonly amountStyle: string;
}

/** What is won, renewing, open and white against the target, as a waterfall and as the table it is drawn from. */
export default class StrategyGoalBuild extends LightningElement {
  @api build: GoalBuild | null = null;

  label = { title, source, how, rules, columnComponent, columnOpen, columnLikelihood, columnCounts, inSight };

  get unit(): number {
    return unitOf(Math.max(this.build?.inSight ?? 0, this.build?.target ?? 0));
  }

  /** The parts and, with a target, its gap or surplus, in units that add up. */
  get units(): readonly number[] {
    const amounts = (this.build?.components ?? []).map((part) => part.amount);
    return addUpInUnits([...amounts, this.build?.gap ?? 0], this.unit);
  }

  get bars(): readonly Bar[] {
    const build = this.build;
    if (!build) return [];
    const top = Math.max(build.target ?? 0, build.inSight, 1);
    const { units, unit } = this;
    let from = 0;
    const bars = build.components.map((part, index) => {
      const bar = toBar(part.kind, NAMES[part.kind], part.amount, from, top, formatUnits(units[index] ?? 0, unit));
      from += part.amount;
      return bar;
    });
    if (build.target === null) return bars;
    const missing = build.gap ?? 0;
    const gapBar = toBar('gap', gap, missing, from, top, formatUnits(units[units.length - 1] ?? 0, unit));
    const targetUnits = Math.round(build.target / unit);
    return [
      ...(missing > 0 ? [...bars, gapBar] : bars),
      toBar('target', target, build.target, 0, top, formatUnits(targetUnits, unit)),
    ];
  }

  get rows() {
    const { units, unit } = this;
    return (this.build?.components ?? []).map((part, index) => ({
      key: part.kind,
      name: fill(COUNTED[part.kind], part.count),
      open: part.kind === 'won' ? formatMoney(null) : formatUnits(Math.round(part.openAmount / unit), unit),
      likelihood: formatPercent(part.likelihood),
      counts: formatUnits(units[index] ?? 0, unit),
      exact: formatMoney(part.amount),
    }));
  }

  /** The sum of the parts as they are shown. */
  get inSightText(): string {
    const shown = this.units.slice(0, -1).reduce((total, part) => total + part, 0);
    return formatUnits(shown, this.unit);
  }

  get hasTarget(): boolean {
    return this.build !== null && this.build.target !== null;
  }

  get outcomeName(): string {
    return this.isShort ? gapToTarget : surplus;
  }

  get outcome(): string {
    const { build, units, unit } = this;
    if (!build) return '';
    return this.isShort
      ? formatUnits(units[units.length - 1] ?? 0, unit)
      : formatUnits(Math.round((build.surplus ?? 0) / unit), unit);
  }

  get outcomeClass(): string {
    return this.isShort ? 'number bad' : 'number good';
  }

  get isShort(): boolean {
    return (this.build?.gap ?? 0) > 0;
  }

  /** One sentence that says what the chart shows. */
  get finding(): string {
    const build = this.build;
    if (!build) return '';
    if (build.target === null) return fill(chartNoTarget, formatMoney(build.inSight));
    return fill(chartFinding, formatMoney(build.inSight), formatMoney(build.target), this.outcomeName, this.outcome);
  }
}

function toBar(
  kind: GoalComponent['kind'] | 'gap' | 'target',
  name: string,
  value: number,
  from: number,
  top: number,
  amount: string,
): Bar {
  const bottom = (from / top) * 100;
  const height = (value / top) * 100;
  return {
    key: kind,
    name,
    amount,
    exact: formatMoney(value),
    barClass: `bar bar_${kind}`,
    barStyle: `bottom: ${bottom.toFixed(2)}%; height: ${height.toFixed(2)}%`,
    amountStyle: `bottom: ${(bottom + height).toFixed(2)}%`,
  };
}
