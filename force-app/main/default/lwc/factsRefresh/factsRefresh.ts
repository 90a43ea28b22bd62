import { LightningElement, api, wire } from 'lwc';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import USER_NAME from '@salesforce/schema/User.Name';
import USER_ID from '@salesforce/user/Id';
import type { Problem } from 'c/errorService';
import { factAge, isAttributed, refreshMinutes, refreshQueue } from 'c/factModel';
import type { Fact, FactValues } from 'c/factModel';
import { FactEditor, FactSheet, factTag, focused, kindWord, myself } from 'c/factsService';
import { fill, formatCount } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { label } from './labels';
import { currentId, decided, refused, startRound, stepBack, tally } from './round';
import type { Decision, Round } from './round';

const ME = 'me';
const SAME = 'same';

/**
 * Goes through the stale facts one by one, by keyboard: confirm, edit, drop or skip. Each decision is saved at once and can be
 * taken back. It stays on the page, showing nothing until {@link open} is called, so that its steps can be taken back later.
 */
export default class FactsRefresh extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api today: IsoDate = '';

  label = label;
  round: Round | null = null;
  by: typeof ME | typeof SAME = SAME;
  problem = '';
  userId: string | undefined;
  userFields = [USER_NAME];
  private userName = '';
  private loaded: PlanContent = EMPTY_CONTENT;
  private opener: HTMLElement | null = null;
  private shownFor = '';
  private readonly editor = new FactEditor(this);
  private readonly sheet = new FactSheet(this.editor, (view) => {
    this.form = view;
  });
  form = this.sheet.view;

  /** What is known of the plan; `null` while it is read. */
  @api
  get content(): PlanContent | null {
    return this.loaded;
  }
  set content(content: PlanContent | null) {
    this.loaded = content ?? EMPTY_CONTENT;
    this.editor.facts = this.loaded.facts;
    this.sheet.look();
  }

  /** Starts with what is stale now; the focus returns to where it was once it is closed. */
  @api
  open(): void {
    const queue = refreshQueue(this.loaded.facts, this.today, this.scope.settings);
    this.opener = focused();
    this.userId = USER_ID;
    this.go(startRound(queue.map(({ id }) => id)));
  }

  @wire(getRecord, { recordId: '$userId', fields: '$userFields' })
  onUser({ data }: { readonly data?: RecordRepresentation }): void {
    const name = getFieldValue(data, USER_NAME);
    if (typeof name === 'string') this.userName = name;
  }

  override renderedCallback(): void {
    const shown = this.round === null ? '' : `${this.round.at}${this.form.isOpen ? '+' : ''}`;
    if (shown === this.shownFor) return;
    this.shownFor = shown;
    if (!this.form.isOpen) this.template?.querySelector<HTMLElement>('.focus')?.focus();
  }

  get isOpen(): boolean {
    return this.round !== null;
  }

  private get current(): Fact | null {
    const id = this.round ? currentId(this.round) : null;
    return id === null ? null : (this.editor.now(id) ?? this.loaded.facts.find((fact) => fact.id === id) ?? null);
  }

  get fact() {
    const fact = this.current;
    if (!fact) return null;
    const { today } = this;
    const before = this.round?.decisions[fact.id];
    return {
      statement: fact.statement,
      kind: kindWord(fact.kind),
      tag: factTag(fact, today, this.scope.settings),
      age: formatCount(fact.confirmedOn === null ? label.ageNever : label.age, factAge(fact, today)),
      before: before ? label.was[before] : '',
    };
  }

  get progress(): string {
    const { round } = this;
    if (!round) return '';
    const left = round.ids.length - round.at;
    return fill(label.progress, round.at + 1, round.ids.length, refreshMinutes(left));
  }

  get progressStyle(): string {
    const { round } = this;
    return `width: ${round && round.ids.length > 0 ? Math.round((round.at / round.ids.length) * 100) : 0}%`;
  }

  /** Who may be named as having confirmed it: those who did before, or this user; the customer's word stays the customer's. */
  get byOptions() {
    const fact = this.current;
    if (!fact || !isAttributed(fact)) return [];
    const me = this.userName ? fill(label.byMe, this.userName) : label.byMeUnnamed;
    return [
      { value: SAME, label: fact.confirmedByContactName ?? fact.confirmedBy ?? '' },
      { value: ME, label: me },
    ];
  }

  get hasBy(): boolean {
    return this.byOptions.length > 0 && !this.form.isOpen;
  }

  get isFirst(): boolean {
    return this.round?.at === 0;
  }

  get summary(): string {
    const { round } = this;
    if (!round) return '';
    if (round.ids.length === 0) return label.none;
    const { confirmed, edited, dropped, skipped } = tally(round);
    return fill(label.done, confirmed, edited, dropped, skipped);
  }

  get left(): string {
    const stale = refreshQueue(this.loaded.facts, this.today, this.scope.settings).length;
    return stale > 0 ? fill(label.left, stale) : '';
  }

  get doneTitle(): string {
    return this.left ? label.someLeft : label.doneTitle;
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (this.form.isOpen) this.sheet.close();
      else this.handleClose();
      return;
    }
    if (this.form.isOpen || !this.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const act: Readonly<Record<string, () => unknown>> = {
      c: () => this.handleConfirm(),
      e: () => this.handleEdit(),
      d: () => this.handleDrop(),
      s: () => this.handleSkip(),
    };
    // Arrows choose within the radio buttons of who confirmed it.
    const isBack = event.key === 'ArrowLeft' && !(event.target as HTMLElement).closest?.('.by');
    const wanted = isBack ? () => this.handleBack() : act[event.key.toLowerCase()];
    if (!wanted) return;
    event.preventDefault();
    wanted();
  }

  handleBy(event: CustomEvent<{ value: typeof ME | typeof SAME }>): void {
    this.by = event.detail.value;
  }

  handleConfirm(): void {
    const fact = this.current;
    if (!fact) return;
    if (fact.source === 'Customer' && !isAttributed(fact)) {
      this.problem = label.needsWho;
      return;
    }
    const keeps = isAttributed(fact) && this.by === SAME;
    this.decide('confirmed', fact, this.editor.confirm(fact, this.today, keeps ? null : myself(this.userName)));
  }

  handleDrop(): void {
    const fact = this.current;
    if (fact) this.decide('dropped', fact, this.editor.drop(fact));
  }

  handleSkip(): void {
    if (this.round) this.go(decided(this.round, 'skipped'));
  }

  handleBack(): void {
    if (this.round) this.go(stepBack(this.round));
  }

  handleEdit(): void {
    if (this.current) this.sheet.open(this.current);
  }

  async handleSave(event: CustomEvent<{ values: FactValues }>): Promise<void> {
    if (await this.sheet.save(event.detail.values)) this.settle();
  }

  async handleKeepMine(event: CustomEvent<{ values: FactValues }>): Promise<void> {
    if (await this.sheet.keepMine(event.detail.values)) this.settle();
  }

  handleFormClose(): void {
    this.sheet.close();
  }

  handleClose(): void {
    this.round = null;
    this.problem = '';
    this.opener?.focus();
    this.opener = null;
  }

  /** The focus stays within the panel. */
  handleEdge(event: FocusEvent): void {
    const isStart = (event.currentTarget as HTMLElement).dataset.edge === 'start';
    const buttons = [...(this.template?.querySelectorAll<HTMLElement>('button') ?? [])];
    (isStart ? buttons.at(-1) : buttons[0])?.focus();
  }

  /** Goes on at once; comes back when the org refuses. */
  private async decide(decision: Decision, fact: Fact, saving: Promise<Problem | null>): Promise<void> {
    if (this.round) this.go(decided(this.round, decision));
    const problem = await saving;
    if (!problem || !this.round) return;
    this.go(refused(this.round, fact.id));
    this.problem = problem.message;
  }

  private settle(): void {
    if (this.round) this.go(decided(this.round, 'edited'));
  }

  private go(round: Round): void {
    this.round = round;
    this.by = SAME;
    this.problem = '';
  }
}
