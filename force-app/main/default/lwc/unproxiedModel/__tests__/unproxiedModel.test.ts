import { createElement } from 'lwc';
import Strategy from 'c/strategy';
import { EMPTY_CONTENT } from 'c/planRecordService';
import { unproxied } from 'c/unproxiedModel';

const records = [{ id: '1', children: [{ id: '2' }] }];

it('holds what it is a copy of, and follows no later change of it', () => {
  const value = { records, name: 'before' };
  const copy = unproxied(value);
  value.name = 'after';
  expect(copy).toEqual({ records, name: 'before' });
  expect({ ...copy, name: 'other' }).toEqual({ records, name: 'other' });
});

it.each([
  ['as it is when it is unproxied', unproxied({ ...EMPTY_CONTENT }), true],
  ['as a proxy when it is a plain object', { ...EMPTY_CONTENT }, false],
])('reaches a component %s', (_, content, isSame) => {
  const element = createElement('c-strategy', { is: Strategy });
  element.content = content;
  expect(element.content === content).toBe(isSame);
  expect(element.content?.lines === content.lines).toBe(isSame);
});

describe('a value that is worked out when asked for', () => {
  it('is not asked for by the copy', () => {
    let asked = 0;
    const copy = unproxied({
      get deals() {
        asked += 1;
        return ['deal'];
      },
    });
    expect(asked).toBe(0);
    expect(copy.deals).toEqual(['deal']);
    expect(asked).toBe(1);
  });
});
