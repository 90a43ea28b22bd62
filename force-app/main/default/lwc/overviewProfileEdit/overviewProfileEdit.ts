import { LightningElement, api } from 'lwc';
import type { Account } from 'c/crmModel';
import { fill } from 'c/formatService';
import { webLink } from 'c/profileModel';
import { label } from './labels';

const KEYS = ['website', 'linkedinUrl', 'xUrl', 'youtubeUrl'] as const;
type Key = (typeof KEYS)[number];
/** The addresses a person edits here; `null` clears one. */
export type ProfileChanges = Partial<Record<Key, string | null>>;

interface Field extends HTMLInputElement {
  readonly name: string;
  value: string;
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/**
 * Website, social addresses and logo of the account. Events `profilesave` with the values that changed, `logoupload`
 * `{ fileId }`, `logoremove`, `recordedit`, `cancel`.
 */
export default class OverviewProfileEdit extends LightningElement {
  @api account: Account | null = null;
  @api isSaving = false;
  /** What the org refused. */
  @api message = '';

  label = label;
  accept = '.png,.jpg,.jpeg,.gif,.webp';
  private opened: Account | null = null;

  override connectedCallback(): void {
    this.opened = this.account;
  }

  /** The values as they were when the form was opened, and what somebody else made of them since. */
  get fields() {
    const { account, opened } = this;
    return KEYS.map((key) => {
      const isChanged = (account?.[key] ?? null) !== (opened?.[key] ?? null);
      return {
        key,
        name: label[key],
        value: opened?.[key] ?? '',
        note: isChanged ? fill(label.nowInOrg, account?.[key] ?? label.nothing) : '',
      };
    });
  }

  get hasLogo(): boolean {
    return (this.account?.logoFileId ?? null) !== null;
  }

  @api
  focus(): void {
    (this.template?.querySelector('lightning-input') as HTMLElement | null)?.focus();
  }

  handleSave(event: Event): void {
    event.preventDefault();
    const inputs = [...(this.template?.querySelectorAll('lightning-input') ?? [])] as unknown as Field[];
    const changes: Record<string, string | null> = {};
    let isValid = true;
    for (const input of inputs) {
      const typed = input.value.trim();
      const link = webLink(typed);
      input.setCustomValidity(typed === '' || link ? '' : label.badUrl);
      if (!input.reportValidity()) isValid = false;
      const before = this.account?.[input.name as Key] ?? null;
      const after = link ? link.href : null;
      if (typed !== (before ?? '') && after !== before) changes[input.name] = after;
    }
    if (isValid) this.dispatchEvent(new CustomEvent<ProfileChanges>('profilesave', { detail: changes }));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleCancel();
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleRecord(): void {
    this.dispatchEvent(new CustomEvent('recordedit'));
  }

  handleUpload(event: CustomEvent<{ files: readonly { contentVersionId?: string }[] }>): void {
    const fileId = event.detail.files[0]?.contentVersionId;
    if (fileId) this.dispatchEvent(new CustomEvent('logoupload', { detail: { fileId } }));
  }

  handleRemove(): void {
    this.dispatchEvent(new CustomEvent('logoremove'));
  }
}
