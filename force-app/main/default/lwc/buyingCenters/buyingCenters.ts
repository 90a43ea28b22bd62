import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { centersBeside, isSameRemoval, removalOf } from 'c/buyingCenterModel';
import type { Hanging, Removal } from 'c/buyingCenterModel';
import { HANGING_QUERY, addCenter, changeCenter, dropCenter, readHanging, removeCenter } from 'c/buyingCenterService';
import type { AccountNode, BuyingCenter } from 'c/crmModel';
import { problemOf } from 'c/errorService';
import { fill, formatNumber } from 'c/formatService';
import { tellPlan } from 'c/planEventService';
import { accountViews } from './centerRows';
import type { Task } from './centerRows';
import { label } from './labels';

/** Stands for the account itself where a buying center can be chosen. */
const ACCOUNT = 'account';

/**
 * The buying centers of a plan's accounts: add, rename, put below another, and delete, which first says what moves where.
 * Tells the plan `scopereload` and `contentreload` after a save, with `undoable` or `plannotice`.
 */
export default class BuyingCenters extends LightningElement {
  @api accounts: readonly AccountNode[] = [];
  @api centers: readonly BuyingCenter[] = [];

  label = label;
  isOpen = false;
  isSaving = false;
  task: Task | null = null;
  target = ACCOUNT;
  problem = '';
  private name = '';
  private hanging: Hanging | null = null;
  private isWhole = true;
  private shouldFocus = '';
  private refresh: (() => Promise<unknown>) | undefined;

  @wire(graphql, { query: '$hangingQuery', variables: '$hangingVariables' })
  onHanging({ data, errors, refresh }: GraphQLResult): void {
    if (refresh) this.refresh = refresh;
    if (data) {
      const { hanging, isWhole } = readHanging(data);
      this.hanging = hanging;
      this.isWhole = isWhole;
    } else if (errors?.length) this.problem = problemOf(errors).message;
  }

  override renderedCallback(): void {
    if (this.shouldFocus === '') return;
    const target = this.template?.querySelector<HTMLElement>(this.shouldFocus);
    this.shouldFocus = '';
    target?.focus();
  }

  get hangingQuery(): GraphQLDocument | undefined {
    return this.task?.kind === 'delete' ? HANGING_QUERY : undefined;
  }

  get hangingVariables(): Readonly<Record<string, unknown>> {
    const { chosen } = this;
    const rowIds = chosen ? [chosen.id, ...centersBeside(this.centers, chosen).map(({ center }) => center.id)] : [];
    return { centerId: chosen?.id ?? '', rowIds, accountId: chosen?.accountId ?? '' };
  }

  get accountViews() {
    return accountViews(this.accounts, this.centers, this.task);
  }

  private get chosen(): BuyingCenter | undefined {
    return this.centers.find(({ id }) => id === this.task?.id);
  }

  get isNaming(): boolean {
    return this.task?.kind === 'rename';
  }

  get isDeleting(): boolean {
    return this.task?.kind === 'delete';
  }

  get nameNow(): string {
    return this.chosen?.name ?? '';
  }

  get targetLabel(): string {
    return this.isDeleting ? label.goesTo : label.below;
  }

  get saveLabel(): string {
    return this.isDeleting ? label.deleteDo : label.save;
  }

  get targets(): readonly { readonly label: string; readonly value: string }[] {
    const { chosen } = this;
    if (!chosen) return [];
    const account = this.accounts.find(({ id }) => id === chosen.accountId)?.name ?? '';
    const beside = centersBeside(this.centers, chosen).map(({ center }) => ({ label: center.name, value: center.id }));
    return [{ label: fill(label.top, account), value: ACCOUNT }, ...beside];
  }

  private get targetId(): string | null {
    return this.target === ACCOUNT ? null : this.target;
  }

  private get removal(): Removal | null {
    const { chosen, hanging } = this;
    return chosen && hanging ? removalOf(chosen, this.targetId, this.centers, hanging) : null;
  }

