import { toastEvent } from 'shell/toaster';
import type { ToastDetail } from 'shell/toastMessage';

/** `new ShowToastEvent({ title, message, messageData, variant, mode })`, dispatched by any component. */
export class ShowToastEvent extends CustomEvent<ToastDetail> {
  constructor(detail: ToastDetail) {
    super(toastEvent, { bubbles: true, composed: true, cancelable: true, detail });
  }
}
