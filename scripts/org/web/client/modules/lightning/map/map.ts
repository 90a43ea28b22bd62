import { api, LightningElement } from 'lwc';
import { locationsOf, type MapLocation, type MapMarker } from 'shell/mapMarkers';
import { gridOf, type MapView, place, type Position, viewOf } from 'shell/mapProjection';

/** Height of the picture by its width; as in the style sheet. */
const aspect = 0.6;

/** Places on a picture without streets: meridians, parallels and pins, nothing from outside. Fires `markerselect`. */
export default class Map extends LightningElement {
  @api markersTitle = '';
  @api zoomLevel: number | string | undefined;
  @api center: MapMarker | undefined;
  @api showFooter = false;
  @api options: unknown;
  /** `visible`, `hidden` or `auto`: with more than one marker. */
  @api listView = 'auto';
  locations: readonly MapLocation[] = [];
  givenMarkers: readonly MapMarker[] = [];
  selected = '';
  /** Steps the person zoomed in by. */
  zoomed = 0;

  /** `[{ location: { Latitude, Longitude } | { Street, City, … }, value, title, description, icon }]`. */
  @api
  get mapMarkers(): readonly MapMarker[] {
    return this.givenMarkers;
  }
  set mapMarkers(markers: readonly MapMarker[] | undefined) {
    this.givenMarkers = markers ?? [];
    this.locations = locationsOf(this.givenMarkers);
    this.zoomed = 0;
  }

  /** Value of the chosen marker. */
  @api
  get selectedMarkerValue(): string {
    return this.selected;
  }
  set selectedMarkerValue(value: string | undefined) {
    this.selected = value ?? '';
  }

  get placed(): readonly (MapLocation & { readonly position: Position })[] {
    return this.locations.filter(
      (location): location is MapLocation & { readonly position: Position } => location.position !== undefined,
    );
  }

  get view(): MapView {
    const [center] = this.center ? locationsOf([this.center]) : [];
    const zoom = Number(this.zoomLevel);
    const positions = this.placed.map(({ position }) => position);
    const { center: middle, span } = viewOf(
      positions,
      aspect,
      this.zoomLevel === undefined || Number.isNaN(zoom) ? undefined : zoom,
      center?.position,
    );
    const chosen = this.zoomed === 0 ? undefined : this.placed.find(({ value }) => value === this.selected);
    return { center: chosen?.position ?? middle, span: Math.min(1, span / 2 ** this.zoomed) };
  }

  get grid(): object {
    const { meridians, parallels } = gridOf(this.view, aspect);
    return {
      meridians: meridians.map((line) => ({ ...line, style: `left:${line.at}%` })),
      parallels: parallels.map((line) => ({ ...line, style: `top:${line.at}%` })),
    };
  }

  get pins(): readonly object[] {
    const { view } = this;
    return this.placed.flatMap(({ position, ...location }) => {
      const { left, top } = place(position, view, aspect);
      if (left < 0 || left > 100 || top < 0 || top > 100) return [];
      return [{ ...location, ...this.state(location.value), style: `left:${left}%;top:${top}%` }];
    });
  }

  get rows(): readonly object[] {
    return this.locations.map((location) => ({
      ...location,
      ...this.state(location.value),
      isAway: location.position === undefined,
    }));
  }

  state(value: string): object {
    const isChosen = value === this.selected;
    return {
      pressed: String(isChosen),
      pinClass: isChosen ? 'pin chosen' : 'pin',
      rowClass: isChosen ? 'row chosen' : 'row',
    };
  }

  get hasPicture(): boolean {
    return this.placed.length > 0 || this.center !== undefined;
  }

  /** Locations without coordinates are in the list only, which is therefore shown. */
  get hasList(): boolean {
    if (this.listView === 'visible' || this.missing > 0) return true;
    return this.listView !== 'hidden' && this.locations.length > 1;
  }

  get missing(): number {
    return this.locations.length - this.placed.length;
  }

  get note(): string {
    if (this.missing === 0) return '';
    const words = this.missing === 1 ? '1 location has' : `${this.missing} locations have`;
    return `${words} an address but no coordinates: the local org does not look up addresses.`;
  }

  get frameClass(): string {
    return this.hasList && this.hasPicture ? 'frame with-list' : 'frame';
  }

  get heading(): string {
    return `${this.markersTitle || 'Markers'} (${this.locations.length})`;
  }

  get mapsUrl(): string {
    const { latitude, longitude } = this.view.center;
    return `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
  }

  handleSelect(event: Event): void {
    this.selected = (event.currentTarget as HTMLElement).dataset['value'] ?? '';
    this.dispatchEvent(new CustomEvent('markerselect', { detail: { selectedMarkerValue: this.selected } }));
  }

  handleZoomIn(): void {
    this.zoomed = Math.min(12, this.zoomed + 1);
  }

  handleZoomOut(): void {
    this.zoomed = Math.max(-12, this.zoomed - 1);
  }
}
