import { LightningElement, api } from 'lwc';
import allLabel from '@salesforce/label/c.Whitespace_Best_All';
import cellLabel from '@salesforce/label/c.Whitespace_Cell_Name';
import columnCell from '@salesforce/label/c.Whitespace_Column_Cell';
import columnOwned from '@salesforce/label/c.Whitespace_Column_Owned_By';
import columnPotential from '@salesforce/label/c.Whitespace_Column_Potential';
import columnRank from '@salesforce/label/c.Whitespace_Column_Rank';
import columnScore from '@salesforce/label/c.Whitespace_Column_Score';
import columnStatus from '@salesforce/label/c.Whitespace_Column_Status';
import columnWallet from '@salesforce/label/c.Whitespace_Column_Wallet';
import emptyLabel from '@salesforce/label/c.Whitespace_Best_Empty';
import lessLabel from '@salesforce/label/c.Whitespace_Best_Less';
import ownedByLabel from '@salesforce/label/c.Whitespace_Owned_By';
import subtitleLabel from '@salesforce/label/c.Whitespace_Best_Sub';
import titleLabel from '@salesforce/label/c.Whitespace_Best_Title';
import { MISSING, fill, formatMoney } from 'c/formatService';
import { statusLook } from 'c/statusService';
import type { RankedCell } from 'c/whitespaceRankModel';

const TOP = 5;

/** The cells worth pursuing, best first, with the arithmetic: `cellchoose` `{ rowKey, columnKey }`. */
export default class WhitespaceRanking extends LightningElement {
  @api cells: readonly RankedCell[] = [];

  private isWhole = false;

  label = {
    cell: columnCell,
    empty: emptyLabel,
    owned: columnOwned,
    potential: columnPotential,
    rank: columnRank,
    score: columnScore,
    status: columnStatus,
    subtitle: subtitleLabel,
    title: titleLabel,
    wallet: columnWallet,
  };

  get rows() {
    const shown = this.isWhole ? this.cells : this.cells.slice(0, TOP);
    return shown.map(({ rank, cell, rowName, columnName, ownedBy, peers }) => {
      const look = statusLook(cell.status);
      return {
        key: `${cell.rowKey}:${cell.columnKey}`,
        rowKey: cell.rowKey,
        columnKey: cell.columnKey,
        rank,
        name: fill(cellLabel, rowName, columnName),
        status: look.word,
        glyph: look.glyph,
        score: cell.score === null ? MISSING : String(cell.score),
        potential: cell.potential > 0 ? formatMoney(cell.potential) : MISSING,
        wallet: formatMoney(cell.wallet),
        owned: peers > 0 ? fill(ownedByLabel, ownedBy, peers) : MISSING,
      };
    });
  }

  get hasRows(): boolean {
    return this.cells.length > 0;
  }

  get hasMore(): boolean {
    return this.cells.length > TOP;
  }

  get moreLabel(): string {
    return this.isWhole ? fill(lessLabel, TOP) : fill(allLabel, this.cells.length);
  }

  handleMore(): void {
    this.isWhole = !this.isWhole;
  }

  handleChoose(event: MouseEvent): void {
    const { row, column } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('cellchoose', { detail: { rowKey: row, columnKey: column } }));
  }
}
