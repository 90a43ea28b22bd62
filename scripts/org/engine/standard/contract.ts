import { addMonths, msPerDay } from '../formula/dates.ts';
import { notActivatedAtBirth } from './activation.ts';
import type { Automation } from '../save/types.ts';

/** The last day of a contract: so many months after its first day, less a day. */
export const contract: Automation = {
  beforeSave(change) {
    notActivatedAtBirth(change);
    const { after } = change;
    const start = after['StartDate'];
    const months = after['ContractTerm'];
    after['EndDate'] =
      typeof start === 'string' && typeof months === 'number'
        ? new Date(addMonths(Date.parse(start), months) - msPerDay).toISOString().slice(0, 10)
        : null;
  },
};
