import { pageConfigModule } from '../build/page-config-modules.ts';
import type { BundleInput } from './bundle-input.ts';

type Module = { readonly source: string } | { readonly problem: string };

const constant = (value: unknown): Module => ({ source: `export default ${JSON.stringify(value)};` });

function labelModule(name: string, input: BundleInput): Module {
  const value = name.startsWith('c.') ? input.labels[name.slice(2)] : undefined;
  return value === undefined ? { problem: `No Custom Label named ${name} is deployed.` } : constant(value);
}

function resourceModule(name: string, input: BundleInput): Module {
  const url = input.resources[name];
  return url === undefined ? { problem: `No static resource named ${name} is deployed.` } : constant(url);
}

/** `@salesforce/schema/Contact.Account.Name` is the field `Account.Name` of `Contact`; deploying has checked the names. */
function schemaModule(name: string): Module {
  const [objectApiName, ...path] = name.split('.');
  return constant(path.length ? { fieldApiName: path.join('.'), objectApiName } : { objectApiName });
}

/** `getSObjectValue` reads rows as Apex hands them out: parents are nested objects. */
const apexHelpers: Module = {
  source: `export { refreshValue as refreshApex } from 'shell/queryStore';
export const getSObjectValue = (row, field) =>
  (typeof field === 'string' ? field.split('.').slice(1).join('.') : field.fieldApiName)
    .split('.')
    .reduce((value, name) => value?.[name], row);`,
};

/** An `@salesforce/*` module that a bundle holds itself; a problem when the name is unknown. */
export function salesforceModule(specifier: string, input: BundleInput): Module {
  if (specifier === '@salesforce/apex') return apexHelpers;
  const [, kind = '', name = ''] = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  switch (kind) {
    case 'label':
      return labelModule(name, input);
    case 'schema':
      return schemaModule(name);
    case 'resourceUrl':
      return resourceModule(name, input);
    case 'contentAssetUrl': {
      const url = input.assets[name];
      return url === undefined ? { problem: `No content asset named ${name} is deployed.` } : constant(url);
    }
    case 'apex':
    case 'apexContinuation':
      return {
        source: `import { apexMethod } from 'shell/apex';\nexport default apexMethod(${JSON.stringify(name)});`,
      };
    case 'messageChannel':
      return constant(name);
    case 'userPermission':
    case 'customPermission':
      return { source: pageConfigModule(specifier) as string };
    default:
      return { problem: `The local org does not provide the module ${specifier}.` };
  }
}
