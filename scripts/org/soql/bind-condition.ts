import type { Condition, FieldExpression, Literal, Position } from './ast.ts';
import { bindExpression, isAggregate, isSearchable } from './bind-expression.ts';
import { bindLiteral, type Meaning } from './bind-literal.ts';
import { checkLiteralCurrencies, inLiteralCurrency } from './bind-currency.ts';
import { bindSemijoin } from './bind-semijoin.ts';
import type { BoundCondition, BoundExpression, Comparison } from './bound.ts';
import { checkPresentation, unwrapPresentation } from './presentation.ts';
import type { Scope } from './scope.ts';

const maximumSemijoins = 2;

interface Left {
  readonly bound: BoundExpression;
  readonly at?: Position;
  /** A literal is a label, to be turned back into its value. */
  readonly byLabel: boolean;
}

function bindLeft(scope: Scope, expression: FieldExpression): Left {
  const { present, inner } = unwrapPresentation(scope, expression);
  if (present === 'converted' || present === 'formatConverted')
    throw scope.refuse(
      'convertCurrency is for the select list; name the currency with the amount: USD5000',
      expression.at,
    );
  if (present === 'format') throw scope.refuse('FORMAT is for the select list', expression.at);
  const byLabel = present === 'label';
  const bound = bindExpression(scope, inner);
  if (!isSearchable(bound)) {
    throw scope.invalidField(`field '${bound.field?.name ?? ''}' can not be filtered in a query call`, expression.at);
  }
  checkPresentation(scope, present, bound, inner.at);
  return { bound, at: expression.at, byLabel };
}

function meaningOf(scope: Scope, left: Left, literal: Literal): Meaning {
  const meaning = bindLiteral(scope, left.bound, literal, left.at);
  if (!left.byLabel || meaning.kind === 'range') return meaning;
  const label = String(meaning.value).toLowerCase();
  const entry = left.bound.field?.picklist?.find((each) => each.label.toLowerCase() === label);
  return { kind: 'value', value: entry?.value ?? meaning.value };
}

const comparison = (left: BoundExpression, operator: Comparison, meaning: Meaning): BoundCondition =>
  meaning.kind === 'range'
    ? { kind: 'range', left, operator, from: meaning.from, until: meaning.until }
    : { kind: 'compare', left, operator, value: meaning.value };

function badOperator(scope: Scope, left: Left, operator: string): Error {
  const name = left.bound.field?.name ?? '';
  return scope.invalidField(`invalid operator on ${left.bound.type} field '${name}': ${operator}`, left.at);
}

function compare(scope: Scope, condition: Extract<Condition, { kind: 'compare' }>): BoundCondition {
  const { operator, right } = condition;
  const written = bindLeft(scope, condition.left);
  const left = { ...written, bound: inLiteralCurrency(scope, written.bound, right, written.at) };
  const { type } = left.bound;
  if (operator === 'LIKE') {
    if (type === 'id' || type === 'reference') throw badOperator(scope, left, 'LIKE');
    bindLiteral(scope, left.bound, right, left.at);
    if (right.kind !== 'string') throw badOperator(scope, left, 'LIKE');
    return { kind: 'like', left: left.bound, pattern: right.value };
  }
  const ordered = operator !== '=' && operator !== '!=';
  if (left.bound.kind === 'distance' && !ordered) {
    throw scope.refuse(`DISTANCE is compared by < and > only, not by ${operator}`, left.at);
  }
  if (ordered && (type === 'boolean' || type === 'id' || type === 'reference' || type === 'multipicklist')) {
    throw badOperator(scope, left, operator);
  }
  return comparison(left.bound, operator, meaningOf(scope, left, right));
}

function includes(scope: Scope, left: Left, values: readonly Literal[], negated: boolean): BoundCondition {
  if (left.bound.type !== 'multipicklist') throw badOperator(scope, left, negated ? 'EXCLUDES' : 'INCLUDES');
  const sets = values.map((literal) => {
    const { value } = meaningOf(scope, left, literal) as Extract<Meaning, { kind: 'value' }>;
    return String(value ?? '')
      .split(';')
      .filter((each) => each !== '');
  });
  return { kind: 'includes', left: left.bound, negated, sets };
}

