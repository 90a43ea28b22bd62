import userId from '@salesforce/user/Id';
import { LightningElement, api } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { changeList } from 'c/changeListModel';
import type { ChangeList } from 'c/changeListModel';
import { changeSettings } from 'c/changeModel';
import type { Change } from 'c/changeModel';
import { DAYS_TO_ACT, ignoring, writesOf } from 'c/changeWriteModel';
import type { ChangeWrites, WriteWords } from 'c/changeWriteModel';
import { fill, formatCount, formatDay } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import { allowedSteps } from 'c/planModel';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { ChangeEditor } from './changeEditor';
import { changeText, writeWords } from './changeWords';
import { decidedRow, previewOf } from './changeRows';
import type { Preview } from './changeRows';
import { label } from './labels';

/** Changes and decisions in sight before somebody asks for all. */
const MOST_ROWS = 5;
const MOST_DECIDED = 3;

/** What changed since the last review, to accept or to ignore. */
export default class OverviewChanges extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api content: PlanContent = EMPTY_CONTENT;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  isShowingAll = false;
  isShowingDecided = false;
  /** The overdue action that is to get another date. */
  movingKey: string | null = null;
  preview: Preview | null = null;
  private returnTo: string | null = null;
  private shownFor: readonly unknown[] = [];
  private shownList: ChangeList | null = null;
  private readonly editor = new ChangeEditor({
    planId: () => this.plan?.id ?? '',
    content: () => this.content,
    shown: (decisions) => tellPlan(this, 'contentpatch', { decisions }),
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

  /** The changes; computed again only when what they are found in is another. */
  private get list(): ChangeList | null {
    const { plan, matrix, scope, content, today } = this;
    if (!plan || !matrix) return null;
    const made = [plan, matrix, scope, content, today];
    if (made.some((each, index) => each !== this.shownFor[index])) {
      this.shownList = changeList({ ...scope, ...content, plan, matrix }, today);
      this.shownFor = made;
    }
    return this.shownList;
  }

  private get changes(): readonly Change[] {
    return this.list?.toDecide ?? [];
  }

  private get words(): WriteWords {
    return writeWords(this.today, this.renewalDays);
  }

  private get renewalDays(): number {
    return changeSettings(this.scope.settings).renewalDays;
  }

  get isLoading(): boolean {
    return this.list === null;
  }

  get heading(): string {
    return this.list?.since.isReview === false ? label.titleUnreviewed : label.title;
  }

  get sinceText(): string {
    return this.list ? formatDay(this.list.since.day, this.today.slice(0, 4)) : '';
  }

  get toDecideText(): string {
    return this.changes.length > 0 ? fill(label.toDecide, this.changes.length) : '';
  }

  get emptyText(): string {
    const text = this.list && this.list.decided.length > 0 ? label.allDecided : label.empty;
    return fill(text, this.sinceText);
  }

  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  get canDecide(): boolean {
    return this.capabilities.canDecideChanges && this.plan !== null && allowedSteps(this.plan.status).length > 0;
  }

  get canAccept(): boolean {
    const { canEditActions, canEditObjectives, canEditFacts } = this.capabilities;
    return this.canDecide && canEditActions && canEditObjectives && canEditFacts;
  }

  get canAcceptAll(): boolean {
    return this.canAccept && !this.preview && this.changes.filter(({ kind }) => kind !== 'facts').length > 1;
  }

  get rows() {
    const shown = this.isShowingAll ? this.changes : this.changes.slice(0, MOST_ROWS);
    return shown.map((change) => {
      const text = changeText(change, this.today, this.renewalDays);
      const said = `${text.title} ${text.text}`;
      return {
        ...text,
        key: change.key,
        verbName: fill(label.named, text.verb, said),
        ignoreName: fill(label.named, label.ignore, said),
        isMoving: change.key === this.movingKey,
      };
    });
  }

  get moreLabel(): string {
    if (this.changes.length <= MOST_ROWS) return '';
    return this.isShowingAll ? label.showLess : fill(label.showAll, this.changes.length);
  }

  get decidedRows() {
    const decided = this.list?.decided ?? [];
    return (this.isShowingDecided ? decided : decided.slice(0, MOST_DECIDED)).map((decision) =>
      decidedRow(decision, this.canDecide),
    );
  }

  get moreDecidedLabel(): string {
    const hidden = (this.list?.decided.length ?? 0) - MOST_DECIDED;
    return hidden > 0 && !this.isShowingDecided ? fill(label.showDecided, hidden) : '';
  }

  get newDate(): IsoDate {
    return addDays(this.today, DAYS_TO_ACT);
  }

  handleMore(): void {
    this.isShowingAll = !this.isShowingAll;
  }

  handleMoreDecided(): void {
    this.isShowingDecided = true;
  }

  handleAccept(event: Event): void {
    const change = this.changeOf(event);
    if (change?.kind === 'facts') tellPlan(this, 'factsrefresh');
    else if (change?.kind === 'action') {
      this.movingKey = change.key;
      this.returnTo = '.date lightning-input';
    } else if (change) this.write([this.writes(change)], fill(label.doneAccepted, this.words.summary(change)));
  }

  handleIgnore(event: Event): void {
    const change = this.changeOf(event);
    if (change) this.write([ignoring(change, this.words)], fill(label.doneIgnored, this.words.summary(change)));
  }

  handleDateSave(event: Event): void {
    const change = this.changeOf(event);
    const input = this.template?.querySelector<HTMLInputElement>('.date lightning-input');
    if (!change || !input?.reportValidity() || !input.value) return;
    this.movingKey = null;
    this.write([this.writes(change, input.value)], fill(label.doneAccepted, this.words.summary(change)));
  }

  handleDateCancel(): void {
    this.returnTo = `[data-verb="${this.movingKey}"]`;
    this.movingKey = null;
  }

  handleDateKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleDateCancel();
  }

  handlePreview(): void {
    const names = new Map(this.content.objectives.map(({ id, name }) => [id, name]));
    const pairs = this.changes
      .filter(({ kind }) => kind !== 'facts')
      .map((change) => ({ summary: this.words.summary(change), writes: this.writes(change) }));
    const hasFacts = this.changes.some(({ kind }) => kind === 'facts');
    this.preview = previewOf(pairs, hasFacts, (id) => names.get(id) ?? '');
  }

  handlePreviewCancel(): void {
    this.preview = null;
    this.returnTo = '.all';
  }

  handlePreviewAccept(): void {
    const { preview } = this;
    if (!preview) return;
    this.preview = null;
    this.write(preview.writes, formatCount(label.doneAll, preview.writes.length));
  }

  handleUndo(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const decision = this.content.decisions.find((each) => each.key === key);
    if (!decision) return;
    this.returnTo = 'h2';
    this.editor.takeBack(decision);
  }

  private changeOf(event: Event): Change | undefined {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    return this.changes.find((change) => change.key === key);
  }

  private writes(change: Change, newDate?: IsoDate): ChangeWrites {
    const setting = {
      objectives: this.content.objectives,
      userId,
      today: this.today,
      periodEnd: this.plan?.periodEnd ?? this.today,
      mayMakeCells: this.capabilities.canEditCells,
    };
    return writesOf(change, setting, this.words, newDate);
  }

  /** The row that had the focus goes: the heading takes it, not the top of the page. */
  private write(writes: readonly ChangeWrites[], done: string): void {
    this.returnTo = 'h2';
    this.editor.decide(writes, done);
  }
}
