import type { Connection } from 'jsforce';

/** The largest plan the product is designed for. */
export const LARGE = { objectives: 300, actions: 3000, deals: 5000, lines: 25_000 } as const;
export const LARGE_ACCOUNT = 'Bench Global';

type Fields = Readonly<Record<string, unknown>>;

/** An account with the largest plan, owned by the rep; 200 records a call. */
export async function makeLargePlan(admin: Connection): Promise<void> {
  const [account = ''] = await create(admin, 'Account', [{ Name: LARGE_ACCOUNT }]);
  const rep = await idOf(admin, `SELECT Id FROM User WHERE Username = 'rep@keystone.local'`);
  const [plan = ''] = await create(admin, 'Account_Plan__c', [
    {
      Name: 'Bench Plan',
      Account__c: account,
      OwnerId: rep,
      Plan_Type__c: 'Grow',
      Status__c: 'Draft',
      Period_Start__c: '2026-01-01',
      Period_End__c: '2026-12-31',
      Target_Amount__c: 50_000_000,
    },
  ]);
  const objectives = await create(
    admin,
    'Objective__c',
    times(LARGE.objectives, (n) => ({ Name: `Objective ${n}`, Account_Plan__c: plan, Status__c: 'Not Started' })),
  );
  await create(
    admin,
    'Action__c',
    times(LARGE.actions, (n) => ({
      Name: `Action ${n}`,
      Objective__c: objectives[n % objectives.length],
      Status__c: 'Not Started',
    })),
  );
  const { records: entries } = await admin.query<{ Id: string; Pricebook2Id: string }>(
    'SELECT Id, Pricebook2Id FROM PricebookEntry WHERE Pricebook2.IsStandard = true AND IsActive = true',
  );
  const stages = ['Prospecting', 'Closed Won', 'Closed Lost'];
  const deals = await create(
    admin,
    'Opportunity',
    times(LARGE.deals, (n) => ({
      Name: `Deal ${n}`,
      AccountId: account,
      StageName: stages[n % stages.length],
      CloseDate: `2026-${String((n % 12) + 1).padStart(2, '0')}-15`,
      Pricebook2Id: entries[0]?.Pricebook2Id,
    })),
  );
  await create(
    admin,
    'OpportunityLineItem',
    times(LARGE.lines, (n) => ({
      OpportunityId: deals[n % deals.length],
      PricebookEntryId: entries[n % entries.length]?.Id,
      Quantity: 1,
      UnitPrice: 100 + (n % 900),
    })),
  );
}

const times = (count: number, make: (n: number) => Fields): readonly Fields[] =>
  Array.from({ length: count }, (_, n) => make(n));

async function create(admin: Connection, object: string, records: readonly Fields[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let from = 0; from < records.length; from += 200) {
    const results = await admin.sobject(object).create(records.slice(from, from + 200) as Record<string, unknown>[]);
    for (const result of results) {
      if (!result.success) throw new Error(`${object}: ${JSON.stringify(result.errors)}`);
      ids.push(result.id);
    }
  }
  return ids;
}

async function idOf(admin: Connection, soql: string): Promise<string> {
  const { records } = await admin.query<{ Id: string }>(soql);
  return records[0]?.Id ?? '';
}
