import { api, LightningElement } from 'lwc';
import type { BundleProblem } from '../../../../bundles/bundle-input.ts';

/** A page or component that is not there, with the reason and what to do. */
export default class Notice extends LightningElement {
  @api heading = '';
  @api message = '';
  @api iconName = 'utility:info';
  /** The notice is all there is on the page. */
  @api isPage = false;
  /** Compile problems of a deployed bundle. */
  @api problems: readonly BundleProblem[] = [];

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  get rows(): readonly object[] {
    return this.problems.map((problem, key) => ({
      key,
      where: problem.file ? `lwc/${problem.bundle}/${problem.file}, line ${problem.line}` : problem.bundle,
      message: problem.message,
    }));
  }
}
