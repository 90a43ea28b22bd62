import { LightningElement, api } from 'lwc';
import capabilityLabel from '@salesforce/label/c.Whitespace_Capability';
import changedLabel from '@salesforce/label/c.Whitespace_Changed_By';
import competitionLabel from '@salesforce/label/c.Whitespace_Competition';
import fieldLabel from '@salesforce/label/c.Whitespace_Field';
import keepLabel from '@salesforce/label/c.Whitespace_Keep_Mine';
import mineLabel from '@salesforce/label/c.Whitespace_Mine';
import needLabel from '@salesforce/label/c.Whitespace_Need';
import overrideLabel from '@salesforce/label/c.Whitespace_Override';
import potentialLabel from '@salesforce/label/c.Whitespace_Potential';
import reasonLabel from '@salesforce/label/c.Whitespace_Override_Reason';
import somebodyLabel from '@salesforce/label/c.Whitespace_Changed_By_Somebody';
import takeLabel from '@salesforce/label/c.Whitespace_Take_Theirs';
import theirsLabel from '@salesforce/label/c.Whitespace_Theirs';
import walletLabel from '@salesforce/label/c.Whitespace_Wallet';
import type { CellRecord } from 'c/crmModel';
import { MISSING, fill, formatMoney } from 'c/formatService';
import type { CellChanges } from 'c/planService';
import { statusLook } from 'c/statusService';

/** What this user wanted to save, and what somebody else saved meanwhile. */
export interface CellConflict {
  readonly changes: CellChanges;
  readonly theirs: CellRecord;
}

const NAMES: Readonly<Partial<Record<keyof CellChanges, string>>> = {
  potentialAmount: potentialLabel,
  walletAmount: walletLabel,
  needScore: needLabel,
  capabilityScore: capabilityLabel,
  competitionScore: competitionLabel,
  statusOverride: overrideLabel,
  overrideReason: reasonLabel,
};

/** Both values side by side: `keepmine` saves this user's over them, `taketheirs` drops them. */
export default class WhitespaceConflict extends LightningElement {
  @api conflict: CellConflict | null = null;

  label = { field: fieldLabel, keep: keepLabel, mine: mineLabel, take: takeLabel, theirs: theirsLabel };

  get who(): string {
    const name = this.conflict?.theirs.lastModifiedByName;
    return name ? fill(changedLabel, name) : somebodyLabel;
  }

  get rows() {
    const conflict = this.conflict;
    if (!conflict) return [];
    return (Object.keys(NAMES) as (keyof CellChanges)[])
      .filter((key) => key in conflict.changes)
      .map((key) => ({
        key,
        name: NAMES[key],
        mine: worded(key, conflict.changes[key]),
        theirs: worded(key, conflict.theirs[key]),
      }));
  }

  handleKeep(): void {
    this.dispatchEvent(new CustomEvent('keepmine'));
  }

  handleTake(): void {
    this.dispatchEvent(new CustomEvent('taketheirs'));
  }
}

function worded(key: keyof CellChanges, value: unknown): string {
  if (value === null || value === undefined) return MISSING;
  if (key === 'statusOverride') return statusLook(value as NonNullable<CellRecord['statusOverride']>).word;
  return key === 'potentialAmount' || key === 'walletAmount' ? formatMoney(Number(value)) : String(value);
}
