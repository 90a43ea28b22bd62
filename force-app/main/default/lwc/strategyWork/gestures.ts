import type { ActionStatus } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { completion, fieldPatch, statusPatch } from 'c/strategyEditModel';
import { placesNow, relocations } from 'c/strategyMoveModel';
import type { Destination } from 'c/strategyMoveModel';
import type { People } from 'c/strategyPeopleService';
import type { StrategyTree } from 'c/strategyTreeModel';
import { label } from './labels';
import type { Kind } from './workChanges';
import type { WorkEditor } from './workEditor';

/** How things stand when something is done. */
interface Standing {
  readonly tree: StrategyTree | null;
  readonly people: People;
  readonly today: IsoDate;
}

/** A value of one field, as a person typed or chose it. */
export interface FieldEdit {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly value: string | number | null;
}

/** What a person does to a record in one of the views, as the change it means; nothing where the record is gone. */
export class Gestures {
  private readonly editor: WorkEditor;
  private readonly standing: () => Standing;

  constructor(editor: WorkEditor, standing: () => Standing) {
    this.editor = editor;
    this.standing = standing;
  }

  edit({ kind, id, field, value }: FieldEdit): void {
    const { people, today } = this.standing();
    const record = this.editor.recordOf(kind, id);
    if (record) this.editor.change(kind, record, fieldPatch(record, field, value, people.users, today));
  }

  complete({ id, isCompleted }: { readonly id: string; readonly isCompleted: boolean }): void {
    const action = this.editor.recordOf('action', id);
    const done = isCompleted ? label.completed : label.reopened;
    if (action) this.editor.change('action', action, completion(isCompleted, this.standing().today), done);
  }

  /** A card put to another column. */
  status({ id, status }: { readonly id: string; readonly status: ActionStatus }): void {
    const action = this.editor.recordOf('action', id);
    if (action && 'objectiveId' in action && action.status !== status)
      this.editor.change('action', action, statusPatch(action, status, this.standing().today), label.moved);
  }

  move(to: Destination): void {
    const { tree } = this.standing();
    const record = this.editor.recordOf(to.kind, to.id);
    if (!tree || !record) return;
    const places = relocations(tree, to);
    this.editor.relocate(record.name, places, placesNow(tree, places));
  }
}
