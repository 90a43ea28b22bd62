import userId from '@salesforce/user/Id';
import { LightningElement, api } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { begin, changesSince, conflictOf, isOvertaken } from 'c/conflictService';
import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { PlanTarget } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { UPDATE_KINDS, updatesInOrder } from 'c/timelineModel';
import type { PlanUpdate, UpdateKind } from 'c/timelineModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { UpdateValues } from 'c/overviewUpdateForm';
import { label } from './labels';
import { UpdateEditor } from './updateEditor';
import { FILTER_WORDS, fieldsOf, rowOf } from './updateRow';

/** Updates in sight at first, and more at each step. */
const PAGE = 20;
/** The id of the form for a new update. */
const NEW = 'new';

/** Dated notes on the account, and a field to write one. */
export default class OverviewUpdates extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api content: PlanContent = EMPTY_CONTENT;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  kind: UpdateKind | null = null;
  limit = PAGE;
  /** What the form is open for: {@link NEW}, the id of an update, or nothing. */
  editing: string | null = null;
  isSaving = false;
  problem = '';
  /** What was typed and not saved, kept while the form is redrawn. */
  draft: UpdateValues | null = null;
  private begun = begin<PlanUpdate>(null);
  private returnTo: string | null = null;
  private readonly editor = new UpdateEditor({
    planId: () => this.plan?.id ?? '',
    updates: () => this.content.updates,
    shown: (updates) => tellPlan(this, 'contentpatch', { updates }),
    reload: () => tellPlan(this, 'contentreload'),
    noticed: (notice) => tellPlan(this, 'plannotice', notice),
    undoable: (entry) => tellPlan(this, 'undoable', entry),
  });

  override renderedCallback(): void {
    if (this.returnTo === null) return;
    const target = this.template?.querySelector<HTMLElement>(this.returnTo);
    this.returnTo = null;
    target?.focus();
  }

  /** Opens the form of a new update when that is asked for. */
  @api reveal(target: PlanTarget): void {
    if (target.kind !== 'new' || target.record !== 'update' || !this.canEdit) return;
    this.open(NEW);
  }

  get canEdit(): boolean {
    return this.capabilities.canEditUpdates && this.plan !== null;
  }

  get isComposing(): boolean {
    return this.editing === NEW;
  }

  get canCompose(): boolean {
    return this.canEdit && !this.isComposing;
  }

  get filters() {
    return [null, ...UPDATE_KINDS].map((kind) => ({
      key: kind ?? '',
      word: kind === null ? label.all : FILTER_WORDS[kind],
      isPressed: String(kind === this.kind),
      className: kind === this.kind ? 'seg seg_on' : 'seg',
    }));
  }

  private get shown(): readonly PlanUpdate[] {
    return updatesInOrder(this.content.updates, this.kind);
  }

  get rows() {
    return this.shown.slice(0, this.limit).map((update) => ({
      ...rowOf(update, this.today, { canEdit: this.canEdit, userId }),
      isEditing: update.id === this.editing,
      values: this.draft ?? this.begun.record,
    }));
  }

  /** What was saved meanwhile of the update that is open, beside what was typed. */
  get conflict() {
    return conflictOf(this.begun, this.edited, this.draft, (record, values) => fieldsOf({ ...record, ...values }));
  }

  private get edited(): PlanUpdate | undefined {
    return this.content.updates.find(({ id }) => id === this.editing);
  }

  get newValues(): UpdateValues {
    return this.draft ?? { kind: this.kind ?? 'Visit', body: '', updateDate: this.today, isPinned: false };
  }

  get moreLabel(): string {
    const hidden = this.shown.length - this.limit;
    return hidden > 0 ? fill(label.more, Math.min(hidden, PAGE)) : '';
  }

  get isEmpty(): boolean {
    return this.content.updates.length === 0;
  }

  get isEmptyByFilter(): boolean {
    return !this.isEmpty && this.shown.length === 0;
  }

  handleFilter(event: Event): void {
    const { kind } = (event.currentTarget as HTMLElement).dataset;
    this.kind = UPDATE_KINDS.find((each) => each === kind) ?? null;
    this.limit = PAGE;
  }

  handleClear(): void {
    this.kind = null;
    this.returnTo = '.seg';
  }

  handleMore(): void {
    this.limit += PAGE;
  }

  handleCompose(): void {
    this.open(NEW);
  }

  handleEdit(event: Event): void {
    this.open((event.currentTarget as HTMLElement).dataset.id ?? null);
  }

  handleCancel(): void {
    const id = this.editing;
    this.open(null);
    this.returnTo = id === NEW ? '.compose' : `[data-edit="${id}"]`;
  }

  async handlePin(event: Event): Promise<void> {
    const update = this.updateOf(event);
    if (!update) return;
    const isPinned = !update.isPinned;
    try {
      await this.editor.change(update, { isPinned }, isPinned ? label.pinnedDone : label.unpinnedDone);
    } catch (error) {
      this.editor.fail(error);
    }
  }

  handleDelete(event: Event): void {
    const update = this.updateOf(event);
    if (!update) return;
    this.returnTo = 'h2';
    this.editor.remove(update);
  }

  async handleSave(event: CustomEvent<UpdateValues>): Promise<void> {
    if (isOvertaken(this.begun, this.edited, event.detail)) {
      this.draft = event.detail;
      this.begun = { ...this.begun, isRefused: true };
    } else await this.save(event.detail);
  }

  handleKeepMine(event: CustomEvent<UpdateValues>): Promise<void> {
    return this.save(event.detail);
  }

  private async save(values: UpdateValues): Promise<void> {
    const { editing, edited } = this;
    this.draft = values;
    this.isSaving = true;
    this.problem = '';
    try {
      const changes = changesSince<PlanUpdate>(this.begun, values);
      if (!edited) await this.editor.add(this.fresh(values));
      else if (Object.keys(changes).length > 0) await this.editor.change(edited, changes, label.changed);
      this.open(null);
      this.returnTo = editing === NEW ? '.compose' : `[data-edit="${editing}"]`;
    } catch (error) {
      this.refused(error);
    } finally {
      this.isSaving = false;
    }
  }

  /** The form stays open with what was typed; after a conflict both values stand side by side. */
  private refused(error: unknown): void {
    const { kind, message } = problemOf(error);
    this.problem = message;
    this.begun = { ...this.begun, isRefused: kind === 'conflict' };
    if (kind === 'conflict') tellPlan(this, 'contentreload');
  }

  private fresh(values: UpdateValues): PlanUpdate {
    const createdDate = new Date().toISOString();
    const planId = this.plan?.id ?? '';
    return {
      ...values,
      id: '',
      planId,
      authorId: userId,
      authorName: null,
      createdDate,
      lastModifiedDate: createdDate,
    };
  }

  private open(id: string | null): void {
    this.editing = id;
    this.draft = null;
    this.begun = begin(this.edited ?? null);
    this.problem = '';
  }

  private updateOf(event: Event): PlanUpdate | undefined {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    return this.content.updates.find((update) => update.id === id);
  }
}
