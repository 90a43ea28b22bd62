import { DEPTH_GROUPS, SWOT_KINDS, factsOf, factsShown } from 'c/factModel';
import type { Fact, FactFilter } from 'c/factModel';
import { factTag, groupWord, pluralWord } from 'c/factsService';
import type { FactRow } from 'c/factsList';
import { fill } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';
import { FILTERS } from './labels';

/** One list of the card. */
export interface List {
  readonly key: string;
  readonly heading: string;
  readonly rows: readonly FactRow[];
}

interface Shown {
  readonly depth: readonly List[];
  readonly swot: readonly List[];
  readonly count: number;
}

/** The lists of a filter; lists without a fact are left out, except those of a SWOT while all facts are shown. */
export function listsOf(facts: readonly Fact[], filter: FactFilter, today: IsoDate, settings: Settings): Shown {
  const shown = factsShown(facts, filter, today, settings);
  const rows = (kinds: readonly Fact['kind'][]): readonly FactRow[] =>
    factsOf(shown, kinds).map((fact) => ({
      id: fact.id,
      statement: fact.statement,
      tag: factTag(fact, today, settings),
      isDropped: fact.isDropped,
    }));
  const depth = DEPTH_GROUPS.map(({ key, kinds }) => ({ key, heading: groupWord(key), rows: rows(kinds) }));
  const swot = SWOT_KINDS.map((kind) => ({ key: kind, heading: pluralWord(kind), rows: rows([kind]) }));
  const isFilled = ({ rows: own }: List): boolean => own.length > 0;
  return {
    depth: depth.filter(isFilled),
    swot: filter === 'all' || swot.some(isFilled) ? swot : [],
    count: shown.length,
  };
}

/** The choices of the filter, each with the number of facts it shows. */
export const filterOptions = (facts: readonly Fact[], today: IsoDate, settings: Settings) =>
  FILTERS.map(([value, words]) => ({ value, label: fill(words, factsShown(facts, value, today, settings).length) }));
