/** One value an admin has set, as `Planning_Setting__c` holds it; the models have the defaults. */
export interface PlanningSetting {
  readonly key: string;
  readonly numberValue: number | null;
  readonly textValue: string | null;
}

export type Settings = readonly PlanningSetting[];

/** The number set for `key`, or else `fallback`. */
export const settingNumber = (settings: Settings, key: string, fallback: number): number =>
  settings.find((setting) => setting.key === key)?.numberValue ?? fallback;

/** The text set for `key`, or else `fallback`. */
export const settingText = (settings: Settings, key: string, fallback: string): string =>
  settings.find((setting) => setting.key === key)?.textValue ?? fallback;
