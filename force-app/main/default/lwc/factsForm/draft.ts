import type { ConflictView } from 'c/conflictNotice';
import { expiryDays } from 'c/factModel';
import type { Fact, FactKind, FactValues } from 'c/factModel';
import { fill, formatCount, formatDay, MISSING } from 'c/formatService';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';
import { kindWord, sourceWord } from 'c/factsService';
import { label } from './labels';

/** A new fact begins as an assumption of today; a changed one as it is. */
export const draftOf = (fact: Fact | null, kind: FactKind, statement: string): FactValues =>
  fact
    ? {
        kind: fact.kind,
        statement: fact.statement,
        source: fact.source,
        confirmedBy: fact.confirmedBy,
        confirmedByContactId: fact.confirmedByContactId,
        confirmedByContactName: fact.confirmedByContactName,
        confirmedOn: fact.confirmedOn,
        expiresOn: fact.expiresOn,
        weight: fact.weight,
        aboutContactId: fact.aboutContactId,
        aboutContactName: fact.aboutContactName,
        competitorId: fact.competitorId,
        marketShare: fact.marketShare,
      }
    : {
        kind,
        statement,
        source: 'Assumption',
        confirmedBy: null,
        confirmedByContactId: null,
        confirmedByContactName: null,
        confirmedOn: null,
        expiresOn: null,
        weight: null,
        aboutContactId: null,
        aboutContactName: null,
        competitorId: null,
        marketShare: null,
      };

/** How long it holds by its kind, counted from the day it was confirmed, else from `today`. */
export function expiryHint(values: FactValues, today: IsoDate, settings: Settings): string {
  const days = expiryDays(values.kind, settings);
  const until = formatDay(addDays(values.confirmedOn ?? today, days));
  return values.expiresOn === null ? formatCount(label.expiryDefault, days, until) : fill(label.expiryOwn, until);
}

const NAMES: readonly (readonly [keyof FactValues, string])[] = [
  ['kind', label.kind],
  ['statement', label.statement],
  ['source', label.source],
  ['confirmedByContactName', label.confirmedByContact],
  ['confirmedBy', label.confirmedBy],
  ['confirmedOn', label.confirmedOn],
  ['expiresOn', label.expiresOn],
  ['weight', label.weight],
  ['marketShare', label.marketShare],
  ['aboutContactName', label.about],
];

/** Both values of each field in which `mine` and `theirs` differ. */
export const conflictOf = (mine: FactValues, theirs: Fact): ConflictView => ({
  who: theirs.lastModifiedByName ? fill(label.conflictBy, theirs.lastModifiedByName) : label.conflict,
  rows: NAMES.filter(([key]) => mine[key] !== theirs[key]).map(([key, name]) => ({
    key,
    name,
    mine: worded(mine, key),
    theirs: worded(theirs, key),
  })),
});

function worded(values: FactValues, key: keyof FactValues): string {
  const value = values[key];
  if (value === null || value === '') return MISSING;
  if (key === 'kind') return kindWord(values.kind);
  if (key === 'source') return sourceWord(values.source);
  return key === 'confirmedOn' || key === 'expiresOn' ? formatDay(String(value)) : String(value);
}
