import { Hono } from 'hono';
import { unzipSync } from 'fflate';
import { failureOf, soapFault } from '../../../scripts/org/api/errors.ts';
import { metadataRoutes } from '../../../scripts/org/api/metadata/routes.ts';
import type { OrgEnv } from '../../../scripts/org/api/request.ts';
import { parseXml } from '../../../scripts/org/catalog/parse-xml.ts';
import type { XmlNode } from '../../../scripts/org/catalog/types.ts';
import { childOf, childrenOf, textOf } from '../../../scripts/org/catalog/xml-node.ts';
import type { Engine } from '../../../scripts/org/engine/types.ts';
import { OrgError } from '../../../scripts/org/errors.ts';
import { openOrg, orchard, zipOf } from './orchard.ts';

const base64 = (files: typeof orchard): string => Buffer.from(zipOf(files)).toString('base64');

/** The Metadata API of an org with one session, `good`. */
function open() {
  const org = openOrg();
  const engine = {
    deployer: org.deployer,
    org: () => ({ id: '00D000000000001AAA', name: 'Test', instanceUrl: 'http://127.0.0.1' }),
    contextOf: (token: string) => {
      if (token !== 'good') throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
      return org.context;
    },
  } as unknown as Engine;
  const app = new Hono<OrgEnv>();
  app.use('/services/data/:version/*', async (c, next) => {
    c.set('context', org.context);
    c.set('version', c.req.param('version') ?? '');
    await next();
  });
  app.route('/', metadataRoutes(engine));
  app.onError((error, c) => {
    if (c.req.path.includes('/Soap/')) {
      return new Response(soapFault(error, 'http://soap.sforce.com/2006/04/metadata'), { status: 500 });
    }
    const { status, errors } = failureOf(error);
    return Response.json(errors, { status });
  });
  const soap = async (body: string, session = 'good'): Promise<{ status: number; body: XmlNode }> => {
    const header = `<soapenv:Header><SessionHeader><sessionId>${session}</sessionId></SessionHeader></soapenv:Header>`;
    const envelope = `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata">${header}<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
    const response = await app.request('/services/Soap/m/66.0', { method: 'POST', body: envelope });
    const node = childOf(parseXml(await response.text()), 'Body')?.children[0];
    if (!node) throw new Error('no body');
    return { status: response.status, body: node };
  };
  return { app, soap, org };
}

const resultOf = (node: XmlNode): XmlNode => childOf(node, 'result') ?? node;

test('SOAP: deploys, then tells the result with its components', async () => {
  const { soap } = open();
  const started = await soap(
    `<deploy><ZipFile>${base64(orchard)}</ZipFile><DeployOptions><rollbackOnError>true</rollbackOnError><singlePackage>true</singlePackage><testLevel>NoTestRun</testLevel></DeployOptions></deploy>`,
  );
  const id = textOf(resultOf(started.body), 'id') ?? '';
  expect(id).toMatch(/^0Af\w{15}$/);
  const { body } = await soap(
    `<checkDeployStatus><asyncProcessId>${id}</asyncProcessId><includeDetails>true</includeDetails></checkDeployStatus>`,
  );
  const result = resultOf(body);
  expect(['status', 'done', 'success', 'numberComponentErrors'].map((name) => textOf(result, name))).toEqual([
    'Succeeded',
    'true',
    'true',
    '0',
  ]);
  expect(childrenOf(childOf(result, 'details') ?? result, 'componentSuccesses').length).toBeGreaterThan(15);
});

test('SOAP: a failing deploy names file, line and problem', async () => {
  const { soap } = open();
  const bad = {
    ...orchard,
    'applications/Fruit.app': orchard['applications/Fruit.app']?.replace('<tabs>Orchard__c', '<tabs>Bush__c') ?? '',
  };
  const started = await soap(
    `<deploy><ZipFile>${base64(bad)}</ZipFile><DeployOptions><singlePackage>true</singlePackage></DeployOptions></deploy>`,
  );
  const { body } = await soap(
    `<checkDeployStatus><asyncProcessId>${textOf(resultOf(started.body), 'id') ?? ''}</asyncProcessId><includeDetails>true</includeDetails></checkDeployStatus>`,
  );
  const failure = childOf(childOf(resultOf(body), 'details') ?? body, 'componentFailures') ?? body;
  expect(['fileName', 'lineNumber', 'problemType', 'problem'].map((name) => textOf(failure, name))).toEqual([
    'applications/Fruit.app',
    '3',
    'Error',
    'In field: tabs - no CustomTab named Bush__c found',
  ]);
});

test('SOAP: a foreign session is refused with a fault', async () => {
  const { status, body } = await open().soap(
    '<describeMetadata><asOfVersion>66.0</asOfVersion></describeMetadata>',
    'bad',
  );
  expect([status, body.name, textOf(body, 'faultstring')]).toEqual([
    500,
    'Fault',
    'INVALID_SESSION_ID: Session expired or invalid',
  ]);
});

test('SOAP: describes the types, lists and reads components', async () => {
  const { soap, org } = open();
  org.deploy(orchard);
  const described = await soap('<describeMetadata/>');
  expect(childrenOf(resultOf(described.body), 'metadataObjects').map((node) => textOf(node, 'xmlName'))).toContain(
    'FlexiPage',
  );
  const listed = await soap('<listMetadata><queries><type>CustomField</type></queries></listMetadata>');
  expect(childrenOf(listed.body, 'result').map((node) => textOf(node, 'fullName'))).toContain('Tree__c.Crop__c');
  const read = await soap(
    '<readMetadata><type>CustomObject</type><fullNames>Tree__c</fullNames><fullNames>Bush__c</fullNames></readMetadata>',
  );
  const [tree, bush] = childrenOf(resultOf(read.body), 'records');
  expect(tree && [textOf(tree, 'fullName'), textOf(tree, 'label'), childrenOf(tree, 'fields').length]).toEqual([
    'Tree__c',
    'Tree',
    3,
  ]);
  expect(bush?.children).toEqual([]);
});

test.each(['retrieveRequest', 'request'])('SOAP: retrieves a zip asked for in %s', async (element) => {
  const { soap, org } = open();
  org.deploy(orchard);
  const started = await soap(
    `<retrieve><${element}><apiVersion>66.0</apiVersion><unpackaged><types><members>Fruit</members><name>CustomApplication</name></types><version>66.0</version></unpackaged></${element}></retrieve>`,
  );
  const { body } = await soap(
    `<checkRetrieveStatus><asyncProcessId>${textOf(resultOf(started.body), 'id') ?? ''}</asyncProcessId><includeZip>true</includeZip></checkRetrieveStatus>`,
  );
  const zip = Buffer.from(textOf(resultOf(body), 'zipFile') ?? '', 'base64');
  expect(Object.keys(unzipSync(zip)).sort()).toEqual(['unpackaged/applications/Fruit.app', 'unpackaged/package.xml']);
});

test.each([
  ['<createMetadata/>', 'INVALID_INPUT: The metadata has no xsi:type'],
  [
    '<describeValueType/>',
    'FUNCTIONALITY_NOT_ENABLED: The local org does not offer describeValueType() of the Metadata API',
  ],
  ['<deploy><DeployOptions/></deploy>', 'MISSING_ARGUMENT: Required parameter is missing: ZipFile'],
  ['<listMetadata><queries><type>WaveLens</type></queries></listMetadata>', 'INVALID_TYPE: Unknown type:WaveLens'],
  [
    '<checkDeployStatus><asyncProcessId>0Af000000000000AAA</asyncProcessId></checkDeployStatus>',
    'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id: 0Af000000000000AAA',
  ],
  [
    `<deploy><ZipFile>AAAA</ZipFile><DeployOptions><singelPackage>true</singelPackage></DeployOptions></deploy>`,
    'INVALID_INPUT: Unknown deploy option: singelPackage',
  ],
])('SOAP: refuses %s', async (call, fault) => {
  const { body } = await open().soap(call);
  expect(textOf(body, 'faultstring')).toBe(fault);
});

test('REST: validates, deploys quickly, tells the details', async () => {
  const { app } = open();
  const form = new FormData();
  form.set(
    'json',
    new Blob([JSON.stringify({ deployOptions: { checkOnly: true, singlePackage: true, rollbackOnError: true } })], {
      type: 'application/json',
    }),
  );
  form.set('file', new Blob([Buffer.from(zipOf(orchard))], { type: 'application/zip' }), 'deploy.zip');
  const check = await app.request('/services/data/v66.0/metadata/deployRequest', { method: 'POST', body: form });
  expect(check.status).toBe(201);
  const { id } = (await check.json()) as { id: string };
  const quick = await app.request('/services/data/v66.0/metadata/deployRequest', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ validatedDeployRequestId: id }),
  });
  const done = (await quick.json()) as { id: string };
  const told = await app.request(`/services/data/v66.0/metadata/deployRequest/${done.id}?includeDetails=true`);
  expect(await told.json()).toMatchObject({
    id: done.id,
    deployResult: { status: 'Succeeded', checkOnly: false, details: { componentFailures: [] } },
  });
  const cancel = await app.request(`/services/data/v66.0/metadata/deployRequest/${done.id}`, {
    method: 'PATCH',
    body: JSON.stringify({ deployResult: { status: 'Canceling' } }),
  });
  expect([cancel.status, await cancel.json()]).toEqual([
    400,
    [{ errorCode: 'INVALID_ID_FIELD', message: 'Deployment already completed' }],
  ]);
});
