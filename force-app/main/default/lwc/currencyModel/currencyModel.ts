import type { IsoDate } from 'c/periodModel';

/** What a unit of the corporate currency was worth from a day on, as `Currency_Rate__c` holds it. */
export interface CurrencyRate {
  readonly isoCode: string;
  readonly startDate: IsoDate;
  /** Units of this currency for one unit of the corporate currency. */
  readonly rate: number;
}
