import { LightningElement, api } from 'lwc';
import { MISSING, fill, formatDay, formatPercent } from 'c/formatService';
import type {
  Implementation,
  ImplementationAction,
  ImplementationCommitment,
  ImplementationObjective,
} from 'c/implementationModel';
import { STATES, label } from './labels';

const MOST_DEPTH = 4;

/** How deep a step stands below others. */
function depthsOf(actions: readonly ImplementationAction[]): ReadonlyMap<string, number> {
  const parents = new Map(actions.map(({ id, parentId }) => [id, parentId]));
  return new Map(
    actions.map(({ id }) => {
      let depth = 0;
      for (let at = parents.get(id); at && depth < MOST_DEPTH; at = parents.get(at)) depth += 1;
      return [id, depth];
    }),
  );
}

/** Steps with those below each right after it. */
function inTree(actions: readonly ImplementationAction[]): readonly ImplementationAction[] {
  const ids = new Set(actions.map(({ id }) => id));
  const below = (parentId: string | null): readonly ImplementationAction[] =>
    actions
      .filter((action) => (action.parentId && ids.has(action.parentId) ? action.parentId : null) === parentId)
      .flatMap((action) => [action, ...(action.id ? below(action.id) : [])]);
  return below(null);
}

/** What the customer sees of a plan, to be read and printed. */
export default class ImplementationPlanPage extends LightningElement {
  @api implementation: Implementation | null = null;
  /** Whether and when it was agreed, in words. */
  @api standing = '';

  label = label;

  private get year(): string {
    return this.implementation?.periodStart.slice(0, 4) ?? '';
  }

  get period(): string {
    const { implementation } = this;
    if (!implementation?.periodStart) return '';
    return fill(label.period, formatDay(implementation.periodStart), formatDay(implementation.periodEnd));
  }

  get contact(): string {
    const contact = this.implementation?.contact;
    return contact ? fill(label.contact, contact) : '';
  }

  get objectives() {
    return (this.implementation?.objectives ?? []).map((objective, index) => this.objectiveView(objective, index));
  }

  private objectiveView({ id, name, customerGoal, dueDate, actions }: ImplementationObjective, index: number) {
    const depths = depthsOf(actions);
    const title = name ?? label.other;
    return {
      key: `${id}-${index}`,
      name: title,
      goal: customerGoal ? fill(label.goal, customerGoal) : '',
      due: dueDate === null ? '' : `${label.due} ${formatDay(dueDate, this.year)}`,
      caption: fill(label.stepsOf, title),
      hasSteps: actions.length > 0,
      steps: inTree(actions).map((action, at) => ({
        key: `${action.id}-${at}`,
        name: action.name,
        style: `padding-left: ${(depths.get(action.id) ?? 0) * 20}px`,
        customerOwner: action.customerOwner ?? MISSING,
        ourOwner: action.ourOwner ?? MISSING,
        due: formatDay(action.dueDate, this.year),
        status: STATES[action.status] ?? (action.status || MISSING),
        signOff: action.signedOffBy
          ? fill(label.signed, action.signedOffBy)
          : action.signOffRequired
            ? label.toSign
            : MISSING,
      })),
    };
  }

  get commitments() {
    return (this.implementation?.commitments ?? []).map((commitment: ImplementationCommitment, index) => ({
      key: `${commitment.id}-${index}`,
      name: commitment.name,
      description: commitment.description ?? '',
      due:
        commitment.serviceTarget === null
          ? formatDay(commitment.deliveredDate ?? commitment.dueDate, this.year)
          : fill(label.serviceTarget, formatPercent(commitment.serviceTarget)),
      status: STATES[commitment.status] ?? (commitment.status || MISSING),
    }));
  }

  get hasCommitments(): boolean {
    return this.commitments.length > 0;
  }
}
