import { cellKey } from 'c/crmModel';

it('keys a cell by plan, row and offering', () => {
  expect(cellKey('plan', 'row', 'offering')).toBe('plan:row:offering');
});
