import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import type { Account } from 'c/crmModel';
import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { ProfileChanges } from 'c/overviewProfileEdit';
import type { IsoDate } from 'c/periodModel';
import { inverseOf } from 'c/planContentModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { accountPlaces, initialsOf, logoSource, visionOf } from 'c/profileModel';
import { revenueShare } from 'c/standingModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { AccountSaver } from './accountSaver';
import type { AccountChanges } from './accountSaver';
import { label } from './labels';
import { profileLines, visionLine } from './profileLines';

/** Who the account is: logo, places, addresses, links, and its vision in its own words. */
export default class OverviewProfile extends NavigationMixin(LightningElement) {
  @api plan: Plan | null = null;
  @api content: PlanContent = EMPTY_CONTENT;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  isEditing = false;
  isSaving = false;
  isLogoBroken = false;
  message = '';
  private loaded: PlanScope = EMPTY_SCOPE;
  private wantsFocus: 'form' | 'button' | null = null;
  private readonly saver = new AccountSaver();
  /** What has been saved, until it is read again. */
  private unread: AccountChanges = {};

  @api
  get scope(): PlanScope {
    return this.loaded;
  }
  set scope(scope: PlanScope) {
    if (scope !== this.loaded) this.unread = {};
    this.loaded = scope;
  }

  override renderedCallback(): void {
    const wanted = this.wantsFocus;
    this.wantsFocus = null;
    if (wanted === 'form') (this.template?.querySelector('c-overview-profile-edit') as HTMLElement | null)?.focus();
    if (wanted === 'button') (this.template?.querySelector('.edit') as HTMLElement | null)?.focus();
  }

  get account(): Account | null {
    const account = this.loaded.accounts.find(({ id }) => id === this.plan?.accountId);
    return account ? { ...account, ...this.unread } : null;
  }

  get name(): string {
    return this.account?.name ?? '';
  }

  get initials(): string {
    return initialsOf(this.name);
  }

  get logo(): string | null {
    return this.isLogoBroken ? null : logoSource(this.account?.logoFileId ?? null);
  }

  get logoWords(): string {
    return fill(label.logoOf, this.name);
  }

  get places() {
    return accountPlaces(this.loaded.accounts, this.plan?.accountId ?? '');
  }

  get hasPlaces(): boolean {
    return this.places.length > 0;
  }

  get lines() {
    const { account } = this;
    if (!account) return [];
    const { percent } = revenueShare(this.content.opportunities, this.loaded.ourRevenue, this.today);
    const vision = visionLine(visionOf(this.plan, this.content.facts));
    return vision ? [...profileLines(account, percent), vision] : profileLines(account, percent);
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  get canEdit(): boolean {
    return this.capabilities.canEditAccount && !this.isEditing && this.account !== null;
  }

  handleEdit(): void {
    this.isEditing = true;
    this.message = '';
    this.wantsFocus = 'form';
  }

  handleCancel(): void {
    this.isEditing = false;
    this.wantsFocus = 'button';
  }

  handleRecord(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: this.account?.id, objectApiName: 'Account', actionName: 'edit' },
    });
  }

  handleLogoError(): void {
    this.isLogoBroken = true;
  }

  async handleSave(event: CustomEvent<ProfileChanges>): Promise<void> {
    if (Object.keys(event.detail).length === 0) this.handleCancel();
    else await this.save(event.detail, label.saved);
  }

  async handleLogo(event: CustomEvent<{ fileId: string }>): Promise<void> {
    this.isLogoBroken = false;
    await this.save({ logoFileId: event.detail.fileId }, label.savedLogo);
  }

  async handleLogoRemove(): Promise<void> {
    await this.save({ logoFileId: null }, label.removedLogo);
  }

  /** Shows the change at once; takes it back when the org refuses, and says why where it was made. */
  private async save(changes: AccountChanges, done: string): Promise<void> {
    const { account } = this;
    if (!account || this.isSaving) return;
    const before = inverseOf(account, changes as Partial<Account>) as AccountChanges;
    const shown = this.unread;
    this.isSaving = true;
    this.unread = { ...shown, ...changes };
    try {
      await this.saver.save(account, changes);
      this.handleCancel();
      const again = (values: AccountChanges) => () => this.write(account, values);
      tellPlan(this, 'undoable', { label: fill(done, account.name), undo: again(before), redo: again(changes) });
    } catch (error) {
      this.unread = shown;
      const problem = problemOf(error);
      this.message = problem.message;
      this.isEditing = true;
    }
    this.isSaving = false;
    tellPlan(this, 'scopereload');
  }

  /** Takes a change back, or makes it again. */
  private async write(account: Account, values: AccountChanges): Promise<void> {
    await this.saver.save(account, values);
    this.unread = { ...this.unread, ...values };
    tellPlan(this, 'scopereload');
  }
}
