import { LightningElement, api } from 'lwc';
import { draftCells, draftObjectives } from 'c/draftContentModel';
import type { DraftCell, DraftObjective } from 'c/draftContentModel';
import { problemOf } from 'c/errorService';
import { fill, formatMoney } from 'c/formatService';
import { goalBuild } from 'c/goalBuildModel';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import { draftHead } from 'c/planDraftModel';
import type { DraftHead, DraftPeriod } from 'c/planDraftModel';
import { DEFAULT_LIKELIHOOD, PLAN_TYPES } from 'c/planModel';
import type { PlanType } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { createPlan } from 'c/planService';
import type { NewPlan } from 'c/planService';
import { planTypeWord } from 'c/statusService';
import { whitespaceMatrix } from 'c/whitespaceModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { objectiveName, sourceText } from './draftWords';
import { label } from './labels';

interface Head {
  readonly name: string;
  readonly planType: PlanType;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly target: number | null;
}

interface Edit {
  readonly isTicked?: boolean;
  readonly name?: string;
  readonly amount?: number;
}

interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

const cellId = (cell: DraftCell): string => `${cell.rowKey}:${cell.columnKey}`;

/** A plan proposed from the CRM, to be changed and then made in one transaction. `plancreate` `{ planId, message }`, `cancel`. */
export default class PlanDraft extends LightningElement {
  @api accountId = '';
  @api accountName = '';
  @api scope: PlanScope | null = null;
  @api content: PlanContent | null = null;
  @api today: IsoDate = '';

  label = label;
  isSaving = false;
  problem = '';

  /** What the CRM alone says: the cells of another plan are not this one's. */
  private matrix: WhitespaceMatrix | null = null;
  private proposal: DraftHead | null = null;
  private head: Head | null = null;
  private cells: readonly DraftCell[] = [];
  private objectiveEdits: Readonly<Record<string, Edit>> = {};
  private cellEdits: Readonly<Record<string, Edit>> = {};
  /** Of this draft, for as long as it is open: saving it twice makes one plan. */
  private externalKey = '';

