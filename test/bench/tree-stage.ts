import { stageFunctions, type Stage } from './stage.ts';

const template = `<template>
  <c-strategy-tree lwc:if={is.ours} tree={tree} today={today} period={period} access={access} are-customer-owners-shown></c-strategy-tree>
  <lightning-tree-grid lwc:elseif={is.grid} key-field="id" columns={columns} data={data} expanded-rows={expanded} hide-checkbox-column></lightning-tree-grid>
</template>`;

/** Every time is from the change to the end of the first frame that shows it. */
const script = `
import { api, LightningElement } from 'lwc';
import { BLANK_ACTION, BLANK_OBJECTIVE } from 'c/objectiveModel';
import { strategyTree } from 'c/strategyTreeModel';

const goals = ['Grow the plants', 'Cut unplanned downtime', 'One contract for all sites', 'Safer work', 'Lower stocks', 'Better data'];
const may = { canCreate: true, canEdit: true, canDelete: true };
${stageFunctions}
export default class TreeStage extends LightningElement {
  subject = '';
  tree = null;
  data = [];
  expanded = [];
  today = '2026-06-15';
  period = { periodStart: '2026-01-01', periodEnd: '2026-12-31' };
  access = { objective: may, action: may };
  columns = [
    { type: 'text', fieldName: 'name', label: 'Goal, objective, action' },
    { type: 'text', fieldName: 'measure', label: 'Measure' },
    { type: 'text', fieldName: 'status', label: 'Status' },
    { type: 'date-local', fieldName: 'due', label: 'Due' },
    { type: 'text', fieldName: 'signOff', label: 'Sign-off' },
    { type: 'boolean', fieldName: 'visible', label: 'Customer' },
    { type: 'action', typeAttributes: { rowActions: [{ label: 'Open', name: 'open' }, { label: 'Delete', name: 'remove' }] } },
  ];
  objectives = [];
  actions = [];
  edits = 0;
  isUnfolded = false;

  get is() {
    return { [this.subject]: true };
  }

  @api make(objectives, actions) {
    const dayOf = (n) => '2026-' + String((n % 12) + 1).padStart(2, '0') + '-15';
    this.objectives = Array.from({ length: objectives }, (_, n) => ({
      ...BLANK_OBJECTIVE, id: 'o' + n, name: 'Objective ' + n, customerGoal: goals[n % goals.length], status: 'On Track',
      measureType: 'Amount', baselineValue: 0, targetValue: 1000 + n, actualValue: n * 3, startDate: '2026-01-01',
      dueDate: dayOf(n), responsibleName: 'Maya Olsen', sortOrder: n,
    }));
    this.actions = Array.from({ length: actions }, (_, n) => ({
      ...BLANK_ACTION, id: 'a' + n, objectiveId: 'o' + (n % objectives), name: 'Action ' + n, status: n % 4 ? 'In Progress' : 'Completed',
      dueDate: dayOf(n), assigneeName: 'Maya Olsen', isCustomerVisible: n % 3 === 0, sortOrder: n,
    }));
  }

  /** Milliseconds to the first paint of the rows: objectives folded, in a component made anew; or all unfolded, in one that was empty. */
  @api async draw(subject, isUnfolded) {
    if (isUnfolded) {
      this.tree = strategyTree([], [], this.today);
      this.data = [];
      this.subject = subject;
      await painted(() => this.body !== null);
    }
    const before = performance.now();
    this.shape(subject, isUnfolded);
    this.subject = subject;
    await painted(() => this.rowOf(isUnfolded ? 'a0' : 'o0') !== null);
    return performance.now() - before;
  }

  /** Milliseconds from a changed name to the paint of it. */
  @api async edit(key) {
    const name = 'Renamed ' + (this.edits += 1);
    const before = performance.now();
    const renamed = (list) => list.map((each) => (each.id === key ? { ...each, name } : each));
    if (key.startsWith('o')) this.objectives = renamed(this.objectives);
    else this.actions = renamed(this.actions);
    this.shape(this.subject, this.isUnfolded);
    await painted(() => textOf(this.rowOf(key)).includes(name));
    return performance.now() - before;
  }

  @api async clear() {
    this.subject = '';
    await painted(() => true);
    await new Promise((done) => setTimeout(done, 50));
  }

  @api get drawnRows() {
    return this.body?.querySelectorAll('tbody tr').length ?? 0;
  }

  shape(subject, isUnfolded) {
    const tree = strategyTree(this.objectives, this.actions, this.today);
    this.isUnfolded = isUnfolded;
    if (subject === 'ours') this.tree = tree;
    else this.fill(tree);
  }

  fill(tree) {
    this.data = tree.goals.map(({ goal, objectives }) => ({
      id: goal, name: goal, measure: String(objectives.length),
      _children: objectives.map(({ objective, health, actions }) => ({
        ...objective, due: objective.dueDate, visible: objective.isCustomerVisible, status: health.status,
        measure: objective.baselineValue + ' / ' + objective.actualValue + ' / ' + objective.targetValue,
        _children: actions.map(({ action }) => ({ ...action, due: action.dueDate, visible: action.isCustomerVisible })),
      })),
    }));
    const ids = this.isUnfolded ? this.objectives.map(({ id }) => id) : [];
    this.expanded = [...tree.goals.map(({ goal }) => goal), ...ids];
  }

  get body() {
    const own = shadow(this.template.querySelector('c-strategy-tree'));
    return own ?? shadow(shadow(this.template.querySelector('lightning-tree-grid'))?.querySelector('lightning-datatable'));
  }

  rowOf(key) {
    return this.body?.querySelector('tr[data-key="' + key + '"], tr[data-row-key-value="' + key + '"]') ?? null;
  }
}`;

/** A page of its own with the strategy tree, or the platform's grid, of rows it makes itself. */
export const treeStage: Stage = { bundle: 'treeStage', title: 'Tree Stage', template, script };
