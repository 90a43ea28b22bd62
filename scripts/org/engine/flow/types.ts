import type { FieldType, ObjectDef, Value, XmlNode } from '../../catalog/types.ts';
import type { Row } from '../../store/types.ts';

// ── values while a flow runs: never changed in place, so that assigning copies ─────────────────────────────────────────

export interface FlowRecord {
  readonly object: ObjectDef;
  readonly fields: Row;
}
export type FlowItem = Value | FlowRecord;
export type FlowValue = FlowItem | readonly FlowItem[];

// ── what a flow says ───────────────────────────────────────────────────────────────────────────────────────────────────

/** A value as written. `text` may hold merge fields: `Dear {!$Record.Name}`. */
export type Operand =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'text'; readonly text: string; readonly node: XmlNode }
  | { readonly kind: 'reference'; readonly path: string; readonly node: XmlNode };

/** `left` is a path of the flow (`$Record.Name`) in conditions, a field's name in filters. */
export interface FlowCondition {
  readonly left: string;
  readonly operator: string;
  readonly right: Operand;
  readonly node: XmlNode;
}

/** Conditions and how they combine: `and`, `or`, or `1 AND (2 OR 3)`. */
export interface Criteria {
  readonly logic: string;
  readonly conditions: readonly FlowCondition[];
  readonly node: XmlNode;
}

/** A field and what goes into it. */
export interface FieldInput {
  readonly field: string;
  readonly value: Operand;
  readonly node: XmlNode;
}

interface Step {
  readonly name: string;
  readonly label: string;
  readonly node: XmlNode;
  readonly next: Target | undefined;
  readonly fault?: Target;
}

/** Where a connector leads. */
export interface Target {
  readonly name: string;
  readonly node: XmlNode;
}

export interface AssignmentItem {
  readonly target: string;
  readonly operator: string;
  readonly value: Operand;
  readonly node: XmlNode;
}

export interface DecisionRule {
  readonly name: string;
  readonly criteria: Criteria;
  readonly onlyWhenChanged: boolean;
  readonly next: Target | undefined;
}

/** Records an element finds (`object` and `criteria`) or is handed (`input`). */
export interface RecordsOf {
  readonly object?: string;
  readonly criteria: Criteria;
  readonly input?: string;
  readonly values: readonly FieldInput[];
}

/** One key of a Collection Sort; `field` is absent for collections of plain values. */
export interface SortOption {
  readonly field?: string;
  readonly descending: boolean;
  readonly blanksFirst: boolean;
}

export type FlowElement =
  | (Step & { readonly kind: 'assignment'; readonly items: readonly AssignmentItem[] })
  | (Step & { readonly kind: 'decision'; readonly rules: readonly DecisionRule[] })
  | (Step & {
      readonly kind: 'loop';
      readonly collection: string;
      readonly descending: boolean;
      readonly into?: string;
      readonly each: Target | undefined;
    })
  | (Step & {
      readonly kind: 'sort';
      readonly collection: string;
      readonly options: readonly SortOption[];
      readonly most?: number;
    })
  | (Step & {
      readonly kind: 'filter';
      readonly collection: string;
      /** Variable that holds each item while it is looked at. */
      readonly into: string;
      readonly criteria: Criteria;
    })
  | (Step & {
      readonly kind: 'lookup';
      readonly object: string;
      readonly criteria: Criteria;
      readonly firstOnly: boolean;
      readonly storeItself: boolean;
      readonly nullWhenNone: boolean;
      readonly into?: string;
      readonly outputs: readonly { readonly target: string; readonly field: string; readonly node: XmlNode }[];
      readonly sort?: { readonly field: string; readonly descending: boolean };
      readonly limit?: Operand;
    })
  | (Step & RecordsOf & { readonly kind: 'create'; readonly idInto?: string; readonly storeItself: boolean })
  | (Step & RecordsOf & { readonly kind: 'update' })
  | (Step & RecordsOf & { readonly kind: 'delete' })
  | (Step & {
      readonly kind: 'error';
      readonly messages: readonly { readonly message: Operand; readonly field?: string; readonly node: XmlNode }[];
    });

export type FlowResource =
  | {
      readonly kind: 'variable' | 'constant';
      readonly name: string;
      readonly node: XmlNode;
      readonly type: FieldType | 'record';
      readonly object?: string;
      readonly isCollection: boolean;
      readonly value?: Operand;
    }
  | {
      readonly kind: 'formula';
      readonly name: string;
      readonly node: XmlNode;
      readonly type: FieldType;
      readonly scale?: number;
      readonly source: string;
    }
  | { readonly kind: 'template'; readonly name: string; readonly node: XmlNode; readonly text: string };

export type Trigger = 'beforeSave' | 'afterSave' | 'beforeDelete' | 'scheduled';

/** A part of an after-save flow that runs at a time of its own. */
export interface ScheduledPath {
  readonly name: string;
  readonly node: XmlNode;
  readonly next: Target | undefined;
  /** In `unit`s after the base; negative before it. */
  readonly offset: number;
  readonly unit: string;
  /** The record's field the time counts from; absent for the time of the change. */
  readonly field?: string;
}

export interface FlowStart {
  readonly node: XmlNode;
  /** Absent for flows that only other automation calls. */
  readonly trigger?: Trigger;
  readonly object?: string;
  readonly onCreate: boolean;
  readonly onUpdate: boolean;
  readonly criteria: Criteria;
  readonly formula?: XmlNode;
  readonly onlyWhenChanged: boolean;
  readonly schedule?: { readonly frequency: string; readonly startDate: string; readonly startTime: string };
  readonly paths: readonly ScheduledPath[];
  readonly next: Target | undefined;
}

/** One flow as deployed. Keys of the maps are lower-case. */
export interface Flow {
  readonly name: string;
  readonly label: string;
  readonly node: XmlNode;
  readonly apiVersion: number;
  readonly active: boolean;
  readonly order: number;
  readonly start: FlowStart;
  readonly elements: ReadonlyMap<string, FlowElement>;
  readonly resources: ReadonlyMap<string, FlowResource>;
  /** Parts the local org cannot run, and names used twice. */
  readonly problems: readonly { readonly node: XmlNode; readonly message: string }[];
}
