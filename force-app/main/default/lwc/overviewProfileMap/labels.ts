import overviewHidePlaces from '@salesforce/label/c.Overview_Hide_Places';
import overviewMap from '@salesforce/label/c.Overview_Map';
import overviewPlaceMain from '@salesforce/label/c.Overview_Place_Main';
import overviewPlaceOf from '@salesforce/label/c.Overview_Place_Of';
import overviewPlaces from '@salesforce/label/c.Overview_Places';
import overviewShowPlaces from '@salesforce/label/c.Overview_Show_Places';

/** The texts of this component. */
export const label = {
  map: overviewMap,
  main: overviewPlaceMain,
  placeOf: overviewPlaceOf,
  places: overviewPlaces,
  show: overviewShowPlaces,
  hide: overviewHidePlaces,
} as const;
