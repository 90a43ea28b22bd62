import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { Deal } from 'c/dealModel';
import { MISSING, fill, formatMoney } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { statusLook } from 'c/statusService';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { CellConflict } from 'c/whitespaceConflict';
import type { OpportunityInput } from 'c/whitespaceOpportunityForm';
import { evidenceViews, whyText } from './cellWords';
import { label } from './labels';

interface Focusable extends HTMLElement {
  focusFirst(): void;
  reset(): void;
}

/**
 * One cell: what the CRM says, what people add, and the way to an opportunity. Events `cellsave` `{ changes }`,
 * `opportunitycreate`, `keepmine`, `taketheirs`, `close`.
 */
export default class WhitespaceCellPanel extends NavigationMixin(LightningElement) {
  @api cell: MatrixCell | null = null;
  @api rowName = '';
  @api columnName = '';
  @api today: IsoDate = '';
  @api canEdit = false;
  @api canCreateOpportunity = false;
  @api isSaving = false;
  @api conflict: CellConflict | null = null;
  @api duplicates: readonly Deal[] = [];
  @api proposal: OpportunityInput | null = null;
  @api stages: readonly { readonly label: string; readonly value: string }[] = [];

  label = label;
  private isCreating = false;

  /** Moves the focus into the panel: to its first field for editing, else to its heading. */
  @api focusPanel(edit: boolean): void {
    const form = this.template?.querySelector<Focusable>('c-whitespace-cell-form');
    if (edit && form) form.focusFirst();
    else this.template?.querySelector<HTMLElement>('h2')?.focus();
  }

  /** After a save: the form has nothing of its own any more. */
  @api settled(): void {
    this.isCreating = false;
    this.template?.querySelector<Focusable>('c-whitespace-cell-form')?.reset();
  }

  get statusWord(): string {
    return this.cell ? statusLook(this.cell.status).word : '';
  }

  get chipClass(): string {
    return `chip chip_${this.cell ? statusLook(this.cell.status).className : ''}`;
  }

  get glyph(): string {
    return this.cell ? statusLook(this.cell.status).glyph : '';
  }

  get figures(): readonly { readonly name: string; readonly value: string }[] {
    const cell = this.cell;
    if (!cell) return [];
    return [
      { name: label.wallet, value: formatMoney(cell.wallet) },
      { name: label.ours, value: formatMoney(cell.owned) },
      { name: label.open, value: formatMoney(cell.open) },
      { name: label.potential, value: cell.potential > 0 ? formatMoney(cell.potential) : MISSING },
    ];
  }

  get why(): string {
    return this.cell ? whyText(this.cell) : '';
  }

  get disagreement(): string {
    const { cell } = this;
    if (!cell?.disagrees) return '';
    const before = cell.record?.overriddenStatus;
    return fill(label.whyDisagrees, before ? statusLook(before).word : MISSING, statusLook(cell.derived).word);
  }

  get scoreText(): string {
    const { cell } = this;
    const record = cell?.record;
    if (!cell) return '';
    if (cell.status === 'Owned' || cell.status === 'Renewal at Risk' || cell.status === 'Not Applicable')
      return label.scoreHeld;
    if (cell.score === null || !record) return label.scoreNone;
    return fill(
      label.scoreTitle,
      cell.score,
      record.needScore ?? 0,
      record.capabilityScore ?? 0,
      record.competitionScore ?? 0,
    );
  }

  get evidence() {
    return this.cell ? evidenceViews(this.cell, this.today) : [];
  }

  get hasEvidence(): boolean {
    return this.evidence.length > 0;
  }

  get overrideReason(): string {
    return this.cell?.isOverridden ? (this.cell.record?.overrideReason ?? '') : '';
  }

  get canEditCell(): boolean {
    return this.canEdit && this.cell?.columnKey !== '';
  }

  get isUntouched(): boolean {
    return !this.canEdit && this.cell?.record === null;
  }

  get showCreateButton(): boolean {
    return this.canCreateOpportunity && this.canEditCell && !this.isCreating;
  }

  get showCreateForm(): boolean {
    return this.canCreateOpportunity && this.canEditCell && this.isCreating;
  }

  handleStartCreate(): void {
    this.isCreating = true;
  }

  handleCancelCreate(): void {
    this.isCreating = false;
  }

  /** Passes an event of a part on, as its own. */
  handlePass(event: CustomEvent): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    if (this.isCreating) this.isCreating = false;
    else this.handleClose();
  }

  handleOpenRecord(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id, object } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: id, objectApiName: object, actionName: 'view' },
    });
  }
}
