import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import cancelLabel from '@salesforce/label/c.Plan_Cancel';
import finding from '@salesforce/label/c.Draft_Save_Finding';
import partial from '@salesforce/label/c.Draft_Save_Partial';
import partialOne from '@salesforce/label/c.Draft_Save_Partial_One';
import progress from '@salesforce/label/c.Draft_Save_Progress';
import progressOne from '@salesforce/label/c.Draft_Save_Progress_One';
import takeBack from '@salesforce/label/c.Draft_Save_Take_Back';
import tryAgain from '@salesforce/label/c.Plan_Try_Again';
import { problemOf } from 'c/errorService';
import { fill, plural } from 'c/formatService';
import { inOrder } from 'c/planDraftItemModel';
import { MADE_QUERY, madeVariables, readMade } from 'c/planDraftService';
import { PLAN_KEY, createDraft, removeRecord } from 'c/planService';
import type { MadeIds, NewPlan } from 'c/planService';

const NONE: MadeIds = new Map();

/**
 * Makes a plan that was drafted: in one transaction, or step by step, told as it goes. What was interrupted goes on from what
 * the org has, or is taken back. Events `create` when asked to, `cancel`, `made` `{ planId }`, `takenback`.
 */
export default class PlanDraftSave extends LightningElement {
  @api createLabel = '';
  /** Somebody began to make this plan before. */
  @api isBegun = false;

  label = { cancel: cancelLabel, takeBack };
  isSaving = false;
  problem = '';
  doing = '';
  madeQuery: GraphQLDocument | undefined;
  madeVariables: Readonly<Record<string, unknown>> | undefined;
  private made: MadeIds = NONE;
  private count = 0;
  private hasFailed = false;
  private attempt = 0;
  private key = '';
  private seek: { readonly found: (made: MadeIds) => void; readonly failed: (error: unknown) => void } | null = null;

  @wire(graphql, { query: '$madeQuery', variables: '$madeVariables' })
  onMade({ data, errors }: GraphQLResult): void {
    const { seek, key } = this;
    if (!seek) return;
    if (errors?.length) {
      this.seek = null;
      seek.failed(errors);
    } else if (data) {
      const { ids, after } = readMade(data, key);
      this.made = new Map([...this.made, ...ids]);
      if (after !== null) this.madeVariables = madeVariables(key, after, this.attempt);
      else {
        this.seek = null;
        seek.found(this.made);
      }
    }
  }

  get createText(): string {
    return this.hasFailed ? tryAgain : this.createLabel;
  }

  get isPartial(): boolean {
    return !this.isSaving && this.hasFailed && this.made.has(PLAN_KEY);
  }

  get partial(): string {
    return this.isPartial
      ? fill(plural({ one: partialOne, other: partial }, this.count), this.made.size, this.count)
      : '';
  }

  /** Makes what is not there yet. */
  @api
  async start(plan: NewPlan): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.problem = '';
    this.key = plan.externalKey;
    this.count = inOrder(plan.items).length + 1;
    try {
      const known = this.isBegun || this.hasFailed ? await this.find(plan.externalKey) : NONE;
      this.tell(known);
      const made = await createDraft(plan, known, (each) => this.tell(each));
      this.dispatchEvent(
        new CustomEvent('made', { detail: { planId: made.get(PLAN_KEY) ?? '', count: made.size - 1 } }),
      );
    } catch (error) {
      this.fail(error);
    } finally {
      this.isSaving = false;
      this.doing = '';
    }
  }

  /** Removes what was made of the plan with this key. */
  @api
  async undo(externalKey: string): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.problem = '';
    try {
      const planId = (await this.find(externalKey)).get(PLAN_KEY);
      if (planId !== undefined) await removeRecord(planId);
      this.made = NONE;
      this.hasFailed = false;
      this.dispatchEvent(new CustomEvent('takenback'));
    } catch (error) {
      this.fail(error);
    } finally {
      this.isSaving = false;
      this.doing = '';
    }
  }

  private fail(error: unknown): void {
    this.hasFailed = true;
    this.problem = problemOf(error).message;
  }

  private tell(made: MadeIds): void {
    this.made = made;
    this.doing = fill(plural({ one: progressOne, other: progress }, this.count), made.size, this.count);
  }

  /** What of the plan the org has; it is asked each time. */
  private find(key: string): Promise<MadeIds> {
    this.doing = finding;
    this.made = NONE;
    this.key = key;
    this.attempt += 1;
    return new Promise((found, failed) => {
      this.seek = { found, failed };
      this.madeQuery = MADE_QUERY;
      this.madeVariables = madeVariables(key, null, this.attempt);
    });
  }

  handleCreate(): void {
    if (!this.isSaving) this.dispatchEvent(new CustomEvent('create'));
  }

  handleTakeBack(): void {
    this.undo(this.key);
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
