import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import type { StackBy } from 'c/competitionStackModel';
import { tillOf } from 'c/currencyService';
import { fill } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { StampReader } from 'c/stampService';
import type { WalletSave } from 'c/walletForm';
import type { WalletMode } from 'c/walletModel';
import { WalletEditor } from 'c/walletService';
import type { WalletConflict } from 'c/walletService';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';
import { bySegments, ledgerView, namesIn, placeOf, segments } from './views';

interface Form extends HTMLElement {
  reset(): void;
  focusFirst(): void;
}
interface CellKey {
  readonly rowKey: string;
  readonly columnKey: string;
}

/** Who holds what the customer spends, by row, account or offering, with the wallet of a cell to be edited in place. */
export default class CompetitionLedger extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api matrix: WhitespaceMatrix | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api order: readonly string[] = [];
  @api today: IsoDate = '';

  label = label;
  by: StackBy = 'row';
  mode: WalletMode = 'value';
  openKey: string | null = null;
  editing: CellKey | null = null;
  isSaving = false;
  problem = '';
  conflict: WalletConflict | null = null;
  stampQuery: GraphQLDocument | undefined;
  private loaded: PlanContent = EMPTY_CONTENT;
  private returnTo: string | null = null;
  private shouldFocusForm = false;
  private readonly stamps = new StampReader((query) => {
    this.stampQuery = query;
  });
  private readonly editor = new WalletEditor(this, (records) => this.stamps.read(records));

  @api
  get content(): PlanContent {
    return this.loaded;
  }
  set content(content: PlanContent) {
    this.loaded = content;
    this.editor.content = content;
    this.look();
  }

  @wire(graphql, { query: '$stampQuery' })
  onStamps(result: GraphQLResult): void {
    this.stamps.take(result);
  }

  override renderedCallback(): void {
    if (this.shouldFocusForm) {
      const form = this.template?.querySelector<Form>('c-wallet-form');
      this.shouldFocusForm = !form;
      form?.focusFirst();
    }
    if (this.returnTo === null) return;
    const target = this.template?.querySelector<HTMLElement>(this.returnTo);
    this.returnTo = null;
    target?.focus();
  }

  private get accounts(): ReadonlyMap<string, string> {
    return new Map(this.scope.accounts.map(({ id, name }) => [id, name]));
  }

  get view() {
    const { matrix, plan, accounts, order, by, mode, openKey } = this;
    const { competitors } = this.scope;
    return matrix ? ledgerView({ matrix, plan, accounts, competitors, order }, { by, mode, openKey }) : null;
  }

  get rows() {
    return (this.view?.rows ?? []).flatMap((row) => [
      { ...row, isLine: true },
      ...(row.isOpen ? [{ ...row, key: `${row.key}:cells`, isLine: false }] : []),
    ]);
  }

  get span(): number {
    return (this.view?.holders.length ?? 0) + 4;
  }

  /** What makes more of the ledger, while no wallet is known. */
  get nextText(): string {
    return this.view && !this.view.isKnown && !this.view.isEmpty ? this.emptyText : '';
  }

  get emptyText(): string {
    return this.canEdit ? label.ledgerEmptyText : label.ledgerEmptyRead;
  }

  get balanceClass(): string {
    return this.view?.isOver ? 'balance balance_over' : 'balance';
  }

  get balanceIcon(): string {
    return this.view?.isOver ? 'utility:warning' : 'utility:success';
  }

  get modes() {
    return segments(this.mode, [
      ['value', label.value],
      ['units', label.units],
    ]);
  }

  get bys() {
    return bySegments(this.by);
  }

  get currencyCode(): string | null {
    return tillOf(this.scope, this.plan?.accountId, this.today).currency;
  }

  get canEdit(): boolean {
    return this.capabilities.canEditWallets && this.plan !== null;
  }

  get canStart(): boolean {
    return (
      this.canEdit && this.editing === null && (this.matrix?.cells ?? []).some(({ columnKey }) => columnKey !== '')
    );
  }

  get editedCell(): MatrixCell | null {
    const { editing, matrix } = this;
    if (!editing || !matrix) return null;
    const isIt = (cell: MatrixCell): boolean => cell.rowKey === editing.rowKey && cell.columnKey === editing.columnKey;
    return matrix.cells.find(isIt) ?? null;
  }

  get editedNames(): { readonly row: string; readonly column: string } {
    const names = this.matrix && namesIn(this.matrix, this.accounts);
    return {
      row: names?.row(this.editing?.rowKey ?? '') ?? '',
      column: names?.column(this.editing?.columnKey ?? '') ?? '',
    };
  }

  get rowChoices() {
    return (this.matrix?.rows ?? [])
      .filter(({ leaf }) => leaf >= 0)
      .map(({ key, name }) => ({ key, name, isChosen: key === this.editing?.rowKey }));
  }

  get columnChoices() {
    return (this.matrix?.columns ?? [])
      .filter(({ key }) => key !== '')
      .map(({ key, name }) => ({ key, name, isChosen: key === this.editing?.columnKey }));
  }

  handleBy(event: Event): void {
    this.by = (event.currentTarget as HTMLElement).dataset.value as StackBy;
    this.openKey = null;
  }

  handleMode(event: Event): void {
    this.mode = (event.currentTarget as HTMLElement).dataset.value as WalletMode;
  }

  handleRow(event: Event): void {
    const { key = '' } = (event.currentTarget as HTMLElement).dataset;
    this.openKey = this.openKey === key ? null : key;
  }

  /** Opens the wallet somebody most likely wants to edit. */
  @api begin(): void {
    if (this.canStart) this.handleStart();
  }

  /** Begins with the largest cell of the line that is open, or of all. */
  handleStart(): void {
    const cells = (this.matrix?.cells ?? []).filter(({ columnKey }) => columnKey !== '');
    const own = cells.filter(({ rowKey }) => rowKey === this.openKey);
    const [first] = [...(own.length > 0 ? own : cells)].sort((a, b) => b.ledger.wallet - a.ledger.wallet);
    if (first) this.edit({ rowKey: first.rowKey, columnKey: first.columnKey }, '.start');
  }

  handleEditCell(event: Event): void {
    const { rowKey = '', columnKey = '', key } = (event.currentTarget as HTMLElement).dataset;
    this.edit({ rowKey, columnKey }, `[data-edit][data-key="${key}"]`);
  }

  handleOpenCell(event: Event): void {
    const { rowKey = '', columnKey = '' } = (event.currentTarget as HTMLElement).dataset;
    tellPlan(this, 'tabopen', { tab: 'whitespace', target: { kind: 'cell', rowKey, columnKey } });
  }

  private opener = '.start';

  private edit(cell: CellKey, opener: string): void {
    this.editing = cell;
    this.opener = opener;
    this.settle();
    this.shouldFocusForm = true;
  }

  private settle(): void {
    this.problem = '';
    this.conflict = null;
    this.editor.forget();
  }

  handleChooseRow(event: Event): void {
    if (this.editing) this.editing = { ...this.editing, rowKey: (event.target as HTMLSelectElement).value };
    this.settle();
  }

  handleChooseColumn(event: Event): void {
    if (this.editing) this.editing = { ...this.editing, columnKey: (event.target as HTMLSelectElement).value };
    this.settle();
  }

  handleCancel(): void {
    this.settle();
    this.editing = null;
    this.returnTo = this.opener;
  }

  async handleSave(event: CustomEvent<WalletSave>): Promise<void> {
    const { editedCell: cell, matrix, plan } = this;
    if (!cell || !matrix || this.isSaving) return;
    const { seen, ...input } = event.detail;
    const { row, column } = this.editedNames;
    this.isSaving = true;
    this.settle();
    try {
      const name = fill(label.cellName, row, column);
      const problem = await this.editor.save(
        { place: placeOf(plan, matrix, cell), name, till: tillOf(this.scope, plan?.accountId, this.today) },
        input,
        seen,
      );
      if (problem) this.problem = problem.message;
      else this.handleCancel();
      this.look();
    } finally {
      this.isSaving = false;
    }
  }

  handleTake(): void {
    this.settle();
  }

  /** Looks for what somebody else saved, after the content came anew. */
  private look(): void {
    const { editedCell: cell, matrix, plan } = this;
    if (!cell || !matrix) return;
    this.conflict = this.editor.conflictAt(placeOf(plan, matrix, cell));
    if (this.conflict) this.problem = '';
  }
}
