/** A metadata file of one root element. */
export const xml = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;

/** A custom field, labeled like its name. */
export const field = (name: string, type: string, rest = ''): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace(/__c$/, '').replaceAll('_', ' ')}</label><type>${type}</type>${rest}</fields>`;
