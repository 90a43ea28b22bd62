import amount from '@salesforce/label/c.Overview_Amount';
import caseDown from '@salesforce/label/c.Overview_Case_Down';
import caseLevel from '@salesforce/label/c.Overview_Case_Level';
import caseSum from '@salesforce/label/c.Overview_Case_Load_Sum';
import caseTrend from '@salesforce/label/c.Overview_Case_Trend';
import caseUp from '@salesforce/label/c.Overview_Case_Up';
import caseWeeks from '@salesforce/label/c.Overview_Case_Weeks';
import casesHead from '@salesforce/label/c.Overview_Cases';
import holder from '@salesforce/label/c.Overview_Holder';
import noPriority from '@salesforce/label/c.Overview_No_Priority';
import mapPlaceholders from '@salesforce/label/c.Overview_Orientation_Placeholders';
import mapSum from '@salesforce/label/c.Overview_Orientation_Sum';
import people from '@salesforce/label/c.Overview_People';
import rest from '@salesforce/label/c.Overview_Position_Rest';
import rival from '@salesforce/label/c.Overview_Position_Rival';
import rivals from '@salesforce/label/c.Overview_Position_Rivals';
import positionText from '@salesforce/label/c.Overview_Position_Text';
import them from '@salesforce/label/c.Overview_Position_Them';
import us from '@salesforce/label/c.Overview_Position_Us';
import priority from '@salesforce/label/c.Overview_Priority';
import shareNone from '@salesforce/label/c.Overview_Share_None';
import shareText from '@salesforce/label/c.Overview_Share_Text';
import shareUnknown from '@salesforce/label/c.Overview_Share_Unknown';
import supportHead from '@salesforce/label/c.Overview_Support';
import champion from '@salesforce/label/c.Overview_Support_Champion';
import neutral from '@salesforce/label/c.Overview_Support_Neutral';
import opponent from '@salesforce/label/c.Overview_Support_Opponent';
import sceptic from '@salesforce/label/c.Overview_Support_Sceptic';
import supporter from '@salesforce/label/c.Overview_Support_Supporter';
import unknown from '@salesforce/label/c.Overview_Support_Unknown';
import walletShare from '@salesforce/label/c.Overview_Wallet_Share';
import { fill, formatInUnits, formatMoney, formatNumber, formatPercent, plural, unitOf } from 'c/formatService';
import { percentOf } from 'c/moneyModel';
import type { CaseLoad, Orientation, Position } from 'c/standingModel';
import type { Support } from 'c/stakeholderModel';
import { tableOf } from './tableView';

const TREND = {
  up: { word: caseUp, glyph: '▲' },
  down: { word: caseDown, glyph: '▼' },
  level: { word: caseLevel, glyph: '■' },
};

/** Open cases by priority, and how many were opened week by week. */
export function caseView(load: CaseLoad) {
  const highest = Math.max(1, ...load.weeks);
  const nameOf = (text: string): string => text || noPriority;
  return {
    sub: fill(caseSum, formatNumber(load.openCount)),
    isEmpty: load.openCount === 0 && load.opened === 0,
    lines: load.open.map(({ priority: text, count }) => ({
      key: text || 'none',
      name: nameOf(text),
      count: formatNumber(count),
      spoken: `${nameOf(text)}: ${formatNumber(count)}`,
    })),
    weeks: load.weeks.map((count, key) => ({ key, barStyle: `height: ${Math.round((count / highest) * 100)}%` })),
    weeksSpoken: fill(caseWeeks, load.weeks.join(', ')),
    trend: fill(caseTrend, formatNumber(load.opened), formatNumber(load.closed)),
    direction: TREND[load.trend].word,
    directionGlyph: TREND[load.trend].glyph,
    table: tableOf(
      [priority, casesHead],
      load.open.map(({ priority: text, count }) => ({
        key: text || 'none',
        texts: [nameOf(text), formatNumber(count)],
      })),
    ),
    drills: Object.fromEntries(
      load.open.map(({ priority: text, records }) => [text || 'none', { title: nameOf(text), records }]),
    ),
  };
}

