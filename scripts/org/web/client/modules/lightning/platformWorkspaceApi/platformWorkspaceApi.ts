import { refused } from 'shell/refused';
import { wireAdapter } from 'shell/wireAdapter';

const constant = <Value>(value: Value) =>
  wireAdapter<unknown, Value>({
    initial: value,
    ready: () => false,
    subscribe: () => () => undefined,
  });

/** Wire adapter: false, there is no console app here. */
export const IsConsoleNavigation = constant(false);
export const EnclosingTabId = constant<string | undefined>(undefined);
export const EnclosingUtilityId = constant<string | undefined>(undefined);

const workspace = (name: string) => refused(`console apps (lightning/platformWorkspaceApi ${name})`);

export const closeTab = workspace('closeTab');
export const disableTabClose = workspace('disableTabClose');
export const focusTab = workspace('focusTab');
export const getAllTabInfo = workspace('getAllTabInfo');
export const getFocusedTabInfo = workspace('getFocusedTabInfo');
export const getTabInfo = workspace('getTabInfo');
export const openSubtab = workspace('openSubtab');
export const openTab = workspace('openTab');
export const refreshTab = workspace('refreshTab');
export const setTabHighlighted = workspace('setTabHighlighted');
export const setTabIcon = workspace('setTabIcon');
export const setTabLabel = workspace('setTabLabel');
