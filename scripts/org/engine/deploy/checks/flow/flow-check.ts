import { objectOf } from '../../../../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef, XmlNode } from '../../../../catalog/types.ts';
import { fieldAt, pathType, type PathType } from '../../../flow/path-type.ts';
import type { Flow, Operand } from '../../../flow/types.ts';
import { errorAt, type Problem } from '../../problem.ts';

/** Collects what is wrong with one flow; `who` is as in `Set_Name (Assignment)`. */
export interface FlowCheck {
  readonly flow: Flow;
  readonly catalog: Catalog;
  readonly problems: Problem[];
  tell(node: XmlNode | undefined, who: string, message: string): void;
  object(node: XmlNode, who: string, name: string | undefined): ObjectDef | undefined;
  field(node: XmlNode, who: string, object: ObjectDef | undefined, name: string): FieldDef | undefined;
  path(node: XmlNode, who: string, path: string): PathType | undefined;
  /** Type of an operand; undefined for a blank or unknown one. Merge fields must resolve. */
  operand(who: string, operand: Operand): PathType | undefined;
}

export function flowCheck(flow: Flow, catalog: Catalog): FlowCheck {
  const problems: Problem[] = [];
  const check: FlowCheck = {
    flow,
    catalog,
    problems,
    tell: (node, who, message) => void problems.push(errorAt(node, `${who} - ${message}`)),
    object(node, who, name) {
      const found = objectOf(catalog, name ?? '');
      if (!found) check.tell(node, who, `The object "${name ?? ''}" doesn't exist.`);
      return found;
    },
    field(node, who, object, name) {
      const found = object && fieldAt(catalog, object, name.split('.'));
      if (object && !found) check.tell(node, who, `The field "${name}" for the object "${object.name}" doesn't exist.`);
      return found;
    },
    path(node, who, path) {
      const found = pathType(catalog, flow, path);
      if (!found)
        check.tell(node, who, `The flow contains an invalid reference to the "${path}" resource, which doesn't exist.`);
      return found;
    },
    operand(who, operand) {
      if (operand.kind === 'reference') return check.path(operand.node, who, operand.path);
      if (operand.kind === 'literal') return undefined;
      for (const [, path = ''] of operand.text.matchAll(/\{!([^{}]+)\}/g)) check.path(operand.node, who, path.trim());
      return undefined;
    },
  };
  return check;
}

const groups: Readonly<Record<string, string>> = {
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'Date',
  time: 'Time',
  int: 'Number',
  double: 'Number',
  currency: 'Number',
  percent: 'Number',
};

const groupOf = (field: FieldDef): string => groups[field.type] ?? 'Text';

/** Whether a value of one type may go into the other, as far as the types alone tell. */
export function mismatch(target: PathType, given: PathType): string | undefined {
  if (target.kind === 'record' || given.kind === 'record') {
    if (target.kind === 'record' && given.kind === 'record' && target.object.name === given.object.name)
      return undefined;
    if (target.kind === 'value' && target.isCollection === given.isCollection && !given.isCollection)
      return `${groupOf(target.field)} can't hold a record`;
    return 'The record types differ';
  }
  const [wanted, got] = [groupOf(target.field), groupOf(given.field)];
  return wanted === got || wanted === 'Text' ? undefined : `${wanted} can't hold ${got}`;
}

/** The same for a literal or text: a boolean field takes no number, a number field no words. */
export function literalMismatch(field: FieldDef, operand: Operand): string | undefined {
  const wanted = groupOf(field);
  if (operand.kind === 'literal' && operand.value !== null) {
    const got = typeof operand.value === 'boolean' ? 'Boolean' : typeof operand.value === 'number' ? 'Number' : 'Date';
    const fits = wanted === got || wanted === 'Text' || (wanted === 'Time' && got === 'Date');
    return fits ? undefined : `${wanted} can't hold ${got}`;
  }
  if (operand.kind !== 'text' || operand.text === '' || operand.text.includes('{!')) return undefined;
  return wanted === 'Text' || wanted === 'Date' || wanted === 'Time' ? undefined : `${wanted} can't hold Text`;
}
