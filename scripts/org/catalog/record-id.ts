const suffixDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The three check characters of a 15-character id: one bit an upper-case letter, five letters a character. */
function checkSuffix(id15: string): string {
  let suffix = '';
  for (let chunk = 0; chunk < 3; chunk++) {
    let bits = 0;
    for (let bit = 0; bit < 5; bit++) {
      const char = id15.charAt(chunk * 5 + bit);
      if (char >= 'A' && char <= 'Z') bits |= 1 << bit;
    }
    suffix += suffixDigits.charAt(bits);
  }
  return suffix;
}

/** The 18-character form of a 15- or 18-character id (the check mends letter case); undefined when it is neither. */
export function toLongId(text: string): string | undefined {
  if (!/^[0-9a-zA-Z]+$/.test(text)) return undefined;
  if (text.length === 15) return text + checkSuffix(text);
  if (text.length !== 18) return undefined;
  if (checkSuffix(text) === text.slice(15)) return text;
  const id15 = withCaseOf(text.slice(0, 15), text.slice(15).toUpperCase());
  return id15 === undefined ? undefined : id15 + text.slice(15).toUpperCase();
}

/** Letter case as the check characters say: spreadsheets lose it, the suffix keeps it. */
function withCaseOf(id15: string, suffix: string): string | undefined {
  let mended = '';
  for (let chunk = 0; chunk < 3; chunk++) {
    const bits = suffixDigits.indexOf(suffix.charAt(chunk));
    if (bits < 0) return undefined;
    for (let bit = 0; bit < 5; bit++) {
      const char = id15.charAt(chunk * 5 + bit);
      const upper = (bits & (1 << bit)) !== 0;
      if (upper && !/[a-zA-Z]/.test(char)) return undefined;
      mended += upper ? char.toUpperCase() : char.toLowerCase();
    }
  }
  return mended;
}

/** 18-character id number `serial` of a key prefix; ids of one prefix sort in the order of their serials. */
export function recordId(keyPrefix: string, serial: number): string {
  let rest = '';
  for (let left = serial; left > 0; left = Math.floor(left / 62)) rest = digits.charAt(left % 62) + rest;
  const id15 = keyPrefix + rest.padStart(15 - keyPrefix.length, '0');
  return id15 + checkSuffix(id15);
}
