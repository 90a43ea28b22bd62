import type { Standard } from '../../catalog/read-standard.ts';
import type { Automations } from '../save/save-model.ts';
import type { Automation } from '../save/types.ts';
import { order } from './activation.ts';
import { event, supportCase, task } from './activity.ts';
import { contentVersion } from './content.ts';
import { contract } from './contract.ts';
import { currencyType, datedRate } from './currency.ts';
import { opportunityLine } from './opportunity-line.ts';
import { account, opportunity } from './opportunity.ts';
import { orderItem } from './order-item.ts';
import { pricebookEntry, product } from './pricebook-entry.ts';
import { share } from './share.ts';
import { permissionSetAssignment, user, userRole } from './user.ts';

/** What the platform itself does around saves of standard objects. Flows will be added to these lists. */
export function standardAutomations(standard: Pick<Standard, 'valueSets'>): Automations {
  const closed = (set: string): ReadonlySet<string> =>
    new Set((standard.valueSets.get(set) ?? []).filter((value) => value.closed).map((value) => value.value));
  const byObject: Readonly<Record<string, Automation>> = {
    Account: account,
    ContentVersion: contentVersion,
    Contract: contract,
    CurrencyType: currencyType,
    DatedConversionRate: datedRate,
    Event: event,
    Case: supportCase(closed('CaseStatus')),
    Opportunity: opportunity,
    OpportunityLineItem: opportunityLine,
    Order: order,
    OrderItem: orderItem,
    PermissionSetAssignment: permissionSetAssignment,
    PricebookEntry: pricebookEntry,
    Product2: product,
    Task: task(closed('TaskStatus')),
    User: user,
    UserRole: userRole,
  };
  return (object) => {
    if (object.shareOf !== undefined) return [share];
    const own = byObject[object.name];
    return own ? [own] : [];
  };
}
