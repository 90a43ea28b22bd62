import { patchRecords } from '../../../scripts/org/web/client/modules/shell/graphqlRecords/graphqlRecords.ts';
import {
  pageAt,
  type PageReference,
  urlOf,
} from '../../../scripts/org/web/client/modules/shell/pageReference/pageReference.ts';
import { queryStore } from '../../../scripts/org/web/client/modules/shell/queryStore/queryStore.ts';
import { messageParts } from '../../../scripts/org/web/client/modules/shell/toastMessage/toastMessage.ts';
import {
  decodeDefaultFieldValues,
  encodeDefaultFieldValues,
} from '../../../scripts/org/web/client/modules/lightning/pageReferenceUtils/pageReferenceUtils.ts';

const at = (path: string) => pageAt(new URL(path, 'http://127.0.0.1:1'));
const page = (type: string, attributes: object, state = {}): PageReference => ({
  type,
  attributes: attributes as Record<string, unknown>,
  state,
});
const id = '001000000000001AAA';

describe('addresses', () => {
  test.each([
    [
      `/lightning/r/Account/${id}/view`,
      page('standard__recordPage', { objectApiName: 'Account', recordId: id, actionName: 'view' }),
    ],
    [`/lightning/r/${id}/edit`, page('standard__recordPage', { recordId: id, actionName: 'edit' })],
    [
      `/lightning/r/Account/${id}/related/Ships__r/view`,
      page('standard__recordRelationshipPage', {
        objectApiName: 'Account',
        recordId: id,
        relationshipApiName: 'Ships__r',
        actionName: 'view',
      }),
    ],
    [
      '/lightning/o/Ship__c/list?filterName=Heavy',
      page('standard__objectPage', { objectApiName: 'Ship__c', actionName: 'list' }, { filterName: 'Heavy' }),
    ],
    ['/lightning/n/Pilots', page('standard__navItemPage', { apiName: 'Pilots' })],
    ['/lightning/page/home', page('standard__namedPage', { pageName: 'home' })],
    ['/lightning/cmp/c__card?c__x=1', page('standard__component', { componentName: 'c__card' }, { c__x: '1' })],
  ])('%s and its page reference are the same place', (path, reference) => {
    expect(at(path)).toEqual({ app: undefined, isHome: false, page: reference });
    expect(urlOf(reference)).toBe(path);
  });

  test('an app may lead, with a page or without', () => {
    expect(at('/lightning/app/c__Harbor')).toEqual({ app: 'c__Harbor', isHome: true });
    expect(at('/lightning/app/c__Harbor/o/Ship__c/list')).toMatchObject({
      app: 'c__Harbor',
      isHome: false,
      page: { type: 'standard__objectPage' },
    });
    const inside = page('standard__objectPage', { objectApiName: 'Ship__c', actionName: 'list' });
    expect(urlOf(page('standard__app', { appTarget: 'c__Harbor', pageRef: inside }))).toBe(
      '/lightning/app/c__Harbor/o/Ship__c/list',
    );
  });

  test.each(['/lightning/x/y', '/lightning/r/short/view', '/lightning/o/Ship__c/list/extra'])(
    '%s is no page',
    (path) => {
      expect(at(path).page).toBeUndefined();
    },
  );

  test('a page type that is not shown here is refused by name', () => {
    expect(() => urlOf(page('comm__namedPage', { name: 'Home' }))).toThrow(/comm__namedPage/);
    expect(() => urlOf(page('standard__recordPage', {}))).toThrow(/cannot navigate/);
  });
});

test('default values of a new record survive the address', () => {
  const values = { Name: 'A, B = C', Account__c: id };
  expect(decodeDefaultFieldValues(encodeDefaultFieldValues({ ...values, Empty__c: null }))).toEqual(values);
});

test('a toast puts links and words in the place of its numbers', () => {
  const message = 'Created {0} for {1}{2}';
  expect(
    messageParts({ message, messageData: ['a ship', { url: '/x', label: 'Ada' }] }).map(({ text, url }) => [text, url]),
  ).toEqual([
    ['Created ', undefined],
    ['a ship', undefined],
    [' for ', undefined],
    ['Ada', '/x'],
    ['', undefined],
    ['{2}', undefined],
    ['', undefined],
  ]);
});

describe('answers that components share', () => {
  test('one request for one key, one answer for all, and a refresh for everybody', async () => {
    const store = queryStore<number>();
    let asked = 0;
    const load = () => Promise.resolve((asked += 1));
    const seen: string[] = [];
    const stop = store.subscribe('k', load, (value) => seen.push(`a${value}`));
    store.subscribe('k', load, (value) => seen.push(`b${value}`));
    await Promise.resolve();
    await store.refresh('k');
    stop();
    await store.refresh('k');
    expect(asked).toBe(3);
    expect(seen.filter((entry) => entry.startsWith('a'))).not.toContain('a3');
    expect(seen.at(-1)).toBe('b3');
  });

  test('an answer that was overtaken by a refresh is not shown', async () => {
    const store = queryStore<string>();
    const answers: ((value: string) => void)[] = [];
    const seen: string[] = [];
    store.subscribe(
      'k',
      () => new Promise((resolve) => answers.push(resolve)),
      (value) => seen.push(value),
    );
    const refreshed = store.refresh('k');
    answers[1]?.('new');
    await refreshed;
    answers[0]?.('old');
    await Promise.resolve();
    expect(seen).toEqual(['new']);
  });

  test('nobody watching, nothing kept', async () => {
    const store = queryStore<number>();
    store.subscribe(
      'k',
      () => Promise.resolve(1),
      () => undefined,
    )();
    expect(store.keys()).toEqual([]);
  });
});

test('a changed record is patched wherever a result shows it, and only there', () => {
  const data = {
    ships: {
      edges: [
        { node: { Id: 'a', Name: { value: 'Ada' }, Tons: { value: 1, displayValue: '1' } } },
        { node: { Id: 'b', Name: { value: 'Bo' } } },
      ],
    },
  };
  const patched = patchRecords(data, 'a', {
    Name: { value: 'Eve', displayValue: null },
    Tons: { value: 2, displayValue: '2' },
    Other: { value: 1 },
  });
  expect(patched).toEqual({
    ships: {
      edges: [
        { node: { Id: 'a', Name: { value: 'Eve' }, Tons: { value: 2, displayValue: '2' } } },
        { node: { Id: 'b', Name: { value: 'Bo' } } },
      ],
    },
  });
  expect(patchRecords(data, 'c', { Name: { value: 'x' } })).toBe(data);
});
