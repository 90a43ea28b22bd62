import champion from '@salesforce/label/c.Quality_Fix_Champion';
import computed from '@salesforce/label/c.Quality_Fix_Computed';
import computedNone from '@salesforce/label/c.Quality_Fix_Computed_None';
import contact from '@salesforce/label/c.Quality_Fix_Contact';
import customerGoal from '@salesforce/label/c.Quality_Fix_Customer_Goal';
import customerGoalNone from '@salesforce/label/c.Quality_Fix_Customer_Goal_None';
import economicBuyer from '@salesforce/label/c.Quality_Fix_Economic_Buyer';
import fact from '@salesforce/label/c.Quality_Fix_Fact';
import inSight from '@salesforce/label/c.Quality_Fix_In_Sight';
import kindCompetitor from '@salesforce/label/c.Fact_Kind_Customer_Competitor';
import kindFear from '@salesforce/label/c.Fact_Kind_Fear';
import kindMarket from '@salesforce/label/c.Fact_Kind_Market';
import kindMission from '@salesforce/label/c.Fact_Kind_Mission';
import kindNeed from '@salesforce/label/c.Fact_Kind_Need';
import kindProcess from '@salesforce/label/c.Fact_Kind_Decision_Process';
import measure from '@salesforce/label/c.Quality_Fix_Measure';
import measureNone from '@salesforce/label/c.Quality_Fix_Measure_None';
import nextStep from '@salesforce/label/c.Quality_Fix_Next_Step';
import nextStepNone from '@salesforce/label/c.Quality_Fix_Next_Step_None';
import onTrack from '@salesforce/label/c.Quality_Fix_On_Track';
import onTrackNone from '@salesforce/label/c.Quality_Fix_On_Track_None';
import overdue from '@salesforce/label/c.Quality_Fix_Overdue';
import overdueNone from '@salesforce/label/c.Quality_Fix_Overdue_None';
import review from '@salesforce/label/c.Quality_Fix_Review';
import staleFact from '@salesforce/label/c.Quality_Fix_Stale_Fact';
import staleFactNone from '@salesforce/label/c.Quality_Fix_Stale_Fact_None';
import target from '@salesforce/label/c.Quality_Fix_Target';
import { fill } from 'c/formatService';
import type { QualityFix, QualityKey } from 'c/planQualityModel';

/** What to do about a question, and where there is nothing yet that it could be done about. */
const SENTENCES: Readonly<Record<QualityKey, readonly [string, string]>> = {
  target: [target, target],
  customerGoal: [customerGoal, customerGoalNone],
  measure: [measure, measureNone],
  nextStep: [nextStep, nextStepNone],
  fact: [fact, fact],
  computed: [computed, computedNone],
  economicBuyer: [economicBuyer, economicBuyer],
  champion: [champion, champion],
  staleFact: [staleFact, staleFactNone],
  review: [review, review],
  contact: [contact, contact],
  inSight: [inSight, inSight],
  overdue: [overdue, overdueNone],
  onTrack: [onTrack, onTrackNone],
};

/** Kinds of facts by their value. */
const KINDS: Readonly<Record<string, string>> = {
  Mission: kindMission,
  Market: kindMarket,
  'Decision Process': kindProcess,
  Need: kindNeed,
  'Customer Competitor': kindCompetitor,
  Fear: kindFear,
};

/** What to do, in one sentence. */
export function fixText({ key, subject }: Pick<QualityFix, 'key' | 'subject'>): string {
  const [some, none] = SENTENCES[key];
  return subject === '' ? none : fill(some, KINDS[subject] ?? subject);
}
