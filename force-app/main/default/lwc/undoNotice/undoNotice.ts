import { LightningElement, api } from 'lwc';
import closeLabel from '@salesforce/label/c.Plan_Close';
import undoLabel from '@salesforce/label/c.Plan_Undo';

/** What was just done, read out politely, with a way back: `undo`, `close`. An error stays until it is closed. */
export default class UndoNotice extends LightningElement {
  @api message = '';
  @api canUndo = false;
  @api isError = false;

  label = { undo: undoLabel, close: closeLabel };

  get noticeClass(): string {
    return this.isError ? 'notice notice_error' : 'notice';
  }

  get icon(): string {
    return this.isError ? 'utility:error' : 'utility:success';
  }

  get liveRole(): string {
    return this.isError ? 'alert' : 'status';
  }

  handleUndo(): void {
    this.dispatchEvent(new CustomEvent('undo'));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
