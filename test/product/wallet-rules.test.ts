import type { Connection } from 'jsforce';
import { expectAttempt, RULE, type Attempt } from './attempts.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;
const people: Record<string, Connection> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  org = await startProductOrg();
  for (const name of ['rep', 'ops']) people[name] = await org.as(`${name}@keystone.local`);
  for (const [name, object, where] of [
    ['plan', 'Account_Plan__c', `External_Key__c = 'demo:plan:halden'`],
    ['cell', 'Whitespace_Cell__c', `External_Key__c = 'demo:cell:labs:vault'`],
    ['other', 'Whitespace_Cell__c', `External_Key__c = 'demo:cell:design:rack'`],
    ['account', 'Account', `External_Key__c = 'demo:halden'`],
    ['offering', 'Offering__c', `External_Key__c = 'demo:compute'`],
  ] as const) {
    const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM ${object} WHERE ${where}`);
    ids[name] = records[0]?.Id ?? '';
  }
  const rival = await people.rep?.sobject('Competitor__c').create({ Name: 'Zephyr Grid' });
  ids.rival = rival?.id ?? '';
  const made = await people.rep?.sobject('Competitor__c').create({ Name: 'Made here', External_Key__c: 'made-here' });
  ids.made = made?.id ?? '';
  const keyed = await org.admin.query<{ Cell_Key__c: string }>(
    `SELECT Cell_Key__c FROM Whitespace_Cell__c WHERE Id = '${ids.other}'`,
  );
  ids.otherKey = keyed.records[0]?.Cell_Key__c ?? '';
}, 60_000);
afterAll(() => org.close());

type Values = () => Record<string, unknown>;
const of =
  (object: string, base: Values) =>
  (what: string, values: Values, refusal?: Attempt['refusal']): Attempt => ({
    what,
    object,
    values: () => ({ ...base(), ...values() }),
    ...(refusal ? { refusal } : {}),
  });
const line = of('Wallet_Line__c', () => ({
  Whitespace_Cell__c: ids.cell,
  Holder__c: 'Competitor',
  Competitor__c: ids.rival,
  Amount__c: 0,
  Line_Key__c: `${ids.cell}:Competitor:${ids.rival}`,
}));
const position = of('Competitor_Position__c', () => ({
  Account_Plan__c: ids.plan,
  Competitor__c: ids.rival,
  Threat__c: 'High',
  Position_Key__c: `${ids.plan}:${ids.rival}`,
}));
const fact = of('Plan_Fact__c', () => ({
  Account_Plan__c: ids.plan,
  Kind__c: 'Strength',
  Statement__c: 'x',
  Source__c: 'CRM',
}));
const definition = of('Look_Alike_Definition__c', () => ({ Name: 'x' }));
const alike = of('Look_Alike__c', () => ({
  Account__c: ids.account,
  Offering__c: ids.offering,
  Peer_Count__c: 9,
  Owner_Count__c: 7,
  Look_Alike_Key__c: `${ids.account}:${ids.offering}`,
}));

const byRep: readonly Attempt[] = [
  line('a line of nothing', () => ({ Amount__c: null }), [RULE, /says nothing/]),
  line('a line below zero', () => ({ Amount__c: -0.01 }), [RULE, /Amount is below zero/]),
  line('a line of fewer than no units', () => ({ Quantity__c: -1 }), [RULE, /Quantity is below zero/]),
  line('a competitor nobody names', () => ({ Competitor__c: null, Line_Key__c: `${ids.cell}:Competitor:` }), [
    RULE,
    /exactly when/,
  ]),
  line('our line, of a competitor', () => ({ Holder__c: 'Us', Line_Key__c: `${ids.cell}:Us` }), [RULE, /exactly when/]),
  line('a line with the key of another cell', () => ({ Whitespace_Cell__c: ids.other }), [RULE, /Line Key/]),
  line('a line with the key of another holder', () => ({ Line_Key__c: `${ids.cell}:In-House` }), [RULE, /Line Key/]),
  line('a line without a key', () => ({ Line_Key__c: null }), ['REQUIRED_FIELD_MISSING', /Line_Key__c/]),
  line('a competitor with an amount', () => ({})),
  line('the same competitor again', () => ({}), ['DUPLICATE_VALUE', /Line_Key__c/]),
  line('what is made in house, in units', () => ({
    Holder__c: 'In-House',
    Competitor__c: null,
    Amount__c: null,
    Quantity__c: 2.5,
    Line_Key__c: `${ids.cell}:In-House`,
  })),
  line('a line of ours', () => ({ Holder__c: 'Us', Competitor__c: null, Line_Key__c: `${ids.cell}:Us` })),
  line('a line made with its cell, by the key of that', () => ({
    Whitespace_Cell__c: ids.other,
    Line_Key__c: `${ids.otherKey}:Competitor:${ids.rival}`,
  })),
  line('a line made with its competitor, by the key of that', () => ({
    Whitespace_Cell__c: ids.other,
    Competitor__c: ids.made,
    Line_Key__c: `${ids.other}:Competitor:made-here`,
  })),
  line('a line by the key of no competitor', () => ({ Line_Key__c: `${ids.cell}:Competitor:` }), [RULE, /Line Key/]),
  line('a holder nobody knows', () => ({ Holder__c: 'Them' }), ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /Them/]),
  position('a position of no competitor', () => ({ Competitor__c: null }), ['REQUIRED_FIELD_MISSING', /Competitor__c/]),
  position('a position with the key of another', () => ({ Position_Key__c: `${ids.plan}:${ids.plan}` }), [
    RULE,
    /Position Key/,
  ]),
  position('a position', () => ({})),
  position('the same position again', () => ({}), ['DUPLICATE_VALUE', /Position_Key__c/]),
  fact('a strength of a competitor', () => ({ Competitor__c: ids.rival })),
  fact('a need of a competitor', () => ({ Kind__c: 'Need', Competitor__c: ids.rival }), [RULE, /Strength or Weakness/]),
  fact('a share of the market', () => ({ Kind__c: 'Market', Market_Share__c: 41 })),
  fact('a share of more than all', () => ({ Kind__c: 'Market', Market_Share__c: 101 }), [RULE, /0 to 100/]),
  fact('a share of a strength', () => ({ Market_Share__c: 41 }), [RULE, /belongs to a Market/]),
  {
    what: 'a cell that needs fewer than no units',
    object: 'Whitespace_Cell__c',
    id: () => ids.cell,
    values: () => ({ Wallet_Quantity__c: -1 }),
    refusal: [RULE, /Wallet Quantity/],
  },
  alike('what similar accounts own', () => ({}), ['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', /./]),
];

const byAdmin: readonly Attempt[] = [
  definition('a definition', () => ({})),
  definition('a definition by bounds', () => ({ Size_Bounds__c: '10000000; 100000000;500000000.5' })),
  definition('bounds in words', () => ({ Size_Bounds__c: '10M;100M' }), [RULE, /Size Bounds/]),
  definition('a definition by no account', () => ({ Minimum_Peers__c: 0 }), [RULE, /Minimum Peers/]),
  alike('more owners than similar accounts', () => ({ Owner_Count__c: 10 }), [RULE, /Owners/]),
  alike('the key of another account', () => ({ Account__c: ids.account, Look_Alike_Key__c: 'x' }), [RULE, /Key/]),
  alike('what similar accounts own', () => ({})),
  alike('the same again', () => ({}), ['DUPLICATE_VALUE', /Look_Alike_Key__c/]),
];

describe('rules for what is known about a wallet', () => {
  it.each(byRep)('$what', (each) => expectAttempt(people.rep as Connection, each));

  it('refuses another holder under the old key', async () => {
    const { records } = await org.admin.query<{ Id: string }>(
      `SELECT Id FROM Wallet_Line__c WHERE Line_Key__c = '${ids.cell}:Competitor:${ids.rival}'`,
    );
    await expectAttempt(people.rep as Connection, {
      what: 'another holder',
      object: 'Wallet_Line__c',
      id: () => records[0]?.Id,
      values: () => ({ Holder__c: 'In-House', Competitor__c: null }),
      refusal: [RULE, /Line Key/],
    });
  });

  it('keeps a competitor that a wallet names', async () => {
    await expect(org.admin.sobject('Competitor__c').destroy(ids.rival as string)).rejects.toThrow(
      /associated|restrict/i,
    );
  });

  it('lets a viewer read them, and change none', async () => {
    const ops = people.ops as Connection;
    for (const object of ['Competitor__c', 'Wallet_Line__c', 'Competitor_Position__c']) {
      const { records } = await ops.query<{ Id: string }>(`SELECT Id FROM ${object} LIMIT 1`);
      expect([object, records.length]).toEqual([object, 1]);
      await expect(ops.sobject(object).update({ Id: records[0]?.Id ?? '', External_Key__c: 'x' })).rejects.toThrow();
    }
  });
});

describe('rules for what an administrator says of similar accounts', () => {
  it.each(byAdmin)('$what', (each) => expectAttempt(org.admin, each));

  it('fills a definition with what most orgs have, and computes the penetration', async () => {
    const { records } = await org.admin.query(
      `SELECT Segment_Field__c, Size_Field__c, Region_Field__c, Minimum_Peers__c, Is_Active__c FROM Look_Alike_Definition__c WHERE Name = 'x' LIMIT 1`,
    );
    expect(records).toMatchObject([
      {
        Segment_Field__c: 'Industry',
        Size_Field__c: 'AnnualRevenue',
        Region_Field__c: 'BillingCountry',
        Minimum_Peers__c: 3,
        Is_Active__c: true,
      },
    ]);
    const alikes = await org.admin.query<{ Penetration__c: number }>(
      `SELECT Penetration__c FROM Look_Alike__c WHERE Account__c = '${ids.account}' AND Offering__c = '${ids.offering}'`,
    );
    expect(alikes.records[0]?.Penetration__c).toBe(78);
  });
});
