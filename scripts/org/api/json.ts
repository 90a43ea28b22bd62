import { OrgError } from '../errors.ts';

/** A JSON text as a value; a mistake is JSON_PARSER_ERROR with its place, as Salesforce tells it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = mistakeAt(text);
    const before = text.slice(0, offset).split('\n');
    const found = offset < text.length ? `Unexpected character ('${text[offset]}')` : 'Unexpected end-of-input';
    throw new OrgError(
      'JSON_PARSER_ERROR',
      `${found} at [line:${before.length}, column:${(before.at(-1) ?? '').length + 1}]`,
    );
  }
}

const blank = /[ \t\n\r]*/y;
const scalar =
  /(?:"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const key = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"[ \t\n\r]*:/y;

/** Offset of the first token of a malformed JSON text that cannot stand where it stands. */
function mistakeAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = skip(blank, text, 0);
  let needsValue = true;
  while (at < text.length) {
    const character = text[at];
    if (needsValue) {
      if (character === '{' || character === '[') {
        open.push(character);
        at = skip(blank, text, at + 1);
        if (text[at] === (character === '{' ? '}' : ']')) needsValue = false;
        else if (character === '{') {
          const next = skip(key, text, at);
          if (next === at) return at;
          at = next;
        }
      } else {
        const next = skip(scalar, text, at);
        if (next === at) return at;
        at = next;
        needsValue = false;
      }
    } else if (character === ',' && open.length > 0) {
      at = skip(blank, text, at + 1);
      if (open.at(-1) === '{') {
        const next = skip(key, text, at);
        if (next === at) return at;
        at = next;
      }
      needsValue = true;
    } else if (open.length > 0 && character === (open.at(-1) === '{' ? '}' : ']')) {
      open.pop();
      at += 1;
    } else return at;
    at = skip(blank, text, at);
  }
  return at;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}
