import { stageFunctions, type Stage } from './stage.ts';

const template = `<template>
  <c-whitespace-board lwc:if={is.ours} matrix={matrix} account-id="account" account-name="Stage" competitors={nobody} today={today} can-edit></c-whitespace-board>
  <c-whitespace-matrix lwc:elseif={is.model} is-whole matrix={matrix} layout={layout} sight={sight} account-id="account"></c-whitespace-matrix>
  <div lwc:elseif={is.grid} style="height: 640px">
    <lightning-datatable key-field="id" columns={columns} data={data} hide-checkbox-column column-widths-mode="auto"></lightning-datatable>
  </div>
  <div class="plain" lwc:dom="manual"></div>
</template>`;

/** Every time is from the change to the end of the first frame that shows it. */
const script = `
import { api, LightningElement } from 'lwc';
import { whitespaceLayout } from 'c/whitespaceLayoutModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import { unproxied } from 'c/unproxiedModel';
${stageFunctions}
export default class MatrixStage extends LightningElement {
  subject = '';
  matrix = null;
  layout = null;
  columns = [];
  data = [];
  nobody = [];
  today = '2026-06-15';
  sight = { unit: 1000, view: 'status', measure: 'value', today: '2026-06-15', rivalName: () => '', patternOf: () => 'other' };
  input = null;
  html = '';
  edits = 0;

  get is() {
    return { [this.subject]: true };
  }

  /** Takes over what the matrix is made of, and keeps it drawn whole as plain HTML. */
  @api async make(input) {
    this.input = input;
    this.matrix = unproxied(whitespaceMatrix(input, this.today));
    this.layout = unproxied(whitespaceLayout(this.matrix, FIRST_VIEW));
    this.subject = 'model';
    const box = () => shadow(this.template.querySelector('c-whitespace-matrix'))?.querySelector('.scroll');
    await painted(() => box()?.querySelector('tfoot'));
    this.html = box().outerHTML;
    await this.clear();
    return { cells: this.matrix.cells.length, bytes: this.html.length };
  }

  /** Milliseconds to the first paint of the matrix. */
  @api async draw(subject) {
    const before = performance.now();
    if (subject === 'plain') this.template.querySelector('.plain').innerHTML = this.html;
    else {
      this.shape(subject);
      this.subject = subject;
    }
    await painted(() => this.first !== null);
    return performance.now() - before;
  }

  /** Milliseconds from a changed amount of one cell, through the model, to the paint of it. */
  @api async edit() {
    const amount = 1000000 + (this.edits += 1) * 1000;
    const before = performance.now();
    this.input = { ...this.input, cells: this.input.cells.map((cell, at) => (at === 0 ? { ...cell, potentialAmount: amount } : cell)) };
    this.matrix = unproxied(whitespaceMatrix(this.input, this.today));
    const derived = performance.now();
    this.shape(this.subject);
    const shown = (amount / 1000).toLocaleString('en-US') + (this.subject === 'grid' ? ',000' : '');
    await painted(() => textOf(this.first).includes(shown));
    return { paint: performance.now() - before, model: derived - before };
  }

  @api async clear() {
    this.subject = '';
    this.template.querySelector('.plain').innerHTML = '';
    await painted(() => true);
    await new Promise((done) => setTimeout(done, 50));
  }

  @api get drawnCells() {
    return this.body?.querySelectorAll('tbody td').length ?? 0;
  }

  /** The matrix as the grid of the platform has it: the same numbers in rows. */
  shape(subject) {
    if (subject !== 'grid') {
      this.layout = unproxied(whitespaceLayout(this.matrix, FIRST_VIEW));
      return;
    }
    const { columns, rows, cells } = this.matrix;
    const money = { currencyCode: 'USD', maximumFractionDigits: 0 };
    this.columns = [
      { type: 'text', fieldName: 'name', label: 'Buying center', initialWidth: 140 },
      ...columns.map((column, at) => ({ type: 'currency', fieldName: 'c' + at, label: column.name, initialWidth: 112, typeAttributes: money })),
    ];
    this.data = rows.filter((row) => row.leaf >= 0).map((row) => ({
      id: row.key,
      name: row.name,
      ...Object.fromEntries(columns.map((_, at) => ['c' + at, cells[row.leaf * columns.length + at].amount])),
    }));
  }

  get body() {
    const board = shadow(this.template.querySelector('c-whitespace-board'));
    if (board) return shadow(board.querySelector('c-whitespace-matrix'));
    return this.subject === 'grid' ? shadow(this.template.querySelector('lightning-datatable')) : this.template.querySelector('.plain');
  }

  /** The cell that is edited. */
  get first() {
    return this.body?.querySelector('td[data-index="0"], tbody tr[data-row-key-value] td') ?? null;
  }
}`;

/** A page of its own with the matrix, the same as plain HTML, or the platform's table, of facts it is given. */
export const matrixStage: Stage = { bundle: 'matrixStage', title: 'Matrix Stage', template, script };
