import { LightningElement, api } from 'lwc';
import cancelLabel from '@salesforce/label/c.Plan_Cancel';
import capabilityLabel from '@salesforce/label/c.Whitespace_Capability';
import competitionLabel from '@salesforce/label/c.Whitespace_Competition';
import competitionRange from '@salesforce/label/c.Whitespace_Competition_Range';
import needLabel from '@salesforce/label/c.Whitespace_Need';
import noneLabel from '@salesforce/label/c.Whitespace_Override_None';
import overrideLabel from '@salesforce/label/c.Whitespace_Override';
import potentialHelp from '@salesforce/label/c.Whitespace_Potential_Help';
import potentialLabel from '@salesforce/label/c.Whitespace_Potential';
import rangeLabel from '@salesforce/label/c.Whitespace_Score_Range';
import reasonLabel from '@salesforce/label/c.Whitespace_Override_Reason';
import reasonMissing from '@salesforce/label/c.Whitespace_Reason_Missing';
import saveLabel from '@salesforce/label/c.Plan_Save';
import walletHelp from '@salesforce/label/c.Whitespace_Wallet_Help';
import walletLabel from '@salesforce/label/c.Whitespace_Wallet';
import winnabilityLabel from '@salesforce/label/c.Whitespace_Winnability_Of';
import type { CellStatus } from 'c/crmModel';
import type { CellChanges } from 'c/planService';
import { fill, formatNumber, moneyFormatter } from 'c/formatService';
import { statusLook } from 'c/statusService';
import { STATUS_PRECEDENCE } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';

const FOLLOW = 'follow';

interface Field extends HTMLElement {
  value: string;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

const AMOUNTS = [
  { name: 'potentialAmount', label: potentialLabel, help: potentialHelp },
  { name: 'walletAmount', label: walletLabel, help: walletHelp },
] as const;
const SCORES = [
  { name: 'needScore', label: needLabel, help: rangeLabel },
  { name: 'capabilityScore', label: capabilityLabel, help: rangeLabel },
  { name: 'competitionScore', label: competitionLabel, help: competitionRange },
] as const;
type NumberField = (typeof AMOUNTS | typeof SCORES)[number]['name'];

/** What a person adds to a cell: potential, wallet, where asked three scores, override with reason. `cellsave` `{ changes }` with what changed. */
export default class WhitespaceCellForm extends LightningElement {
  @api isSaving = false;
  @api hasScores = false;
  @api hasOverride = false;

  private shown: MatrixCell | null = null;
  private edited: CellChanges = {};

  label = { cancel: cancelLabel, override: overrideLabel, reason: reasonLabel, reasonMissing, save: saveLabel };

  moneyFormatter = moneyFormatter();

  /** Another cell drops what was typed; the same cell, saved by somebody, keeps it. */
  @api
  get cell(): MatrixCell | null {
    return this.shown;
  }
  set cell(cell: MatrixCell | null) {
    const isSame = this.shown?.rowKey === cell?.rowKey && this.shown?.columnKey === cell?.columnKey;
    if (!isSame) this.edited = {};
    this.shown = cell;
  }

  /** Drops what was typed. */
  @api reset(): void {
    this.edited = {};
  }

  /** The first field, or that of `name`. */
  @api focusFirst(name?: 'needScore' | 'statusOverride'): void {
    const field = name && this.template?.querySelector<HTMLElement>(`[data-field="${name}"]`);
    (field || this.template?.querySelector<HTMLElement>('lightning-input'))?.focus();
  }

  /** What the competition leaves us to win by. */
  get winnability(): string {
    const { competitionScore } = this.values;
    if (competitionScore === null || !(competitionScore >= 0 && competitionScore <= 10)) return '';
    return fill(winnabilityLabel, formatNumber(10 - competitionScore), formatNumber(competitionScore));
  }

  get values(): Required<Pick<CellChanges, NumberField | 'overrideReason'>> & { readonly override: string } {
    const record = this.shown?.record;
    const { edited } = this;
    const pick = <K extends NumberField | 'overrideReason'>(key: K) =>
      (key in edited ? edited[key] : record?.[key]) ?? null;
    const override = 'statusOverride' in edited ? edited.statusOverride : record?.statusOverride;
    return {
      potentialAmount: pick('potentialAmount') as number | null,
      walletAmount: pick('walletAmount') as number | null,
      needScore: pick('needScore') as number | null,
      capabilityScore: pick('capabilityScore') as number | null,
      competitionScore: pick('competitionScore') as number | null,
      overrideReason: pick('overrideReason') as string | null,
      override: override ?? FOLLOW,
    };
  }

  get amounts() {
    return AMOUNTS.map((field) => ({ ...field, value: this.values[field.name] }));
  }

  get scores() {
    return SCORES.map((field) => ({ ...field, value: this.values[field.name] }));
  }

  get overrideOptions(): readonly { readonly label: string; readonly value: string }[] {
    return [
      { label: noneLabel, value: FOLLOW },
      ...STATUS_PRECEDENCE.map((status) => ({ label: statusLook(status).word, value: status })),
    ];
  }

  get isOverriding(): boolean {
    return this.values.override !== FOLLOW;
  }

  get isDirty(): boolean {
    return Object.keys(this.edited).length > 0;
  }

  handleNumber(event: CustomEvent<{ value: string }>): void {
    const field = (event.target as HTMLElement).dataset.field as NumberField;
    const { value } = event.detail;
    forgive(event.target as Field);
    this.change(field, value === '' ? null : Number(value));
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    forgive(event.target as Field);
    this.change('overrideReason', event.detail.value.trim() === '' ? null : event.detail.value);
  }

  handleOverride(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    const status = value === FOLLOW ? null : (value as CellStatus);
    this.change('statusOverride', status);
    if (status === null) this.change('overrideReason', null);
  }

  /** Keeps a value as edited only while it differs from what is saved. */
  private change<K extends keyof CellChanges>(key: K, value: CellChanges[K]): void {
    const { [key]: _dropped, ...rest } = this.edited;
    const saved = this.shown?.record?.[key as keyof CellChanges] ?? null;
    this.edited = (value ?? null) === saved ? rest : { ...rest, [key]: value };
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.defaultPrevented || !(event.target as HTMLElement).matches('lightning-input'))
      return;
    event.preventDefault();
    if (this.isDirty && !this.isSaving) this.handleSave();
  }

  handleCancel(): void {
    this.edited = {};
  }

  handleSave(): void {
    if (this.isSaving) return;
    const fields = [...(this.template?.querySelectorAll<Field>('lightning-input, lightning-textarea') ?? [])];
    const wrong = fields.filter((field) => !field.reportValidity());
    if (wrong.length > 0) {
      wrong[0]?.focus();
      return;
    }
    const changes: CellChanges =
      'statusOverride' in this.edited
        ? {
            ...this.edited,
            overriddenStatus: this.edited.statusOverride === null ? null : (this.shown?.derived ?? null),
          }
        : this.edited;
    this.dispatchEvent(new CustomEvent('cellsave', { detail: { changes } }));
  }
}

/** Takes an error away as soon as it is mended: on blur the form would move under the pointer. */
function forgive(field: Field): void {
  if (field.checkValidity()) field.reportValidity();
}
