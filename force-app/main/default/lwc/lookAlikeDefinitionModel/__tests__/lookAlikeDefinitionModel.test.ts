import { definitionInForce, definitionProblems, likenessOf } from 'c/lookAlikeDefinitionModel';
import type { AccountField, LookAlikeDefinition } from 'c/lookAlikeDefinitionModel';

const DEFINITION: LookAlikeDefinition = {
  id: 'd',
  name: 'Standard',
  segmentField: 'Industry',
  sizeField: 'AnnualRevenue',
  sizeBounds: '10000000; 100000000;1250000000',
  regionField: 'BillingCountry',
  minimumPeers: 3,
};
const FIELDS: readonly AccountField[] = [
  { name: 'Industry', isNumber: false, isComparable: true },
  { name: 'AnnualRevenue', isNumber: true, isComparable: false },
  { name: 'BillingCountry', isNumber: false, isComparable: true },
];

describe('a definition', () => {
  it.each<[Partial<LookAlikeDefinition>, readonly string[]]>([
    [{}, []],
    [{ segmentField: 'industry' }, []],
    [{ segmentField: null, regionField: null }, []],
    [{ sizeField: null, sizeBounds: 'nonsense' }, []],
    [
      { segmentField: null, sizeField: null, regionField: null },
      ['Segment Field, Size Field and Region Field are all blank, so any two accounts would be alike.'],
    ],
    [{ segmentField: 'Sector__c' }, ['Segment Field: Account has no field "Sector__c" that this user may read.']],
    [{ segmentField: 'AnnualRevenue' }, ['Segment Field: "AnnualRevenue" holds no value accounts can share.']],
    [{ sizeField: 'Industry' }, ['Size Field: "Industry" is not a number.']],
    [{ sizeBounds: null }, ['Size Bounds are blank although there is a Size Field.']],
    [{ sizeBounds: '1;x' }, ['Size Bounds: "1;x" are not numbers.']],
    [{ sizeBounds: '1;;2' }, ['Size Bounds: "1;;2" are not numbers.']],
    [{ sizeBounds: '5;2' }, ['Size Bounds do not ascend: 2 follows 5.']],
    [{ sizeBounds: '5;5' }, ['Size Bounds do not ascend: 5 follows 5.']],
    [{ minimumPeers: 0 }, ['Minimum Peers is less than one.']],
  ])('with %j is refused for %j', (change, problems) => {
    expect(definitionProblems({ ...DEFINITION, ...change }, FIELDS)).toEqual(problems);
  });

  it('in force is the first by name', () => {
    const [b, a] = [
      { ...DEFINITION, name: 'B' },
      { ...DEFINITION, name: 'A' },
    ];
    expect(definitionInForce([b, a])).toEqual({ definition: a, unused: [b] });
    expect(definitionInForce([])).toEqual({ definition: undefined, unused: [] });
  });
});

describe('likeness', () => {
  const account = { id: 'a', name: 'A', parentId: null, segment: 'Technology', size: 5e7, region: 'USA' };

  it.each([
    [0, 'Technology · < 10M · USA'],
    [9_999_999.99, 'Technology · < 10M · USA'],
    [10_000_000, 'Technology · 10M–100M · USA'],
    [-5, 'Technology · < 10M · USA'],
    [1e12, 'Technology · ≥ 1.25B · USA'],
  ])('of an account with %d says %s', (size, criteria) => {
    expect(likenessOf(DEFINITION)({ ...account, size })?.criteria).toBe(criteria);
  });

  it('needs only what matters', () => {
    const bySegment = likenessOf({ ...DEFINITION, sizeField: null, regionField: null });
    expect(bySegment({ ...account, size: null, region: null })?.criteria).toBe('Technology');
    expect(likenessOf(DEFINITION)({ ...account, size: null })).toBeNull();
  });
});
