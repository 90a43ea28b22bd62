import type { HostCriterion, HostVisibility } from '../../../../../host-contract.ts';
import { pageConfig, setting } from 'shell/pageConfig';
import { getFieldValue, type RecordRepresentation } from 'lightning/uiRecordApi';

/** Fields of the record that a rule looks at: `Account.Type`. */
export const fieldsOf = (rule: HostVisibility | undefined, object: string): readonly string[] =>
  (rule?.criteria ?? []).flatMap(({ left }) => {
    const [, path] = /^\{!Record\.([\w.]+)\}$/.exec(left) ?? [];
    return path ? [`${object}.${path}`] : [];
  });

function leftValue(left: string, record: RecordRepresentation | undefined): unknown {
  const [, scope, path = ''] = /^\{!\$?(\w+)\.([\w.]+)\}$/.exec(left) ?? [];
  const { user } = pageConfig();
  switch (scope) {
    case 'Record':
      return getFieldValue(record, `${record?.apiName ?? ''}.${path}`);
    case 'Permission':
      return (
        setting(
          path.startsWith('CustomPermission.') ? 'customPermission' : 'userPermission',
          path.split('.').pop() ?? '',
        ) === true
      );
    case 'User':
      if (path === 'Profile.Name') return user.profile;
      if (path === 'UserRole.Name') return user.role;
      if (path === 'Id') return user.id;
      if (path === 'Username') return user.username;
      break;
    case 'Client':
      if (path === 'FormFactor') return setting('client', 'formFactor');
  }
  throw new Error(`The local org does not know ${left} in a visibility rule.`);
}

function holds({ left, operator, right }: HostCriterion, record: RecordRepresentation | undefined): boolean {
  const value = leftValue(left, record) ?? '';
  const isNumber = typeof value === 'number';
  const [a, b] = isNumber ? [value, Number(right)] : [String(value).toLowerCase(), right.toLowerCase()];
  switch (operator) {
    case 'EQUAL':
      return a === b;
    case 'NE':
      return a !== b;
    case 'CONTAINS':
      return String(a).includes(String(b));
    case 'GT':
      return a > b;
    case 'GE':
      return a >= b;
    case 'LT':
      return a < b;
    case 'LE':
      return a <= b;
    default:
      throw new Error(`The local org does not know the operator ${operator} in a visibility rule.`);
  }
}

/** `1 AND (2 OR 3)` over the results of numbered criteria. */
function evaluate(filter: string, results: readonly boolean[]): boolean {
  const tokens = filter.toUpperCase().match(/\(|\)|AND|OR|NOT|\d+/g) ?? [];
  let at = 0;
  const primary = (): boolean => {
    const token = tokens[at++];
    if (token === 'NOT') return !primary();
    if (token !== '(') return results[Number(token) - 1] ?? false;
    const inner = either();
    at += 1;
    return inner;
  };
  const both = (): boolean => {
    let value = primary();
    while (tokens[at] === 'AND') {
      at += 1;
      value = primary() && value;
    }
    return value;
  };
  const either = (): boolean => {
    let value = both();
    while (tokens[at] === 'OR') {
      at += 1;
      value = both() || value;
    }
    return value;
  };
  return either();
}

/** Whether a rule lets a component be seen; throws for a rule the local org cannot judge. */
export function isVisible(rule: HostVisibility | undefined, record: RecordRepresentation | undefined): boolean {
  if (!rule || rule.criteria.length === 0) return true;
  const results = rule.criteria.map((criterion) => holds(criterion, record));
  return rule.filter ? evaluate(rule.filter, results) : results.every(Boolean);
}
