import { Museum, type Json } from './museum.ts';

const museum = new Museum();
const rest = (path: string, init: Parameters<Museum['ask']>[1] = {}) => museum.ask(`../${path}`, init);

interface Layouts {
  readonly layouts: readonly {
    readonly detailLayoutSections: readonly {
      readonly heading: string;
      readonly layoutRows: readonly {
        readonly layoutItems: readonly { readonly layoutComponents: readonly { readonly value: string }[] }[];
      }[];
    }[];
  }[];
}

const fieldsOf = (body: Json): readonly string[] =>
  (body as unknown as Layouts).layouts.flatMap((layout) =>
    layout.detailLayoutSections
      .flatMap((section) => section.layoutRows)
      .flatMap((row) => row.layoutItems)
      .flatMap((item) => item.layoutComponents.map(({ value }) => value)),
  );

afterAll(() => expect(museum.failures).toEqual([]));

describe('describes of layouts', () => {
  it('tell the deployed page layout row by row, only what the user may read', async () => {
    const admin = await rest('sobjects/Exhibit__c/describe/layouts');
    expect(fieldsOf(admin.body)).toEqual(['Name', 'Worth__c', 'Lender__c', 'Secret__c', 'CreatedById']);
    const visitor = await rest('sobjects/Exhibit__c/describe/layouts', { as: 'visitor' });
    expect(fieldsOf(visitor.body)).toEqual(['Name', 'Worth__c', 'Lender__c', 'CreatedById']);
    expect(admin.body).toMatchObject({
      recordTypeMappings: [{ developerName: 'Master', master: true }],
      recordTypeSelectorRequired: [false],
    });
  });

  it('name the special layouts there are, and the compact one of the system', async () => {
    expect((await rest('sobjects/User/describe/namedLayouts/UserAlt')).status).toBe(200);
    expect((await rest('sobjects/User/describe/namedLayouts/Nope')).status).toBe(404);
    const { body } = await rest('sobjects/Exhibit__c/describe/compactLayouts');
    expect(body).toMatchObject({
      compactLayouts: [{ name: 'SYSTEM', objectType: 'Exhibit__c', fieldItems: [{ label: 'Exhibit Name' }] }],
    });
  });

  it('do not tell of objects the user may not read', async () => {
    expect((await rest('sobjects/Opportunity/describe/layouts', { as: 'visitor' })).status).toBe(404);
  });
});

test('tabs are those of objects the user may read', async () => {
  const names = async (as: 'admin' | 'visitor') =>
    ((await rest('tabs', { as })).body as unknown as readonly { readonly name: string }[]).map(({ name }) => name);
  expect(await names('admin')).toEqual(expect.arrayContaining(['standard-Opportunity', 'Exhibit__c']));
  const visitor = await names('visitor');
  expect([visitor.includes('Exhibit__c'), visitor.includes('standard-Opportunity')]).toEqual([true, false]);
});
