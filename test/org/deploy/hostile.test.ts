import { zipSync } from 'fflate';
import { readZip } from '../../../scripts/org/engine/deploy/read-zip.ts';
import { failuresOf, openOrg, orchard } from './orchard.ts';

test.each(['../evil.object', '/etc/evil', 'objects/../../evil', 'objects\\evil', 'C:/evil'])(
  'refuses the path %s',
  (path) => {
    expect(() => readZip(zipSync({ [path]: new Uint8Array([1]) }))).toThrow(/illegal path/);
  },
);

test('refuses a zip that unpacks to too much', () => {
  const bomb = zipSync({ 'staticresources/a.resource': new Uint8Array(2_000_000) });
  expect(bomb.byteLength).toBeLessThan(10_000);
  expect(() => readZip(bomb, { files: 10, zipped: 100_000, unzipped: 1_000_000 })).toThrow(/when unzipped/);
});

test('refuses too many files and too large a zip', () => {
  const many = zipSync(Object.fromEntries([...Array(20).keys()].map((index) => [`f${index}`, new Uint8Array(1)])));
  expect(() => readZip(many, { files: 10, zipped: 100_000, unzipped: 1_000 })).toThrow(/more than 10 files/);
  expect(() => readZip(many, { files: 100, zipped: 10, unzipped: 1_000 })).toThrow(/Maximum size of request/);
});

test('refuses what is not a zip', () => {
  expect(() => readZip(new Uint8Array([1, 2, 3, 4]))).toThrow(/could not be read/);
});

test('skips folder entries', () => {
  expect([...readZip(zipSync({ 'objects/': new Uint8Array(), 'objects/a': new Uint8Array(1) })).keys()]).toEqual([
    'objects/a',
  ]);
});

test('a package without package.xml fails with that', () => {
  const { 'package.xml': gone, ...rest } = orchard;
  expect(gone).toBeDefined();
  expect(failuresOf(openOrg().deploy(rest))).toEqual(['package.xml:-  package.xml: No package.xml found']);
});

test('entities in a component are refused, not resolved', () => {
  const evil = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><CustomTab><motif>&f;</motif></CustomTab>';
  const status = openOrg().deploy({ ...orchard, 'tabs/Orchard__c.tab': evil });
  expect(failuresOf(status)).toContainEqual(
    'tabs/Orchard__c.tab:1 CustomTab Orchard__c: Error parsing file: DOCTYPE is not allowed.',
  );
});
