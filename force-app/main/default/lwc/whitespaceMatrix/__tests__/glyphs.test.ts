import { statusLook } from 'c/statusService';
import { STATUS_PRECEDENCE } from 'c/whitespaceCellModel';

// The types of components know no Node.
const { readFileSync } = jest.requireActual<{ readFileSync(path: string, encoding: 'utf8'): string }>('node:fs');
const css = readFileSync('force-app/main/default/lwc/whitespaceCellStyle/whitespaceCellStyle.css', 'utf8');

/** The path the style sheet draws before the word of a status. */
const drawn = (className: string): string =>
  new RegExp(`\\.word_${className}::before \\{[^}]*?%3Cpath d='([^']+)'`).exec(css)?.[1] ?? '';

describe('the glyphs in the style sheet of the matrix', () => {
  it.each(STATUS_PRECEDENCE.map((status) => [status, statusLook(status)] as const))(
    'are for %s the one of c/statusService',
    (_, { className, glyph }) => {
      expect(drawn(className)).toBe(glyph);
    },
  );

  it('are there for no other status', () => {
    const names = [...css.matchAll(/\.word_(\w+)::before/g)].map(([, name]) => name);
    const looks = STATUS_PRECEDENCE.map(statusLook).filter(({ glyph }) => glyph !== '');
    expect(names.sort()).toEqual(looks.map(({ className }) => className).sort());
  });
});
