import { objectOf } from '../../catalog/lookup.ts';
import { OrgError } from '../../errors.ts';
import type { Row } from '../../store/types.ts';
import { addFirstRates, chainRates, firstDay } from '../currency/currency-rows.ts';
import { recomputeRollUpsOf } from '../save/recompute-all.ts';
import { hasChanged, isNew, type Automation, type Change, type SaveWork } from '../save/types.ts';
import { rowsWhere } from './rows.ts';

const refuse = (field: string, why: string): OrgError =>
  new OrgError('FIELD_INTEGRITY_EXCEPTION', `field integrity exception: ${field} (${why})`, [field]);

function checkRate({ after }: Change, isCorporate: boolean): void {
  const rate = after['ConversionRate'];
  if (typeof rate === 'number' && rate <= 0) throw refuse('ConversionRate', 'a conversion rate is greater than zero');
  if (isCorporate && rate !== 1) throw refuse('ConversionRate', 'the rate of the corporate currency is 1');
}

/** A currency in use. Which one is the corporate one is said by `Currency.settings` when they turn several currencies on. */
export const currencyType: Automation = {
  beforeSave(change) {
    const { before, after } = change;
    if ((before?.['IsCorporate'] ?? false) !== (after['IsCorporate'] ?? false))
      throw refuse('IsCorporate', 'the local org does not change its corporate currency');
    const isCorporate = after['IsCorporate'] === true;
    if (isCorporate && after['IsActive'] !== true) throw refuse('IsActive', 'the corporate currency is active');
    checkRate(change, isCorporate);
  },
  afterSave(change, work) {
    const { store, catalog, user } = work.context;
    if (isNew(change)) addFirstRates(store, catalog, { userId: user.userId, now: work.context.now() });
    else if (hasChanged(change, 'ConversionRate')) noteRates(work);
  },
};

/** Sums in a parent's currency are made anew once a rate is another one. */
const noteRates = (work: SaveWork): void =>
  void work.pending.set('Currency roll-ups', () =>
    recomputeRollUpsOf(
      [...work.context.catalog.objects.values()]
        .flatMap((object) => work.model.rollUpsOf(object))
        .filter(({ summary }) => summary.type === 'currency'),
      work.model,
      work.context,
    ),
  );

function noteChain(isoCode: unknown, work: SaveWork): void {
  const rates = objectOf(work.context.catalog, 'DatedConversionRate');
  if (rates && typeof isoCode === 'string')
    work.pending.set(`Dated rates:${isoCode}`, () => chainRates(work.context.store, rates, isoCode));
}

/** A rate of a currency from a day on. Object Reference, DatedConversionRate. */
export const datedRate: Automation = {
  beforeSave(change, work) {
    const { after } = change;
    const { currency } = work.context.catalog;
    checkRate(change, after['IsoCode'] === currency?.corporate);
    if (!isNew(change)) return;
    if (rowsWhere(work, 'CurrencyType', 'IsoCode', after['IsoCode']).length === 0)
      throw refuse('IsoCode', 'the currency is not one of the org');
    const same = (row: Row): boolean => row['StartDate'] === after['StartDate'];
    if (rowsWhere(work, 'DatedConversionRate', 'IsoCode', after['IsoCode']).some(same))
      throw new OrgError('DUPLICATE_VALUE', 'A rate of this currency already starts on this day', ['StartDate']);
  },
  beforeDelete(_object, row) {
    if (row['StartDate'] === firstDay) throw refuse('StartDate', 'the first rate of a currency stays');
  },
  afterSave: (change, work) => noteChain(change.after['IsoCode'], work),
  afterDelete: (_object, row, work) => noteChain(row['IsoCode'], work),
  afterUndelete: (_object, row, work) => noteChain(row['IsoCode'], work),
};
