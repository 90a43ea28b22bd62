import userId from '@salesforce/user/Id';
import type { ActivityTask } from 'c/activityModel';
import { logCall } from 'c/activityService';
import { fill } from 'c/formatService';
import type { CallValues } from 'c/overviewCallForm';
import { PENDING, withRecord, withoutRecord } from 'c/planContentModel';
import { removeRecord } from 'c/planService';
import type { UndoEntry } from 'c/undoService';
import { label } from './labels';

/** Whoever shows the calls. */
export interface Audience {
  accountId(): string;
  contactName(id: string): string | null;
  tasks(): readonly ActivityTask[];
  shown(tasks: readonly ActivityTask[]): void;
  undoable(entry: UndoEntry): void;
}

/** Logs calls: in sight at once, gone again when the org refuses or somebody undoes them. */
export class CallLog {
  private readonly audience: Audience;
  private count = 0;

  constructor(audience: Audience) {
    this.audience = audience;
  }

  /** Rejects as the org does. */
  async log(values: CallValues): Promise<void> {
    const step = { id: await this.make(values) };
    this.audience.undoable({
      label: fill(label.logged, values.subject),
      undo: () => this.drop(step.id),
      redo: async () => {
        step.id = await this.make(values);
      },
    });
  }

  private async make(values: CallValues): Promise<string> {
    const { audience } = this;
    this.count += 1;
    const pending = this.taskOf(values, `${PENDING}:${this.count}`);
    audience.shown([...audience.tasks(), pending]);
    try {
      const saved = await logCall({ ...values, accountId: audience.accountId() });
      audience.shown(withRecord(audience.tasks(), { ...pending, ...saved }, pending.id));
      return saved.id;
    } catch (error) {
      audience.shown(withoutRecord(audience.tasks(), pending.id));
      throw error;
    }
  }

  private async drop(id: string): Promise<void> {
    const before = this.audience.tasks();
    this.audience.shown(withoutRecord(before, id));
    try {
      await removeRecord(id);
    } catch (error) {
      this.audience.shown(before);
      throw error;
    }
  }

  private taskOf({ subject, contactId, date }: CallValues, id: string): ActivityTask {
    const now = new Date().toISOString();
    const accountId = this.audience.accountId();
    return {
      id,
      subject,
      status: 'Completed',
      priority: null,
      dueDate: date,
      isClosed: true,
      completedDate: now,
      subtype: 'Call',
      accountId,
      ownerId: userId,
      ownerName: null,
      whoId: contactId,
      whoName: contactId === null ? null : this.audience.contactName(contactId),
      whatId: accountId,
      createdDate: now,
      lastModifiedDate: now,
    };
  }
}
