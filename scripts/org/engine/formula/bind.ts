import type { FieldDef } from '../../catalog/types.ts';
import type { Path } from '../../soql/ast.ts';
import { Decimal } from './decimal.ts';
import { Refusal } from './errors.ts';
import { functionOf } from './functions/table.ts';
import { operators } from './operators.ts';
import { resolveField } from './resolve-field.ts';
import { resolveGlobal } from './resolve-global.ts';
import type { Bound, FormulaScope, Node } from './types.ts';
import { formulaTypeOf } from './values.ts';

/** Fields a formula names, each once, in order of first mention. */
export interface References {
  readonly paths: readonly Path[];
  indexOf(path: Path): number;
}

export function collectReferences(): References {
  const paths: Path[] = [];
  const indexes = new Map<string, number>();
  return {
    paths,
    indexOf: (path) => {
      const key = path.join('.').toLowerCase();
      const known = indexes.get(key);
      if (known !== undefined) return known;
      indexes.set(key, paths.length);
      paths.push(path);
      return paths.length - 1;
    },
  };
}

/** Tree to typed tree: every name resolved, every call checked. */
export function bind(node: Node, scope: FormulaScope, references: References): Bound {
  switch (node.kind) {
    case 'number':
      return { kind: 'literal', type: 'number', value: new Decimal(node.text), at: node.at };
    case 'string':
      return { kind: 'literal', type: 'text', value: node.text === '' ? null : node.text, at: node.at };
    case 'constant':
      return { kind: 'literal', type: node.value === null ? 'null' : 'boolean', value: node.value, at: node.at };
    case 'name':
      return bindName(node.text, node.at, scope, references);
    case 'call': {
      const spec = node.operator ? operators[node.name] : functionOf(node.name, node.at, scope);
      if (!spec) throw new Refusal(`Syntax error.  Found '${node.name}'`, node.at);
      const args = node.args.map((arg) => bind(arg, scope, references));
      const name = node.name.replace(/^unary/, '');
      const typed = spec.check({ name, operator: node.operator, args, at: node.at, scope });
      return { kind: 'call', type: typed.type, body: typed.body, args, at: node.at };
    }
  }
}

function bindName(text: string, at: number, scope: FormulaScope, references: References): Bound {
  const own = scope.resolve?.(text);
  if (own) {
    const { path, field, name } = own;
    return { kind: 'field', type: typeOf(text, field, at), index: references.indexOf(path), field, name, at };
  }
  if (scope.resolve && !/^\$(?!record|flow\.)/i.test(text))
    throw new Refusal(`Field ${text} does not exist. Check spelling.`, at);
  const isRecordType = /^\$recordtype\./i.test(text) && scope.use !== 'default';
  if (text.startsWith('$') && !isRecordType) {
    const global = resolveGlobal(text, at, scope);
    if ('kind' in global) return global;
    return { kind: 'global', type: typeOf(text, global.field, at), path: global.path, field: global.field, at };
  }
  if (scope.use === 'default') throw new Refusal(`Field ${text} does not exist. Check spelling.`, at);
  const { path, field } = resolveField(isRecordType ? text.slice(1) : text, at, scope);
  return {
    kind: 'field',
    type: typeOf(text, field, at),
    index: references.indexOf(path),
    field,
    name: path.join('.'),
    at,
  };
}

function typeOf(text: string, field: Pick<FieldDef, 'type'>, at: number): Bound['type'] {
  const type = formulaTypeOf(field.type);
  if (type) return type;
  throw new Refusal(
    `You referenced an unsupported field type called "${field.type}" using the following field: ${text}`,
    at,
  );
}
