import { store } from './assign.ts';
import { compareValues, flowPaths, meets } from './compare.ts';
import { isCollection, isRecord, valueAt, type Interview } from './interview.ts';
import type { FlowElement, FlowItem, FlowValue, SortOption } from './types.ts';

type Of<Kind extends FlowElement['kind']> = Extract<FlowElement, { kind: Kind }>;

const itemsOf = (interview: Interview, path: string): readonly FlowItem[] => {
  const value = valueAt(interview, path);
  return isCollection(value) ? value : [];
};

const keyOf = (item: FlowItem, field: string | undefined): FlowValue =>
  isRecord(item) ? (item.fields[field ?? ''] ?? null) : item;

/** Below zero where the first comes first. Blanks are at the end unless told otherwise, whatever the direction. */
function compare(left: FlowItem, right: FlowItem, { field, descending, blanksFirst }: SortOption): number {
  const [a, b] = [keyOf(left, field), keyOf(right, field)];
  const [isBlank, isOtherBlank] = [a, b].map((key) => key === null || key === '');
  if (isBlank || isOtherBlank) return isBlank === isOtherBlank ? 0 : isBlank === blanksFirst ? -1 : 1;
  const sign = compareValues(a, 'LessThan', b) ? -1 : compareValues(a, 'GreaterThan', b) ? 1 : 0;
  return descending ? -sign : sign;
}

/** Orders the collection itself and keeps so many of it. Salesforce Help, "Collection Sort Element". */
export function sortCollection(interview: Interview, { collection, options, most }: Of<'sort'>): void {
  const sorted = itemsOf(interview, collection).toSorted((left, right) => {
    for (const option of options) {
      const sign = compare(left, right, option);
      if (sign !== 0) return sign;
    }
    return 0;
  });
  store(interview, collection, most === undefined ? sorted : sorted.slice(0, most));
}

/** Puts the items that meet the conditions out as the element's own collection. Metadata API, FlowCollectionProcessor. */
export function filterCollection(interview: Interview, element: Of<'filter'>): void {
  const kept = itemsOf(interview, element.collection).filter((item) => {
    store(interview, element.into, item);
    return meets(element.criteria, interview, flowPaths(interview));
  });
  store(interview, element.into, null);
  interview.values.set(element.name.toLowerCase(), kept);
}
