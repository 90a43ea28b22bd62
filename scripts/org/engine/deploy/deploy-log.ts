import { OrgError } from '../../errors.ts';
import type { Store } from '../../store/types.ts';
import type { DeployOptions, DeployStatus } from '../types.ts';

/** A successful validation that can still be deployed. */
export interface Validation {
  readonly zip: Uint8Array;
  readonly options: DeployOptions;
}

/** Deploys of the past: results by id, and packages of validations. Survives restarts; the oldest go. */
export interface DeployLog {
  write(status: DeployStatus): void;
  read(id: string): DeployStatus;
  keepValidation(id: string, validation: Validation): void;
  validation(id: string): Validation;
  dropValidation(id: string): void;
}

const keptResults = 50;
const keptValidations = 3;

export function createDeployLog(store: Store): DeployLog {
  const prune = (bucket: string, keep: number): void => {
    const ids = store.kv
      .entries(bucket)
      .map(([id]) => id)
      .sort();
    for (const id of ids.slice(0, Math.max(0, ids.length - keep))) store.kv.delete(bucket, id);
  };
  const longId = (id: string): string | undefined =>
    store.kv
      .entries('deploy')
      .map(([known]) => known)
      .find((known) => known === id || known.slice(0, 15) === id);
  return {
    write(status) {
      store.kv.set('deploy', status.id, JSON.stringify(status));
      prune('deploy', keptResults);
    },
    read(id) {
      const text = store.kv.get('deploy', longId(id) ?? id);
      if (text === undefined) throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`);
      return JSON.parse(text) as DeployStatus;
    },
    keepValidation(id, { zip, options }) {
      store.kv.set('validation', id, JSON.stringify({ zip: Buffer.from(zip).toString('base64'), options }));
      prune('validation', keptValidations);
    },
    validation(id) {
      const text = store.kv.get('validation', longId(id) ?? id);
      if (text === undefined)
        throw new OrgError('INVALID_ID_FIELD', `No successful validation with the id ${id} can be deployed`);
      const { zip, options } = JSON.parse(text) as { readonly zip: string; readonly options: DeployOptions };
      return { zip: Buffer.from(zip, 'base64'), options };
    },
    dropValidation: (id) => store.kv.delete('validation', longId(id) ?? id),
  };
}
