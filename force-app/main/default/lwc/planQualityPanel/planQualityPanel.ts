import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fill } from 'c/formatService';
import { tellPlan } from 'c/planEventService';
import type { PlanTarget } from 'c/planEventService';
import type { PlanQuality, QualityKey } from 'c/planQualityModel';
import { fixText } from 'c/planQualityService';
import { GROUPS, UNSEEN, WAYS, label } from './labels';
import type { Way } from './labels';
import { targetOf } from './targets';

const MOST_FIXES = 5;

const WAY_OF: Readonly<Record<QualityKey, Way>> = {
  target: 'details',
  customerGoal: 'strategy',
  measure: 'strategy',
  nextStep: 'strategy',
  fact: 'overview',
  computed: 'strategy',
  economicBuyer: 'people',
  champion: 'people',
  staleFact: 'facts',
  review: 'details',
  contact: 'overview',
  inSight: 'whitespace',
  overdue: 'strategy',
  onTrack: 'strategy',
};

/** What would raise the quality of the plan most, each with its points and the way there, and what the score is made of. Events `close`, `detailsedit` `{ key }` with the question to be answered there. */
export default class PlanQualityPanel extends NavigationMixin(LightningElement) {
  @api quality: PlanQuality | null = null;
  @api planId = '';
  /** Whether the user may change the plan; for others there is no way there. */
  @api canEdit = false;
  @api canRefresh = false;

  label = label;

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  get fixes() {
    return (this.quality?.fixes ?? []).slice(0, MOST_FIXES).map((fix, index) => {
      const text = fixText(fix);
      const way = fix.key === 'staleFact' && (fix.recordId === null || !this.canRefresh) ? 'overview' : WAY_OF[fix.key];
      const points = Math.round(fix.gain);
      return {
        key: `${index}`,
        text,
        way,
        go: WAYS[way],
        said: fill(label.goSaid, WAYS[way], text),
        gain: points > 0 ? fill(label.gain, points) : label.gainSmall,
        canGo: this.canGo(way, targetOf(fix)),
      };
    });
  }

  /** A reader goes where there is something to read. */
  private canGo(way: Way, target: PlanTarget | undefined): boolean {
    return this.canEdit || (way !== 'details' && target?.kind !== 'new');
  }

  get isWhole(): boolean {
    return this.quality !== null && this.quality.fixes.length === 0 && this.unseen.length === 0;
  }

  /** What was not counted since this user may not see it. */
  get unseen() {
    return (this.quality?.unseen ?? []).map(({ key, of }) => ({ key, text: fill(UNSEEN[key] ?? '', of) }));
  }

  get parts() {
    return (this.quality?.parts ?? []).map(({ group, points, of }) => ({
      group,
      name: GROUPS[group],
      points: fill(label.points, points, of),
      style: `width: ${(points / of) * 100}%`,
    }));
  }

  handleGo(event: MouseEvent): void {
    const { way: to, index } = (event.currentTarget as HTMLElement).dataset;
    const way = to as Way;
    const fix = this.quality?.fixes[Number(index)];
    if (way === 'details') this.dispatchEvent(new CustomEvent('detailsedit', { detail: { key: fix?.key } }));
    else if (way === 'facts') tellPlan(this, 'factsrefresh');
    else if (way === 'people') this.openPeople();
    else tellPlan(this, 'tabopen', { tab: way, target: fix && targetOf(fix) });
  }

  private openPeople(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordRelationshipPage',
      attributes: {
        recordId: this.planId,
        objectApiName: 'Account_Plan__c',
        relationshipApiName: 'Stakeholders__r',
        actionName: 'view',
      },
    });
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleClose();
  }
}
