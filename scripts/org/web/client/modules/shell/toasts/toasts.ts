import { LightningElement } from 'lwc';
import { toastEvent } from 'shell/toaster';
import { type MessagePart, messageParts, type ToastDetail } from 'shell/toastMessage';

interface Toast extends ToastDetail {
  readonly id: number;
  readonly css: string;
  readonly icon: string;
  readonly label: string;
  readonly parts: readonly MessagePart[];
}

const labels = { info: 'Info', success: 'Success', warning: 'Warning', error: 'Error' };

/** Milliseconds a toast stays, unless it is sticky. */
const stay = { dismissible: 4800, dismissable: 4800, pester: 3000 };

/** The toasts of the page, newest below. Listens for `ShowToastEvent`. */
export default class Toasts extends LightningElement {
  toasts: readonly Toast[] = [];
  last = 0;

  connectedCallback(): void {
    window.addEventListener(toastEvent, (event) => {
      event.preventDefault();
      this.add((event as CustomEvent<ToastDetail>).detail ?? {});
    });
  }

  add(detail: ToastDetail): void {
    const variant = detail.variant && detail.variant in labels ? detail.variant : 'info';
    const id = (this.last += 1);
    const toast: Toast = {
      ...detail,
      id,
      css: `slds-notify slds-notify_toast slds-theme_${variant} toast`,
      icon: `utility:${variant}`,
      label: labels[variant],
      parts: messageParts(detail),
    };
    this.toasts = [...this.toasts, toast].slice(-3);
    const mode = detail.mode ?? 'dismissible';
    if (mode !== 'sticky') setTimeout(() => this.remove(id), stay[mode] ?? stay.dismissible);
  }

  remove(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  handleClose(event: Event): void {
    this.remove(Number((event.currentTarget as HTMLElement).dataset['id']));
  }
}
