import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fill } from 'c/formatService';
import type { AccountPlace } from 'c/profileModel';
import { LAND_PATH } from 'c/worldLandModel';
import { frameFor, marksOf } from 'c/worldMapModel';
import { label } from './labels';

/** Width ÷ height of the picture. */
const ASPECT = 3.1;

/** Where the account and its subsidiaries are, on an outline of the world, with a list that says the same. */
export default class OverviewProfileMap extends NavigationMixin(LightningElement) {
  @api places: readonly AccountPlace[] = [];

  label = label;
  land = LAND_PATH;
  isListed = false;

  private get frame() {
    return frameFor(this.places, ASPECT);
  }

  get viewBox(): string {
    const { x, y, width, height } = this.frame;
    return [x, y, width, height].map((value) => value.toFixed(1)).join(' ');
  }

  get marks() {
    return marksOf(this.places, this.frame).map(({ x, y, members, side }) => {
      const [first] = members.map((index) => this.places[index]);
      const isMain = first?.isMain === true;
      const more = members.length > 1 ? ` +${members.length - 1}` : '';
      return {
        key: first?.id ?? '',
        name: (isMain ? fill(label.main, first?.city ?? '') : (first?.city ?? '')) + more,
        isMain,
        pinClass: isMain ? 'pin pin_main' : 'pin',
        nameClass: `name name_${side}`,
        style: `left: ${x.toFixed(2)}%; top: ${y.toFixed(2)}%`,
      };
    });
  }

  get spoken(): string {
    return fill(label.map, this.rows.map(({ name, city }) => fill(label.placeOf, name, city)).join('; '));
  }

  get rows() {
    return this.places.map(({ id, name, city }) => ({ id, name, city, url: `/lightning/r/Account/${id}/view` }));
  }

  get toggleWord(): string {
    return this.isListed ? label.hide : label.show;
  }

  handleToggle(): void {
    this.isListed = !this.isListed;
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id: recordId } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName: 'Account', actionName: 'view' },
    });
  }
}
