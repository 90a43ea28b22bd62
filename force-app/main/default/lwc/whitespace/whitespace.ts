import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import type { ObjectInfo, PicklistValues } from 'lightning/uiObjectInfoApi';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import STAGE from '@salesforce/schema/Opportunity.StageName';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { openDealsLike } from 'c/dealModel';
import type { Deal } from 'c/dealModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { CellChanges } from 'c/planService';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { CellConflict } from 'c/whitespaceConflict';
import type { CellOpen } from 'c/whitespaceMatrix';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { OpportunityInput } from 'c/whitespaceOpportunityForm';
import { bestNextCells } from 'c/whitespaceRankModel';
import type { RankedCell } from 'c/whitespaceRankModel';
import { CellEditor } from './cellEditor';
import { label } from './labels';
import { nameOf, placeOf, priceOf, proposalFor } from './place';

interface Panel extends HTMLElement {
  focusPanel(edit: boolean): void;
  settled(): void;
}

interface Grid extends HTMLElement {
  focusSelected(): void;
}

/**
 * The Whitespace tab: matrix, best next cells and the panel of one cell. Events `contentpatch` with the parts of the content
 * that change, at once and again when a save fails, `contentreload` when the org knows more than this page, and `undoable`
 * or `plannotice` with what was done or refused.
 */
export default class Whitespace extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope | null = null;
  @api matrix: WhitespaceMatrix | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  isSaving = false;
  opportunityObject: typeof OPPORTUNITY | undefined;
  recordTypeId: string | undefined;
  stageField = STAGE;
  stages: readonly { readonly label: string; readonly value: string }[] = [];

  private loaded: PlanContent | null = null;
  private chosen: { readonly rowKey: string; readonly columnKey: string } | null = null;
  private shouldFocus: 'panel' | 'edit' | null = null;
  private readonly editor = new CellEditor({
    patch: (patch) => this.dispatchEvent(new CustomEvent('contentpatch', { detail: patch })),
    reload: () => this.dispatchEvent(new CustomEvent('contentreload')),
    tell: ({ message, isError, undo, redo }) => {
      if (undo) tellPlan(this, 'undoable', { label: message, undo, redo });
      else tellPlan(this, 'plannotice', { message, isError });
    },
    settle: () => this.refs?.panel && (this.refs?.panel as Panel).settled(),
  });

  @api
  get content(): PlanContent | null {
    return this.loaded;
  }
  set content(content: PlanContent | null) {
    this.loaded = content;
    this.editor.content = content;
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
    if (wanted) (this.refs?.panel as Panel | undefined)?.focusPanel(wanted === 'edit');
  }

  get hasColumns(): boolean {
    return (this.matrix?.columns.length ?? 0) > 0;
  }

  get accountId(): string {
    return this.plan?.accountId ?? '';
  }

  get accountName(): string {
    return this.scope?.accounts.find(({ id }) => id === this.accountId)?.name ?? '';
  }

  get competitors(): PlanScope['competitors'] {
    return this.scope?.competitors ?? [];
  }

  get ranked(): readonly RankedCell[] {
    return this.matrix ? bestNextCells(this.matrix) : [];
  }

  get selectedIndex(): number {
    const { chosen, matrix } = this;
    if (!chosen || !matrix) return -1;
    return matrix.cells.findIndex((cell) => cell.rowKey === chosen.rowKey && cell.columnKey === chosen.columnKey);
  }

  get selected(): MatrixCell | null {
    return this.matrix?.cells[this.selectedIndex] ?? null;
  }

  get rowName(): string {
    return nameOf(this.matrix, this.selected).row;
  }

  get columnName(): string {
    return nameOf(this.matrix, this.selected).column;
  }

  get conflict(): CellConflict | null {
    return this.selected ? this.editor.conflictOn(this.selected) : null;
  }

  get duplicates(): readonly Deal[] {
    const { matrix, selected } = this;
    return matrix && selected ? openDealsLike(matrix.deals, selected.rowKey, selected.columnKey, this.columnName) : [];
  }

  get proposal(): OpportunityInput | null {
    if (!this.selected || !this.plan) return null;
    const price = priceOf(this.scope, this.selected.columnKey);
    return proposalFor(
      this.selected,
      nameOf(this.matrix, this.selected),
      this.plan,
      price,
      this.stages[0]?.value ?? '',
      this.today,
    );
  }

  get workClass(): string {
    return this.selected ? 'work work_open' : 'work';
  }

  handleCellOpen(event: CustomEvent<CellOpen>): void {
    const cell = this.matrix?.cells[event.detail.index];
    if (cell) this.choose(cell.rowKey, cell.columnKey, event.detail.focus);
  }

  handleCellChoose(event: CustomEvent<{ rowKey: string; columnKey: string }>): void {
    this.choose(event.detail.rowKey, event.detail.columnKey, 'panel');
  }

  private choose(rowKey: string, columnKey: string, focus: CellOpen['focus']): void {
    this.chosen = { rowKey, columnKey };
    this.shouldFocus = focus === 'stay' ? null : focus;
    if (this.capabilities.canCreateOpportunity) this.opportunityObject = OPPORTUNITY;
  }

  handleClose(): void {
    (this.refs?.grid as Grid | undefined)?.focusSelected();
    this.chosen = null;
  }

  handleCellSave(event: CustomEvent<{ changes: CellChanges }>): Promise<void> {
    return this.whileSaving((cell) =>
      this.editor.save(placeOf(this.plan, this.matrix, cell), cell.record, event.detail.changes),
    );
  }

  handleKeepMine(): Promise<void> {
    return this.whileSaving((cell) => this.editor.keepMine(cell));
  }

  handleTakeTheirs(): void {
    this.editor.takeTheirs();
    (this.refs?.panel as Panel | undefined)?.settled();
  }

  handleOpportunityCreate(event: CustomEvent<OpportunityInput>): Promise<void> {
    return this.whileSaving((cell) => {
      const price = priceOf(this.scope, cell.columnKey);
      return this.editor.createOpportunity(placeOf(this.plan, this.matrix, cell), cell.record, event.detail, price);
    });
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
