import { LightningElement, api } from 'lwc';
import barLabel from '@salesforce/label/c.Plan_Goal_Bar';
import gapLabel from '@salesforce/label/c.Plan_Gap';
import gapShort from '@salesforce/label/c.Plan_Gap_Short';
import inSightLabel from '@salesforce/label/c.Plan_In_Sight';
import inSightShort from '@salesforce/label/c.Plan_In_Sight_Short';
import noTargetLabel from '@salesforce/label/c.Plan_In_Sight_No_Target';
import closedLabel from '@salesforce/label/c.Plan_Period_Closed';
import partGap from '@salesforce/label/c.Plan_Part_Gap';
import partPipeline from '@salesforce/label/c.Plan_Part_Pipeline';
import partRenewals from '@salesforce/label/c.Plan_Part_Renewals';
import partWhitespace from '@salesforce/label/c.Plan_Part_Whitespace';
import partWon from '@salesforce/label/c.Plan_Part_Won';
import reachedLabel from '@salesforce/label/c.Plan_Reached';
import surplusLabel from '@salesforce/label/c.Plan_Surplus';
import { fill, formatMoney, formatPercent, formatUnits, unitOf } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import { addUpInUnits, percentOf, sum } from 'c/moneyModel';

const NAMES = { won: partWon, renewals: partRenewals, pipeline: partPipeline, whitespace: partWhitespace } as const;

interface Part {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly exact: string;
  readonly barClass: string;
  readonly swatchClass: string;
  readonly style: string;
  readonly isDrawn: boolean;
}

/** How far the plan is toward its target, as one bar whose parts add up in one unit. */
export default class PlanGoalBar extends LightningElement {
  @api build: GoalBuild | null = null;
  /** One line without the legend. */
  @api compact = false;

  get rootClass(): string {
    return this.compact ? 'goal goal_compact' : 'goal';
  }

  private get unit(): number {
    return unitOf(Math.max(this.build?.inSight ?? 0, this.build?.target ?? 0));
  }

  /** The four components and, with a target, its gap; in units that add up to the target. */
  private get units(): readonly number[] {
    const amounts = this.build?.components.map((part) => part.amount) ?? [];
    return addUpInUnits([...amounts, this.build?.gap ?? 0], this.unit);
  }

  private get inSightUnits(): number {
    return sum(this.units.slice(0, 4));
  }

  get parts(): readonly Part[] {
    const build = this.build;
    if (!build) return [];
    const { units, unit } = this;
    const named = build.components.map((part) => ({
      key: part.kind as string,
      name: NAMES[part.kind],
      amount: part.amount,
    }));
    if (build.gap) named.push({ key: 'gap', name: partGap, amount: build.gap });
    return named.map(({ key, name, amount }, index) => ({
      key,
      name,
      amount: formatUnits(units[index] ?? 0, unit),
      exact: formatMoney(amount),
      barClass: `part part_${key}`,
      swatchClass: `swatch part_${key}`,
      style: `flex-grow: ${Math.max(0, amount)}`,
      isDrawn: amount > 0,
    }));
  }

  get drawnParts(): readonly Part[] {
    return this.parts.filter((part) => part.isDrawn);
  }

  get inSight(): string {
    const build = this.build;
    if (!build) return '';
    const inSight = formatUnits(this.inSightUnits, this.unit);
    if (build.target === null) return fill(noTargetLabel, inSight);
    const target = formatUnits(Math.round(build.target / this.unit), this.unit);
    return fill(this.compact ? inSightShort : inSightLabel, inSight, target);
  }

  get result(): string {
    const build = this.build;
    if (!build || build.target === null) return '';
    if (build.gap) {
      return fill(
        this.compact ? gapShort : gapLabel,
        formatUnits(this.units[4] ?? 0, this.unit),
        formatPercent(percentOf(build.gap, build.target)),
      );
    }
    return build.surplus
      ? fill(surplusLabel, formatUnits(Math.round(build.surplus / this.unit), this.unit))
      : reachedLabel;
  }

  get resultClass(): string {
    return this.build?.gap ? 'result result_gap' : 'result';
  }

  get note(): string {
    return this.build?.isClosed ? closedLabel : '';
  }

  get showLegend(): boolean {
    return !this.compact;
  }

  /** The chart in one sentence, for those who do not see it. */
  get finding(): string {
    const parts = this.parts.map((part) => `${part.name} ${part.amount}`).join(', ');
    return fill(barLabel, [parts, this.inSight, this.result].filter(Boolean).join('. '));
  }
}
