import type { Position } from 'shell/mapProjection';

/** A marker as `lightning-map` takes it. */
export interface MapMarker {
  readonly location?: {
    readonly Latitude?: number | string | null;
    readonly Longitude?: number | string | null;
    readonly Street?: string | null;
    readonly City?: string | null;
    readonly State?: string | null;
    readonly PostalCode?: string | null;
    readonly Country?: string | null;
  };
  readonly value?: string;
  readonly title?: string;
  readonly description?: string;
  /** `standard:account`, in the list. */
  readonly icon?: string;
}

export interface MapLocation {
  readonly value: string;
  readonly title: string;
  readonly address: string;
  readonly description: string;
  readonly icon: string;
  /** Missing for a location known by its address only. */
  readonly position?: Position;
}

function positionOf({ Latitude, Longitude }: NonNullable<MapMarker['location']>): Position | undefined {
  if (Latitude === undefined || Latitude === null || Longitude === undefined || Longitude === null) return undefined;
  const [latitude, longitude] = [Number(Latitude), Number(Longitude)];
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? { latitude, longitude } : undefined;
}

function addressOf({ Street, City, State, PostalCode, Country }: NonNullable<MapMarker['location']>): string {
  const town = [City, [State, PostalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [Street, town, Country].filter(Boolean).join(', ');
}

/** Text of a description, which may be written with markup. */
const plain = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';

/** Markers as a map and its list show them; a marker without value is known by its number. */
export const locationsOf = (markers: readonly MapMarker[]): readonly MapLocation[] =>
  markers.map(({ location = {}, value, title, description = '', icon }, index) => {
    const position = positionOf(location);
    const address = addressOf(location);
    const words = position && `${position.latitude.toFixed(4)}, ${position.longitude.toFixed(4)}`;
    return {
      value: value ?? String(index),
      title: title || address || words || `Location ${index + 1}`,
      address: title ? address || words || '' : '',
      description: plain(description),
      icon: icon ?? 'standard:location',
      position,
    };
  });
