/** A rate as the org keeps it: units of the currency for one unit of the corporate one. `start` is absent for a rate without date. */
export interface OrgRate {
  readonly isoCode: string;
  readonly start?: string;
  readonly rate: number;
}

/** A `Currency_Rate__c` that is there. */
export interface StoredRate {
  readonly id: string;
  readonly rateKey: string;
  readonly externalKey: string | null;
  readonly rate: number;
}

/** A `Currency_Rate__c` to be written. */
export interface WantedRate {
  readonly rateKey: string;
  readonly externalKey: string;
  readonly isoCode: string;
  readonly startDate: string;
  readonly rate: number;
}

export interface RatePlan {
  readonly write: readonly WantedRate[];
  readonly unchanged: number;
  /** Rates copied earlier that the org no longer has. */
  readonly remove: readonly StoredRate[];
}

/** First day a date field can hold: rates that count from the beginning start on it. */
const FIRST_DAY = '1700-01-01';

/** Marks what was copied, so that rates somebody entered by hand are never removed. */
const MARK = 'CurrencyRate:';

function wantedRate({ isoCode, start = FIRST_DAY, rate }: OrgRate): WantedRate {
  const startDate = start < FIRST_DAY ? FIRST_DAY : start;
  const rateKey = `${isoCode}:${startDate}`;
  return { rateKey, externalKey: `${MARK}${rateKey}`, isoCode, startDate, rate };
}

/** What makes `Currency_Rate__c` say what the org says: dated rates, and before the first of a currency the rate of its type. */
export function planRates(
  types: readonly OrgRate[],
  dated: readonly OrgRate[],
  stored: readonly StoredRate[],
): RatePlan {
  const wanted = new Map([...types, ...dated].map(wantedRate).map((rate) => [rate.rateKey, rate]));
  const known = new Map(stored.map((rate) => [rate.rateKey, rate]));
  const write = [...wanted.values()].filter(({ rateKey, rate, externalKey }) => {
    const same = known.get(rateKey);
    return same?.rate !== rate || same.externalKey !== externalKey;
  });
  return {
    write,
    unchanged: wanted.size - write.length,
    remove: stored.filter(({ rateKey, externalKey }) => externalKey?.startsWith(MARK) && !wanted.has(rateKey)),
  };
}
