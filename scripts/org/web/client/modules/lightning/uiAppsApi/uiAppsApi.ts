import { uiApi, uiQuery } from 'shell/uiApi';
import { uiWire } from 'shell/uiWire';

interface NavItemsConfig {
  readonly formFactor?: string;
  readonly navItemNames?: readonly string[];
  readonly page?: number;
  readonly pageSize?: number;
}

/** Wire adapter: tabs the user may see. */
export const getNavItems = uiWire<NavItemsConfig>(
  ({ formFactor = 'Large', navItemNames = [], page = '', pageSize = '' }) =>
    uiApi('nav-items') + uiQuery({ formFactor, navItemNames, page, pageSize }),
);
