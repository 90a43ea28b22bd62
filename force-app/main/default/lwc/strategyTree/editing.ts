import { fill } from 'c/formatService';
import { ACTION_STATUSES } from 'c/objectiveModel';
import type { Action } from 'c/objectiveModel';
import type { Person, StrategyAccess } from 'c/strategyEditModel';
import type { Choice, InlineEdit } from 'c/strategyInlineEdit';
import type { MenuItem } from 'c/strategyMenu';
import type { Step } from 'c/strategyDestinationModel';
import type { StrategyRow } from 'c/strategyRowModel';
import { label, statusWord } from './labels';
import type { RowView } from './rowView';

/** What may be done on a row and how each of its controls is called; `editing` is the field with the open editor. */
export function controls(view: RowView, access: StrategyAccess, editing: string) {
  const rights = view.isObjective ? access.objective : access.action;
  const named = (column: string): string => fill(label.edit, column, view.name);
  return {
    canEdit: !view.isGoal && rights.canEdit,
    canComplete: view.isAction && rights.canEdit,
    canAdd: !view.isGoal && access.action.canCreate,
    hasMenu: !view.isGoal && (rights.canEdit || rights.canDelete || access.action.canCreate),
    isEditingName: editing === 'name',
    isEditingActual: editing === 'actualValue',
    isEditingOwner: editing === 'owner',
    isEditingStatus: editing === 'status',
    isEditingDue: editing === 'dueDate',
    editActual: named(label.actual),
    editOwner: `${view.owner}, ${named(label.columnOwner)}`,
    editStatus: `${view.status}, ${named(label.columnStatus)}`,
    editDue: `${view.due}, ${named(label.columnDue)}`,
  };
}

/** The editor of one field of a row; `null` where the field is not edited in place. */
export function editOf(row: StrategyRow | undefined, field: string, people: readonly Person[]): InlineEdit | null {
  if (!row || row.kind === 'goal') return null;
  const record = row.kind === 'objective' ? row.node.objective : row.node.action;
  if (field === 'name') return { kind: 'text', label: label.name, value: record.name, isRequired: true };
  if (field === 'dueDate') return { kind: 'date', label: label.columnDue, value: record.dueDate, isRequired: false };
  if (field === 'owner') return ownerEdit(row, people);
  if (field === 'actualValue' && row.kind === 'objective')
    return { kind: 'number', label: label.actual, value: row.node.objective.actualValue, isRequired: false };
  if (field !== 'status' || row.kind !== 'action') return null;
  const choices = ACTION_STATUSES.map((value) => ({ value, label: statusWord[value] }));
  return { kind: 'choice', label: label.columnStatus, value: row.node.action.status, isRequired: true, choices };
}

function ownerEdit(row: Exclude<StrategyRow, { kind: 'goal' }>, people: readonly Person[]): InlineEdit {
  const [id, name] =
    row.kind === 'objective'
      ? [row.node.objective.responsibleId, row.node.objective.responsibleName]
      : [row.node.action.assigneeId, row.node.action.assigneeName];
  return {
    kind: 'choice',
    label: label.columnOwner,
    value: id,
    isRequired: false,
    choices: personChoices(people, id, name),
  };
}

/** Everybody work can be given to, nobody first, and whoever has it although not in the list. */
function personChoices(people: readonly Person[], id: string | null, name: string | null): readonly Choice[] {
  const known = id !== null && !people.some((person) => person.id === id) ? [{ id, name: name ?? id }] : [];
  const choices = [...known, ...people].map((person) => ({ value: person.id, label: person.name }));
  return [{ value: '', label: label.unassigned }, ...choices];
}

/** Only what is completed can be signed off. */
const maySign = ({ status, signedOffBy }: Pick<Action, 'status' | 'signedOffBy'>): boolean =>
  status === 'Completed' && !signedOffBy;

/** What the menu of a row offers; `mayStep` tells which way it can move. */
export function menuItems(
  row: StrategyRow,
  access: StrategyAccess,
  mayStep: (step: Step) => boolean,
): readonly MenuItem[] {
  if (row.kind === 'goal') return [];
  const rights = access[row.kind];
  const step = (value: Step, text: string): readonly MenuItem[] =>
    rights.canEdit && mayStep(value) ? [{ value, label: text }] : [];
  return [
    { value: 'open', label: label.menuOpen },
    ...(access.action.canCreate ? [{ value: 'add', label: label.menuAdd }] : []),
    ...(row.kind === 'action' && rights.canEdit && maySign(row.node.action)
      ? [{ value: 'signoff', label: label.menuSignOff }]
      : []),
    ...step('up', label.menuUp),
    ...step('down', label.menuDown),
    ...(row.kind === 'action' ? [...step('in', label.menuIn), ...step('out', label.menuOut)] : []),
    ...(rights.canEdit ? [{ value: 'moveto', label: label.menuMoveTo }] : []),
    ...(rights.canDelete ? [{ value: 'remove', label: label.menuDelete }] : []),
  ];
}
