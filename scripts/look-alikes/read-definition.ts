import type { Connection } from 'jsforce';
import { definitionInForce, definitionProblems, type LookAlikeDefinition } from 'c/lookAlikeDefinitionModel';
import { CommandError } from '../shared/cli.ts';
import { queryAll } from '../shared/find-records.ts';
import { isMissingObject } from './org-pages.ts';

export interface DefinitionInForce {
  readonly definition: LookAlikeDefinition;
  /** Names of further active definitions, by which nothing is computed. */
  readonly unused: readonly string[];
  /** Select-list items for the definition's fields; what does not matter is absent. */
  readonly select: Readonly<Partial<Record<'segment' | 'size' | 'region', string>>>;
}

const NUMBERS: ReadonlySet<string> = new Set(['int', 'long', 'double', 'currency', 'percent']);
const COMPARABLE: ReadonlySet<string> = new Set(['string', 'picklist', 'reference', 'combobox', 'boolean']);

/** The active definition that comes first by name, checked against the fields of Account; refused in words where it is wrong. */
export async function readDefinition(connection: Connection): Promise<DefinitionInForce> {
  const { definition, unused } = definitionInForce(await activeDefinitions(connection));
  if (!definition)
    throw new CommandError('There is no active Look-Alike Definition. Make one, or activate the one there is.');
  const { fields } = await connection.sobject('Account').describe();
  const problems = definitionProblems(
    definition,
    fields.map(({ name, type }) => ({ name, isNumber: NUMBERS.has(type), isComparable: COMPARABLE.has(type) })),
  );
  if (problems.length > 0)
    throw new CommandError(`The Look-Alike Definition "${definition.name}" cannot be used.\n${problems.join('\n')}`);
  const nameOf = (wanted: string | null): string | undefined =>
    fields.find(({ name }) => name.toLowerCase() === wanted?.toLowerCase())?.name;
  const size = nameOf(definition.sizeField);
  const isMoney = fields.some(({ name, type }) => name === size && type === 'currency');
  const hasCurrencies = fields.some(({ name }) => name === 'CurrencyIsoCode');
  return {
    definition,
    unused: unused.map(({ name }) => name),
    select: {
      segment: nameOf(definition.segmentField),
      size: size && isMoney && hasCurrencies ? `convertCurrency(${size})` : size,
      region: nameOf(definition.regionField),
    },
  };
}

async function activeDefinitions(connection: Connection): Promise<readonly LookAlikeDefinition[]> {
  try {
    const records = await queryAll(
      connection,
      'SELECT Id, Name, Segment_Field__c, Size_Field__c, Size_Bounds__c, Region_Field__c, Minimum_Peers__c ' +
        'FROM Look_Alike_Definition__c WHERE Is_Active__c = true',
    );
    return records.map((record) => ({
      id: String(record.Id),
      name: String(record.Name),
      segmentField: textOf(record.Segment_Field__c),
      sizeField: textOf(record.Size_Field__c),
      sizeBounds: textOf(record.Size_Bounds__c),
      regionField: textOf(record.Region_Field__c),
      minimumPeers: typeof record.Minimum_Peers__c === 'number' ? record.Minimum_Peers__c : MINIMUM_PEERS,
    }));
  } catch (error) {
    if (!isMissingObject(error)) throw error;
    throw new CommandError('The org has no Look-Alike Definition object. Deploy the package first: npm run deploy.');
  }
}

/** Where a definition leaves it blank. */
const MINIMUM_PEERS = 3;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
