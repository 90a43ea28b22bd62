import { NurseryApp, type Answer } from './nursery-app.ts';

const nursery = new NurseryApp();
afterAll(() => nursery.engine.jobs.stop());

const soap = (call: string, headers = '', token = nursery.token, api = 'u'): Promise<Answer> =>
  nursery.request(`/services/Soap/${api}/66.0`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml', SOAPAction: '""' },
    body:
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:u="urn:partner.soap.sforce.com">' +
      `<soapenv:Header><u:SessionHeader><u:sessionId>${token}</u:sessionId></u:SessionHeader>${headers}</soapenv:Header>` +
      `<soapenv:Body>${call}</soapenv:Body></soapenv:Envelope>`,
  });
const ids = (name: string, ...values: readonly string[]): string =>
  `<u:${name}>${values.map((id) => `<u:ids>${id}</u:ids>`).join('')}</u:${name}>`;
const remove = async (id: string): Promise<void> => {
  expect((await nursery.rest('DELETE', `/sobjects/Grove__c/${id}`)).status).toBe(204);
};
const status = async (id: string): Promise<number> => (await nursery.rest('GET', `/sobjects/Grove__c/${id}`)).status;

it('sets passwords over SOAP, of others by those who manage users only', async () => {
  const { id, token } = nursery.user('newcomer', []);
  const set = (userId: string, password: string, by?: string): Promise<Answer> =>
    soap(`<u:setPassword><u:userId>${userId}</u:userId><u:password>${password}</u:password></u:setPassword>`, '', by);
  expect((await set(id.slice(0, 15), 'green-leaf-1')).text).toContain('<setPasswordResponse><result/>');
  expect(nursery.engine.login('newcomer@nursery.local', 'green-leaf-1').context.user.userId).toBe(id);
  const admin = nursery.engine.contextOf(nursery.token).user.userId;
  expect((await set(admin, 'green-leaf-2', token)).text).toContain('<faultcode>sf:INSUFFICIENT_ACCESS');
  expect((await set(id, 'short')).text).toContain('<faultcode>sf:INVALID_NEW_PASSWORD');
});

describe('The recycle bin over SOAP', () => {
  it('gives records back with their details, and tells which it could not', async () => {
    const id = nursery.create('Grove__c', { Name: 'Back' });
    const tree = nursery.create('Tree__c', { Grove__c: id, Label__c: 'x' });
    await remove(id);
    const answer = await soap(ids('undelete', id, 'a00000000000zzzAAA'));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(
      `<undeleteResponse><result><id>${id}</id><success>true</success></result><result><errors>`,
    );
    expect(answer.text).toMatch(/<statusCode>\w+<\/statusCode><\/errors>.*<success>false<\/success>/);
    expect([await status(id), (await nursery.rest('GET', `/sobjects/Tree__c/${tree}`)).status]).toEqual([200, 200]);
  });

  it('gives all back or none when told so', async () => {
    const id = nursery.create('Grove__c', { Name: 'Away' });
    await remove(id);
    const header = '<u:AllOrNoneHeader><u:allOrNone>true</u:allOrNone></u:AllOrNoneHeader>';
    const answer = await soap(ids('undelete', id, 'a00000000000zzzAAA'), header);
    expect(answer.text).toContain('<statusCode>ALL_OR_NONE_OPERATION_ROLLED_BACK</statusCode>');
    expect(await status(id)).toBe(404);
  });

  it('is emptied for good', async () => {
    const id = nursery.create('Grove__c', { Name: 'Gone' });
    await remove(id);
    expect((await soap(ids('emptyRecycleBin', id), '', nursery.token, 'c')).text).toContain('<success>true</success>');
    expect((await soap(ids('undelete', id))).text).toContain('<success>false</success>');
  });

  it('refuses strangers, too many ids and calls it does not know', async () => {
    const fault = async (answer: Promise<Answer>): Promise<string> => {
      const { status: code, text } = await answer;
      return `${code} ${/<faultcode>sf:(\w+)/.exec(text)?.[1]}`;
    };
    const many = Array.from({ length: 201 }, () => 'a00000000000zzzAAA');
    expect(await fault(soap(ids('undelete', 'a00000000000zzzAAA'), '', 'stranger'))).toBe('500 INVALID_SESSION_ID');
    expect(await fault(soap(ids('undelete', ...many)))).toBe('500 EXCEEDED_ID_LIMIT');
    expect(await fault(soap('<u:merge/>'))).toBe('500 FUNCTIONALITY_NOT_ENABLED');
  });
});

describe('The front door', () => {
  it('opens once, without telling the session', async () => {
    const { body } = await nursery.request('/services/oauth2/singleaccess?redirect_uri=lightning/o/Account/list', {
      headers: { Authorization: `Bearer ${nursery.token}` },
    });
    const door = (body as { readonly frontdoor_uri: string }).frontdoor_uri;
    expect(door).not.toContain(encodeURIComponent(nursery.token));
    const path = door.replace('http://127.0.0.1:1', '');
    const opened = await nursery.request(path);
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/lightning/o/Account/list']);
    expect(opened.headers.get('set-cookie')).toContain(encodeURIComponent(nursery.token));
    const again = await nursery.request(path);
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null]);
  });
});

describe('What there is not', () => {
  it.each([
    ['GET', '/search?q=FIND+%7BElm%7D'],
    ['GET', '/parameterizedSearch?q=Elm'],
    ['POST', '/parameterizedSearch'],
  ])('is refused by name: %s %s', async (method, path) => {
    const answer = await nursery.rest(method, path, method === 'POST' ? { q: 'Elm' } : undefined);
    expect(answer).toMatchObject({
      status: 403,
      body: [{ errorCode: 'FUNCTIONALITY_NOT_ENABLED', message: expect.stringMatching(/search \(SOSL\)/) }],
    });
  });
});