/** Shapes in a box of 12 × 12: filled, ring, or crossed, so that they are told apart without color. */
const SUPPORT: Readonly<Record<Support, { readonly word: string; readonly filled: string; readonly drawn: string }>> = {
  Champion: {
    word: champion,
    filled: 'M6 0l1.8 4 4.2.4-3.2 2.8 1 4.3L6 9.2 2.2 11.5l1-4.3L0 4.4 4.2 4z',
    drawn: '',
  },
  Supporter: { word: supporter, filled: 'M6 1 11.5 11H.5z', drawn: '' },
  Neutral: { word: neutral, filled: '', drawn: 'M6 1.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2z' },
  Sceptic: { word: sceptic, filled: '', drawn: 'M6 10.8 1.2 2h9.6z' },
  Opponent: {
    word: opponent,
    filled: 'M6 0l6 6-6 6-6-6zM4.4 3.7 3.7 4.4 5.3 6 3.7 7.6l.7.7L6 6.7l1.6 1.6.7-.7L6.7 6l1.6-1.6-.7-.7L6 5.3z',
    drawn: '',
  },
  Unknown: {
    word: unknown,
    filled: '',
    drawn: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zM4.5 4.6c0-2 3-2 3 0 0 1.2-1.5 1.2-1.5 2.4M6 8.3v1',
  },
};

/** How the mapped people stand to us. */
export function orientationView({ counts, mapped, placeholders }: Orientation) {
  return {
    sub: placeholders > 0 ? fill(mapPlaceholders, mapped, placeholders) : fill(mapSum, mapped),
    isEmpty: mapped === 0,
    lines: counts.map(({ support, count }) => {
      const { word, filled, drawn } = SUPPORT[support];
      return {
        key: support,
        word,
        filled,
        drawn,
        count: formatNumber(count),
        glyphClass: `glyph glyph_${support.toLowerCase()}`,
        canDrill: count > 0,
        spoken: `${word}: ${formatNumber(count)}`,
      };
    }),
    table: tableOf(
      [supportHead, people],
      counts.map(({ support, count }) => ({ key: support, texts: [SUPPORT[support].word, formatNumber(count)] })),
    ),
    drills: Object.fromEntries(
      counts.map(({ support, records }) => [support, { title: SUPPORT[support].word, records }]),
    ),
  };
}

/** Our part of what we win everywhere, in words. */
export function shareView(
  { ours, percent }: { readonly ours: number; readonly percent: number | null },
  ourRevenue: number | null,
): { readonly figure: string; readonly text: string } {
  if (ourRevenue === 0) return { figure: '', text: shareNone };
  if (percent === null || ourRevenue === null) return { figure: '', text: shareUnknown };
  const figure = formatPercent(percent, 1);
  return { figure, text: fill(shareText, figure, formatMoney(ours), formatMoney(ourRevenue)) };
}

/** Who holds what of the known wallets. */
export function positionView(position: Position | null) {
  if (!position) return { sub: '', isEmpty: true, parts: [], text: '', table: tableOf([], []) };
  const { ours, competitors, competitorCells, rest: left, wallet, share, competitorShare } = position;
  const unit = unitOf(wallet);
  const parts = [
    { key: 'us', name: us, value: ours },
    { key: 'them', name: them, value: competitors },
    { key: 'rest', name: rest, value: left },
  ];
  const theirs = fill(
    plural({ one: rival, other: rivals }, competitorCells),
    formatPercent(competitorShare),
    competitorCells,
  );
  const held = fill(positionText, formatPercent(share), formatInUnits(wallet, unit));
  return {
    sub: '',
    isEmpty: false,
    parts: parts
      .filter(({ value }) => value > 0)
      .map(({ key, name, value }) => ({
        key,
        name,
        partClass: `part part_${key}`,
        partStyle: `flex-grow: ${value}`,
        exact: `${name}: ${formatMoney(value)}`,
      })),
    text: competitorCells > 0 || competitors > 0 ? `${held} · ${theirs}` : held,
    table: tableOf(
      [holder, amount, walletShare],
      parts.map(({ key, name, value }) => ({
        key,
        texts: [name, formatMoney(value), formatPercent(percentOf(value, wallet))],
      })),
    ),
  };
}
