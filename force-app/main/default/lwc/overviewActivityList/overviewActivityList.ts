import { LightningElement, api } from 'lwc';
import type { Activity } from 'c/activityTimelineModel';
import type { IsoDate } from 'c/periodModel';
import { rowOf } from './activityWords';

/** What happened, with links to its records; `grouped` puts it under its days. */
export default class OverviewActivityList extends LightningElement {
  @api activities: readonly Activity[] = [];
  @api grouped = false;
  @api today: IsoDate = '';

  get rows() {
    return this.activities.map((activity, index, all) =>
      rowOf(activity, this.today, this.grouped, activity.day !== all[index - 1]?.day),
    );
  }
}
