import { api, LightningElement } from 'lwc';
import { quote, type Row, soql } from 'shell/soql';
import { messageOf } from 'shell/orgClient';

/** Tasks of the record, newest first. */
export default class ActivityPanel extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api pageContext: unknown;
  rows: readonly Row[] | undefined;
  error = '';

  connectedCallback(): void {
    const text = `SELECT Id, Subject, ActivityDate, Status FROM Task WHERE WhatId = ${quote(this.recordId)} ORDER BY ActivityDate DESC NULLS LAST LIMIT 50`;
    soql(text).then(
      ({ records }) => (this.rows = records),
      (error: unknown) => (this.error = messageOf(error)),
    );
  }

  get isEmpty(): boolean {
    return this.rows?.length === 0;
  }
}
