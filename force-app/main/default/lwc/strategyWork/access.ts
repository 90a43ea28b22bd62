import type { UiCapabilities } from 'c/capabilityService';
import type { StrategyAccess } from 'c/strategyEditModel';

/** What the user may do with objectives and with actions. */
export const accessOf = (capabilities: UiCapabilities): StrategyAccess => ({
  objective: {
    canCreate: capabilities.canEditObjectives,
    canEdit: capabilities.canEditObjectives,
    canDelete: capabilities.canDeleteObjectives,
  },
  action: {
    canCreate: capabilities.canEditActions,
    canEdit: capabilities.canEditActions,
    canDelete: capabilities.canDeleteActions,
  },
});
