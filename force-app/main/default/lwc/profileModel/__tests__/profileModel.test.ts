import type { Account, Address } from 'c/crmModel';
import {
  accountPlaces,
  addressLine,
  initialsOf,
  isOtherAddress,
  logoSource,
  mapHref,
  visionOf,
  webLink,
} from 'c/profileModel';

const ADDRESS: Address = {
  street: '1 Mill Rd\nDock 4',
  city: 'Columbus',
  state: 'OH',
  postalCode: '43215',
  country: 'USA',
  latitude: 39.9,
  longitude: -83,
};

describe('webLink', () => {
  it.each([
    ['halden.example', 'https://halden.example', 'halden.example'],
    ['  https://www.halden.example/about ', 'https://www.halden.example/about', 'halden.example'],
    ['HTTP://Halden.Example', 'http://halden.example', 'halden.example'],
    ['halden.example:8080/x', 'https://halden.example:8080/x', 'halden.example:8080'],
    ['www.linkedin.com/company/x?trk=1', 'https://www.linkedin.com/company/x?trk=1', 'linkedin.com'],
  ])('%s links to %s', (typed, href, text) => expect(webLink(typed)).toEqual({ href, text }));
  it.each([
    null,
    '',
    '   ',
    `${'javascript'}:alert(1)`,
    `${'JavaScript'}://halden.example/%0aalert(1)`,
    'data:text/html,x',
    'ftp://halden.example',
    'mailto:a@halden.example',
    'https://user:secret@halden.example',
    'two words.example',
    'https://',
    'nodot',
    '.example',
  ])('%s is no link', (typed) => expect(webLink(typed)).toBeNull());
});

describe('initialsOf', () => {
  it.each([
    ['Halden Industries', 'HI'],
    ['acme', 'A'],
    ['R&D Labs GmbH', 'RD'],
    ['  Übersee – Handel', 'ÜH'],
    ['3M', '3'],
    ['', ''],
    ['!!!', ''],
  ])('%s is %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe('addresses', () => {
  it('are one line of what is known', () => {
    expect(addressLine(ADDRESS)).toBe('1 Mill Rd, Dock 4, Columbus, OH 43215, USA');
    expect(addressLine({ ...ADDRESS, street: null, state: null, postalCode: null, country: null })).toBe('Columbus');
    expect(addressLine(null)).toBe('');
  });
  it('open a map by their words, whatever they hold', () => {
    expect(mapHref('A & B #1')).toBe('https://www.google.com/maps/search/?api=1&query=A%20%26%20B%20%231');
  });
  it('of shipping stand apart only when they differ', () => {
    expect(isOtherAddress(ADDRESS, ADDRESS)).toBe(false);
    expect(isOtherAddress(null, ADDRESS)).toBe(false);
    expect(isOtherAddress({ ...ADDRESS, street: 'Dock 9' }, ADDRESS)).toBe(true);
  });
});

it.each([
  ['068000000000001AAA', '/sfc/servlet.shepherd/version/download/068000000000001AAA'],
  ['069000000000001AAA', null],
  ['068/../../etc', null],
  [null, null],
])('the logo %s is shown from %s', (id, source) => expect(logoSource(id)).toBe(source));

describe('accountPlaces', () => {
  const account = (id: string, latitude: number | null, longitude: number | null, city: string | null = 'City') =>
    ({ id, name: id, billing: { ...ADDRESS, latitude, longitude, city } }) as Account;
  it('has the account of the plan first and leaves out who has no coordinates', () => {
    const accounts = [
      account('sub', -33.9, 151.2),
      account('main', 0, 0),
      account('off', 91, 0),
      account('none', null, 5),
    ];
    expect(accountPlaces(accounts, 'main').map(({ id, isMain }) => [id, isMain])).toEqual([
      ['main', true],
      ['sub', false],
    ]);
  });
  it('names a place without a city by its account', () => {
    expect(accountPlaces([account('x', 1, 1, null)], 'x')[0]?.city).toBe('x');
  });
  it('is empty without an address', () => {
    expect(accountPlaces([{ id: 'x', name: 'x', billing: null } as Account], 'x')).toEqual([]);
  });
});

describe('visionOf', () => {
  const fact = {
    kind: 'Vision',
    isDropped: false,
    statement: 'Be first',
    source: 'Customer',
    confirmedBy: 'Somebody',
    confirmedByContactName: 'Priya Nair',
  } as const;
  it('prefers the fact with its source over the text of the plan', () => {
    expect(visionOf({ customerVision: 'Old' }, [fact])).toEqual({
      text: 'Be first',
      source: 'Customer',
      who: 'Priya Nair',
    });
  });
  it('falls back to the plan, and to nothing', () => {
    expect(visionOf({ customerVision: ' Old ' }, [{ ...fact, isDropped: true }])).toEqual({
      text: 'Old',
      source: null,
      who: '',
    });
    expect(visionOf({ customerVision: '  ' }, [])).toBeNull();
    expect(visionOf(null, [])).toBeNull();
  });
});
