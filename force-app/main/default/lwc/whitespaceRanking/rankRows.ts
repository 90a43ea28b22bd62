import cellLabel from '@salesforce/label/c.Whitespace_Cell_Name';
import chooseLabel from '@salesforce/label/c.Whitespace_Ranking_Choose';
import createLabel from '@salesforce/label/c.Whitespace_Ranking_Create';
import inHouse from '@salesforce/label/c.Whitespace_In_House';
import ownedBy from '@salesforce/label/c.Whitespace_Owned_By';
import sum from '@salesforce/label/c.Whitespace_Score_Sum';
import sumText from '@salesforce/label/c.Whitespace_Score_Sum_Text';
import whyAhead from '@salesforce/label/c.Whitespace_Why_Now_Ahead';
import whyLapsed from '@salesforce/label/c.Whitespace_Why_Now_Lapsed';
import whyOpen from '@salesforce/label/c.Whitespace_Why_Now_Open';
import whyPeers from '@salesforce/label/c.Whitespace_Why_Now_Peers';
import whyPotential from '@salesforce/label/c.Whitespace_Why_Now_Potential';
import whyRows from '@salesforce/label/c.Whitespace_Why_Now_Rows';
import type { Competitor, LookAlike } from 'c/crmModel';
import { MISSING, fill, formatDay, formatMoney, formatNumber } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';
import { statusLook } from 'c/statusService';
import type { RankedCell } from 'c/whitespaceRankModel';
import { nextDisplacement, peersIndex, peersOf, whyNow } from 'c/whyNowModel';
import type { Reason } from 'c/whyNowModel';

/** What reasons are made of. */
export interface RankSight {
  readonly today: IsoDate;
  readonly settings: Settings;
  readonly competitors: readonly Competitor[];
  readonly lookAlikes: readonly LookAlike[];
  /** The account of a row. */
  readonly accountOf: (rowKey: string) => string;
}

export const keyOf = ({ cell }: RankedCell): string => `${cell.rowKey}:${cell.columnKey}`;

/** The rows of the table, in words. */
export function rankRows(cells: readonly RankedCell[], sight: RankSight, ticked: ReadonlySet<string>) {
  const index = peersIndex(sight.lookAlikes);
  return cells.map((ranked) => {
    const { rank, cell, rowName, columnName, ownedBy: owners, peers: rows } = ranked;
    const look = statusLook(cell.status);
    const name = fill(cellLabel, rowName, columnName);
    const peers = peersOf(index, sight.accountOf(cell.rowKey), cell.columnKey, { ownedBy: owners, peers: rows });
    const reasons = whyNow(cell, nextDisplacement(cell, sight.today, sight.settings), peers);
    const { scoring } = cell;
    return {
      key: keyOf(ranked),
      rowKey: cell.rowKey,
      columnKey: cell.columnKey,
      rank,
      name,
      choose: fill(chooseLabel, name),
      create: fill(createLabel, name),
      isTicked: ticked.has(keyOf(ranked)),
      status: look.word,
      glyph: look.glyph,
      score: cell.score === null ? MISSING : formatNumber(cell.score),
      sum: scoring
        ? fill(
            sum,
            formatNumber(scoring.score),
            formatNumber(scoring.attractiveness),
            formatNumber(scoring.winnability),
          )
        : '',
      sumText: scoring
        ? fill(
            sumText,
            formatNumber(scoring.score),
            formatNumber(scoring.attractiveness),
            formatNumber(scoring.need),
            formatNumber(scoring.capability),
            formatNumber(scoring.winnability),
            formatNumber(scoring.competition),
          )
        : '',
      wallet: formatMoney(cell.wallet),
      owned: peers ? fill(ownedBy, formatNumber(peers.owners), formatNumber(peers.of)) : MISSING,
      why: reasons.map((reason) => reasonText(reason, sight)).join(' · ') || MISSING,
    };
  });
}

function reasonText(reason: Reason, { today, competitors }: RankSight): string {
  switch (reason.kind) {
    case 'potential':
      return fill(whyPotential, formatMoney(reason.amount));
    case 'peers':
      return fill(
        reason.peers.kind === 'similar' ? whyPeers : whyRows,
        formatNumber(reason.peers.owners),
        formatNumber(reason.peers.of),
      );
    case 'contract': {
      const { competitorId, end, opens, state } = reason.end;
      const year = today.slice(0, 4);
      const who = competitors.find(({ id }) => id === competitorId)?.name ?? inHouse;
      const words = { lapsed: whyLapsed, open: whyOpen, ahead: whyAhead }[state];
      return fill(words, who, formatDay(end, year), formatDay(opens, year));
    }
  }
}
