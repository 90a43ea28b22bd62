import { lastContacts } from 'c/activityModel';
import { changeKey, changeSettings } from 'c/changeModel';
import type { ActionChange, CaseChange, ChampionChange, ChangeInput, FactsChange, RenewalChange } from 'c/changeModel';
import { placeFinder } from 'c/changeDealModel';
import { assetValue } from 'c/crmModel';
import type { ServiceCase } from 'c/crmModel';
import { rowFinder } from 'c/dealModel';
import { expiryOf, refreshQueue } from 'c/factModel';
import { isActionOverdue } from 'c/objectiveModel';
import { addDays, daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import type { Stakeholder } from 'c/stakeholderModel';
import { NO_OFFERING, offeringFinder } from 'c/whitespaceAxisModel';

const dayOf = (at: string): IsoDate => at.slice(0, 10);

/**
 * Contracts that end, or ended, within the window with nothing won in their cell since the window opened, and with no
 * open action of the plan on that cell.
 */
export function renewalChanges(input: ChangeInput, today: IsoDate): readonly RenewalChange[] {
  const { renewalDays } = changeSettings(input.settings);
  const placeOf = placeFinder(input);
  const rowOf = rowFinder(input);
  const offeringOf = offeringFinder(input.offerings);
  const lastWon = new Map<string, IsoDate>();
  for (const deal of input.matrix.deals) {
    const key = `${deal.rowKey}|${deal.columnKey}`;
    if (deal.state === 'won' && deal.closeDate > (lastWon.get(key) ?? '')) lastWon.set(key, deal.closeDate);
  }
  const worked = new Set(
    input.actions.filter(({ status }) => status !== 'Dropped' && status !== 'Completed').map(({ cellId }) => cellId),
  );
  const changes: RenewalChange[] = [];
  for (const asset of input.assets) {
    const endDate = asset.usageEndDate;
    if (endDate === null || Math.abs(daysBetween(today, endDate)) > renewalDays) continue;
    const rowKey = rowOf(asset.accountId, asset.buyingCenterId);
    const place = rowKey === null ? null : placeOf(rowKey, offeringOf(asset.productId, asset.productFamily));
    if (!place || (place.cellId !== null && worked.has(place.cellId))) continue;
    if ((lastWon.get(`${place.rowKey}|${place.offeringId}`) ?? '') > addDays(endDate, -renewalDays)) continue;
    changes.push({
      kind: 'renewal',
      key: changeKey(input.plan.id, 'renewal', asset.id, endDate),
      recordId: asset.id,
      name: asset.name,
      place,
      amount: assetValue(asset),
      endDate,
      days: daysBetween(today, endDate),
    });
  }
  return changes;
}

const isChampion = ({ support, decisionRole }: Stakeholder): boolean =>
  support === 'Champion' || (decisionRole === 'Champion' && support !== 'Opponent' && support !== 'Sceptic');

/** Champions without contact for longer than is good; of a placeholder without contact nothing can be told. */
export function championChanges(input: ChangeInput, today: IsoDate): readonly ChampionChange[] {
  const { quietDays } = changeSettings(input.settings);
  const contacts = lastContacts(input.tasks, input.events, today);
  const champions = input.stakeholders.filter(isChampion).map((stakeholder) => {
    const active = stakeholder.contactId === null ? undefined : contacts.get(stakeholder.contactId);
    const last = [stakeholder.lastContactDate ?? '', active ?? ''].sort()[1] || null;
    const days = last === null ? null : daysBetween(last, today);
    const isKnown = stakeholder.contactId !== null || last !== null;
    return { stakeholder, last, days, isQuiet: isKnown && (days === null || days > quietDays) };
  });
  const units = new Map(input.centers.map((center) => [center.id, center.name]));
  return champions
    .filter(({ isQuiet }) => isQuiet)
    .map(({ stakeholder, last, days }) => ({
      kind: 'champion',
      key: changeKey(input.plan.id, 'champion', stakeholder.id, last ?? 'never'),
      recordId: stakeholder.id,
      name: stakeholder.name,
      contactId: stakeholder.contactId,
      lastContact: last,
      days,
      unit: stakeholder.buyingCenterId === null ? null : (units.get(stakeholder.buyingCenterId) ?? null),
      others: champions.filter(
        (other) => !other.isQuiet && other.stakeholder.buyingCenterId === stakeholder.buyingCenterId,
      ).length,
    }));
}

/** How far back all cases are known: those closed earlier are not read. */
const KNOWN_DAYS = 120;
const IS_HIGH = /high|urgent|critical/i;

/**
 * Products, and accounts for cases without one, with unusually many cases: at least so many in the window, and at least
 * so many times their usual number. Its version is the day of the case that made it a spike.
 */
export function caseChanges(input: ChangeInput, today: IsoDate): readonly CaseChange[] {
  const { caseCount, caseDays, caseFactor } = changeSettings(input.settings);
  const from = addDays(today, 1 - caseDays);
  const known = addDays(today, 1 - KNOWN_DAYS);
  const changes: CaseChange[] = [];
  for (const [recordId, { name, isProduct, cases }] of casesBySubject(input)) {
    const days = cases.map(({ createdDate }) => dayOf(createdDate)).sort();
    const recent = cases.filter(({ createdDate }) => dayOf(createdDate) >= from);
    const before = days.filter((day) => day >= known && day < from).length;
    const usual = Math.round(((before * caseDays) / (KNOWN_DAYS - caseDays)) * 10) / 10;
    if (recent.length < Math.max(1, caseCount) || recent.length < usual * caseFactor) continue;
    changes.push({
      kind: 'cases',
      key: changeKey(input.plan.id, 'cases', recordId, spikeStart(days, caseCount, caseDays)),
      recordId,
      name,
      isProduct,
      count: recent.length,
      days: caseDays,
      usual,
      highCount: recent.filter(({ priority }) => IS_HIGH.test(priority ?? '')).length,
    });
  }
  return changes;
}

interface Subject {
  readonly name: string;
  readonly isProduct: boolean;
  readonly cases: ServiceCase[];
}

function casesBySubject(input: ChangeInput): ReadonlyMap<string, Subject> {
  const assets = new Map(input.assets.map((asset) => [asset.id, asset]));
  const accounts = new Map(input.accounts.map((account) => [account.id, account.name]));
  const offeringOf = offeringFinder(input.offerings);
  const offerings = new Map(input.offerings.map((offering) => [offering.id, offering.name]));
  const subjects = new Map<string, Subject>();
  for (const each of input.cases) {
    const asset = each.assetId === null ? undefined : assets.get(each.assetId);
    const offeringId = asset ? offeringOf(asset.productId, asset.productFamily) : NO_OFFERING;
    const id = asset ? (asset.productId ?? asset.id) : each.accountId;
    const found = subjects.get(id);
    if (found) found.cases.push(each);
    else {
      const name = asset ? (offerings.get(offeringId) ?? asset.name) : (accounts.get(each.accountId) ?? '');
      subjects.set(id, { name, isProduct: asset !== undefined, cases: [each] });
    }
  }
  return subjects;
}

/** The last day on which one more case made it enough; while there are enough it stays the same. `days` in order. */
function spikeStart(days: readonly IsoDate[], count: number, window: number): IsoDate {
  let start = days[0] ?? '';
  days.forEach((day, index) => {
    const earlier = days.slice(0, index).filter((other) => daysBetween(other, day) < window).length;
    if (earlier === count - 1) start = day;
  });
  return start;
}

export function actionChanges(input: ChangeInput, today: IsoDate): readonly ActionChange[] {
  return input.actions.flatMap((action): readonly ActionChange[] => {
    if (!isActionOverdue(action, today) || action.dueDate === null) return [];
    return [
      {
        kind: 'action',
        key: changeKey(input.plan.id, 'action', action.id, action.dueDate),
        recordId: action.id,
        name: action.name,
        dueDate: action.dueDate,
        days: daysBetween(action.dueDate, today),
        assigneeName: action.assigneeName ?? action.customerOwnerName,
      },
    ];
  });
}

/** One change for all facts to be confirmed again; another one goes stale: another version. */
export function factChanges(input: ChangeInput, today: IsoDate): readonly FactsChange[] {
  const queue = refreshQueue(input.facts, today, input.settings);
  const last = queue.at(-1);
  if (!last) return [];
  const key = changeKey(input.plan.id, 'facts', input.plan.id, expiryOf(last, input.settings));
  return [{ kind: 'facts', key, recordId: input.plan.id, name: '', count: queue.length }];
}
