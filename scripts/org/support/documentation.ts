/** A page of Salesforce's developer documentation by its path, and those of three of its guides by name. */
export const atlas = (page: string): string => `https://developer.salesforce.com/docs/atlas.en-us.${page}`;
export const restPage = (page: string): string => atlas(`api_rest.meta/api_rest/${page}.htm`);
export const soapPage = (page: string): string => atlas(`api.meta/api/${page}.htm`);
export const soqlPage = (page: string): string => atlas(`soql_sosl.meta/soql_sosl/${page}.htm`);
