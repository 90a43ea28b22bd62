import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValueSets } from './read-picklist.ts';
import { standardObject, type StandardObjectFile } from './standard-object.ts';
import type { ObjectDef, PermissionGrant, PicklistValue } from './types.ts';

/** A stage or status and what it means; the extra properties only on the sets that have them. */
export interface StandardValue {
  readonly value: string;
  readonly label?: string;
  readonly default?: boolean;
  readonly closed?: boolean;
  readonly won?: boolean;
  readonly probability?: number;
  readonly forecastCategory?: string;
}

/** Everything the platform has before the first deploy. */
export interface Standard {
  readonly objects: readonly ObjectDef[];
  /** Objects there are only in an org with several currencies. */
  readonly currencyObjects?: readonly ObjectDef[];
  readonly profiles: readonly PermissionGrant[];
  /** Standard value sets by name, e.g. `OpportunityStage`. */
  readonly valueSets: ReadonlyMap<string, readonly StandardValue[]>;
  /** Picklist fields fed by a standard value set, lower-case `object.field` to the set's name. */
  readonly setOfField: ReadonlyMap<string, string>;
}

interface ProfileFile {
  readonly name: string;
  /** `*` stands for every object. Letters of `crud`, then `v` view all, `m` modify all. */
  readonly objects: Readonly<Record<string, string>>;
  /** `all` grants every field, whatever is deployed later. */
  readonly fields: 'all' | 'standard' | 'none';
  readonly tabs: 'all' | 'none';
  readonly userPermissions: readonly string[];
}

const jsonFiles = (folder: string): readonly unknown[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);

/** Reads `config/org`: standard objects, standard value sets and profiles. */
export function readStandard(folder: string): Standard {
  const sets = JSON.parse(readFileSync(join(folder, 'standard-value-sets.json'), 'utf8')) as Record<
    string,
    readonly (string | StandardValue)[]
  >;
  const valueSets = new Map(
    Object.entries(sets).map(([name, values]) => [
      name,
      values.map((value) => (typeof value === 'string' ? { value } : value)),
    ]),
  );
  const picklists: ValueSets = new Map(
    [...valueSets].map(([name, values]) => [name.toLowerCase(), values.map(picklistValueOf)]),
  );
  const files = jsonFiles(join(folder, 'standard-objects')) as readonly StandardObjectFile[];
  return {
    objects: files.map((file) => standardObject(file, picklists)),
    currencyObjects: (jsonFiles(join(folder, 'currency-objects')) as readonly StandardObjectFile[]).map((file) =>
      standardObject(file, picklists),
    ),
    profiles: (jsonFiles(join(folder, 'profiles')) as readonly ProfileFile[]).map(readProfile),
    valueSets,
    setOfField: new Map(files.flatMap(setsOf)),
  };
}

export const picklistValueOf = (value: StandardValue): PicklistValue => ({
  value: value.value,
  label: value.label ?? value.value,
  isDefault: value.default ?? false,
  isActive: true,
});

function setsOf(file: StandardObjectFile): readonly (readonly [string, string])[] {
  return Object.entries(file.fields).flatMap(([name, line]) => {
    const set = / set=(\S+)/.exec(line)?.[1];
    return set ? [[`${file.name}.${name}`.toLowerCase(), set] as const] : [];
  });
}

function readProfile(file: ProfileFile): PermissionGrant {
  return {
    name: file.name,
    label: file.name,
    isProfile: true,
    objects: new Map(
      Object.entries(file.objects).map(([object, letters]) => [
        object.toLowerCase(),
        {
          read: letters.includes('r'),
          create: letters.includes('c'),
          edit: letters.includes('u'),
          delete: letters.includes('d'),
          viewAll: letters.includes('v'),
          modifyAll: letters.includes('m'),
        },
      ]),
    ),
    fields: new Map(
      file.fields === 'none' ? [] : [[file.fields === 'all' ? '*' : 'standard:*', { read: true, edit: true }]],
    ),
    tabs: new Map(file.tabs === 'all' ? [['*', 'Visible']] : []),
    apps: new Map(),
    userPermissions: new Set(file.userPermissions),
    customPermissions: new Set(),
  };
}
