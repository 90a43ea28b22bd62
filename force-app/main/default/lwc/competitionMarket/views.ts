import type { freeDeals, Market, MarketPlace } from 'c/competitionModel';
import { factTag } from 'c/factsService';
import { fill, formatCount, formatNumber, formatPercent, formatInUnits, unitOf } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';
import { label } from './labels';

/** The bars of the account and its own rivals, and what changed. */
export function marketView({ places, unsized }: Market, accountName: string, today: IsoDate, settings: Settings) {
  const largest = Math.max(1, ...places.map(({ share }) => share));
  const nameOf = ({ rival }: MarketPlace): string => rival || accountName;
  const changes = places.flatMap((place) => {
    const { change } = place;
    if (change === null || change === 0) return [];
    return [fill(change > 0 ? label.marketUp : label.marketDown, nameOf(place), formatNumber(Math.abs(change)))];
  });
  return {
    bars: places.map((place) => {
      const { fact, rival, share } = place;
      const isOwn = rival === '';
      return {
        id: fact.id,
        name: nameOf(place),
        share: formatPercent(share, 1),
        spoken: fill(label.marketShare, nameOf(place), formatPercent(share, 1)),
        title: fact.statement,
        style: `width:${Math.round((share / largest) * 100)}%`,
        barClass: isOwn ? 'fill fill_own' : 'fill',
        nameClass: isOwn ? 'name name_own' : 'name',
        tag: { ...factTag(fact, today, settings), weight: '' },
        changeName: fill(label.changeFact, fact.statement),
      };
    }),
    changes: changes.join(' '),
    also: unsized.length > 0 ? fill(label.marketAlso, '') : '',
    others: unsized.map(({ id, statement }) => ({ id, statement, changeName: fill(label.changeFact, statement) })),
    isEmpty: places.length === 0,
    hasOwn: places.some(({ rival }) => rival === ''),
  };
}

const FREE = { one: label.freeCountOne, other: label.freeCount };

/** Open deals nobody is known to compete for, each with the way to it. */
export function freeView({ deals, open, amount }: ReturnType<typeof freeDeals>) {
  const unit = unitOf(Math.max(0, ...deals.map((deal) => deal.amount)));
  const said = (value: number): string => formatInUnits(value, unit);
  const sentence = deals.length > 0 ? formatCount(FREE, deals.length, open, said(amount)) : label.freeNone;
  return {
    sentence: open === 0 ? label.freeNoDeals : sentence,
    deals: deals.map((deal) => ({
      ...deal,
      text: said(deal.amount),
      href: `/lightning/r/Opportunity/${deal.id}/view`,
    })),
  };
}
