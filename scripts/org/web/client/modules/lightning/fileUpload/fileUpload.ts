import { api, LightningElement } from 'lwc';
import { messageOf, request } from 'shell/orgClient';
import { quote, soql } from 'shell/soql';
import { tellChange } from 'shell/recordChanges';
import { restApi } from 'shell/uiApi';

interface Uploaded {
  readonly name: string;
  readonly documentId: string;
  readonly contentVersionId: string;
  readonly contentBodyId: string;
  readonly mimeType: string;
}

interface Progress {
  readonly key: number;
  readonly name: string;
  readonly message: string;
  readonly isFailed: boolean;
}

/** Bytes; the org takes bodies of 10 MB, in which a file is a third larger. */
const largest = 7_500_000;

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(new Error(`${file.name} could not be read.`));
    reader.readAsDataURL(file);
  });

/** Uploads files to a record, each as a ContentVersion. Fires `uploadfinished` with `{ files }`. */
export default class FileUpload extends LightningElement {
  @api label = '';
  @api name: string | undefined;
  /** Extensions with their dot, separated by commas or in a list. */
  @api accept: string | readonly string[] = '';
  @api multiple = false;
  @api disabled = false;
  /** Record the files are linked to. */
  @api recordId: string | undefined;
  /** Custom field of ContentVersion that gets `fileFieldValue`. */
  @api fileFieldName: string | undefined;
  @api fileFieldValue: string | undefined;
  progress: readonly Progress[] = [];
  isBusy = false;

  get extensions(): readonly string[] {
    const given = typeof this.accept === 'string' ? this.accept.split(',') : this.accept;
    return given.map((text) => text.trim().toLowerCase()).filter(Boolean);
  }

  get acceptText(): string {
    return this.extensions.join(',');
  }

  get isDisabled(): boolean {
    return this.disabled || this.isBusy;
  }

  get rows(): readonly object[] {
    return this.progress.map((row) => ({ ...row, css: row.isFailed ? 'slds-text-color_error' : '' }));
  }

  async handleChange(event: CustomEvent<{ files?: FileList }>): Promise<void> {
    event.stopPropagation();
    const files = [...(event.detail.files ?? [])];
    if (files.length === 0 || this.isBusy) return;
    this.isBusy = true;
    this.progress = files.map((file, key) => ({ key, name: file.name, message: 'Uploading…', isFailed: false }));
    const done: Uploaded[] = [];
    for (const [key, file] of files.entries()) {
      try {
        done.push(await this.upload(file));
        this.tell(key, 'Uploaded', false);
      } catch (error) {
        this.tell(key, messageOf(error), true);
      }
    }
    this.isBusy = false;
    if (done.length === 0) return;
    tellChange({ id: this.recordId ?? '', apiName: 'ContentDocumentLink' });
    this.dispatchEvent(new CustomEvent('uploadfinished', { detail: { files: done } }));
  }

  tell(key: number, message: string, isFailed: boolean): void {
    this.progress = this.progress.map((row) => (row.key === key ? { ...row, message, isFailed } : row));
  }

  async upload(file: File): Promise<Uploaded> {
    const { extensions } = this;
    if (extensions.length > 0 && !extensions.some((extension) => file.name.toLowerCase().endsWith(extension)))
      throw new Error(`Your file isn't in the right format. Choose one of ${extensions.join(', ')}.`);
    if (file.size > largest) throw new Error('The local org takes files of up to 7.5 MB.');
    const own = this.fileFieldName?.endsWith('__c') ? { [this.fileFieldName]: this.fileFieldValue } : {};
    const body = {
      Title: file.name.replace(/\.[^.]+$/, '') || file.name,
      PathOnClient: file.name,
      VersionData: await base64Of(file),
      ...(this.recordId ? { FirstPublishLocationId: this.recordId } : {}),
      ...own,
    };
    const { id } = (await request(restApi('sobjects/ContentVersion'), { method: 'POST', body })) as { id: string };
    const { records } = await soql(`SELECT ContentDocumentId FROM ContentVersion WHERE Id = ${quote(id)}`);
    const documentId = String(records[0]?.['ContentDocumentId'] ?? '');
    return { name: file.name, documentId, contentVersionId: id, contentBodyId: id, mimeType: file.type };
  }
}
