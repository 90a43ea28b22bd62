import { OrgError } from '../../errors.ts';
import type { Row } from '../../store/types.ts';
import { hasChanged, isNew, type Automation, type Change, type SaveWork } from '../save/types.ts';
import { numberIn, rowOf, rowsWhere } from './rows.ts';

/** Stage decides closed, won, probability and forecast category, unless the client tells the last two. */
function followStage(change: Change, work: SaveWork): void {
  if (!hasChanged(change, 'StageName')) return;
  const { after, given } = change;
  const [stage] = rowsWhere(work, 'OpportunityStage', 'ApiName', after['StageName']);
  after['IsClosed'] = stage?.['IsClosed'] === true;
  after['IsWon'] = stage?.['IsWon'] === true;
  if (!given.has('Probability')) after['Probability'] = stage ? numberIn(stage, 'DefaultProbability') : 0;
  if (!given.has('ForecastCategoryName')) {
    after['ForecastCategoryName'] = stage?.['ForecastCategoryName'] ?? 'Pipeline';
    after['ForecastCategory'] = stage?.['ForecastCategory'] ?? 'Pipeline';
  }
  if (!isNew(change)) after['LastStageChangeDate'] = work.stamp;
}

const categoryOfName: Readonly<Record<string, string>> = {
  'Best Case': 'BestCase',
  'Most Likely': 'MostLikely',
  Commit: 'Forecast',
};

function followForecastName({ after, given }: Change): void {
  const name = after['ForecastCategoryName'];
  if (given.has('ForecastCategoryName') && typeof name === 'string')
    after['ForecastCategory'] = categoryOfName[name] ?? name;
}

/** Fiscal year and quarter of the close date. A year is named by the calendar year it ends in, unless the org says its start. */
function followCloseDate({ after }: Change, work: SaveWork): void {
  const date = after['CloseDate'];
  if (typeof date !== 'string') return;
  const organization = rowOf(work, 'Organization', work.context.org.id);
  const start = (organization && numberIn(organization, 'FiscalYearStartMonth')) || 1;
  const month = Number(date.slice(5, 7));
  const into = (month - start + 12) % 12;
  const startYear = Number(date.slice(0, 4)) - (month < start ? 1 : 0);
  const byStart = start === 1 || organization?.['UsesStartDateAsFiscalYearName'] === true;
  const year = byStart ? startYear : startYear + 1;
  const quarter = Math.floor(into / 3) + 1;
  Object.assign(after, { FiscalYear: year, FiscalQuarter: quarter, Fiscal: `${year} ${quarter}` });
}

/** With products, the amount is theirs: writing it is ignored, and the price book stays. Object Reference, Opportunity. */
function keepLineTotals({ before, after, given }: Change): void {
  if (before?.['HasOpportunityLineItem'] !== true) return;
  if (given.has('Amount')) after['Amount'] = before['Amount'] ?? null;
  if (given.has('CurrencyIsoCode') && after['CurrencyIsoCode'] !== before['CurrencyIsoCode']) {
    throw new OrgError(
      'FIELD_INTEGRITY_EXCEPTION',
      'field integrity exception: CurrencyIsoCode (the currency cannot change while the opportunity has products)',
      ['CurrencyIsoCode'],
    );
  }
  if (given.has('Pricebook2Id') && after['Pricebook2Id'] !== before['Pricebook2Id']) {
    throw new OrgError(
      'FIELD_INTEGRITY_EXCEPTION',
      'field integrity exception: Pricebook2Id (the price book cannot change while the opportunity has products)',
      ['Pricebook2Id'],
    );
  }
}

export const opportunity: Automation = {
  beforeSave(change, work) {
    followStage(change, work);
    followForecastName(change);
    followCloseDate(change, work);
    keepLineTotals(change);
  },
};

const closedWon = (row: Row): boolean => row['IsWon'] === true;

/** An account with won opportunities stays: they are the record of what was sold. */
export const account: Automation = {
  beforeDelete(_object, row, work) {
    const won = rowsWhere(work, 'Opportunity', 'AccountId', row['Id']).filter(closedWon);
    if (won.length === 0) return;
    const names = won.map((entry) => entry['Name']).join(', ');
    throw new OrgError(
      'DELETE_FAILED',
      `Your attempt to delete ${String(row['Name'])} could not be completed because some opportunities in that account were closed won. The opportunities that could not be deleted are shown below.: ${names}\n`,
    );
  },
};
