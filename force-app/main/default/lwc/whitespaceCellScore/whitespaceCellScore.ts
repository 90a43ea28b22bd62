import { LightningElement, api } from 'lwc';
import capability from '@salesforce/label/c.Whitespace_Capability';
import change from '@salesforce/label/c.Whitespace_Score_Change';
import equals from '@salesforce/label/c.Whitespace_Score_Equals';
import give from '@salesforce/label/c.Whitespace_Score_Give';
import held from '@salesforce/label/c.Whitespace_Score_Held';
import need from '@salesforce/label/c.Whitespace_Need';
import notApplicable from '@salesforce/label/c.Whitespace_Score_Not_Applicable';
import none from '@salesforce/label/c.Whitespace_Score_None';
import outOfTen from '@salesforce/label/c.Whitespace_Out_Of_Ten';
import winnability from '@salesforce/label/c.Whitespace_Winnability';
import winnabilityOf from '@salesforce/label/c.Whitespace_Winnability_Of';
import { fill, formatNumber } from 'c/formatService';
import { HELD } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';

/** The score of a cell with its arithmetic in sight; `change` when somebody wants to give other values. */
export default class WhitespaceCellScore extends LightningElement {
  @api cell: MatrixCell | null = null;
  @api canEdit = false;

  get isScored(): boolean {
    return this.cell !== null && !HELD.has(this.cell.status) && this.cell.status !== 'Not Applicable';
  }

  get canChange(): boolean {
    return this.canEdit && this.isScored;
  }

  get changeLabel(): string {
    return this.cell?.scoring ? change : give;
  }

  get heading(): string {
    const scoring = this.cell?.scoring;
    if (this.cell?.status === 'Not Applicable') return notApplicable;
    if (!this.isScored) return held;
    if (!scoring) return none;
    const { score, attractiveness, winnability: chance } = scoring;
    return fill(equals, formatNumber(score), formatNumber(attractiveness), formatNumber(chance));
  }

  get bars() {
    const scoring = this.isScored ? this.cell?.scoring : null;
    if (!scoring) return [];
    const { competition } = scoring;
    return [
      { name: need, value: scoring.need, note: '' },
      { name: capability, value: scoring.capability, note: '' },
      {
        name: winnability,
        value: scoring.winnability,
        note: fill(winnabilityOf, formatNumber(scoring.winnability), formatNumber(competition)),
      },
    ].map((bar) => ({
      ...bar,
      text: fill(outOfTen, formatNumber(bar.value)),
      style: `width: ${Math.max(0, Math.min(10, bar.value)) * 10}%`,
    }));
  }

  handleChange(): void {
    this.dispatchEvent(new CustomEvent('change'));
  }
}
