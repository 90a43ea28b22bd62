/** Functions Salesforce has, but not for this kind of formula; and those this org does not run. */
export const otherPlaces: ReadonlySet<string> = new Set([
  'GETRECORDIDS',
  'GETSESSIONID',
  'HTMLENCODE',
  'IMAGEPROXYURL',
  'INCLUDE',
  'JSENCODE',
  'JSINHTMLENCODE',
  'JUNCTIONIDLIST',
  'LINKTO',
  'PARENTGROUPVAL',
  'PREVGROUPVAL',
  'REQUIRESCRIPT',
  'URLENCODE',
  'URLFOR',
]);

export const notRun: ReadonlySet<string> = new Set(['CURRENCYRATE', 'PREDICT', 'VLOOKUP']);
