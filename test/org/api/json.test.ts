import { parseJson } from '../../../scripts/org/api/json.ts';

describe('A malformed JSON body', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a":}', 1, 6],
    ['{\n  "a": }', 2, 8],
    ['{"a" 1}', 1, 2],
    ['{"a":1,}', 1, 8],
    ['[1,\n2,\nx]', 3, 1],
    ['[1 2]', 1, 4],
    ['[1]]', 1, 4],
    ['{"a":"open}', 1, 6],
    ['{a:1}', 1, 2],
    ['nul', 1, 1],
    ['[1}', 1, 3],
    ['01', 1, 2],
    ['{"a":1},', 1, 8],
  ])('tells where: %j', (text, line, column) => {
    expect(() => parseJson(text)).toThrow(
      expect.objectContaining({
        code: 'JSON_PARSER_ERROR',
        message: expect.stringContaining(`[line:${line}, column:${column}]`),
      }),
    );
  });

  it.each(['[]', '{}', '{"a":[1,-2.5e3,"x\\u00e9",true,null,{"b":{}}]}', ' 7 '])('is not this: %s', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('is found behind a million opening brackets without falling over', () => {
    expect(() => parseJson('['.repeat(1_000_000))).toThrow(expect.objectContaining({ code: 'JSON_PARSER_ERROR' }));
  });
});
