import { objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import { masterRecordTypeId, type Context, type RecordTypeInfo } from '../types.ts';

/** Record types of an object with their ids; Master last. The default is the only active one, else Master. */
export function recordTypesOf(context: Context, object: ObjectDef): readonly RecordTypeInfo[] {
  const recordType = objectOf(context.catalog, 'RecordType');
  const rows =
    recordType && object.recordTypes.length > 0 ? context.store.find(recordType, 'SobjectType', [object.name]) : [];
  const active = object.recordTypes.filter((type) => type.active);
  const only = active.length === 1 ? active[0]?.name : undefined;
  const own = object.recordTypes.flatMap((type): readonly RecordTypeInfo[] => {
    const id = rows.find((row) => row['DeveloperName'] === type.name)?.['Id'];
    if (typeof id !== 'string') return [];
    const isDefault = type.name === only;
    return [
      {
        active: type.active,
        available: type.active,
        defaultRecordTypeMapping: isDefault,
        developerName: type.name,
        master: false,
        name: type.label,
        recordTypeId: id,
      },
    ];
  });
  const master: RecordTypeInfo = {
    active: true,
    available: true,
    defaultRecordTypeMapping: !own.some((type) => type.defaultRecordTypeMapping),
    developerName: 'Master',
    master: true,
    name: 'Master',
    recordTypeId: masterRecordTypeId,
  };
  return [...own, master];
}
