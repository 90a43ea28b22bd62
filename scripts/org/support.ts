import { OrgError } from './errors.ts';
import type { Method, Resource } from './api/resource.ts';
import { support } from './support-table.ts';
import type { Support } from './support/support-row.ts';

export { support } from './support-table.ts';
export type { Support, SupportStatus } from './support/support-row.ts';

const methods: readonly Method[] = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

/** Resources that refuse, by name, what the table says there is not. */
export const refusedResources = (): readonly Resource[] =>
  support.flatMap(({ protocol, operation, refused = [] }) => {
    const reason = `the local org does not offer ${protocol}: ${operation}`;
    const refuse = (): never => {
      throw new OrgError('FUNCTIONALITY_NOT_ENABLED', `T${reason.slice(1)}`);
    };
    return refused.map((path) => ({ path, methods: Object.fromEntries(methods.map((method) => [method, refuse])) }));
  });

/** The table as Markdown, for the README. */
export function supportTable(rows: readonly Support[] = support): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const linked = (source: string): string => (source.startsWith('https://') ? `[documentation](${source})` : source);
  return [
    line(['protocol', 'operation', 'status', 'note', 'source']),
    '|---|---|---|---|---|',
    ...rows.map((row) => line([row.protocol, row.operation, row.status, row.note ?? '', linked(row.source)])),
  ].join('\n');
}
