import { LightningElement, api } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { freeDeals, marketOf } from 'c/competitionModel';
import type { FactKind, FactValues } from 'c/factModel';
import { FactEditor, FactSheet } from 'c/factsService';
import { fill } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';
import { freeView, marketView } from './views';

/** The account among its own rivals, by facts with their share of the market; and the deals nobody competes for. */
export default class CompetitionMarket extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api matrix: WhitespaceMatrix | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  factKinds: readonly FactKind[] = ['Customer Competitor', 'Market'];
  private loaded: PlanContent = EMPTY_CONTENT;
  private readonly facts = new FactEditor(this);
  private readonly sheet = new FactSheet(this.facts, (view) => {
    this.form = view;
  });
  form = this.sheet.view;

  @api
  get content(): PlanContent {
    return this.loaded;
  }
  set content(content: PlanContent) {
    this.loaded = content;
    this.facts.facts = content.facts;
    this.sheet.look();
  }

  private get accountName(): string {
    return this.scope.accounts.find(({ id }) => id === this.plan?.accountId)?.name ?? '';
  }

  get heading(): string {
    return fill(label.market, this.accountName);
  }

  get view() {
    return marketView(marketOf(this.loaded.facts), this.accountName, this.today, this.scope.settings);
  }

  get free() {
    return freeView(freeDeals(this.loaded.opportunities, this.matrix?.deals ?? []));
  }

  get canEdit(): boolean {
    return this.capabilities.canEditFacts && this.plan !== null;
  }

  get canAddOwn(): boolean {
    return this.canEdit && !this.view.hasOwn;
  }

  handleAdd(event: Event): void {
    this.facts.planId = this.plan?.id ?? '';
    this.sheet.openNew((event.currentTarget as HTMLElement).dataset.kind as FactKind, '');
  }

  handleChange(event: Event): void {
    const fact = this.facts.now((event.currentTarget as HTMLElement).dataset.id ?? '');
    if (fact) this.sheet.open(fact);
  }

  handleSave(event: CustomEvent<{ values: FactValues }>): void {
    this.sheet.save(event.detail.values);
  }

  handleKeep(event: CustomEvent<{ values: FactValues }>): void {
    this.sheet.keepMine(event.detail.values);
  }

  handleClose(): void {
    this.sheet.close();
  }
}
