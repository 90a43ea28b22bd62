import { answerOf, fieldPaths, marks, readingPaths, writingPaths, type Path } from './vault-paths.ts';
import { openTreasury, personas, type Persona } from './treasury.ts';

const { vault, treasure } = openTreasury();
const { safe, lost } = treasure;
afterEach(() => expect(vault.defects.splice(0)).toEqual([]));

const wordOf = (mark: Path['mark']): string => (mark === 'id' ? safe : mark === 'lostId' ? lost : marks[mark]);
const leaksIn = (text: string): readonly string[] => Object.values(marks).filter((word) => text.includes(word));

const cases = <Row>(rows: readonly Row[]): readonly (readonly [string, Persona, Row])[] =>
  personas.flatMap((persona) => rows.map((row) => [persona.name, persona, row] as const));
const titled = (rows: readonly Path[]): readonly (readonly [string, string, Persona, Path])[] =>
  cases(rows).map(([name, persona, path]) => [path.title, name, persona, path] as const);

describe('A record, on every path, for every persona', () => {
  it.each(titled(readingPaths))('%s shows %s what sharing shows', async (_title, _name, persona, path) => {
    const text = await answerOf(vault, persona.name, path.ask(treasure));
    const isLost = path.mark === 'lost' || path.mark === 'lostId';
    const sees = isLost ? persona.seesAllOfOwner === true : persona.sees && !(path.creates && persona.createsNone);
    expect([text.includes(wordOf(path.mark)), text]).toEqual([sees, expect.anything()]);
    if (!persona.sees) expect(leaksIn(text)).toEqual([]);
    if (persona.blind) expect(text).not.toContain(marks.secret);
  });
});

describe('A field that is hidden, on every path, for every persona', () => {
  it.each(titled(fieldPaths))('%s shows %s what field permissions show', async (_title, _name, persona, path) => {
    const text = await answerOf(vault, persona.name, path.ask(treasure));
    const sees = persona.sees && !persona.blind;
    expect([text.includes(wordOf(path.mark)), text]).toEqual([sees, expect.anything()]);
    if (!persona.sees) expect(leaksIn(text)).toEqual([]);
  });
});

const rowOf = (): Readonly<Record<string, unknown>> =>
  vault.engine.query(vault.as('admin'), `SELECT Level__c, LastModifiedBy.LastName FROM Safe__c WHERE Id = '${safe}'`)
    .records[0] ?? {};

describe('A change, on every path, for every persona', () => {
  afterEach(() => {
    vault.engine.save(
      vault.as('admin'),
      [{ kind: 'update', object: 'Safe__c', id: safe, values: { Level__c: 4711 } }],
      { allOrNone: true },
    );
  });

  it.each(cases(writingPaths).map(([name, persona, path]) => [path.title, name, persona, path] as const))(
    '%s lets %s write what sharing lets',
    async (_title, _name, persona, path) => {
      const text = await answerOf(vault, persona.name, path.ask(treasure));
      expect([rowOf()['Level__c'], text]).toEqual([persona.edits ? 4712 : 4711, expect.anything()]);
      if (!persona.sees) expect(leaksIn(text)).toEqual([]);
    },
  );
});

describe('What is counted', () => {
  const counted = async (user: string, path: string, pattern: RegExp): Promise<number> =>
    Number(pattern.exec((await vault.ask(user, { path })).text)?.[1] ?? 0);
  const counts: readonly (readonly [string, string, RegExp])[] = [
    ['totalSize', '/query?q=SELECT+Id+FROM+Safe__c', /"totalSize":(\d+)/],
    ['COUNT()', '/query?q=SELECT+COUNT()+FROM+Safe__c', /"totalSize":(\d+)/],
    ['COUNT(Id)', '/query?q=SELECT+COUNT(Id)+n+FROM+Safe__c', /"n":(\d+)/],
    ['COUNT() of details', '/query?q=SELECT+COUNT()+FROM+Coin__c', /"totalSize":(\d+)/],
    ['COUNT() of activities', '/query?q=SELECT+COUNT()+FROM+Task', /"totalSize":(\d+)/],
    ['UI API count', '/ui-api/list-records/Safe__c/All', /"count":(\d+)/],
  ];

  it.each(cases(counts).map(([name, persona, row]) => [row[0], name, persona, row] as const))(
    'as %s is one for %s who sees it, none for others',
    async (_title, _name, persona, [, path, pattern]) => {
      expect(await counted(persona.name, path, pattern)).toBe(persona.sees ? 1 : 0);
    },
  );

  it.each(personas.map((persona) => [persona.name, persona] as const))('by GraphQL, for %s', async (_name, persona) => {
    const body = { query: '{ uiapi { query { Safe__c { totalCount } } aggregate { Safe__c { totalCount } } } }' };
    const { text } = await vault.ask(persona.name, { method: 'POST', path: '/graphql', body });
    if (persona.name === 'nobody') expect(text).toContain('ValidationError');
    else expect(text).toContain(`"query":{"Safe__c":{"totalCount":${persona.sees ? 1 : 0}}}`);
  });
});
