import { type ObjectName, objectName } from 'shell/fieldIds';
import { uiApi, uiQuery } from 'shell/uiApi';
import { uiWire } from 'shell/uiWire';

interface LayoutConfig {
  readonly objectApiName?: ObjectName;
  readonly formFactor?: string;
  readonly layoutType?: string;
  readonly mode?: string;
  readonly recordTypeId?: string;
}

/** Wire adapter: the page layout of an object for the user. */
export const getLayout = uiWire<LayoutConfig>(
  ({ objectApiName, formFactor = 'Large', layoutType = 'Full', mode = 'View', recordTypeId = '' }) =>
    objectName(objectApiName) === ''
      ? undefined
      : uiApi(`layout/${objectName(objectApiName)}`) + uiQuery({ formFactor, layoutType, mode, recordTypeId }),
);
