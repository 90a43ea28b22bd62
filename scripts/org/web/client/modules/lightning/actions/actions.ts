/** Name of the event that closes the dialog of a quick action. */
export const closeActionEvent = 'lightning__actionsclosescreen';

/** Dispatched by the component of a quick action when it is done. */
export class CloseActionScreenEvent extends CustomEvent<undefined> {
  constructor(options: { readonly bubbles?: boolean; readonly composed?: boolean } = {}) {
    super(closeActionEvent, { bubbles: true, composed: true, cancelable: true, ...options });
  }
}
