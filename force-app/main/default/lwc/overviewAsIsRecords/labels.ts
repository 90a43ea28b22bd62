import overviewRecordsClose from '@salesforce/label/c.Overview_Records_Close';
import overviewRecordsMore from '@salesforce/label/c.Overview_Records_More';
import overviewRecordsOf from '@salesforce/label/c.Overview_Records_Of';

/** The texts of this component. */
export const label = {
  title: overviewRecordsOf,
  close: overviewRecordsClose,
  more: overviewRecordsMore,
} as const;
