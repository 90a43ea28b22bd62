import { assignment, condition, flow, Mill, on, to, variable } from './mill.ts';

const lookAll = (next: string): string =>
  `<recordLookups><name>First</name><label>First</label>${to(next)}<filters><field>Weight__c</field><operator>LessThan</operator><value><numberValue>50</numberValue></value></filters><object>Sack__c</object><sortField>Name</sortField><sortOrder>Asc</sortOrder><storeOutputAutomatically>true</storeOutputAutomatically></recordLookups>`;
const sort = (options: string, rest = ''): string =>
  `<collectionProcessors><name>Sort</name><label>Sort</label><collectionProcessorType>SortCollectionProcessor</collectionProcessorType><collectionReference>First</collectionReference>${rest}${options}${to('Each')}</collectionProcessors>`;
const option = (field: string, order: string, blanksFirst = false): string =>
  `<sortOptions><doesPutEmptyStringAndNullFirst>${blanksFirst}</doesPutEmptyStringAndNullFirst><sortField>${field}</sortField><sortOrder>${order}</sortOrder></sortOptions>`;
const each = (collection: string): string =>
  `<loops><name>Each</name><label>Each</label><collectionReference>${collection}</collectionReference><iterationOrder>Asc</iterationOrder>${to('Note', 'nextValueConnector')}</loops>` +
  assignment('Note', [['$Record.Note__c', 'Add', '{!Each.Name};']], 'Each');
const start = on('RecordBeforeSave', 'Create');
const filterBy = (conditions: string, logic = 'and'): string =>
  `<collectionProcessors><name>Keep</name><label>Keep</label><assignNextValueToReference>current</assignNextValueToReference><collectionProcessorType>FilterCollectionProcessor</collectionProcessorType><collectionReference>First</collectionReference><conditionLogic>${logic}</conditionLogic>${conditions}${to('Each')}</collectionProcessors>` +
  variable('current', 'SObject', '<isCollection>false</isCollection><objectType>Sack__c</objectType>');

/** Note that a new sack gets from the sacks there are. */
function noteBy(body: string): unknown {
  const mill = new Mill();
  for (const [Name, Weight__c, Grade__c] of [
    ['a', 3, 'x'],
    ['b', 10, 'y'],
    ['c', 1, null],
    ['d', 3, 'y'],
  ] as const)
    mill.create('Sack__c', { Name, Weight__c, Grade__c });
  const status = mill.deploy({ Collect: flow(body + start) });
  expect(status.messages.flatMap(({ success, problem }) => (success ? [] : [problem]))).toEqual([]);
  return mill.row(mill.create('Sack__c', { Name: 'new', Weight__c: 99 }), 'Note__c')['Note__c'];
}

describe('A collection', () => {
  it.each([
    ['one field', option('Weight__c', 'Desc'), '', 'b;a;d;c;'],
    ['several fields', option('Weight__c', 'Asc') + option('Name', 'Desc'), '', 'c;d;a;b;'],
    ['a field with blanks at the end', option('Grade__c', 'Desc'), '', 'b;d;a;c;'],
    ['a field with blanks at the start', option('Grade__c', 'Asc', true), '', 'c;a;b;d;'],
    ['one field, the first of them', option('Weight__c', 'Asc'), '<limit>2</limit>', 'c;a;'],
  ])('is sorted by %s', (_title, options, rest, expected) => {
    expect(noteBy(lookAll('Sort') + sort(options, rest) + each('First'))).toBe(expected);
  });

  it.each([
    ['one condition', condition('current.Weight__c', 'EqualTo', 3), 'and', 'a;d;'],
    [
      'several by their logic',
      condition('current.Weight__c', 'EqualTo', 3) +
        condition('current.Grade__c', 'EqualTo', 'y') +
        condition('current.Name', 'EqualTo', 'c'),
      '(1 AND 2) OR 3',
      'c;d;',
    ],
    ['the record that is saved', condition('current.Name', 'EqualTo', '@$Record.Name'), 'and', null],
  ])('is filtered by %s, and stays as it was', (_title, conditions, logic, expected) => {
    expect(noteBy(lookAll('Keep') + filterBy(conditions, logic) + each('Keep'))).toBe(expected);
    expect(noteBy(lookAll('Keep') + filterBy(conditions, logic) + each('First'))).toBe('a;b;c;d;');
  });

  it.each([
    [
      sort(option('Nope__c', 'Asc')),
      'Sort (Collection Sort) - The field "Nope__c" for the object "Sack__c" doesn\'t exist.',
    ],
    [sort(''), 'Sort (Collection Sort) - A sort needs at least one sort option.'],
    [
      filterBy(condition('current.Nope__c', 'EqualTo', 1)).replaceAll('Keep', 'Sort'),
      'Sort (Collection Filter) - The flow contains an invalid reference to the "current.Nope__c" resource, which doesn\'t exist.',
    ],
    [
      sort(option('Name', 'Asc')).replace('SortCollection', 'RecommendationMapCollection'),
      'Sort (Collection Processor) - The local org does not run this element.',
    ],
  ])('is refused to a flow that cannot work on it', (element, problem) => {
    const status = new Mill().deploy({ Bad: flow(lookAll('Sort') + element + each('First') + start) });
    expect(status.messages.flatMap(({ success, problem: told }) => (success ? [] : [told]))).toContain(problem);
  });
});
