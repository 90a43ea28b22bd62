import { LightningElement, api } from 'lwc';
import { CONFIRMED_BY_LENGTH, FACT_KINDS, FACT_SOURCES, STATEMENT_LENGTH, factProblems } from 'c/factModel';
import type { Fact, FactKind, FactValues } from 'c/factModel';
import { kindWord, sourceWord } from 'c/factsService';
import type { IsoDate } from 'c/periodModel';
import { EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanScope } from 'c/planRecordService';
import { conflictOf, draftOf, expiryHint } from './draft';
import { PROBLEM_WORDS, label } from './labels';

interface Control extends HTMLElement {
  setCustomValidity?(message: string): void;
  reportValidity?(): boolean;
}

/** The values of one fact. Events: `save` and `keepmine` `{ values }`, `taketheirs`, `cancel`. */
export default class FactsForm extends LightningElement {
  /** What is changed; `null` for a new fact. Another one after a conflict is what to hold the values against. */
  @api fact: Fact | null = null;
  /** Kind and words a new fact begins with. */
  @api kind: FactKind = 'Need';
  @api statement = '';
  /** The kinds to choose from; all of them when empty. */
  @api kindsOffered: readonly FactKind[] = [];
  /** The competitor a new fact is about. */
  @api competitorId: string | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api today: IsoDate = '';
  @api isSaving = false;
  /** What the org refused, in words. */
  @api problem = '';
  /** What somebody else saved meanwhile; `null` without a conflict. */
  @api theirs: Fact | null = null;

  label = label;
  lengths = { statement: STATEMENT_LENGTH, confirmedBy: CONFIRMED_BY_LENGTH };
  values: FactValues = draftOf(null, 'Need', '');
  private hasFocused = false;

  sources = FACT_SOURCES.map((value) => ({ value, label: sourceWord(value) }));

  override connectedCallback(): void {
    const draft = draftOf(this.fact, this.kind, this.statement);
    this.values = this.fact ? draft : { ...draft, competitorId: this.competitorId };
  }

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('[data-name="statement"]')?.focus();
  }

  get heading(): string {
    return this.fact ? label.change : label.newFact;
  }

  get expiryHelp(): string {
    return expiryHint(this.values, this.today, this.scope.settings);
  }

  get kinds() {
    const offered = this.kindsOffered.length > 0 ? this.kindsOffered : FACT_KINDS;
    return offered.map((value) => ({ value, label: kindWord(value) }));
  }

  /** The share of a market is said of the account, and of its own rivals. */
  get hasShare(): boolean {
    return this.values.kind === 'Market' || this.values.kind === 'Customer Competitor';
  }

  get isFromCustomer(): boolean {
    return this.values.source === 'Customer';
  }

  get contactFilter() {
    const value = this.scope.accounts.map((account) => account.id);
    return { criteria: [{ fieldPath: 'AccountId', operator: 'in', value }] };
  }

  get conflict() {
    return this.theirs ? conflictOf(this.values, this.theirs) : null;
  }

  get isSaveShown(): boolean {
    return this.theirs === null;
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const control = event.currentTarget as Control;
    const name = control.dataset.name as keyof FactValues;
    const text = event.detail.value;
    const isNumber = name === 'weight' || name === 'marketShare';
    const value = isNumber && text !== '' ? Number(text) : text === '' && name !== 'statement' ? null : text;
    this.values = { ...this.values, [name]: value };
    control.setCustomValidity?.('');
    control.reportValidity?.();
  }

  handleContact(event: CustomEvent<{ recordId: string | null }>): void {
    const id = event.detail.recordId || null;
    const name = this.scope.contacts.find((contact) => contact.id === id)?.name ?? null;
    const isWho = (event.currentTarget as HTMLElement).dataset.name === 'confirmedByContact';
    this.values = isWho
      ? { ...this.values, confirmedByContactId: id, confirmedByContactName: name }
      : { ...this.values, aboutContactId: id, aboutContactName: name };
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.handleCancel();
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSave(): void {
    this.send('save');
  }

  handleKeep(): void {
    this.send('keepmine');
  }

  handleTake(): void {
    this.dispatchEvent(new CustomEvent('taketheirs'));
  }

  private send(name: 'save' | 'keepmine'): void {
    if (this.isSaving) return;
    const values = { ...this.values, statement: this.values.statement.trim() };
    const problems = factProblems(values, this.today);
    const controls = [...(this.template?.querySelectorAll<Control>('[data-name]') ?? [])];
    let first: Control | null = null;
    for (const control of controls) {
      const problem = problems[control.dataset.name as keyof typeof problems];
      control.setCustomValidity?.(problem ? PROBLEM_WORDS[problem] : '');
      control.reportValidity?.();
      if (problem) first ??= control;
    }
    if (first) first.focus();
    else this.dispatchEvent(new CustomEvent(name, { detail: { values } }));
  }
}
