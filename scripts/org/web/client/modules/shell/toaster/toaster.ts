import type { ToastDetail } from 'shell/toastMessage';

export const toastEvent = 'lightning__showtoast';

/** Shows a toast from anywhere in the shell. */
export const showToast = (detail: ToastDetail): boolean =>
  window.dispatchEvent(new CustomEvent(toastEvent, { detail }));
