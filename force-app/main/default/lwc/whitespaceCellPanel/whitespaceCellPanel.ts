import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { ConflictView } from 'c/conflictNotice';
import type { Competitor, LookAlike } from 'c/crmModel';
import type { Deal } from 'c/dealModel';
import type { ContractEnd } from 'c/displacementModel';
import { fill, formatNumber } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { statusLook } from 'c/statusService';
import type { WalletConflict } from 'c/walletService';
import { HELD } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { OpportunityInput } from 'c/whitespaceOpportunityForm';
import type { Peers } from 'c/whyNowModel';
import { disagreementText, evidenceViews, figureViews, whyText } from './cellWords';
import { label } from './labels';

/** What of a cell is open for editing beside its estimates. */
type Part = 'score' | 'override' | 'wallet' | 'create';

interface Form extends HTMLElement {
  focusFirst(name?: string): void;
  reset(): void;
}

/**
 * One cell: what the CRM says, what people add, and the way to an opportunity. Events `cellsave` `{ changes }`, `crmaccept`,
 * `walletsave`, `walletkeep`, `wallettake`, `opportunitycreate`, `keepmine`, `taketheirs`, `close`.
 */
export default class WhitespaceCellPanel extends NavigationMixin(LightningElement) {
  /** The account of the row. */
  @api accountId = '';
  @api rowName = '';
  @api columnName = '';
  @api today: IsoDate = '';
  @api competitors: readonly Competitor[] = [];
  /** Ids of competitors by amount over the plan, for their patterns. */
  @api order: readonly string[] = [];
  @api canEdit = false;
  @api canEditWallet = false;
  @api canCreateOpportunity = false;
  @api isSaving = false;
  @api conflict: ConflictView | null = null;
  @api walletConflict: WalletConflict | null = null;
  /** What the org refused of the wallet, in words. */
  @api walletProblem = '';
  @api duplicates: readonly Deal[] = [];
  @api proposal: OpportunityInput | null = null;
  @api stages: readonly { readonly label: string; readonly value: string }[] = [];
  /** The contract of a competitor that ends next here. */
  @api end: ContractEnd | null = null;
  @api peers: Peers | null = null;
  @api lookAlike: LookAlike | null = null;

  label = label;
  private shown: MatrixCell | null = null;
  private part: Part | null = null;
  private focusOn: 'first' | 'needScore' | 'statusOverride' | 'wallet' | 'create' | 'part' | null = null;

  /** Another cell shows nothing open. */
  @api
  get cell(): MatrixCell | null {
    return this.shown;
  }
  set cell(cell: MatrixCell | null) {
    const isSame = this.shown?.rowKey === cell?.rowKey && this.shown?.columnKey === cell?.columnKey;
    if (!isSame) this.part = null;
    this.shown = cell;
  }

