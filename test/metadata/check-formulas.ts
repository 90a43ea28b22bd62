import { hasField, ofType, type Field, type Project } from './project.ts';
import { all, text } from './xml.ts';

const TEXT = /"(?:[^"\\]|\\.)*"/g;
const NAME = /\$?[A-Za-z]\w*(?:\.\w+)*(?!\w*\s*\()/g;
const WORDS = new Set(['NULL', 'TRUE', 'FALSE']);
const PICKLIST_TEST = /ISPICKVAL\(\s*(?:PRIORVALUE\(\s*)?(\w+)\s*\)?\s*,\s*"([^"]*)"/g;

/** Fields, paths and picklist values that a formula names and nobody has. */
export function checkFormulas(project: Project): readonly string[] {
  const formulas = [
    ...project.fields.map((field) => [field.path, field.object, text(field.node, 'formula')] as const),
    ...ofType(project, 'ValidationRule').map(
      (rule) => [rule.path, rule.path.split('/')[1] ?? '', text(rule.node, 'errorConditionFormula')] as const,
    ),
  ];
  return formulas.flatMap(([path, object, formula]) =>
    formula === undefined ? [] : checkFormula(project, object, formula).map((problem) => `${path}: ${problem}`),
  );
}

function checkFormula(project: Project, object: string, formula: string): readonly string[] {
  const names = formula.replace(TEXT, '').match(NAME) ?? [];
  const unknown = [...new Set(names)]
    .filter((name) => !WORDS.has(name) && !name.startsWith('$'))
    .filter((name) => !resolves(project, object, name.split('.')))
    .map((name) => `names ${name}, which ${object} does not have`);
  return [...unknown, ...checkPicklistTests(project, object, formula), ...checkBrackets(formula)];
}

function resolves(project: Project, object: string, path: readonly string[]): boolean {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return hasField(project, object, first);
  const target = project.relations.get(`${object}.${first}`);
  return target !== undefined && resolves(project, target, rest);
}

function checkPicklistTests(project: Project, object: string, formula: string): readonly string[] {
  return [...formula.matchAll(PICKLIST_TEST)].flatMap(([, name, value]) => {
    const field = project.fields.find((candidate) => candidate.object === object && candidate.name === name);
    return field && !picklistValues(field).includes(value ?? '')
      ? [`tests ${name} for "${value}", which is not in its list`]
      : [];
  });
}

function checkBrackets(formula: string): readonly string[] {
  const bare = formula.replace(TEXT, '');
  return bare.split('(').length === bare.split(')').length ? [] : ['has brackets that do not pair'];
}

export const picklistValues = (field: Field): readonly string[] =>
  all(field.node, 'valueSet')
    .flatMap((set) => all(set, 'valueSetDefinition'))
    .flatMap((definition) => all(definition, 'value'))
    .map((value) => text(value, 'fullName') ?? '');
