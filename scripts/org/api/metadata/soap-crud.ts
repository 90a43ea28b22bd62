import type { XmlNode } from '../../catalog/types.ts';
import { childrenOf, textOf, textsOf } from '../../catalog/xml-node.ts';
import type { Context, Engine, MetadataResult } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import type { SoapCall } from './parse-request.ts';
import { elements } from './soap-xml.ts';

type Handler = (engine: Engine, context: Context, request: SoapCall) => string;

/** Components one call may carry. Metadata API Developer Guide, "CRUD-Based Calls". */
const limit = 10;
const metadataLimit = 200;

const need = (node: XmlNode, name: string): string => {
  const text = textOf(node, name);
  if (text === undefined) throw new OrgError('MISSING_ARGUMENT', `Required parameter is missing: ${name}`);
  return text;
};

const results = (all: readonly MetadataResult[], withCreated: boolean): string =>
  all
    .map(({ created, errors, fullName, success }) =>
      elements({ result: { ...(withCreated ? { created } : {}), errors, fullName, success } }),
    )
    .join('');

const write =
  (mode: 'create' | 'update' | 'upsert'): Handler =>
  (engine, context, { call }) => {
    const nodes = childrenOf(call, 'metadata');
    const type = nodes[0]?.attributes?.get('type')?.replace(/^\w+:/, '');
    if (type === undefined) throw new OrgError('INVALID_INPUT', 'The metadata has no xsi:type');
    const same = nodes.every(({ attributes }) => attributes?.get('type')?.replace(/^\w+:/, '') === type);
    if (!same) throw new OrgError('INVALID_INPUT', 'All metadata of one call must be of the same type');
    atMost(nodes.length, type);
    return results(engine.deployer.write(context, mode, type, nodes), mode === 'upsert');
  };

function atMost(count: number, type: string): void {
  const most = type === 'CustomMetadata' || type === 'CustomApplication' ? metadataLimit : limit;
  if (count > most)
    throw new OrgError(
      'LIMIT_EXCEEDED',
      `record limit reached. cannot submit more than ${most} records into this operation`,
    );
}

/** Calls that change components one by one. */
export const crudCalls: Readonly<Record<string, Handler>> = {
  createMetadata: write('create'),
  updateMetadata: write('update'),
  upsertMetadata: write('upsert'),
  deleteMetadata(engine, context, { call }) {
    const type = need(call, 'type');
    const names = textsOf(call, 'fullNames');
    atMost(names.length, type);
    return results(engine.deployer.remove(context, type, names), false);
  },
  renameMetadata(engine, context, { call }) {
    const renamed = engine.deployer.rename(
      context,
      need(call, 'type'),
      need(call, 'oldFullName'),
      need(call, 'newFullName'),
    );
    return results([renamed], false);
  },
};
