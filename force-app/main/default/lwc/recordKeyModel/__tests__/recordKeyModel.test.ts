import { cellKey, positionKey, walletLineKey } from 'c/recordKeyModel';

it('keys a cell by plan, row and offering, and a position by plan and competitor', () => {
  expect(cellKey('plan', 'row', 'offering')).toBe('plan:row:offering');
  expect(positionKey('plan', 'k')).toBe('plan:k');
});

it.each([
  ['Us', null, 'cell:Us'],
  ['In-House', null, 'cell:In-House'],
  ['Competitor', 'k', 'cell:Competitor:k'],
] as const)('keys a wallet line of %s by cell and holder', (holder, competitorId, key) => {
  expect(walletLineKey('cell', holder, competitorId)).toBe(key);
});
