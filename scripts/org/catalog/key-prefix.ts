const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The next free key prefix of a custom object, `a00`, `a01` … `azz`. */
export function nextKeyPrefix(used: ReadonlySet<string>): string {
  for (const high of digits) {
    for (const low of digits) {
      const prefix = `a${high}${low}`;
      if (!used.has(prefix)) return prefix;
    }
  }
  throw new Error('No key prefix is left for another custom object.');
}
