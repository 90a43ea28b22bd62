/** Names are percent-encoded in paths and record types (`Account-Account Layout%2E1`); a stray percent sign stands for itself. */
export const decodeName = (name: string): string =>
  name.replace(/(%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
