import { OrgError } from '../../errors.ts';
import { hasChanged, isNew, type Automation, type Change } from '../save/types.ts';
import { rowsWhere } from './rows.ts';

const isActivated = ({ after }: Change): boolean => after['Status'] === 'Activated';

/** Contracts and orders are made as drafts and activated by an update. Object Reference, Contract and Order, Usage. */
export function notActivatedAtBirth(change: Change): void {
  if (!isNew(change) || !isActivated(change)) return;
  const message = `Choose a valid ${change.object.label.toLowerCase()} status and save your changes. Ask your admin for details.`;
  throw new OrgError('FAILED_ACTIVATION', message, ['Status']);
}

/** An order is activated once it has products. */
export const order: Automation = {
  beforeSave(change, work) {
    notActivatedAtBirth(change);
    if (!isActivated(change) || !hasChanged(change, 'Status')) return;
    if (rowsWhere(work, 'OrderItem', 'OrderId', change.id).some((item) => item['IsDeleted'] !== true)) return;
    throw new OrgError('FAILED_ACTIVATION', 'An order must have at least one product.', ['Status']);
  },
};
