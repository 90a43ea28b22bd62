import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import type { ObjectInfo, PicklistValues } from 'lightning/uiObjectInfoApi';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import STAGE from '@salesforce/schema/Opportunity.StageName';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import type { ConflictView } from 'c/conflictNotice';
import { tillOf } from 'c/currencyService';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { PlanTarget } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { CellChanges, CellEdit } from 'c/planService';
import { StampReader } from 'c/stampService';
import { NO_STEPS } from 'c/undoService';
import type { NextSteps } from 'c/undoService';
import type { WalletSave } from 'c/walletForm';
import { WalletEditor } from 'c/walletService';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { AmountsEntered } from 'c/whitespaceEntry';
import type { CellOpen } from 'c/whitespaceMatrix';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { OpportunitiesInput, OpportunityOffer } from 'c/whitespaceOpportunities';
import type { OpportunityInput } from 'c/whitespaceOpportunityForm';
import { CellEditor } from './cellEditor';
import type { Outlet } from './cellEditor';
import { NO_SIGHT, panelSight, rankSight } from './panelSight';
import { conflictsOf } from './conflictView';
import { label } from './labels';
import { commonIn, indexesOf, offersOf, proposalIn, wantedOf } from './offers';
import type { Frame } from './offers';
import { OpportunityMaker } from './opportunityMaker';
import { nameOfPlace, placeOf, priceOf } from './place';

interface Panel extends HTMLElement {
  focusPanel(edit: boolean): void;
  startCreate(): void;
  settled(): void;
}

interface Board extends HTMLElement {
  focusSelected(): void;
  focusLast(): void;
}

interface Ranking extends HTMLElement {
  focusCell(rowKey: string, columnKey: string): boolean;
}

/**
 * The Whitespace tab: board, best next cells and the panel of one cell; amounts typed, filled and pasted, and opportunities made
 * of several cells. Events `contentpatch` with the parts of the content that change, at once and again when a save fails,
 * `contentreload` when the org knows more than this page, and `undoable` or `plannotice` with what was done or refused.
 */
