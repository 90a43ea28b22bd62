import type { Connection } from 'jsforce';
import type { ComparedAccount } from 'c/lookAlikeDefinitionModel';
import { soqlName } from '../shared/soql-text.ts';
import { queryAll } from '../shared/find-records.ts';
import type { Progress } from '../shared/progress.ts';
import { pagesOf } from './org-pages.ts';
import type { DefinitionInForce } from './read-definition.ts';

type AccountRecord = Readonly<Record<string, unknown>> & { readonly Id: string; readonly Name: string };

/** Every account of the org with the values that the definition compares. */
export async function readAccounts(
  connection: Connection,
  { select }: DefinitionInForce,
  progress: Progress,
): Promise<readonly ComparedAccount[]> {
  const fields = [...new Set(['Id', 'Name', 'ParentId', ...Object.values(select)])];
  const names = fields.map((field) => (field.startsWith('convertCurrency(') ? field : soqlName(field)));
  const [segment, size, region] = [select.segment, fieldIn(select.size), select.region];
  const accounts: ComparedAccount[] = [];
  let isStarted = false;
  const soql = `SELECT ${names.join(', ')} FROM Account ORDER BY Id`;
  for await (const { records, total } of pagesOf<AccountRecord>(connection, soql)) {
    if (!isStarted) progress.start('Reading accounts', total);
    isStarted = true;
    for (const record of records) {
      accounts.push({
        id: record.Id,
        name: record.Name,
        parentId: textIn(record, 'ParentId'),
        segment: textIn(record, segment),
        size: size !== undefined && typeof record[size] === 'number' ? record[size] : null,
        region: textIn(record, region),
      });
    }
    progress.advance(records.length);
  }
  progress.end();
  return accounts;
}

const fieldIn = (item: string | undefined): string | undefined => item?.replace(/^convertCurrency\((.*)\)$/, '$1');

function textIn(record: AccountRecord, field: string | undefined): string | null {
  const value = field === undefined ? null : record[field];
  return value === null || value === undefined || value === '' ? null : String(value);
}

/** The accounts with a plan that is not over, and all below them: the rows of their matrices. */
export async function plannedAccounts(
  connection: Connection,
  accounts: readonly ComparedAccount[],
): Promise<ReadonlySet<string>> {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of accounts) {
    if (parentId === null) continue;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(id);
    else children.set(parentId, [id]);
  }
  const plans = `SELECT Account__c FROM Account_Plan__c WHERE Status__c NOT IN ('Completed', 'Expired')`;
  const found = new Set((await queryAll(connection, plans)).map(({ Account__c }) => String(Account__c)));
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
  return found;
}