const inList = (scope: Scope, left: Left, literal: Literal): BoundCondition =>
  comparison(inLiteralCurrency(scope, left.bound, literal, left.at), '=', meaningOf(scope, left, literal));

function list(scope: Scope, condition: Extract<Condition, { kind: 'list' }>): BoundCondition {
  const left = bindLeft(scope, condition.left);
  if (condition.operator === 'INCLUDES' || condition.operator === 'EXCLUDES') {
    return includes(scope, left, condition.values, condition.operator === 'EXCLUDES');
  }
  const negated = condition.operator === 'NOT IN';
  checkLiteralCurrencies(scope, condition.values, left.at);
  if (scope.environment.catalog.currency && condition.values.some(({ kind }) => kind === 'currency')) {
    const any = { kind: 'or', terms: condition.values.map((literal) => inList(scope, left, literal)) } as const;
    return negated ? { kind: 'not', term: any } : any;
  }
  const meanings = condition.values.map((literal) => meaningOf(scope, left, literal));
  if (meanings.every((meaning) => meaning.kind === 'value')) {
    return { kind: 'list', left: left.bound, negated, values: meanings.map((meaning) => meaning.value) };
  }
  const any: BoundCondition = { kind: 'or', terms: meanings.map((meaning) => comparison(left.bound, '=', meaning)) };
  return negated ? { kind: 'not', term: any } : any;
}

const semijoinsIn = (condition: Condition): number => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.terms.reduce((sum, term) => sum + semijoinsIn(term), 0);
    case 'not':
      return semijoinsIn(condition.term);
    case 'semijoin':
      return 1;
    case 'compare':
    case 'list':
      return 0;
  }
};

function bindTerm(scope: Scope, condition: Condition): BoundCondition {
  switch (condition.kind) {
    case 'and':
    case 'or':
      if (condition.kind === 'or' && semijoinsIn(condition) > 0) {
        throw scope.refuse("Semi join sub-selects are not allowed with the 'OR' operator");
      }
      return { kind: condition.kind, terms: condition.terms.map((term) => bindTerm(scope, term)) };
    case 'not':
      // "You can't use the NOT operator as a conjunction before semi-joins": Comparison Operators, restrictions.
      if (semijoinsIn(condition.term) > 0) {
        throw scope.refuse("Semi join sub-selects are not allowed with the 'NOT' operator");
      }
      return { kind: 'not', term: bindTerm(scope, condition.term) };
    case 'compare':
      return compare(scope, condition);
    case 'list':
      return list(scope, condition);
    case 'semijoin':
      return bindSemijoin(scope, condition, (inner, where) => bindCondition(inner, where, true));
  }
}

/** Conditions with every name bound and every literal in its stored form. */
export function bindCondition(scope: Scope, condition: Condition, insideSemijoin = false): BoundCondition {
  const semijoins = semijoinsIn(condition);
  if (insideSemijoin && semijoins > 0) throw scope.refuse('Nesting of semi join sub-selects is not supported');
  if (semijoins > maximumSemijoins) throw scope.refuse(`Maximum ${maximumSemijoins} semi join sub-selects are allowed`);
  return bindTerm(scope, condition);
}

/** Refuses aggregates outside HAVING. */
export function requirePlain(scope: Scope, condition: Condition): void {
  switch (condition.kind) {
    case 'and':
    case 'or':
      for (const term of condition.terms) requirePlain(scope, term);
      return;
    case 'not':
      requirePlain(scope, condition.term);
      return;
    case 'compare':
    case 'list':
    case 'semijoin': {
      const { left } = condition;
      if (left.kind !== 'call' || !(isAggregate(left.name) || left.name === 'GROUPING')) return;
      throw scope.refuse(`unexpected token: '${left.name}'`, left.at);
    }
  }
}
