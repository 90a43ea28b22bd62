import { LightningElement, api } from 'lwc';
import type { ConflictView } from 'c/conflictNotice';
import { todayOfUser } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { UPDATE_KINDS } from 'c/timelineModel';
import type { UpdateKind } from 'c/timelineModel';
import { label } from './labels';

export interface UpdateValues {
  readonly kind: UpdateKind;
  readonly body: string;
  readonly updateDate: IsoDate;
  readonly isPinned: boolean;
}

const WORDS: Readonly<Record<UpdateKind, string>> = {
  Visit: label.visit,
  Minutes: label.minutes,
  Handover: label.handover,
  General: label.general,
};

interface Control extends HTMLElement {
  readonly value: string;
  readonly checked: boolean;
  reportValidity(): boolean;
}

/**
 * Writes or changes one update. Events: `save` {@link UpdateValues}, `cancel`; with a `conflict`, `keepmine`
 * {@link UpdateValues} and `taketheirs`. What was typed stays until it is saved.
 */
export default class OverviewUpdateForm extends LightningElement {
  @api values: UpdateValues = { kind: 'Visit', body: '', updateDate: todayOfUser(), isPinned: false };
  @api isSaving = false;
  /** Why it was not saved. */
  @api problem = '';
  /** What was saved meanwhile, beside what was typed. */
  @api conflict: ConflictView | null = null;

  label = label;
  kinds = UPDATE_KINDS.map((value) => ({ value, label: WORDS[value] }));
  private hasFocused = false;

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.control('body')?.focus();
  }

  get today(): IsoDate {
    return todayOfUser();
  }

  get isSaveShown(): boolean {
    return this.conflict === null;
  }

  get savingText(): string {
    return this.isSaving ? label.saving : '';
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.handleCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && this.isSaveShown) this.handleSave();
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
    const [body, date, kind, pin] = ['body', 'date', 'kind', 'pin'].map((each) => this.control(each));
    if (!body || !date || !kind || !pin || this.isSaving) return;
    if ([body, date].map((control) => control.reportValidity()).includes(false)) return;
    const values: UpdateValues = {
      kind: kind.value as UpdateKind,
      body: body.value.trim(),
      updateDate: date.value,
      isPinned: pin.checked,
    };
    if (values.body !== '') this.dispatchEvent(new CustomEvent(name, { detail: values }));
  }

  private control(name: string): Control | null {
    return this.template?.querySelector<Control>(`[data-name="${name}"]`) ?? null;
  }
}
