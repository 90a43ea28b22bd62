import { inverseOf, withRecord, withoutRecord } from 'c/planContentModel';

describe('planContentModel', () => {
  const records = [
    { id: '1', name: 'a' },
    { id: '2', name: 'b' },
  ];
  it.each([
    [{ id: '2', name: 'c' }, undefined, ['1a', '2c']],
    [{ id: '3', name: 'c' }, undefined, ['1a', '2b', '3c']],
    [{ id: '3', name: 'c' }, '1', ['3c', '2b']],
  ])('puts %p in the place of %p', (record, replaces, expected) => {
    expect(withRecord(records, record, replaces).map((each) => each.id + each.name)).toEqual(expected);
  });
  it('takes a record out', () => {
    expect(withoutRecord(records, '1')).toEqual([{ id: '2', name: 'b' }]);
  });
  it('knows what takes a change back', () => {
    expect(inverseOf({ id: '1', name: 'a' }, { name: 'z' })).toEqual({ name: 'a' });
  });
});
