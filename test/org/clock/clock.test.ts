import { createApp } from '../../../scripts/org/app.ts';
import { runByClock } from '../../../scripts/org/run-by-clock.ts';
import { filter, flow, input, Mill } from '../flow/mill.ts';

const daily = flow(
  `<start><connector><targetReference>First</targetReference></connector>${filter('Weight__c', 'GreaterThan', 10)}<object>Sack__c</object><schedule><frequency>Daily</frequency><startDate>2026-03-02</startDate><startTime>06:30:00.000Z</startTime></schedule><triggerType>Scheduled</triggerType></start>` +
    `<recordUpdates><name>First</name><label>First</label>${input('Note__c', 'seen {!$Flow.CurrentDate}')}<inputReference>$Record</inputReference></recordUpdates>`,
);

function openMill(): {
  readonly mill: Mill;
  readonly ask: (method: string, body?: unknown, token?: string) => Promise<[number, unknown]>;
} {
  const mill = new Mill({ Daily: daily });
  const app = createApp(mill.engine, { report: (error) => expect(error).toBeUndefined() });
  return {
    mill,
    async ask(method, body, token = mill.token) {
      const response = await app.request('http://127.0.0.1/_local/clock', {
        method,
        headers: { host: '127.0.0.1', authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      return [response.status, await response.json()];
    },
  };
}

describe('The clock of what is scheduled', () => {
  it('runs on command what is due until a time, once', async () => {
    const { mill, ask } = openMill();
    const sack = mill.create('Sack__c', { Name: 'Rye', Weight__c: 20 });
    expect(await ask('GET')).toEqual([200, { now: '2026-03-01T10:00:00.000Z' }]);
    const until = '2026-03-03T00:00:00.000Z';
    const run = { flow: 'Daily', at: '2026-03-02T06:30:00.000Z', interviews: 1, errors: [] };
    expect(await ask('POST', { until })).toEqual([200, { until, runs: [run] }]);
    expect(mill.row(sack, 'Note__c')).toEqual({ Note__c: 'seen 2026-03-02' });
    expect(await ask('POST', { until })).toEqual([200, { until, runs: [] }]);
    expect(await ask('POST')).toEqual([200, { until: '2026-03-01T10:00:00.000Z', runs: [] }]);
  });

  it('is for administrators, and takes a time', async () => {
    const { mill, ask } = openMill();
    expect(await ask('POST', { until: 'noon' })).toMatchObject([400, [{ errorCode: 'INVALID_INPUT' }]]);
    mill.create('User', {
      Username: 'hand@mill.local',
      LastName: 'Hand',
      Alias: 'hand',
      Email: 'hand@mill.local',
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      ProfileId: String(mill.rows("SELECT Id FROM Profile WHERE Name = 'Standard User'")[0]?.['Id']),
    });
    const { token } = mill.engine.login('hand@mill.local');
    expect(await ask('POST', {}, token)).toMatchObject([403, [{ errorCode: 'INSUFFICIENT_ACCESS' }]]);
    expect(await ask('GET', undefined, 'none')).toMatchObject([401, [{ errorCode: 'INVALID_SESSION_ID' }]]);
  });

  it('runs by the time of day while the org is up', () => {
    jest.useFakeTimers({ doNotFake: ['Date'] });
    const { mill } = openMill();
    const sack = mill.create('Sack__c', { Name: 'Rye', Weight__c: 20 });
    // a day later every session has ended
    const note = (): unknown =>
      mill.engine.query(
        mill.engine.login('admin@mill.local').context,
        `SELECT Note__c FROM Sack__c WHERE Id = '${sack}'`,
      ).records[0]?.['Note__c'];
    const errors: unknown[] = [];
    const stop = runByClock(mill.engine, (error) => errors.push(error));
    jest.advanceTimersByTime(60_000);
    expect(note()).toEqual(null);
    mill.clock = new Date('2026-03-02T06:31:00.000Z');
    jest.advanceTimersByTime(60_000);
    expect(note()).toEqual('seen 2026-03-02');
    stop();
    mill.clock = new Date('2026-03-03T06:31:00.000Z');
    jest.advanceTimersByTime(60_000);
    expect(note()).toEqual('seen 2026-03-02');
    expect(errors).toEqual([]);
    jest.useRealTimers();
  });
});
