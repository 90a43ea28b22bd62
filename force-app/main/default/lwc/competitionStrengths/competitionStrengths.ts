import { LightningElement, api } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { rivals } from 'c/competitionModel';
import type { Rival } from 'c/competitionModel';
import { entrenchments, namesOf } from 'c/competitionStackModel';
import { begin, changesSince, conflictOf, isOvertaken } from 'c/conflictService';
import type { CompetitorPosition } from 'c/crmModel';
import { windowDays } from 'c/displacementModel';
import { problemOf } from 'c/errorService';
import type { FactKind, FactValues } from 'c/factModel';
import { FactEditor, FactSheet } from 'c/factsService';
import { fill } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { savePosition } from 'c/planService';
import { RecordEditor } from 'c/recordEditService';
import type { FormField, FormValues } from 'c/strategyForm';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';
import { positionFields, positionOf, rivalView, tabsOf } from './views';
import type { PositionValues } from './views';

const BLANK: CompetitorPosition = {
  id: '',
  planId: '',
  competitorId: '',
  threat: null,
  position: null,
  response: null,
  lastModifiedDate: '',
};

/** What each competitor is strong and weak in here, where it is entrenched, how often we win, and our answer. */
export default class CompetitionStrengths extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api matrix: WhitespaceMatrix | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api order: readonly string[] = [];
  @api today: IsoDate = '';

  label = label;
  factKinds: readonly FactKind[] = ['Strength', 'Weakness'];
  chosenId = '';
  isJudging = false;
  isSaving = false;
  problems: Readonly<Record<string, string>> = {};
  private draft: PositionValues | null = null;
  private begun = begin<CompetitorPosition>(null);
  private returnTo: string | null = null;
  private loaded: PlanContent = EMPTY_CONTENT;
  private readonly facts = new FactEditor(this);
  private readonly sheet = new FactSheet(this.facts, (view) => {
    this.form = view;
  });
  form = this.sheet.view;
  private readonly positions = new RecordEditor<CompetitorPosition>({
    records: () => this.loaded.positions,
    shown: (positions) => {
      this.loaded = { ...this.loaded, positions };
      tellPlan(this, 'contentpatch', { positions });
    },
    save: ({ competitorId }, stored, changes) => savePosition(this.plan?.id ?? '', competitorId, stored, changes),
    reload: () => tellPlan(this, 'contentreload'),
    noticed: (notice) => tellPlan(this, 'plannotice', notice),
    undoable: (entry) => tellPlan(this, 'undoable', entry),
    notSaved: label.positionNotSaved,
  });

  @api
  get content(): PlanContent {
    return this.loaded;
  }
  set content(content: PlanContent) {
    this.loaded = content;
    this.facts.facts = content.facts;
    this.sheet.look();
  }

  override renderedCallback(): void {
    if (this.returnTo === null) return;
    const target = this.template?.querySelector<HTMLElement>(this.returnTo);
    this.returnTo = null;
    target?.focus();
  }

  private get rivals(): readonly Rival[] {
    const { competitors } = this.scope;
    const { positions, facts, opportunities } = this.loaded;
    return rivals(this.matrix?.cells ?? [], { competitors, positions, facts, opportunities }, this.today);
  }

  private get rival(): Rival | null {
    const all = this.rivals;
    return all.find(({ id }) => id === this.chosenId) ?? all[0] ?? null;
  }

  get tabs() {
    return tabsOf(this.rivals, this.rival?.id ?? '', this.order);
  }

  get view() {
    const { rival, matrix, today } = this;
    const { settings } = this.scope;
    if (!rival || !matrix) return null;
    const entrenched = entrenchments(matrix.cells, today, { settings, windowDays: windowDays(settings) });
    return rivalView(rival, entrenched, namesOf(matrix), today, settings);
  }

  get canEditFacts(): boolean {
    return this.capabilities.canEditFacts && this.plan !== null;
  }

  get canBegin(): boolean {
    return this.capabilities.canEditWallets && this.plan !== null;
  }

  get canJudge(): boolean {
    return this.capabilities.canEditPositions && this.plan !== null && !this.isJudging;
  }

  get fields(): readonly FormField[] {
    return positionFields(this.draft ?? this.begun.record);
  }

  /** What somebody else saved of this competitor meanwhile, beside what was typed. */
  get conflict() {
    const fields = (record: CompetitorPosition | null, values: PositionValues | null) =>
      positionFields(values ?? record);
    return conflictOf(this.begun, this.rival?.position, this.draft, fields);
  }

  get positionHeading(): string {
    return fill(label.positionForm, this.rival?.name ?? '');
  }

  handleTab(event: Event): void {
    this.choose((event.currentTarget as HTMLElement).dataset.id ?? '');
  }

  handleTabKey(event: KeyboardEvent): void {
    const ids = this.rivals.map(({ id }) => id);
    const at = ids.indexOf(this.rival?.id ?? '');
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const id = ids[(to + ids.length) % ids.length] ?? '';
    this.choose(id);
    this.returnTo = `[role="tab"][data-id="${id}"]`;
  }

  private choose(id: string): void {
    if (id !== this.rival?.id) {
      this.isJudging = false;
      this.sheet.close();
    }
    this.chosenId = id;
  }

  handleAdd(event: Event): void {
    this.facts.planId = this.plan?.id ?? '';
    this.sheet.openNew((event.currentTarget as HTMLElement).dataset.kind as FactKind, '');
  }

  handleChange(event: Event): void {
    const fact = this.facts.now((event.currentTarget as HTMLElement).dataset.id ?? '');
    if (fact) this.sheet.open(fact);
  }

  handleDrop(event: Event): void {
    const fact = this.facts.now((event.currentTarget as HTMLElement).dataset.id ?? '');
    if (!fact) return;
    this.returnTo = `[role="tab"][data-id="${this.rival?.id}"]`;
    this.facts.drop(fact);
  }

  handleFactSave(event: CustomEvent<{ values: FactValues }>): void {
    this.sheet.save(event.detail.values);
  }

  handleFactKeep(event: CustomEvent<{ values: FactValues }>): void {
    this.sheet.keepMine(event.detail.values);
  }

  handleFactClose(): void {
    this.sheet.close();
  }

  handleOpenCell(event: Event): void {
    const { rowKey = '', columnKey = '' } = (event.currentTarget as HTMLElement).dataset;
    tellPlan(this, 'tabopen', { tab: 'whitespace', target: { kind: 'cell', rowKey, columnKey } });
  }

  /** Who else sells here is said in a wallet: event `walletbegin`. */
  handleBegin(): void {
    this.dispatchEvent(new CustomEvent('walletbegin'));
  }

  handleJudge(): void {
    this.chosenId = this.rival?.id ?? '';
    this.problems = {};
    this.draft = null;
    this.begun = begin(this.rival?.position ?? null);
    this.isJudging = true;
  }

  handleJudgeCancel(): void {
    this.isJudging = false;
    this.returnTo = '.judge';
  }

  handleJudged(event: CustomEvent<{ values: FormValues }>): Promise<void> {
    const values = positionOf(event.detail.values);
    return this.judge(values, isOvertaken(this.begun, this.rival?.position, values));
  }

  handleKeepMine(event: CustomEvent<{ values: FormValues }>): Promise<void> {
    return this.judge(positionOf(event.detail.values), false);
  }

  /** Saves what was typed, unless somebody else saved since the form was opened. */
  private async judge(values: PositionValues, isRefused: boolean): Promise<void> {
    const { rival, begun } = this;
    if (!rival) return;
    this.draft = values;
    const changes = changesSince(begun, values);
    if (begun.record && Object.keys(changes).length === 0) this.handleJudgeCancel();
    else if (isRefused) this.begun = { ...begun, isRefused };
    else await this.write(rival, values, changes);
  }

  private async write({ id, name, position }: Rival, values: PositionValues, changes: Partial<CompetitorPosition>) {
    const done = fill(label.positionSaved, name);
    this.isSaving = true;
    try {
      if (position) await this.positions.change(position, changes, done);
      else
        await this.positions.add({ ...BLANK, ...values, planId: this.plan?.id ?? '', competitorId: id }, values, done);
      this.handleJudgeCancel();
    } catch (error) {
      const { kind, message } = problemOf(error);
      const isRefused = kind === 'conflict' || kind === 'duplicate';
      this.begun = { ...this.begun, isRefused };
      this.problems = { '': message };
      if (isRefused) tellPlan(this, 'contentreload');
    } finally {
      this.isSaving = false;
    }
  }
}
