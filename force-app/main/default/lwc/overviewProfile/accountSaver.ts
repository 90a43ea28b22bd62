import type { Account } from 'c/crmModel';
import { fieldsOf, updateFields } from 'c/saveService';

/** What of an account is edited in its profile. */
export type AccountChanges = Partial<Pick<Account, 'website' | 'linkedinUrl' | 'xUrl' | 'youtubeUrl' | 'logoFileId'>>;

const FIELDS = {
  website: 'Website',
  linkedinUrl: 'Linkedin_Url__c',
  xUrl: 'X_Url__c',
  youtubeUrl: 'Youtube_Url__c',
  logoFileId: 'Logo_File_Id__c',
} as const;

/** Saves accounts, each time against the state it last knew: as it was read, or as it was saved here. */
export class AccountSaver {
  private readonly stamps = new Map<string, string>();

  async save({ id, lastModifiedDate }: Account, changes: AccountChanges): Promise<void> {
    const own = this.stamps.get(id) ?? '';
    const known = { id, lastModifiedDate: own > lastModifiedDate ? own : lastModifiedDate };
    const saved = await updateFields(known, fieldsOf<AccountChanges>({ fields: FIELDS }, changes));
    this.stamps.set(id, saved.lastModifiedDate);
  }
}
