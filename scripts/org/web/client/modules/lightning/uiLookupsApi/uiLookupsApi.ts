import { type FieldName, qualified } from 'shell/fieldIds';
import { uiApi, uiQuery } from 'shell/uiApi';
import { uiWire } from 'shell/uiWire';

interface LookupConfig {
  readonly fieldApiName?: FieldName;
  readonly targetApiName?: string;
  readonly requestParams?: {
    readonly q?: string;
    readonly searchType?: string;
    readonly page?: number;
    readonly pageSize?: number;
    readonly dependentFieldBindings?: string;
  };
}

/** Wire adapter: records a look-up field can take. */
export const getLookupRecords = uiWire<LookupConfig>(({ fieldApiName, targetApiName, requestParams = {} }) => {
  if (!fieldApiName || !targetApiName) return undefined;
  const { q = '', searchType = '', page = '', pageSize = '', dependentFieldBindings = '' } = requestParams;
  const path = `lookups/${qualified(fieldApiName).replace('.', '/')}/${targetApiName}`;
  return uiApi(path) + uiQuery({ q, searchType, page, pageSize, dependentFieldBindings });
});
