import { makeField } from './field-def.ts';
import type { FieldDef } from './types.ts';

/** What decides which fields the platform adds to an object. */
export interface SystemFieldNeeds {
  readonly hasOwner: boolean;
  /** Objects an owner may be: User, and Group for queues. */
  readonly owners: readonly string[];
  readonly recordTypes: boolean;
  readonly activities: boolean;
}

const stamp = (name: string, label: string, type: 'datetime' | 'date'): FieldDef =>
  makeField({ name, label, type, readOnly: true, required: type === 'datetime' });

const userStamp = (name: string, label: string): FieldDef =>
  makeField({
    name,
    label,
    type: 'reference',
    length: 18,
    readOnly: true,
    required: true,
    referenceTo: ['User'],
    relationshipName: name.slice(0, -2),
  });

/** Id and IsDeleted come first, as in every describe; standard objects call the Id after themselves. */
export const leadingFields = (label = 'Record'): readonly FieldDef[] => [
  makeField({ name: 'Id', label: `${label} ID`, type: 'id', length: 18, readOnly: true, required: true }),
  makeField({ name: 'IsDeleted', label: 'Deleted', type: 'boolean', readOnly: true, required: true }),
];

export const ownerField = (owners: readonly string[]): FieldDef =>
  makeField({
    name: 'OwnerId',
    label: 'Owner ID',
    type: 'reference',
    length: 18,
    required: true,
    referenceTo: owners,
    relationshipName: 'Owner',
    onDelete: 'Restrict',
  });

export const recordTypeField = (): FieldDef =>
  makeField({
    name: 'RecordTypeId',
    label: 'Record Type ID',
    type: 'reference',
    length: 18,
    referenceTo: ['RecordType'],
    relationshipName: 'RecordType',
  });

/** Audit fields, in the order of a describe. */
export function auditFields(): readonly FieldDef[] {
  return [
    stamp('CreatedDate', 'Created Date', 'datetime'),
    userStamp('CreatedById', 'Created By ID'),
    stamp('LastModifiedDate', 'Last Modified Date', 'datetime'),
    userStamp('LastModifiedById', 'Last Modified By ID'),
    stamp('SystemModstamp', 'System Modstamp', 'datetime'),
  ];
}

const AUDIT: ReadonlySet<string> = new Set(['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate']);

/** Who made and changed a record last, and when: what may be told of a new record by those who may set audit fields. */
export const isAuditField = ({ name }: FieldDef): boolean => AUDIT.has(name);

export const activityField = (): FieldDef => stamp('LastActivityDate', 'Last Activity', 'date');
