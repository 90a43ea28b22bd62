import { join } from 'node:path';
import { buildCatalog } from '../../../scripts/org/catalog/build-catalog.ts';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { compileFormula } from '../../../scripts/org/engine/formula/compile-formula.ts';

const catalog = buildCatalog({
  standard: readStandard(join(__dirname, '../../../config/org')),
  version: 1,
  keyPrefixes: new Map(),
});
const formulas = [...catalog.objects.values()].flatMap((object) =>
  [...object.fields.values()].flatMap((field) => [{ object, field }]),
);

test('every formula and default of a standard field compiles to the type of the field', () => {
  const compiled = formulas.flatMap(({ object, field }) => {
    if (field.formula !== undefined)
      return [
        compileFormula(field.formula, { catalog, object, use: 'field', resultType: field.type, scale: field.scale })
          .type,
      ];
    if (field.defaultFormula !== undefined)
      return [compileFormula(field.defaultFormula, { catalog, object, use: 'default', resultType: field.type }).type];
    return [];
  });
  expect(compiled.length).toBeGreaterThan(10);
});
