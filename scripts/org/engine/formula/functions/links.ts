import { Refusal } from '../errors.ts';
import { plain } from '../decimal.ts';
import type { FormulaType, FormulaUse, FunctionTable } from '../types.ts';
import { fn, num, str, text } from './define.ts';

const t: FormulaType = 'text';
const n: FormulaType = 'number';
const uses: readonly FormulaUse[] = ['field', 'flow'];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (value: string): string => value.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

const hyperlink = fn({ params: [t, t, t], optional: 1, type: t, nulls: true, uses }, (args) => {
  const target = args.length > 2 ? str(args[2]) : '_blank';
  return text(`<a href="${escape(str(args[0]))}" target="${escape(target)}">${escape(str(args[1]))}</a>`);
});

export const linkFunctions: FunctionTable = {
  HYPERLINK: {
    uses,
    check: (call) => {
      const [url] = call.args;
      if (url?.kind === 'literal' && typeof url.value === 'string' && /^\s*javascript:/i.test(url.value)) {
        throw new Refusal("Incorrect argument value for function 'HYPERLINK()'. Javascript is not allowed.", url.at);
      }
      return hyperlink.check(call);
    },
  },
  IMAGE: fn({ params: [t, t, n, n], optional: 2, type: t, nulls: true, uses }, ([url, alt, height, width]) => {
    const size = height && width ? ` style="height:${plain(num(height))}px; width:${plain(num(width))}px;"` : '';
    return text(`<img src="${escape(str(url))}" alt="${escape(str(alt))}"${size} border="0"/>`);
  }),
};
