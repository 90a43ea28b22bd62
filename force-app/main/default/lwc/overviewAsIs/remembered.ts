import { AS_IS_PERIODS } from 'c/asIsModel';
import type { AsIsPeriod } from 'c/asIsModel';

const KEY = 'accountPlanning.asIs';

interface Choice {
  readonly period: AsIsPeriod;
  readonly asTable: boolean;
}

/** What this person chose last on this device; 24 months and pictures at first. */
export function remembered(storage: Storage): Choice {
  const [period = '', view] = (storage.getItem(KEY) ?? '').split(' ');
  return { period: AS_IS_PERIODS.find((each) => each === period) ?? '24m', asTable: view === 'table' };
}

export const remember = (storage: Storage, { period, asTable }: Choice): void =>
  storage.setItem(KEY, `${period} ${asTable ? 'table' : 'picture'}`);