export default class Whitespace extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope | null = null;
  @api matrix: WhitespaceMatrix | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';
  @api nextSteps: NextSteps = NO_STEPS;

  label = label;
  isSaving = false;
  /** The cells opportunities are to be made of. */
  wanted: readonly number[] = [];
  walletProblem = '';
  stampsQuery: GraphQLDocument | undefined;
  opportunityObject: typeof OPPORTUNITY | undefined;
  recordTypeId: string | undefined;
  stageField = STAGE;
  stages: readonly { readonly label: string; readonly value: string }[] = [];

  private loaded: PlanContent | null = null;
  private asked: PlanTarget | null = null;
  private chosen: { readonly rowKey: string; readonly columnKey: string } | null = null;
  /** Whether the cell was opened in the ranked list. */
  private isRanked = false;
  private shouldFocus: 'panel' | 'edit' | 'create' | null = null;
  /** Counts what is told by no other property: conflicts that came or went. */
  private revision = 0;
  private readonly stamps = new StampReader((query) => {
    this.stampsQuery = query;
  });
  private readonly outlet: Outlet = {
    patch: (patch) => this.dispatchEvent(new CustomEvent('contentpatch', { detail: patch })),
    reload: () => this.dispatchEvent(new CustomEvent('contentreload')),
    tell: ({ message, isError, undo, redo }) => {
      if (undo) tellPlan(this, 'undoable', { label: message, undo, redo });
      else tellPlan(this, 'plannotice', { message, isError });
    },
    stampsOf: (records) => this.stamps.read(records),
    nameOf: (place) => nameOfPlace(this.matrix, place),
    till: () => tillOf(this.scope, this.plan?.accountId, this.today),
  };
  private readonly editor = new CellEditor(this.outlet);
  private readonly maker = new OpportunityMaker(this.outlet, this.editor);
  private readonly wallets = new WalletEditor(this, (records) => this.stamps.read(records));

  @api
  get content(): PlanContent | null {
    return this.loaded;
  }
  set content(content: PlanContent | null) {
    this.loaded = content;
    this.editor.content = content;
    this.wallets.content = content;
  }

  /** A cell somebody asked for elsewhere; its panel opens. */
  @api
  get target(): PlanTarget | null {
    return this.asked;
  }
  set target(target: PlanTarget | null) {
    this.asked = target;
    if (target?.kind === 'cell') this.choose(target.rowKey, target.columnKey, 'panel');
  }

  @wire(graphql, { query: '$stampsQuery' })
  onStamps(result: GraphQLResult): void {
    this.stamps.take(result);
  }

  @wire(getObjectInfo, { objectApiName: '$opportunityObject' })
  onObjectInfo({ data }: { readonly data?: ObjectInfo }): void {
    if (data) this.recordTypeId = data.defaultRecordTypeId ?? '012000000000000AAA';
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: '$stageField' })
  onStages({ data }: { readonly data?: PicklistValues }): void {
    if (data) this.stages = data.values.map(({ label: word, value }) => ({ label: word, value }));
  }

  override renderedCallback(): void {
    const wanted = this.shouldFocus;
    this.shouldFocus = null;
    if (wanted) this.readStages();
    if (wanted === 'create') this.panel?.startCreate();
    else if (wanted) this.panel?.focusPanel(wanted === 'edit');
  }

  get hasColumns(): boolean {
    return (this.matrix?.columns.length ?? 0) > 0;
  }

  get account() {
    const id = this.plan?.accountId ?? '';
    const name = this.scope?.accounts.find((each) => each.id === id)?.name ?? '';
    return { id, name, planName: this.plan?.name ?? '' };
  }

  /** What the ranked list shows. */
  get rank() {
    const { matrix, scope, content } = this;
    return rankSight({ matrix, scope, content });
  }

  get selectedIndex(): number {
    const { chosen, matrix } = this;
    if (!chosen || !matrix) return -1;
    return matrix.cells.findIndex((cell) => cell.rowKey === chosen.rowKey && cell.columnKey === chosen.columnKey);
  }

  get selected(): MatrixCell | null {
    return this.matrix?.cells[this.selectedIndex] ?? null;
  }

  /** What the panel shows beside the cell. */
  get sight() {
    const { selected, matrix, scope, content, today } = this;
    return selected && matrix ? panelSight(selected, { matrix, scope, content, today }) : NO_SIGHT;
  }

  get walletConflict() {
    const { selected } = this;
    return selected && this.revision >= 0 ? this.wallets.conflictAt(placeOf(this.plan, this.matrix, selected)) : null;
  }

  /** A conflict on the cell in the panel stands there, any other above the board. */
  get conflicts(): { readonly here: ConflictView | null; readonly all: ConflictView | null } {
    const clashes = this.revision >= 0 ? this.editor.clashes : [];
    return conflictsOf(clashes, this.selected, (place) => nameOfPlace(this.matrix, place));
  }

  /** What opportunities are made in; `null` while it is read. */
  private get frame(): Frame | null {
    const { plan, matrix, scope, today } = this;
    return plan && matrix ? { plan, matrix, scope, today } : null;
  }

  private get firstStage(): string {
    return this.stages[0]?.value ?? '';
  }

  get proposal(): OpportunityInput | null {
    const { frame, selected } = this;
    return frame && selected ? proposalIn(frame, selected, this.firstStage) : null;
  }

  get canCreate(): boolean {
    return this.capabilities.canCreateOpportunity && this.capabilities.canEditCells;
  }

  get offers(): readonly OpportunityOffer[] {
    return this.frame ? offersOf(this.frame, this.wanted) : [];
  }

  get isOffering(): boolean {
    return this.wanted.length > 0;
  }

  /** What the opportunities of several cells begin with together. */
  get common(): Pick<OpportunityInput, 'stageName' | 'closeDate'> {
    return commonIn(this.frame, this.wanted[0], this.firstStage);
  }

  get workClass(): string {
    return this.selected ? 'work work_open' : 'work';
  }

  private get board(): Board | undefined {
    return this.refs?.board as Board | undefined;
  }

  private get panel(): Panel | undefined {
    return this.refs?.panel as Panel | undefined;
  }

  handleCellOpen({ detail }: CustomEvent<CellOpen>): void {
    const cell = this.matrix?.cells[detail.index];
    this.isRanked = false;
    if (cell) this.choose(cell.rowKey, cell.columnKey, detail.focus === 'stay' ? null : detail.focus);
  }

  handleCellChoose({ detail }: CustomEvent<{ rowKey: string; columnKey: string }>): void {
    this.isRanked = true;
    this.choose(detail.rowKey, detail.columnKey, 'panel');
  }

  handleCellCreate({ detail }: CustomEvent<{ rowKey: string; columnKey: string }>): void {
    this.isRanked = true;
    this.choose(detail.rowKey, detail.columnKey, 'create');
  }

  private choose(rowKey: string, columnKey: string, focus: typeof this.shouldFocus): void {
    this.chosen = { rowKey, columnKey };
    this.walletProblem = '';
    this.shouldFocus = focus;
    this.readStages();
  }

  private readStages(): void {
    if (this.capabilities.canCreateOpportunity) this.opportunityObject = OPPORTUNITY;
  }

  /** The focus goes back to where the cell was opened. */
  handleClose(): void {
    const ranking = this.refs?.ranking as Ranking | undefined;
    const { rowKey = '', columnKey = '' } = this.chosen ?? {};
    if (!this.isRanked || !ranking?.focusCell(rowKey, columnKey)) this.board?.focusSelected();
    this.chosen = null;
  }

  /** Escape that the board has no use for itself closes the panel. */
  handleBoardKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.selected) return;
    event.stopPropagation();
    this.handleClose();
  }

  handleCellSave({ detail }: CustomEvent<{ changes: CellChanges }>): Promise<void> {
    return this.whileSaving((cell) => this.saveCell(cell, detail.changes));
  }

  /** The override goes, and with it what it replaced: the status follows the CRM again. */
  handleCrmAccept(): Promise<void> {
    const changes = { statusOverride: null, overrideReason: null, overriddenStatus: null };
    return this.whileSaving((cell) => this.saveCell(cell, changes));
  }

  private async saveCell(cell: MatrixCell, changes: CellChanges): Promise<void> {
    const isSaved = await this.editor.edit([{ place: placeOf(this.plan, this.matrix, cell), changes }]);
    if (isSaved) this.panel?.settled();
  }

  async handleKeepMine(): Promise<void> {
    await this.settle(this.editor.keepMine());
  }

  async handleTakeTheirs(): Promise<void> {
    await this.settle(this.editor.takeTheirs());
  }

  private async settle(done: Promise<boolean>): Promise<void> {
    this.revision += 1;
    if (await done) this.panel?.settled();
    this.revision += 1;
  }

  handleWalletSave({ detail }: CustomEvent<WalletSave>): Promise<void> {
    return this.whileSaving(async (cell) => {
      const place = placeOf(this.plan, this.matrix, cell);
      const of = { place, name: nameOfPlace(this.matrix, place), till: this.outlet.till() };
      const { seen, ...input } = detail;
      const problem = await this.editor.inTurn(() => this.wallets.save(of, input, seen));
      this.walletProblem = problem?.message ?? '';
      this.revision += 1;
      if (problem === null) this.panel?.settled();
    });
  }

  handleWalletTake(): void {
    this.wallets.forget();
    this.walletProblem = '';
    this.revision += 1;
    this.panel?.settled();
  }

  handleOpportunityCreate({ detail }: CustomEvent<OpportunityInput>): Promise<void> {
    return this.whileSaving(async (cell) => {
      const price = priceOf(this.scope, this.plan?.accountId ?? '', cell.columnKey);
      const place = placeOf(this.plan, this.matrix, cell);
      if (await this.maker.make([{ place, price, ...detail }])) this.panel?.settled();
    });
  }

  handleRangeCreate({ detail }: CustomEvent<{ cells: readonly number[] }>): void {
    this.offer(detail.cells);
  }

  handleCellsCreate({ detail }: CustomEvent<{ keys: readonly string[] }>): void {
    this.offer(this.matrix ? indexesOf(this.matrix, detail.keys) : []);
  }

  private offer(cells: readonly number[]): void {
    this.wanted = cells.filter((index) => this.matrix?.cells[index]?.columnKey);
    this.readStages();
  }

  async handleOpportunitiesCreate({ detail }: CustomEvent<OpportunitiesInput>): Promise<void> {
    const { frame, isSaving } = this;
    if (!frame || isSaving) return;
    this.isSaving = true;
    try {
      if (await this.maker.make(wantedOf(frame, detail))) this.handleOffersCancel();
    } finally {
      this.isSaving = false;
    }
  }

  handleOffersCancel(): void {
    this.wanted = [];
    this.board?.focusLast();
  }

  async handleAmounts({ detail }: CustomEvent<AmountsEntered>): Promise<void> {
    const { matrix, plan } = this;
    if (!matrix || !this.capabilities.canEditCells) return;
    const edits = detail.amounts.flatMap(({ index, amount }): readonly CellEdit[] => {
      const cell = matrix.cells[index];
      return cell ? [{ place: placeOf(plan, matrix, cell), changes: { [detail.field]: amount } }] : [];
    });
    await this.settle(this.editor.edit(edits));
  }

  private async whileSaving(save: (cell: MatrixCell) => Promise<void>): Promise<void> {
    const cell = this.selected;
    if (!cell || this.isSaving) return;
    this.isSaving = true;
    try {
      await save(cell);
    } finally {
      this.isSaving = false;
    }
  }
}
