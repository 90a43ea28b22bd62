import { LightningElement, api } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { problemOf } from 'c/errorService';
import { MISSING, fill, formatDay, formatNumber } from 'c/formatService';
import {
  MOST_CONTENT,
  byVersion,
  differencesSince,
  implementationOf,
  nextVersion,
  readImplementation,
} from 'c/implementationModel';
import type { Agreement, Difference, Implementation } from 'c/implementationModel';
import { withRecord } from 'c/planContentModel';
import { tellPlan } from 'c/planEventService';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { createAgreement } from 'c/planService';
import { printsAlone } from 'c/printService';
import { label } from './labels';

type Who = Pick<Agreement, 'agreedBy' | 'agreedByContactId' | 'agreedOn'>;
const NOW = 'now';

/** The customer's part of the plan on a page of its own: as it is now or as it was agreed, printable; agreements are recorded here. */
export default class ImplementationPlan extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api content: PlanContent = EMPTY_CONTENT;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  isRecording = false;
  isSaving = false;
  problem = '';
  shown = NOW;
  private focusWanted: string | null = 'h2';
  private endPrint: (() => void) | null = null;

  override connectedCallback(): void {
    this.endPrint = printsAlone(() => this.template?.querySelector('c-implementation-plan-page'));
  }

  override disconnectedCallback(): void {
    this.endPrint?.();
  }

  private get current(): Implementation | null {
    const { plan, scope, content } = this;
    if (!plan) return null;
    const accountName = scope.accounts.find(({ id }) => id === plan.accountId)?.name ?? '';
    return implementationOf({ ...content, plan, accountName });
  }

  private get agreements(): readonly Agreement[] {
    return byVersion(this.content.agreements);
  }

  private get chosen(): Agreement | null {
    return this.agreements.find(({ id }) => id === this.shown) ?? null;
  }

  get implementation(): Implementation | null {
    const { chosen } = this;
    return chosen ? readImplementation(chosen.content) : this.current;
  }

  get isUnreadable(): boolean {
    return this.implementation === null;
  }

  get isEmpty(): boolean {
    const { implementation } = this;
    return implementation !== null && implementation.objectives.length + implementation.commitments.length === 0;
  }

  get isPage(): boolean {
    return !this.isEmpty && !this.isUnreadable;
  }

  get canRecord(): boolean {
    return this.capabilities.canRecordAgreements && !this.isRecording && this.shown === NOW && this.isPage;
  }

  get version(): number {
    return nextVersion(this.content.agreements);
  }

  get hasVersions(): boolean {
    return this.agreements.length > 0;
  }

  get versions() {
    const words = this.agreements.map((agreement) => ({
      value: agreement.id,
      label: this.worded(label.versionOf, agreement),
    }));
    return [{ value: NOW, label: label.current }, ...words];
  }

  /** Who agreed to what, and whether it still is so. */
  get standing(): string {
    const [last] = this.agreements;
    if (this.chosen) return this.worded(label.agreed, this.chosen);
    if (!last) return label.notAgreed;
    return this.worded(this.differences.length > 0 ? label.agreedChanged : label.agreed, last);
  }

  private worded(words: string, { version, agreedOn, agreedBy, agreedByContactId }: Agreement): string {
    const contact = this.scope.contacts.find(({ id }) => id === agreedByContactId);
    return fill(words, version, formatDay(agreedOn), contact?.name ?? agreedBy ?? label.unknown);
  }

  private get differences(): readonly Difference[] {
    const agreed = readImplementation(this.agreements[0]?.content ?? null);
    const { current } = this;
    return agreed && current && this.shown === NOW ? differencesSince(agreed, current) : [];
  }

  get hasDifferences(): boolean {
    return this.differences.length > 0;
  }

  get changesTitle(): string {
    return fill(label.changes, this.agreements[0]?.version ?? '');
  }

  get changes() {
    return this.differences.map((difference, index) => ({ key: String(index), text: changeText(difference) }));
  }

  override renderedCallback(): void {
    const wanted = this.focusWanted;
    if (wanted === null) return;
    this.focusWanted = null;
    this.template?.querySelector<HTMLElement>(wanted)?.focus();
  }

  handleBack(): void {
    tellPlan(this, 'tabopen', { tab: 'overview' });
  }

  handlePrint(): void {
    window.print();
  }

  handleVersion(event: CustomEvent<{ value: string }>): void {
    this.shown = event.detail.value;
    this.isRecording = false;
  }

  handleRecord(): void {
    this.isRecording = true;
    this.problem = '';
    this.focusWanted = 'c-implementation-plan-form';
  }

  handleRecordClose(): void {
    this.isRecording = false;
    this.focusWanted = '.record';
  }

  async handleAgree(event: CustomEvent<Who>): Promise<void> {
    const { plan, current, version } = this;
    if (!plan || !current || this.isSaving) return;
    const content = JSON.stringify(current);
    if (content.length > MOST_CONTENT) {
      this.problem = fill(label.tooLong, formatNumber(content.length), formatNumber(MOST_CONTENT));
      return;
    }
    this.isSaving = true;
    this.problem = '';
    try {
      const agreement = { ...event.detail, version, content };
      const { id, lastModifiedDate } = await createAgreement(plan.id, agreement);
      const made: Agreement = { ...agreement, id, planId: plan.id, createdDate: lastModifiedDate };
      tellPlan(this, 'contentpatch', { agreements: withRecord(this.content.agreements, made) });
      tellPlan(this, 'plannotice', { message: fill(label.recorded, version), isError: false });
      this.handleRecordClose();
    } catch (error) {
      const { kind, message } = problemOf(error);
      this.problem = kind === 'duplicate' ? fill(label.sameVersion, version) : message;
      if (kind === 'duplicate') tellPlan(this, 'contentreload');
    } finally {
      this.isSaving = false;
    }
  }
}

function changeText({ kind, name, from, to }: Difference): string {
  switch (kind) {
    case 'added':
      return fill(label.added, name);
    case 'removed':
      return fill(label.removed, name);
    case 'renamed':
      return fill(label.renamed, from ?? MISSING, to ?? MISSING);
    case 'moved':
      return fill(label.moved, name, formatDay(from), formatDay(to));
  }
}