  override connectedCallback(): void {
    const { scope, content, accountId } = this;
    if (!scope || !content) return;
    const matrix = whitespaceMatrix({ ...scope, ...content, cells: [], planId: '', accountId }, this.today);
    this.matrix = matrix;
    const proposal = draftHead(matrix, scope.plans, this.today);
    const { start, end } = proposal.period.value;
    const type = planTypeWord(proposal.planType.value);
    this.proposal = proposal;
    this.head = {
      name: fill(label.namePattern, this.accountName, start.slice(0, 4), type),
      planType: proposal.planType.value,
      start,
      end,
      target: proposal.target.value,
    };
    this.cells = draftCells(matrix, scope.prices);
    this.externalKey = `draft-${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }

  get eyebrow(): string {
    return fill(label.eyebrow, this.accountName);
  }

  get typeOptions() {
    return PLAN_TYPES.map((type) => ({ label: planTypeWord(type), value: type }));
  }

  get sources() {
    const { proposal } = this;
    if (!proposal) return null;
    return {
      planType: sourceText(proposal.planType),
      period: sourceText(proposal.period),
      target: sourceText(proposal.target),
    };
  }

  private get period(): DraftPeriod {
    return { start: this.head?.start ?? '', end: this.head?.end ?? '' };
  }

  private get tickedCells() {
    return this.cells
      .filter((cell) => this.cellEdits[cellId(cell)]?.isTicked ?? cell.isTicked)
      .map((cell) => {
        const amount = this.cellEdits[cellId(cell)]?.amount;
        return amount === undefined ? cell : { ...cell, potential: { ...cell.potential, value: amount } };
      });
  }

  private get objectives(): readonly DraftObjective[] {
    const { matrix, scope } = this;
    return matrix && scope ? draftObjectives(matrix, scope.assets, this.tickedCells, this.period, this.today) : [];
  }

  get objectiveRows() {
    return this.objectives.map((objective) => {
      const edit = this.objectiveEdits[objective.key] ?? {};
      const name = edit.name ?? objectiveName(objective, this.period.start.slice(0, 4));
      return {
        key: objective.key,
        objective,
        name,
        isTicked: edit.isTicked ?? true,
        include: fill(label.include, name),
        amount: edit.amount ?? objective.target.value,
        contribution: formatMoney(objective.contribution),
        source: sourceText(objective.target),
        isChanged: edit.name !== undefined || edit.amount !== undefined,
      };
    });
  }

  get cellRows() {
    return this.cells.map((cell) => {
      const edit = this.cellEdits[cellId(cell)] ?? {};
      const name = fill(label.cellName, cell.rowName, cell.columnName);
      return {
        key: cellId(cell),
        name,
        isTicked: edit.isTicked ?? cell.isTicked,
        include: fill(label.include, name),
        amountLabel: `${label.potential}, ${name}`,
        amount: edit.amount ?? cell.potential.value,
        source: sourceText(cell.potential),
        isChanged: edit.amount !== undefined,
      };
    });
  }

  get hasObjectives(): boolean {
    return this.objectives.length > 0;
  }

  get hasCells(): boolean {
    return this.cells.length > 0;
  }

  get objectiveCount(): string {
    const rows = this.objectiveRows;
    return fill(label.selected, rows.filter((row) => row.isTicked).length, rows.length);
  }

  get cellCount(): string {
    return fill(label.selected, this.tickedCells.length, this.cells.length);
  }

  get build(): GoalBuild | null {
    const { matrix, scope, content, head } = this;
    if (!matrix || !scope || !content || !head) return null;
    const proposed = this.tickedCells.map((cell) => ({
      potential: cell.potential.value,
      status: 'Potential' as const,
    }));
    const plan = {
      periodStart: head.start,
      periodEnd: head.end,
      targetAmount: head.target,
      likelihoodWhite: DEFAULT_LIKELIHOOD.white,
      likelihoodRenewal: DEFAULT_LIKELIHOOD.renewal,
    };
    return goalBuild(
      plan,
      { deals: matrix.deals, cells: [...matrix.cells, ...proposed] },
      { ...scope, ...content },
      this.today,
    );
  }

  handleHead(event: CustomEvent<{ value: string }>): void {
    const field = (event.target as HTMLElement).dataset.field as keyof Head;
    const { value } = event.detail;
    if (!this.head) return;
    const entry = field === 'target' ? { target: value === '' ? null : Number(value) } : { [field]: value };
    this.head = { ...this.head, ...entry } as Head;
  }

  handleObjectiveTick(event: CustomEvent<{ checked: boolean }>): void {
    this.editObjective(event, { isTicked: event.detail.checked });
  }

  handleObjectiveName(event: CustomEvent<{ value: string }>): void {
    this.editObjective(event, { name: event.detail.value });
  }

  handleObjectiveAmount(event: CustomEvent<{ value: string }>): void {
    this.editObjective(event, { amount: Number(event.detail.value) });
  }

  handleCellTick(event: CustomEvent<{ checked: boolean }>): void {
    this.editCell(event, { isTicked: event.detail.checked });
  }

  handleCellAmount(event: CustomEvent<{ value: string }>): void {
    this.editCell(event, { amount: Number(event.detail.value) });
  }

  private editObjective(event: Event, edit: Edit): void {
    const key = (event.target as HTMLElement).dataset.key ?? '';
    this.objectiveEdits = { ...this.objectiveEdits, [key]: { ...this.objectiveEdits[key], ...edit } };
  }

  private editCell(event: Event, edit: Edit): void {
    const key = (event.target as HTMLElement).dataset.key ?? '';
    this.cellEdits = { ...this.cellEdits, [key]: { ...this.cellEdits[key], ...edit } };
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  async handleCreate(): Promise<void> {
    const plan = this.newPlan();
    if (!plan || this.isSaving || !this.isValid()) return;
    this.isSaving = true;
    this.problem = '';
    try {
      const planId = await createPlan(plan, this.today);
      const message = fill(label.created, plan.name, plan.objectives.length, plan.cells.length);
      this.dispatchEvent(new CustomEvent('plancreate', { detail: { planId, message } }));
    } catch (error) {
      this.problem = problemOf(error).message;
    } finally {
      this.isSaving = false;
    }
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

  private newPlan(): NewPlan | null {
    const { head, sources } = this;
    if (!head || !sources) return null;
    const isAsProposed = head.target === this.proposal?.target.value;
    return {
      externalKey: this.externalKey,
      accountId: this.accountId,
      name: head.name.trim(),
      planType: head.planType,
      periodStart: head.start,
      periodEnd: head.end,
      targetAmount: head.target,
      targetSource: isAsProposed ? sources.target : label.changed,
      objectives: this.objectiveRows
        .filter((row) => row.isTicked)
        .map(({ name, amount, objective, source }) => ({
          name: name.slice(0, 80),
          category: objective.category,
          measureType: 'Amount',
          baselineValue: 0,
          targetValue: amount,
          actualValue: 0,
          contributionAmount: objective.contribution,
          startDate: objective.startDate,
          dueDate: objective.dueDate,
          status: 'Not Started',
          source: source.slice(0, 255),
        })),
      cells: this.tickedCells.map((cell) => ({
        accountId: cell.accountId,
        buyingCenterId: cell.buyingCenterId,
        offeringId: cell.columnKey,
        potentialAmount: cell.potential.value,
        source: this.cellEdits[cellId(cell)]?.amount === undefined ? sourceText(cell.potential) : label.changed,
      })),
    };
  }
}
