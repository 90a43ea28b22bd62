import { Nursery } from './nursery.ts';

/** A nursery with three groves, the first of an account and with three trees, and a user who sees only own groves. */
export function plantGroves(): { readonly org: Nursery; readonly keeper: string; readonly groves: readonly string[] } {
  const org = new Nursery();
  const keeper = org.user('kim', 'Grove_Keeper');
  const account = org.create('Account', { Name: 'Forest Ltd' });
  const groves = [
    org.create('Grove__c', {
      Name: 'Beech',
      Kind__c: 'Oak',
      Budget__c: 1500.5,
      Planted__c: '2026-03-09',
      Visited__c: '2026-03-10T01:00:00Z',
      Account__c: account,
      Traits__c: 'Old;Wet',
      Code__c: 'b',
    }),
    org.create('Grove__c', {
      Name: 'alder',
      Kind__c: 'Elm',
      Budget__c: 20,
      Planted__c: '2025-12-24',
      Is_Open__c: false,
      Code__c: 'a',
    }),
    org.create('Grove__c', { Name: 'Cedar', Kind__c: 'Ash', Planted__c: '2026-04-01', Code__c: 'c' }),
  ];
  for (const label of ['x', 'y', 'z'])
    org.create('Tree__c', { Grove__c: groves[0], Label__c: label, Height__c: label.charCodeAt(0) - 100 });
  return { org, keeper, groves };
}
