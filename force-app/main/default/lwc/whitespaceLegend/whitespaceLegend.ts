import { LightningElement, api } from 'lwc';
import legendLabel from '@salesforce/label/c.Whitespace_Legend';
import scaleLabel from '@salesforce/label/c.Whitespace_Heat_Scale';
import type { MatrixView } from 'c/cellTextService';
import type { CellStatus } from 'c/crmModel';
import { statusLook } from 'c/statusService';
import type { MatrixCell } from 'c/whitespaceCellModel';

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

/** What the patterns mean, with how many cells have each. */
export default class WhitespaceLegend extends LightningElement {
  @api cells: readonly MatrixCell[] = [];
  @api view: MatrixView = 'status';

  label = { legend: legendLabel, scale: scaleLabel };

  get isHeat(): boolean {
    return this.view === 'heat';
  }

  get steps() {
    return HEAT.map((step) => ({ ...step, stepClass: `step ${step.key}` }));
  }

  get statuses() {
    const counts = new Map<CellStatus, number>();
    for (const cell of this.cells) counts.set(cell.status, (counts.get(cell.status) ?? 0) + 1);
    return ORDER.map((status) => {
      const look = statusLook(status);
      return {
        status,
        word: look.word,
        glyph: look.glyph,
        count: counts.get(status) ?? 0,
        swatchClass: `swatch ${look.className}`,
      };
    });
  }
}
