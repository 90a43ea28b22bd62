import { LightningElement, api } from 'lwc';
import inHouseLabel from '@salesforce/label/c.Whitespace_In_House';
import legendLabel from '@salesforce/label/c.Whitespace_Legend';
import otherLabel from '@salesforce/label/c.Whitespace_Other_Competitors';
import oursLabel from '@salesforce/label/c.Whitespace_Ours';
import scaleLabel from '@salesforce/label/c.Whitespace_Heat_Scale';
import unallocatedLabel from '@salesforce/label/c.Whitespace_Column_Unallocated';
import { MOST_PATTERNS, competitorOrder, patternOf, patternStyle } from 'c/competitorModel';
import type { Pattern } from 'c/competitorModel';
import type { CellStatus, Competitor } from 'c/crmModel';
import { statusLook } from 'c/statusService';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { FIRST_VIEW, statusCounts, toggled } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';

const ORDER: readonly CellStatus[] = [
  'Owned',
  'Renewal at Risk',
  'Open Opportunity',
  'Potential',
  'Competitor',
  'Lost',
  'White',
  'Not Applicable',
];
const HEAT = [
  { key: 'heat_1', word: '<25' },
  { key: 'heat_2', word: '25' },
  { key: 'heat_3', word: '40' },
  { key: 'heat_4', word: '55' },
  { key: 'heat_5', word: '70+' },
];

/** What the patterns mean; a status with how many cells have it is a filter. Event `viewchange` `{ change: { statuses } }`. */
export default class WhitespaceLegend extends LightningElement {
  @api cells: readonly MatrixCell[] = [];
  @api state: ViewState = FIRST_VIEW;
  @api competitors: readonly Competitor[] = [];

  label = { legend: legendLabel, scale: scaleLabel };

  get isHeat(): boolean {
    return this.state.view === 'heat';
  }

  get steps() {
    return HEAT.map((step) => ({ ...step, stepClass: `step ${step.key}` }));
  }

  get statuses() {
    const counts = statusCounts(this.cells);
    return ORDER.map((status) => {
      const look = statusLook(status);
      return {
        status,
        word: look.word,
        glyph: look.glyph,
        count: counts.get(status) ?? 0,
        pressed: this.state.statuses.includes(status) ? 'true' : 'false',
        swatchClass: `swatch ${look.className}`,
      };
    });
  }

  /** Who holds the wallets, with the pattern of each, in the views that show it. */
  get holders(): readonly { readonly key: string; readonly word: string; readonly style: string }[] {
    const { view } = this.state;
    if (view !== 'wallet' && view !== 'competitors') return [];
    const order = competitorOrder(this.cells, this.competitors);
    const nameOf = (id: string): string => this.competitors.find((each) => each.id === id)?.name ?? '';
    const holder = (pattern: Pattern, word: string) => ({ key: pattern, word, style: patternStyle(pattern) });
    const rivals = [
      ...order.slice(0, MOST_PATTERNS).map((id) => holder(patternOf(order, id), nameOf(id))),
      ...(order.length > MOST_PATTERNS ? [holder('other', otherLabel)] : []),
    ];
    if (view === 'competitors') return rivals;
    return [holder('us', oursLabel), ...rivals, holder('house', inHouseLabel), holder('none', unallocatedLabel)];
  }

  handleStatus(event: MouseEvent): void {
    const status = (event.currentTarget as HTMLElement).dataset.status as CellStatus;
    const statuses = toggled(this.state.statuses, status);
    this.dispatchEvent(new CustomEvent('viewchange', { detail: { change: { statuses } } }));
  }
}
