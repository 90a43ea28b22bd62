import { LightningElement, api } from 'lwc';
import { planCurrency } from 'c/currencyService';
import { fill, moneyFormatter, plural } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { NewPlan } from 'c/planService';
import { CARRY_GROUPS, carried, itemsOf, nextName, nextPeriod, rollKeyOf, unfinishedFrom } from 'c/rollForwardModel';
import type { CarryGroup, CarryRow, Period } from 'c/rollForwardModel';
import { GROUPS, label, whyText } from './labels';

interface Head extends Period {
  readonly name: string;
  readonly target: number | null;
}
interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}
interface Saver extends HTMLElement {
  start(plan: NewPlan): Promise<void>;
  undo(externalKey: string): Promise<void>;
}

/** Rows of a group that are listed; of the others only the number. */
const MOST_ROWS = 200;

/** The plan of the next period from what is open in this one: a preview with ticks, saved as one plan. Events `plancreate` `{ planId, message }`, `planselect`. */
export default class PlanRollForward extends LightningElement {
  @api plan: Plan | null = null;
  @api plans: readonly Plan[] = [];
  @api scope: PlanScope = EMPTY_SCOPE;
  @api content: PlanContent = EMPTY_CONTENT;
  @api today: IsoDate = '';

  label = label;
  moneyFormatter = moneyFormatter();
  head: Head | null = null;
  private rows: readonly CarryRow[] = [];
  private unticked: ReadonlySet<string> = new Set();
  private shown: ReadonlySet<CarryGroup> = new Set();
  private isFocused = false;

  override connectedCallback(): void {
    const { plan, content, scope, today } = this;
    if (!plan) return;
    const { begun } = this;
    const next = begun
      ? { start: begun.periodStart, end: begun.periodEnd }
      : nextPeriod({ start: plan.periodStart, end: plan.periodEnd });
    this.head = {
      ...next,
      name: begun?.name ?? nextName(plan.name, plan.periodStart, next.start).slice(0, 80),
      target: begun ? begun.targetAmount : plan.targetAmount,
    };
    const source = { ...content, plan, settings: scope.settings };
    this.rows = carried(source, next, today, fill(label.loose, plan.name).slice(0, 80));
  }

  override renderedCallback(): void {
    if (this.isFocused || !this.head) return;
    this.isFocused = true;
    this.template?.querySelector<HTMLElement>('h2')?.focus();
  }

  get eyebrow(): string {
    return fill(label.eyebrow, this.plan?.name ?? '');
  }

  /** The plan of a roll-forward that was not finished. */
  private get begun(): Plan | null {
    return this.plans.find((each) => unfinishedFrom(each) === this.plan?.id) ?? null;
  }

  get isBegun(): boolean {
    return this.begun !== null;
  }

  private get existing(): Plan | null {
    const { plan, head } = this;
    const key = plan && head ? rollKeyOf(plan.id, head.start) : '';
    return this.plans.find(({ externalKey, previousPlanId }) => externalKey === key && previousPlanId !== null) ?? null;
  }

  get exists() {
    const { existing } = this;
    return existing ? { text: fill(label.exists, existing.name), action: fill(label.open, existing.name) } : null;
  }

  get createLabel(): string {
    return this.isBegun ? label.finish : label.create;
  }

  private isTicked = ({ key }: CarryRow): boolean => !this.unticked.has(key);

  get groups() {
    return CARRY_GROUPS.map((group) => {
      const rows = this.rows.filter((row) => row.group === group);
      const isShown = this.shown.has(group);
      const ticked = rows.filter(this.isTicked);
      const toConfirm = rows.filter(({ reconfirm }) => reconfirm !== null);
      const listed = (isShown ? rows : toConfirm).slice(0, MOST_ROWS);
      const left = (isShown ? rows.length : toConfirm.length) - listed.length;
      return {
        group,
        name: GROUPS[group],
        include: fill(label.includeAll, GROUPS[group]),
        isTicked: ticked.length > 0,
        isEmpty: rows.length === 0,
        count: rows.length === 0 ? label.nothing : fill(label.count, ticked.length, rows.length),
        reconfirm: toConfirm.length > 0 ? fill(label.reconfirm, toConfirm.length) : '',
        canShow: rows.length > toConfirm.length,
        toggle: isShown ? label.hide : fill(label.show, rows.length),
        expanded: isShown ? 'true' : 'false',
        more: left > 0 ? fill(label.more, left) : '',
        rows: listed.map((row) => {
          const name = this.nameOf(row);
          return {
            key: row.key,
            name,
            isTicked: this.isTicked(row),
            include: fill(label.include, name),
            why: whyText(row),
          };
        }),
      };
    });
  }

