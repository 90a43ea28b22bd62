import { LightningElement, api } from 'lwc';
import allLabel from '@salesforce/label/c.Whitespace_Best_All';
import columnCell from '@salesforce/label/c.Whitespace_Column_Cell';
import columnOwned from '@salesforce/label/c.Whitespace_Peers_Own';
import columnRank from '@salesforce/label/c.Whitespace_Column_Rank';
import columnScore from '@salesforce/label/c.Whitespace_Column_Score';
import columnStatus from '@salesforce/label/c.Whitespace_Column_Status';
import columnWallet from '@salesforce/label/c.Whitespace_Tam';
import columnWhy from '@salesforce/label/c.Whitespace_Why_Now';
import createLabel from '@salesforce/label/c.Whitespace_Create_Opportunity';
import createMany from '@salesforce/label/c.Whitespace_Create_Count';
import createOne from '@salesforce/label/c.Whitespace_Create_Count_One';
import emptyLabel from '@salesforce/label/c.Whitespace_Best_Empty';
import lessLabel from '@salesforce/label/c.Whitespace_Best_Less';
import sortLabel from '@salesforce/label/c.Whitespace_Ranking_Sort';
import subtitleLabel from '@salesforce/label/c.Whitespace_Best_Sub';
import titleLabel from '@salesforce/label/c.Whitespace_Best_Title';
import type { Competitor, LookAlike } from 'c/crmModel';
import { fill, formatCount, formatNumber } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';
import type { RankedCell } from 'c/whitespaceRankModel';
import { keyOf, rankRows } from './rankRows';

const TOP = 5;
const NO_ACCOUNTS: ReadonlyMap<string, string> = new Map();

type SortKey = 'rank' | 'wallet' | 'owned';

/**
 * The cells worth pursuing, best first, with the arithmetic and why now: `cellchoose` and `cellcreate` `{ rowKey, columnKey }`,
 * `cellscreate` `{ keys }` of those that are ticked.
 */
export default class WhitespaceRanking extends LightningElement {
  @api cells: readonly RankedCell[] = [];
  @api competitors: readonly Competitor[] = [];
  @api lookAlikes: readonly LookAlike[] = [];
  @api settings: Settings = [];
  @api today: IsoDate = '';
  /** The account of each row, by its key. */
  @api accounts: ReadonlyMap<string, string> = NO_ACCOUNTS;
  @api canCreate = false;

  private isWhole = false;
  private sort: SortKey = 'rank';
  private ticked: ReadonlySet<string> = new Set();

  label = {
    cell: columnCell,
    create: createLabel,
    empty: emptyLabel,
    rank: columnRank,
    status: columnStatus,
    subtitle: subtitleLabel,
    title: titleLabel,
    why: columnWhy,
  };

  /** Gives the focus to the cell's name; `false` when it is not in the list as shown. */
  @api focusCell(rowKey: string, columnKey: string): boolean {
    const names = [...(this.template?.querySelectorAll<HTMLElement>('th .link') ?? [])];
    const name = names.find(({ dataset }) => dataset.row === rowKey && dataset.column === columnKey);
    name?.focus();
    return name !== undefined;
  }

  get rows() {
    const { today, settings, competitors, lookAlikes, accounts, ticked } = this;
    const shown = this.isWhole ? this.sorted : this.sorted.slice(0, TOP);
    const accountOf = (rowKey: string): string => accounts.get(rowKey) ?? rowKey;
    return rankRows(shown, { today, settings, competitors, lookAlikes, accountOf }, ticked);
  }

  private get sorted(): readonly RankedCell[] {
    if (this.sort === 'rank') return this.cells;
    const value = ({ cell, ownedBy, peers }: RankedCell): number =>
      this.sort === 'wallet' ? (cell.wallet ?? -1) : peers > 0 ? ownedBy / peers : -1;
    return [...this.cells].sort((a, b) => value(b) - value(a) || a.rank - b.rank);
  }

  /** The columns that can be sorted by, largest first. */
  get sorts() {
    const head = (key: SortKey, name: string) => ({
      name,
      key,
      sort: this.sort === key ? 'descending' : 'none',
      title: fill(sortLabel, name),
    });
    return {
      score: head('rank', columnScore),
      wallet: head('wallet', columnWallet),
      owned: head('owned', columnOwned),
    };
  }

  get hasRows(): boolean {
    return this.cells.length > 0;
  }

  get hasMore(): boolean {
    return this.cells.length > TOP;
  }

  get moreLabel(): string {
    return this.isWhole ? fill(lessLabel, TOP) : fill(allLabel, formatNumber(this.cells.length));
  }

  private get chosen(): readonly string[] {
    return this.cells.map(keyOf).filter((key) => this.ticked.has(key));
  }

  get createLabel(): string {
    const count = this.chosen.length;
    return count === 0 ? '' : formatCount({ one: createOne, other: createMany }, count);
  }

  handleMore(): void {
    this.isWhole = !this.isWhole;
  }

  handleSort(event: MouseEvent): void {
    this.sort = (event.currentTarget as HTMLElement).dataset.key as SortKey;
  }

  handleTick(event: Event): void {
    const { checked, dataset } = event.currentTarget as HTMLInputElement;
    const ticked = new Set(this.ticked);
    if (checked) ticked.add(dataset.key ?? '');
    else ticked.delete(dataset.key ?? '');
    this.ticked = ticked;
  }

  handleChoose(event: MouseEvent): void {
    this.tell('cellchoose', event);
  }

  handleCreate(event: MouseEvent): void {
    this.tell('cellcreate', event);
  }

  handleCreateMany(): void {
    this.dispatchEvent(new CustomEvent('cellscreate', { detail: { keys: this.chosen } }));
    this.ticked = new Set();
  }

  private tell(name: string, event: MouseEvent): void {
    const { row, column } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent(name, { detail: { rowKey: row, columnKey: column } }));
  }
}
