import { MISSING, fill, formatDay, formatMoney } from 'c/formatService';
import type { Handover, HandoverColleague } from 'c/handoverModel';
import { INTERACTION_WORDS, PROMISE_WORDS, RISK_WORDS, label } from './labels';

/** One cell of a printed table; the first of a row is its head. */
export interface Cell {
  readonly key: string;
  /** The head of its column, said beside it where columns do not fit. */
  readonly column: string;
  readonly text: string;
  readonly className: string;
}

/** A printed table, ready for the page. */
export interface Table {
  readonly key: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly head: string; readonly cells: readonly Cell[] }[];
  readonly isEmpty: boolean;
}

const table = (
  key: string,
  caption: string,
  heads: readonly string[],
  rows: readonly { readonly id: string; readonly texts: readonly string[]; readonly warns?: number }[],
): Table => ({
  key,
  caption,
  heads,
  isEmpty: rows.length === 0,
  rows: rows.map(({ id, texts: [head = '', ...texts], warns }) => ({
    key: id,
    head,
    cells: texts.map((text, index) => ({
      key: String(index),
      column: text === '' ? '' : (heads[index + 1] ?? ''),
      text,
      className: warns === index + 1 && text !== '' ? 'warns' : '',
    })),
  })),
});

const known = (text: string | null): string => text ?? MISSING;
const rolesOf = ({ isOwner, isSponsor }: HandoverColleague): string =>
  [isOwner && label.owner, isSponsor && label.sponsor].filter(Boolean).join(', ') || label.works;

export interface Tables {
  readonly customer: Table;
  readonly team: Table;
  readonly promises: Table;
  readonly risks: Table;
  readonly interactions: Table;
  readonly steps: Table;
}

/** The pack as tables; `year` is the one that need not be said. */
export function tablesOf(pack: Handover, year: string): Tables {
  const day = (date: string | null): string => formatDay(date, year);
  return {
    customer: table(
      'customer',
      label.customer,
      [label.name, label.role, label.support, label.reach, label.lastContact],
      pack.people.map((person) => ({
        id: person.id,
        texts: [
          [person.name, person.title].filter(Boolean).join(', '),
          known(person.role),
          known(person.support),
          [person.email, person.phone].filter(Boolean).join(' · ') || MISSING,
          day(person.lastContactDate),
        ],
      })),
    ),
    team: table(
      'team',
      label.team,
      [label.name, label.role, label.openWork],
      pack.team.map((one) => ({ id: one.name, texts: [one.name, rolesOf(one), String(one.openCount)] })),
    ),
    promises: table(
      'promises',
      label.promises,
      [label.what, label.kind, label.who, label.when, label.state],
      pack.promises.map((promise) => ({
        id: promise.id,
        warns: 4,
        texts: [
          promise.kind === 'agreement' ? fill(label.agreementText, promise.text) : promise.text,
          PROMISE_WORDS[promise.kind],
          known(promise.who),
          day(promise.date),
          promise.isBroken ? label.broken : '',
        ],
      })),
    ),
    risks: table(
      'risks',
      label.risks,
      [label.what, label.kind, label.state, label.when, label.amount],
      pack.risks.map((risk) => ({
        id: risk.id,
        texts: [
          risk.text,
          RISK_WORDS[risk.kind],
          risk.status ?? '',
          risk.date === null ? '' : day(risk.date),
          risk.amount === null ? '' : formatMoney(risk.amount),
        ],
      })),
    ),
    interactions: table(
      'interactions',
      label.interactions,
      [label.when, label.kind, label.who, label.what],
      pack.interactions.map((each) => ({
        id: each.id,
        texts: [
          day(each.date),
          [INTERACTION_WORDS[each.kind], each.isPinned && label.pinned].filter(Boolean).join(', '),
          known(each.who),
          each.text,
        ],
      })),
    ),
    steps: table(
      'steps',
      label.steps,
      [label.what, label.serves, label.who, label.when, label.state],
      pack.steps.map((step) => ({
        id: step.id,
        warns: 4,
        texts: [step.text, step.objective, known(step.who), day(step.date), step.isOverdue ? label.overdue : ''],
      })),
    ),
  };
}