  private nameOf({ group, name, item }: CarryRow): string {
    if (group !== 'cells') return name;
    const cell = item.values as { accountId?: string | null; buyingCenterId?: string | null; offeringId?: string };
    const rows = [...this.scope.centers, ...this.scope.accounts];
    const row = rows.find(({ id }) => id === (cell.buyingCenterId ?? cell.accountId));
    const offering = this.scope.offerings.find(({ id }) => id === cell.offeringId);
    return fill(label.cellName, row?.name ?? '', offering?.name ?? '');
  }

  handleHead(event: CustomEvent<{ value: string }>): void {
    const field = (event.target as HTMLElement).dataset.field ?? '';
    const { value } = event.detail;
    if (!this.head) return;
    this.head = { ...this.head, [field]: field === 'target' ? (value === '' ? null : Number(value)) : value };
  }

  handleTick(event: CustomEvent<{ checked: boolean }>): void {
    this.tick([(event.target as HTMLElement).dataset.key ?? ''], event.detail.checked);
  }

  handleGroupTick(event: CustomEvent<{ checked: boolean }>): void {
    const { group } = (event.target as HTMLElement).dataset;
    const keys = this.rows.filter((row) => row.group === group).map(({ key }) => key);
    this.tick(keys, event.detail.checked);
  }

  private tick(keys: readonly string[], isTicked: boolean): void {
    const unticked = new Set(this.unticked);
    for (const key of keys) {
      if (isTicked) unticked.delete(key);
      else unticked.add(key);
    }
    this.unticked = unticked;
  }

  handleShow(event: MouseEvent): void {
    const group = (event.currentTarget as HTMLElement).dataset.group as CarryGroup;
    const shown = new Set(this.shown);
    if (!shown.delete(group)) shown.add(group);
    this.shown = shown;
  }

  handleBack(): void {
    tellPlan(this, 'tabopen', { tab: 'overview' });
  }

  handleOpen(): void {
    const planId = this.existing?.id;
    if (planId) this.dispatchEvent(new CustomEvent('planselect', { detail: { planId, tab: 'overview' } }));
  }

  handleTakeBack(): void {
    const key = this.begun?.externalKey;
    if (key) this.saver?.undo(key);
  }

  handleTakenBack(): void {
    tellPlan(this, 'plannotice', { message: label.takenBack, isError: false });
    tellPlan(this, 'scopereload');
  }

  handleMade(event: CustomEvent<{ planId: string; count: number }>): void {
    const { planId, count } = event.detail;
    const message = fill(plural(label.created, count), this.head?.name ?? '', count);
    this.dispatchEvent(new CustomEvent('plancreate', { detail: { planId, message } }));
  }

  private get saver(): Saver | null {
    return this.template?.querySelector<Saver>('c-plan-draft-save') ?? null;
  }

  async handleCreate(): Promise<void> {
    const plan = this.isValid() ? this.newPlan() : null;
    if (plan) await this.saver?.start(plan);
  }

  private isValid(): boolean {
    const { head } = this;
    const fields = [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])];
    const named = (name: string): Field | undefined => fields.find((field) => field.dataset.field === name);
    named('name')?.setCustomValidity(head?.name.trim() ? '' : label.nameMissing);
    named('end')?.setCustomValidity(head && head.end > head.start ? '' : label.periodWrong);
    named('target')?.setCustomValidity((head?.target ?? 0) < 0 ? label.targetNegative : '');
    const wrong = fields.filter((field) => !field.reportValidity());
    wrong[0]?.focus();
    return wrong.length === 0;
  }

  /** Dates are laid into the period that was chosen; the key tells a roll-forward that is begun again. */
  private newPlan(): NewPlan | null {
    const { plan, head, content, scope, today } = this;
    if (!plan || !head) return null;
    const source = { ...content, plan, settings: scope.settings };
    const rows = carried(source, head, today, fill(label.loose, plan.name).slice(0, 80));
    const { planType, likelihoodRenewal, likelihoodWhite, reviewCadence, templateId, customerVision } = plan;
    return {
      externalKey: this.begun?.externalKey ?? rollKeyOf(plan.id, head.start),
      accountId: plan.accountId,
      currencyCode: planCurrency(scope.accounts, plan.accountId),
      head: {
        name: head.name.trim(),
        planType,
        periodStart: head.start,
        periodEnd: head.end,
        targetAmount: head.target,
        targetSource: fill(label.targetSource, plan.name),
        likelihoodRenewal,
        likelihoodWhite,
        reviewCadence,
        templateId,
        customerVision,
        customerMission: plan.customerMission,
        executiveSponsorId: plan.executiveSponsorId ?? null,
      },
      previousPlanId: plan.id,
      items: itemsOf(rows, this.isTicked),
    };
  }
}
