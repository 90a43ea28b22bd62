import { gql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLError, GraphQLResult } from 'lightning/graphql';
import { RefusedError } from 'c/mutationService';
import { ACTION_MAP, OBJECTIVE_MAP } from 'c/planService';
import type { Kind } from './workChanges';

/** When a record was saved last, and by whom. */
export interface Stamp {
  readonly lastModifiedDate: string;
  readonly byId: string | null;
  readonly byName: string | null;
}

export type Stamps = ReadonlyMap<string, Stamp>;

/** A record whose time is asked. */
export interface Stamped {
  readonly kind: Kind;
  readonly id: string;
}

interface Waiting {
  readonly done: (stamps: Stamps) => void;
  readonly failed: (error: unknown) => void;
}

type Field = { readonly value?: string | null } | null | undefined;
interface Node {
  readonly Id: string;
  readonly LastModifiedDate?: Field;
  readonly LastModifiedById?: Field;
  readonly LastModifiedBy?: { readonly Name?: Field } | null;
}

/** The most one connection answers. */
const MOST = 2000;

/** Asks the org, past what is cached, when records were saved last: one question after the other; {@link query} is the one to ask now. */
export class StampReader {
  query: GraphQLDocument | undefined;
  private readonly changed: () => void;
  private count = 0;
  private tail: Promise<unknown> = Promise.resolve();
  private waiting: Waiting | null = null;
  private isRefreshing = false;
  private latest: GraphQLResult = {};

  /** `changed` is called whenever {@link query} is another. */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Rejects as the org does. A record that is gone has no stamp. */
  read(records: readonly Stamped[]): Promise<Stamps> {
    const asked = this.tail.then(() => this.ask(records));
    this.tail = asked.then(noop, noop);
    return asked;
  }

  /** Takes what the wire says; the first answer may be a kept one, so that it is asked for again. */
  take(result: GraphQLResult): void {
    const { data, errors, refresh } = result;
    if (!this.waiting || (!data && !errors)) return;
    this.latest = result;
    if (this.isRefreshing) return;
    this.isRefreshing = true;
    const { waiting } = this;
    // An answer that is the same as before need not be told again.
    Promise.resolve(refresh?.()).then(() => settle(waiting, this.latest), waiting.failed);
  }

  private async ask(records: readonly Stamped[]): Promise<Stamps> {
    const answered = new Promise<Stamps>((done, failed) => {
      this.waiting = { done, failed };
    });
    this.isRefreshing = false;
    this.count += 1;
    this.query = queryOf(records, this.count);
    this.changed();
    try {
      return await answered;
    } finally {
      this.waiting = null;
      this.query = undefined;
      this.changed();
    }
  }
}

/** The next question waits for the end of this one, however it ends. */
const noop = (): void => undefined;

function settle({ done, failed }: Waiting, { data, errors = [] }: GraphQLResult): void {
  if (errors.length > 0) failed(new RefusedError(errors as readonly GraphQLError[]));
  else done(stampsIn(data));
}

function queryOf(records: readonly Stamped[], count: number): GraphQLDocument {
  const text = ([OBJECTIVE_MAP.object, ACTION_MAP.object] as const).flatMap((object) => {
    const kind: Kind = object === ACTION_MAP.object ? 'action' : 'objective';
    const ids = records.filter((record) => record.kind === kind).map(({ id }) => JSON.stringify(id));
    return ids.length === 0
      ? []
      : [
          `${object}(first: ${MOST}, where: { Id: { in: [${ids.join(', ')}] } }) { edges { node { Id LastModifiedDate { value } ` +
            'LastModifiedById @optional { value } LastModifiedBy @optional { Name { value } } } } }',
        ];
  });
  return gql`
    query AccountPlanStamps${count} { uiapi { query { ${text.join('\n')} } } }
  `;
}

function stampsIn(data: unknown): Stamps {
  type Edges = { readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null } | null;
  const answer = (data as { uiapi?: { query?: Readonly<Record<string, Edges>> } } | undefined)?.uiapi?.query ?? {};
  const nodes = Object.values(answer).flatMap((connection) =>
    (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : [])),
  );
  return new Map(
    nodes.map((node) => [
      node.Id,
      {
        lastModifiedDate: node.LastModifiedDate?.value ?? '',
        byId: node.LastModifiedById?.value ?? null,
        byName: node.LastModifiedBy?.Name?.value ?? null,
      },
    ]),
  );
}