  /** What deleting moves and joins, in sentences. */
  get preview(): readonly string[] {
    const { removal } = this;
    if (!this.isDeleting) return [];
    if (!removal) return this.problem ? [] : [label.reading];
    if (!this.isWhole) return [label.tooMuch];
    const { opportunityIds, assetIds, orderIds, stakeholderIds, childIds, cells } = removal;
    const joined = cells.filter(({ kind }) => kind === 'join').length;
    const counts = [opportunityIds, assetIds, orderIds, stakeholderIds, childIds].map(({ length }) => length);
    return [
      fill(label.moves, ...[...counts, cells.length - joined].map(formatNumber)),
      ...(joined > 0 ? [fill(label.joins, formatNumber(joined))] : []),
      label.noUndo,
    ];
  }

  get cannotSave(): boolean {
    return this.isSaving || (this.isDeleting && (!this.removal || !this.isWhole));
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    this.task = null;
  }

  handleTask(event: MouseEvent): void {
    const { kind, id } = (event.currentTarget as HTMLElement).dataset;
    this.task = { kind: kind as Task['kind'], id: id ?? '' };
    this.name = this.chosen?.name ?? '';
    this.target = this.chosen?.parentId ?? ACCOUNT;
    this.problem = '';
    this.hanging = null;
    this.shouldFocus = '.field';
    if (kind === 'delete') this.refresh?.().catch((error: unknown) => (this.problem = problemOf(error).message));
  }

  handleName(event: CustomEvent<{ value: string }>): void {
    this.name = event.detail.value;
  }

  handleTarget(event: CustomEvent<{ value: string }>): void {
    this.target = event.detail.value;
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.task) return;
    event.stopPropagation();
    this.handleCancel();
  }

  handleCancel(): void {
    const { task } = this;
    this.task = null;
    if (task) this.shouldFocus = `[data-kind='${task.kind}'][data-id='${task.id}']`;
  }

  async handleSave(): Promise<void> {
    const name = this.name.trim();
    if (!this.task || this.cannotSave || (this.task.kind !== 'delete' && name === '')) return;
    this.isSaving = true;
    this.problem = '';
    try {
      if (await this.hasChanged()) {
        this.problem = label.changed;
        return;
      }
      await this.save(this.task, name);
      this.handleCancel();
      this.reload();
    } catch (error) {
      this.problem = fill(label.notSaved, problemOf(error).message);
      // A removal of several transactions may have been cut off: what is left is read anew, and can be done.
      if (this.isDeleting) this.reread();
    } finally {
      this.isSaving = false;
    }
  }

  /** Somebody moved or changed what hangs on it since it was read: nothing is written that the preview did not say. */
  private async hasChanged(): Promise<boolean> {
    const seen = this.removal;
    if (!this.isDeleting || !seen) return false;
    await this.refresh?.();
    return !this.removal || !this.isWhole || !isSameRemoval(seen, this.removal);
  }

  private reread(): void {
    this.reload();
    this.refresh?.().catch((error: unknown) => (this.problem = problemOf(error).message));
  }

  private async save(task: Task, name: string): Promise<void> {
    const { chosen, targetId } = this;
    if (task.kind === 'add') {
      let id = await addCenter(task.id, null, name);
      this.tell(
        fill(label.added, name),
        () => dropCenter(id),
        async () => {
          id = await addCenter(task.id, null, name);
        },
      );
    } else if (task.kind === 'rename' && chosen) {
      await changeCenter(chosen.id, { name });
      const change = (to: string) => () => changeCenter(chosen.id, { name: to });
      this.tell(fill(label.renamed, chosen.name), change(chosen.name), change(name));
    } else if (task.kind === 'move' && chosen) {
      await changeCenter(chosen.id, { parentId: targetId });
      const change = (to: string | null) => () => changeCenter(chosen.id, { parentId: to });
      this.tell(fill(label.moved, chosen.name), change(chosen.parentId), change(targetId));
    } else if (chosen) {
      const { removal } = this;
      if (removal) await removeCenter(removal);
      tellPlan(this, 'plannotice', { message: fill(label.deleted, chosen.name), isError: false });
    }
  }

  private tell(message: string, undo: () => Promise<void>, redo: () => Promise<void>): void {
    const andReload = (work: () => Promise<void>) => async (): Promise<void> => {
      await work();
      this.reload();
    };
    tellPlan(this, 'undoable', { label: message, undo: andReload(undo), redo: andReload(redo) });
  }

  private reload(): void {
    tellPlan(this, 'scopereload');
    tellPlan(this, 'contentreload');
  }
}
