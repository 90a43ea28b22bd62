import type { Value } from '../catalog/types.ts';

/** A piece of SQL with the values of its `?`, in order. Values never become text. */
export interface Fragment {
  readonly text: string;
  readonly parameters: readonly Value[];
}

/** A name as SQL writes it; anything but letters, digits and underscores is a defect. */
export function name(identifier: string): Fragment {
  if (!/^\w+$/.test(identifier)) throw new Error(`Not an identifier: ${identifier}`);
  return { text: `"${identifier}"`, parameters: [] };
}

export const param = (value: Value): Fragment => ({ text: '?', parameters: [value] });

export const empty: Fragment = { text: '', parameters: [] };

/** `sql\`${a} = ${param(1)}\``: only fragments can be put in. */
export function sql(strings: TemplateStringsArray, ...parts: readonly Fragment[]): Fragment {
  const text = strings.reduce((whole, piece, index) => whole + (parts[index - 1]?.text ?? '') + piece);
  return { text, parameters: parts.flatMap((part) => part.parameters) };
}

export function joined(
  parts: readonly Fragment[],
  separator: ', ' | ' AND ' | ' OR ' | ' UNION ALL ' | ' ' | " || ' ' || ",
): Fragment {
  return { text: parts.map((part) => part.text).join(separator), parameters: parts.flatMap((part) => part.parameters) };
}
