import { LightningElement } from 'lwc';

/** Place for a form's errors; the form itself shows them here. */
export default class Messages extends LightningElement {}
