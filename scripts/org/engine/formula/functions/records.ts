import { toLongId } from '../../../catalog/record-id.ts';
import { fieldExpected, Refusal, typeLabel, wrongCount, wrongType } from '../errors.ts';
import type { Bound, CallSite, Env, FormulaUse, FormulaValue, FunctionSpec, FunctionTable } from '../types.ts';
import { readField } from '../values.ts';
import { fn, int, str, text } from './define.ts';
import { isEqual } from './logic.ts';

const ruleUses: readonly FormulaUse[] = ['validation', 'flow'];

/** The `;`-separated values of a multi-select picklist. */
const chosen = (value: FormulaValue | undefined): readonly string[] => (value ? str(value).split(';') : []);

function picklistArg(call: CallSite, type: 'picklist' | 'multipicklist'): Bound {
  const [field] = call.args;
  if (!field || (field.type !== type && field.type !== 'null')) {
    throw fieldExpected(call, type === 'picklist' ? 'Picklist' : 'Multi-Select Picklist');
  }
  return field;
}

const isPickval: FunctionSpec = {
  check: (call) => {
    if (call.args.length !== 2) throw wrongCount(call, 2);
    picklistArg(call, 'picklist');
    const value = call.args[1] as Bound;
    if (value.kind !== 'literal' || (value.type !== 'text' && value.type !== 'null')) {
      throw new Refusal(
        `Incorrect parameter type for function 'ISPICKVAL()'. Expected Text Literal, received ${typeLabel(value.type)}`,
        value.at,
      );
    }
    return { type: 'boolean', body: { eager: ([left, right]) => isEqual(left ?? null, right ?? null, true) } };
  },
};

const includes: FunctionSpec = {
  check: (call) => {
    if (call.args.length !== 2) throw wrongCount(call, 2);
    picklistArg(call, 'multipicklist');
    if (call.args[1]?.type !== 'text') throw wrongType(call, ['text'], 1);
    return { type: 'boolean', body: { eager: ([left, right]) => chosen(left).includes(str(right)) } };
  },
};

const picklistCount: FunctionSpec = {
  check: (call) => {
    if (call.args.length !== 1) throw wrongCount(call, 1);
    picklistArg(call, 'multipicklist');
    return { type: 'number', body: { eager: ([value]) => int(chosen(value).length) } };
  },
};

function ownField(call: CallSite): Extract<Bound, { kind: 'field' }> {
  if (call.args.length !== 1) throw wrongCount(call, 1);
  const field = call.args[0] as Bound;
  if (field.kind !== 'field' || field.name.includes('.')) throw fieldExpected(call, 'a');
  return field;
}

/** True when this save changes the field; never on a new record. */
const isChanged: FunctionSpec = {
  uses: ruleUses,
  check: (call) => {
    const { index } = ownField(call);
    const lazy = (_args: readonly unknown[], env: Env): boolean =>
      !env.input.isNew && (env.input.value(index) ?? '') !== (env.input.prior(index) ?? '');
    return { type: 'boolean', body: { lazy } };
  },
};

const priorValue: FunctionSpec = {
  uses: ruleUses,
  check: (call) => {
    const { index, field, type } = ownField(call);
    const lazy = (_args: readonly unknown[], env: Env): FormulaValue =>
      readField(field, env.input.isNew ? env.input.value(index) : env.input.prior(index), call.scope);
    return { type, body: { lazy } };
  },
};

export const recordFunctions: FunctionTable = {
  CASESAFEID: fn({ params: ['text'], type: 'text' }, ([id]) => text(toLongId(str(id)) ?? str(id))),
  INCLUDES: includes,
  ISCHANGED: isChanged,
  ISCLONE: fn({ params: [], type: 'boolean', uses: ruleUses }, () => false),
  ISNEW: fn({ params: [], type: 'boolean', uses: ruleUses }, (_args, env) => env.input.isNew),
  ISPICKVAL: isPickval,
  PICKLISTCOUNT: picklistCount,
  PRIORVALUE: priorValue,
};