  /** Moves the focus into the panel: to its first field for editing, else to its heading. */
  @api focusPanel(edit: boolean): void {
    const form = this.form('c-whitespace-cell-form');
    if (edit && form) form.focusFirst();
    else this.template?.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Opens the form of an opportunity. */
  @api startCreate(): void {
    this.open('create', 'create');
  }

  /** After a save: the forms have nothing of their own any more. */
  @api settled(): void {
    this.form('c-whitespace-cell-form')?.reset();
    this.form('c-wallet-form')?.reset();
    if (this.part !== null) this.leavePart();
  }

  override renderedCallback(): void {
    const wanted = this.focusOn;
    if (!wanted) return;
    this.focusOn = null;
    if (wanted === 'wallet') this.form('c-wallet-form')?.focusFirst();
    else if (wanted === 'create') this.form('c-whitespace-opportunity-form')?.focusFirst();
    else if (wanted === 'part') this.template?.querySelector<HTMLElement>('h2')?.focus();
    else this.form('c-whitespace-cell-form')?.focusFirst(wanted);
  }

  private form(name: string): Form | null {
    return this.template?.querySelector<Form>(name) ?? null;
  }

  private open(part: Part, focus: typeof this.focusOn): void {
    this.part = part;
    this.focusOn = focus;
  }

  private leavePart(): void {
    this.part = null;
    this.focusOn = 'part';
  }

  /** What is open, for the template: `is.score`, `is.wallet` … */
  get is(): Readonly<Partial<Record<Part, true>>> {
    return this.part === null ? {} : { [this.part]: true };
  }

  get look() {
    const look = this.cell ? statusLook(this.cell.status) : null;
    return { word: look?.word ?? '', glyph: look?.glyph ?? '', chipClass: `chip chip_${look?.className ?? ''}` };
  }

  get figures() {
    return this.cell ? figureViews(this.cell, this.competitors) : [];
  }

  get holder(): string {
    return this.competitors.find(({ id }) => id === this.end?.competitorId)?.name ?? label.inHouse;
  }

  get why(): string {
    return this.cell ? whyText(this.cell) : '';
  }

  get disagreement(): string {
    return this.cell ? disagreementText(this.cell) : '';
  }

  get evidence() {
    return this.cell ? evidenceViews(this.cell, this.today, this.competitors) : [];
  }

  get hasEvidence(): boolean {
    return this.evidence.length > 0;
  }

  get overrideReason(): string {
    return this.cell?.isOverridden ? (this.cell.record?.overrideReason ?? '') : '';
  }

  get overrideLabel(): string {
    return this.cell?.isOverridden ? label.overrideChange : label.override;
  }

  get canEditCell(): boolean {
    return this.canEdit && this.cell?.columnKey !== '';
  }

  get canAccept(): boolean {
    return this.canEditCell && this.disagreement !== '';
  }

  get canChangeWallet(): boolean {
    return this.canEditWallet && this.canEditCell && this.part !== 'wallet';
  }

  get isUntouched(): boolean {
    return !this.canEdit && this.cell?.record === null;
  }

  get hasActions(): boolean {
    return this.canEditCell && this.part !== 'create';
  }

  get canCreate(): boolean {
    return this.canCreateOpportunity && this.canEditCell;
  }

  get duplicateText(): string {
    const count = this.duplicates.length;
    return count === 0 ? label.noDuplicate : fill(label.duplicates, formatNumber(count));
  }

  /** Of a cell that is ours already nobody asks who else owns it. */
  get hasPeers(): boolean {
    return this.cell !== null && !HELD.has(this.cell.status) && this.cell.columnKey !== '';
  }

  get peersText(): string {
    const { peers } = this;
    return peers?.kind === 'rows' ? fill(label.peersHere, formatNumber(peers.owners), formatNumber(peers.of)) : '';
  }

  get scoreLabel(): string {
    return this.cell?.scoring ? label.scoreChange : label.scoreGive;
  }

  handleScore(): void {
    this.open('score', 'needScore');
  }

  handleOverride(): void {
    this.open('override', 'statusOverride');
  }

  handleWallet(): void {
    this.open('wallet', 'wallet');
  }

  handleStartCreate(): void {
    this.startCreate();
  }

  handleMenu(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    if (value === 'score') this.handleScore();
    else if (value === 'override') this.handleOverride();
    else if (value === 'wallet') this.handleWallet();
    else this.handleAccept();
  }

  handleLeavePart(event?: Event): void {
    event?.stopPropagation();
    this.leavePart();
  }

  /** Passes an event of a part on, as its own. */
  handlePass(event: CustomEvent): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }

  handleAccept(): void {
    // The button goes with the override.
    this.focusOn = 'part';
    this.dispatchEvent(new CustomEvent('crmaccept'));
  }

  handleWalletKeep(event: CustomEvent): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('walletkeep', { detail: event.detail }));
  }

  handleWalletTake(event: CustomEvent): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('wallettake'));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    if (this.part !== null) this.leavePart();
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
