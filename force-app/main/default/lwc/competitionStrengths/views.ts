import { weightLevel } from 'c/competitionModel';
import type { Rival, WeightLevel } from 'c/competitionModel';
import type { Entrenchment } from 'c/competitionStackModel';
import { patternOf, patternStyle } from 'c/competitorModel';
import type { CompetitorPosition, LossReason } from 'c/crmModel';
import type { Fact } from 'c/factModel';
import { factTag, sourceWord } from 'c/factsService';
import { fill, formatCount, formatDay, formatInUnits, formatPercent, MISSING, unitOf } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';
import type { FormField, FormValues } from 'c/strategyForm';
import { label } from './labels';

const WEIGHTS: Readonly<Record<WeightLevel, string>> = {
  High: label.weightHigh,
  Medium: label.weightMedium,
  Low: label.weightLow,
};
const THREATS: Readonly<Record<NonNullable<CompetitorPosition['threat']>, string>> = {
  High: label.threatHigh,
  Medium: label.threatMedium,
  Low: label.threatLow,
};
const REASONS: Readonly<Record<LossReason, string>> = {
  Price: label.reasonPrice,
  Product: label.reasonProduct,
  Relationship: label.reasonRelationship,
  Timing: label.reasonTiming,
  'No Decision': label.reasonNoDecision,
  Other: label.reasonOther,
};
const RECORD = { one: label.recordOne, other: label.record };

/** One tab for each competitor. */
export function tabsOf(rivals: readonly Rival[], chosenId: string, order: readonly string[]) {
  const unit = unitOf(Math.max(0, ...rivals.map(({ amount }) => amount)));
  return rivals.map(({ id, name, amount }) => ({
    id,
    name,
    amount: amount > 0 ? formatInUnits(amount, unit) : MISSING,
    swatch: patternStyle(patternOf(order, id)),
    selected: id === chosenId ? 'true' : 'false',
    tabIndex: id === chosenId ? '0' : '-1',
    tabClass: id === chosenId ? 'tab tab_on' : 'tab',
  }));
}

const factRow = (fact: Fact, today: IsoDate, settings: Settings) => {
  const level = weightLevel(fact.weight);
  return {
    id: fact.id,
    statement: fact.statement,
    tag: { ...factTag(fact, today, settings), weight: '' },
    weight: level ? WEIGHTS[level] : '',
    changeName: fill(label.changeFact, fact.statement),
    dropName: fill(label.dropFact, fact.statement),
  };
};

interface Places {
  row(key: string): string;
  column(key: string): string;
}

function entrenchedText({ rowKey, columnKey, why }: Entrenchment, places: Places, year: string): string {
  const row = places.row(rowKey);
  const where = columnKey === null ? row : fill(label.cellName, row, places.column(columnKey));
  if (why.kind === 'share')
    return fill(label.entrenchedShare, where, formatPercent(why.percent), formatDay(why.contractEnd, year));
  const how = [
    ...(why.source ? [sourceWord(why.source)] : []),
    ...(why.asOfDate ? [formatDay(why.asOfDate, year)] : []),
  ].join(', ');
  return how ? fill(label.entrenchedSaid, where, how) : fill(label.entrenchedSaidBare, where);
}

/** Closed deals against a competitor in a sentence or two. */
function recordText({ name, record }: Rival): string {
  const { won, closed, reasons } = record;
  if (closed === 0) return fill(label.recordNone, name);
  const [most] = reasons;
  const lost = most ? ` ${fill(label.lostMostly, REASONS[most.reason], most.count)}` : '';
  return formatCount(RECORD, closed, won, name) + lost;
}

/** What the panel of one competitor says. */
export function rivalView(
  rival: Rival,
  entrenched: readonly Entrenchment[],
  places: Places,
  today: IsoDate,
  settings: Settings,
) {
  const { position } = rival;
  const threat = position?.threat ?? null;
  return {
    id: rival.id,
    name: rival.name,
    threat: threat ? THREATS[threat] : label.threatNone,
    threatClass: threat === 'High' ? 'threat threat_high' : 'threat',
    standing: position?.position ?? '',
    response: position?.response ?? '',
    editName: fill(label.positionEdit, rival.name),
    lists: [
      {
        kind: 'Strength',
        heading: label.theirStrengths,
        add: label.addStrength,
        glyph: 'M6 2 11 10H1z',
        facts: rival.strengths,
      },
      {
        kind: 'Weakness',
        heading: label.theirWeaknesses,
        add: label.addWeakness,
        glyph: 'M6 10 1 2h10z',
        facts: rival.weaknesses,
      },
    ].map(({ facts, ...list }) => ({
      ...list,
      rows: facts.map((fact) => factRow(fact, today, settings)),
      isEmpty: facts.length === 0,
    })),
    entrenched: entrenched
      .filter(({ competitorId }) => competitorId === rival.id)
      .map((each) => ({
        key: `${each.rowKey}:${each.columnKey ?? ''}`,
        text: entrenchedText(each, places, today.slice(0, 4)),
        rowKey: each.rowKey,
        columnKey: each.columnKey ?? '',
        isCell: each.columnKey !== null,
      })),
    record: recordText(rival),
  };
}

/** The fields of how a competitor stands here. */
export function positionFields(position: Partial<CompetitorPosition> | null): readonly FormField[] {
  const choices = [
    { value: '', label: label.threatNone },
    ...(['High', 'Medium', 'Low'] as const).map((value) => ({ value, label: THREATS[value] })),
  ];
  const words = (name: 'position' | 'response', word: string): FormField => ({
    name,
    kind: 'area',
    label: word,
    value: position?.[name] ?? null,
    text: position?.[name] ?? '',
    length: 255,
    isWide: true,
  });
  const threat = position?.threat ?? '';
  return [
    { name: 'threat', kind: 'choice', label: label.threat, value: threat, text: threat, choices, isWide: true },
    words('position', label.position),
    words('response', label.response),
  ];
}

const textOf = (value: FormValues[string] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** What a person says of how a competitor stands here. */
export type PositionValues = Pick<CompetitorPosition, 'threat' | 'position' | 'response'>;

export const positionOf = (values: FormValues): PositionValues => ({
  threat: textOf(values.threat) as CompetitorPosition['threat'],
  position: textOf(values.position),
  response: textOf(values.response),
});
