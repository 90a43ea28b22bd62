const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escape = (value: string): string => value.replace(/[\\'\n\r\t]/g, (character) => escapes[character] ?? character);

/** A text value as a SOQL string literal, quotes included. https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm */
export const soqlText = (value: string): string => `'${escape(value)}'`;

/** A LIKE pattern that matches what starts with `prefix`, its own `%` and `_` taken literally. */
export const soqlPrefix = (prefix: string): string => `'${escape(prefix).replace(/[%_]/g, '\\$&')}%'`;

/** A field path or object name that may stand in SOQL; anything else is refused. */
export function soqlName(name: string): string {
  if (!/^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/.test(name)) throw new Error(`"${name}" is not a field or object name.`);
  return name;
}
