import { BLANK_COMMITMENT, breachDays, isBreached } from 'c/commitmentModel';
import type { Commitment } from 'c/commitmentModel';
import { addDays } from 'c/periodModel';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;
let planId: string;
const today = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  org = await startProductOrg();
  const { records } = await org.admin.query<{ Id: string }>('SELECT Id FROM Account_Plan__c LIMIT 1');
  planId = records[0]?.Id ?? '';
}, 60_000);
afterAll(() => org.close());

interface Breach {
  readonly Is_Breached__c: boolean;
  readonly Breach_Days__c: number;
}

describe('a breach by the fields of the org and by the model of the page', () => {
  it.each<[string, Partial<Commitment>]>([
    ['open and due tomorrow', { dueDate: addDays(today, 1) }],
    ['open and due ten days ago', { dueDate: addDays(today, -10) }],
    ['delivered in time', { status: 'Delivered', dueDate: '2024-02-29', deliveredDate: '2024-02-29' }],
    ['delivered late over a leap day', { status: 'Delivered', dueDate: '2024-02-28', deliveredDate: '2024-03-01' }],
    ['cancelled though late', { status: 'Cancelled', dueDate: '2024-01-01' }],
    ['a level nobody measured', { kind: 'Service Level', serviceTarget: 95 }],
    ['a level missed', { kind: 'Service Level', serviceTarget: 95, serviceActual: 94.9, dueDate: '2024-01-01' }],
    ['a level reached', { kind: 'Service Level', serviceTarget: 95, serviceActual: 95 }],
    ['a level of nothing', { kind: 'Service Level', serviceTarget: 95, serviceActual: 0 }],
  ])('is the same of one that is %s', async (name, more) => {
    const commitment: Commitment = { ...BLANK_COMMITMENT, status: 'Agreed', name, ...more };
    const { id } = await org.admin.sobject('Commitment__c').create({
      Account_Plan__c: planId,
      Name: name,
      Department__c: 'Operations',
      Kind__c: commitment.kind,
      Status__c: commitment.status,
      Due_Date__c: commitment.dueDate,
      Delivered_Date__c: commitment.deliveredDate,
      Service_Target__c: commitment.serviceTarget,
      Service_Actual__c: commitment.serviceActual,
    });
    const told = (await org.admin.sobject('Commitment__c').retrieve(id ?? '')) as unknown as Breach;
    expect({ breached: told.Is_Breached__c, days: told.Breach_Days__c }).toEqual({
      breached: isBreached(commitment, today),
      days: breachDays(commitment, today),
    });
  });
});
