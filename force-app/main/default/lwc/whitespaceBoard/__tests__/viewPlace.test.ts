import { FIRST_VIEW } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';
import { referenceTo, viewStateOf } from '../viewPlace';

const page = { type: 'standard__recordPage', attributes: {}, state: { c__tab: 'whitespace', c__find: 'x' } };
const full: ViewState = {
  view: 'wallet',
  measure: 'units',
  statuses: ['Owned', 'White'],
  text: 'data',
  sort: { key: 'total', isDescending: true },
  pinnedRows: ['a'],
  pinnedColumns: ['b', 'c'],
  foldedRows: ['d'],
  foldedColumns: ['Storage › Flash'],
  isTable: true,
  compare: 'a0R1',
};

describe('the view in the URL', () => {
  it('is read as it was written, beside what others say there', () => {
    const reference = referenceTo(page, full);
    expect(viewStateOf(reference)).toEqual(full);
    expect(reference.state).toMatchObject(page.state);
  });

  it('says nothing of what is as at first', () => {
    expect(referenceTo(referenceTo(page, full), FIRST_VIEW).state).toEqual(page.state);
    expect(viewStateOf(page)).toEqual(FIRST_VIEW);
  });

  it('leaves out what it does not know', () => {
    const state = { c__wsView: 'pie', c__wsStatus: 'Owned|Mine', c__wsMeasure: 'kg' };
    expect(viewStateOf({ ...page, state })).toEqual({ ...FIRST_VIEW, statuses: ['Owned'] });
  });
});
