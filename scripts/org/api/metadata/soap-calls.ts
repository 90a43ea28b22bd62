import { metadataTypes } from '../../catalog/metadata-types.ts';
import type { XmlNode } from '../../catalog/types.ts';
import { childOf, childrenOf, textOf, textsOf } from '../../catalog/xml-node.ts';
import type { Context, Engine, FileProperties } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { deployOptions } from './deploy-options.ts';
import { deployResult } from './deploy-result.ts';
import { crudCalls } from './soap-crud.ts';
import type { SoapCall } from './parse-request.ts';
import { elements, nodeXml } from './soap-xml.ts';

type Handler = (engine: Engine, context: Context, request: SoapCall) => string;

const need = (node: XmlNode, name: string): string => {
  const text = textOf(node, name);
  if (text === undefined) throw new OrgError('MISSING_ARGUMENT', `Required parameter is missing: ${name}`);
  return text;
};

const result = (content: string): string => `<result>${content}</result>`;

const fileElements = ({ type, ...file }: FileProperties) => ({
  ...file,
  id: '',
  createdById: file.lastModifiedById,
  createdByName: file.lastModifiedByName,
  manageableState: 'unmanaged',
  type,
});

/** Calls by element name. Metadata API Developer Guide, "File-Based Calls" and "Utility Calls". */
export const soapCalls: Readonly<Record<string, Handler>> = {
  ...crudCalls,
  deploy(engine, context, { call, zip }) {
    if (!zip) throw new OrgError('MISSING_ARGUMENT', 'Required parameter is missing: ZipFile');
    const given = childOf(call, 'DeployOptions')?.children.map(({ name, text }) => [name, text.trim()] as const) ?? [];
    const { id } = engine.deployer.deploy(context, zip, deployOptions(Object.fromEntries(given)));
    return result(elements({ done: false, id, state: 'Queued' }));
  },
  checkDeployStatus(engine, context, { call }) {
    const status = engine.deployer.status(context, need(call, 'asyncProcessId'));
    return result(elements(deployResult(status, textOf(call, 'includeDetails') === 'true')));
  },
  cancelDeploy(engine, context, { call }) {
    const { id, done } = engine.deployer.cancel(
      context,
      textOf(call, 'String') ?? textOf(call, 'id') ?? need(call, 'asyncProcessId'),
    );
    return result(elements({ done, id }));
  },
  deployRecentValidation: (engine, context, { call }) =>
    result(engine.deployer.quickDeploy(context, need(call, 'validationId')).id),
  retrieve(engine, context, { call }) {
    // The WSDL says retrieveRequest, jsforce and with it the CLI say request.
    const request = childOf(call, 'retrieveRequest') ?? childOf(call, 'request') ?? call;
    if (textsOf(request, 'specificFiles').length) {
      throw new OrgError('FUNCTIONALITY_NOT_ENABLED', 'The local org does not retrieve by specificFiles');
    }
    const types = childrenOf(request, 'unpackaged').flatMap((node) => childrenOf(node, 'types'));
    const members = Object.fromEntries(types.map((node) => [need(node, 'name'), textsOf(node, 'members')]));
    const version = textOf(request, 'apiVersion') ?? '66.0';
    const id = engine.deployer.retrieve(context, { members, packageNames: textsOf(request, 'packageNames'), version });
    return result(elements({ done: false, id, state: 'Queued' }));
  },
  checkRetrieveStatus(engine, context, { call }) {
    const { id, zip, files, messages } = engine.deployer.retrieved(context, need(call, 'asyncProcessId'));
    const zipFile = textOf(call, 'includeZip') === 'false' ? undefined : Buffer.from(zip).toString('base64');
    return result(
      elements({
        done: true,
        fileProperties: files.map(fileElements),
        id,
        messages,
        status: 'Succeeded',
        success: true,
        zipFile,
      }),
    );
  },
  describeMetadata: () =>
    result(
      elements({
        metadataObjects: metadataTypes.map(describeType),
        organizationNamespace: '',
        partialSaveAllowed: true,
        testRequired: false,
      }),
    ),
  listMetadata(engine, context, { call }) {
    const queries = childrenOf(call, 'queries');
    if (queries.length > 3) throw new OrgError('LIMIT_EXCEEDED', 'listMetadata takes at most 3 queries');
    return queries
      .flatMap((query) => engine.deployer.list(context, need(query, 'type'), textOf(query, 'folder')))
      .map((file) => result(elements(fileElements(file))))
      .join('');
  },
  readMetadata(engine, context, { call }) {
    const type = need(call, 'type');
    const names = textsOf(call, 'fullNames');
    if (names.length > 10) throw new OrgError('LIMIT_EXCEEDED', 'readMetadata takes at most 10 names');
    const nodes = engine.deployer.read(context, type, names);
    const records = nodes.map((node) =>
      node
        ? `<records xsi:type="${type}">${node.children.map(nodeXml).join('')}</records>`
        : '<records xsi:nil="true"/>',
    );
    return result(records.join(''));
  },
};

const describeType = (type: (typeof metadataTypes)[number]) => ({
  ...(type.children ? { childXmlNames: Object.values(type.children) } : {}),
  directoryName: type.folder,
  inFolder: type.inFolder ?? false,
  metaFile: type.metaFile ?? false,
  ...(type.suffix === undefined ? {} : { suffix: type.suffix }),
  xmlName: type.name,
});
