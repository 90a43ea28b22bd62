import { gql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLError, GraphQLResult } from 'lightning/graphql';
import { RefusedError } from 'c/mutationService';

/** When a record was saved last, and by whom as far as the user may see. */
export interface Stamp {
  readonly lastModifiedDate: string;
  readonly byId: string | null;
  readonly byName: string | null;
}

/** The stamps of records, by id; a record that is gone has none. */
export type Stamps = ReadonlyMap<string, Stamp>;

/** A record whose time is asked. */
export interface StampedRecord {
  readonly object: string;
  readonly id: string;
}

/** Somebody saved one of the records since they were read; nothing was written. */
export class StaleError extends Error {
  /** Salesforce's code for the same of one record. */
  readonly errorCode = 'CONFLICT';
  constructor() {
    super('Records were saved by somebody else meanwhile.');
    this.name = 'StaleError';
  }
}

interface Waiting {
  readonly done: (stamps: Stamps) => void;
  readonly failed: (error: unknown) => void;
}

/** The most one connection answers. */
const MOST = 2000;

/**
 * Asks the org, past what is cached, when records were saved last: what a mutation of several is held against, as it cannot be
 * held against a time itself. A component wires {@link query} and gives what the wire says to {@link take}.
 */
export class StampReader {
  query: GraphQLDocument | undefined;
  private readonly changed: (query: GraphQLDocument | undefined) => void;
  private count = 0;
  private waiting: Waiting | null = null;
  private isRefreshing = false;
  private latest: GraphQLResult = {};
  private tail: Promise<unknown> = Promise.resolve();

  /** `changed` is told each {@link query} to wire, `undefined` when there is nothing to ask. */
  constructor(changed: (query: GraphQLDocument | undefined) => void) {
    this.changed = changed;
  }

  /** One question after the other; rejects as the org does. */
  read(records: readonly StampedRecord[]): Promise<Stamps> {
    if (records.length === 0) return Promise.resolve(new Map());
    const done = this.tail.then(() => this.readNow(records));
    this.tail = done.then(noop, noop);
    return done;
  }

  private async readNow(records: readonly StampedRecord[]): Promise<Stamps> {
    const answered = new Promise<Stamps>((done, failed) => {
      this.waiting = { done, failed };
    });
    this.isRefreshing = false;
    this.count += 1;
    this.ask(queryOf(records, this.count));
    try {
      return await answered;
    } finally {
      this.waiting = null;
      this.ask(undefined);
    }
  }

  private ask(query: GraphQLDocument | undefined): void {
    this.query = query;
    this.changed(query);
  }

  /** Takes what the wire says; the first answer may be a kept one, so that it is asked for again. */
  take(result: GraphQLResult): void {
    const { waiting } = this;
    if (!waiting || (!result.data && !result.errors)) return;
    this.latest = result;
    if (this.isRefreshing) return;
    this.isRefreshing = true;
    // An answer that is the same as before need not be told again.
    Promise.resolve(result.refresh?.()).then(() => settle(waiting, this.latest), waiting.failed);
  }
}

/** The next question waits for the end of this one, however it ends; who asked it is told by the promise of `read`. */
const noop = (): void => undefined;

function settle({ done, failed }: Waiting, { data, errors = [] }: GraphQLResult): void {
  if (errors.length > 0) failed(new RefusedError(errors as readonly GraphQLError[]));
  else done(stampsIn(data));
}

const STAMP_FIELDS =
  'LastModifiedDate { value } LastModifiedById @optional { value } LastModifiedBy @optional { Name { value } }';

function queryOf(records: readonly StampedRecord[], count: number): GraphQLDocument {
  const objects = [...new Set(records.map(({ object }) => object))];
  const text = objects.map((object) => {
    const ids = records.filter((record) => record.object === object).map(({ id }) => JSON.stringify(id));
    const where = `first: ${MOST}, where: { Id: { in: [${ids.join(', ')}] } }`;
    return `${object}(${where}) { edges { node { Id ${STAMP_FIELDS} } } }`;
  });
  return gql`
    query AccountPlanStamps${count} { uiapi { query { ${text.join('\n')} } } }
  `;
}

function stampsIn(data: unknown): Stamps {
  type Field = { readonly value?: string | null } | null;
  interface Node {
    readonly Id: string;
    readonly LastModifiedDate?: Field;
    readonly LastModifiedById?: Field;
    readonly LastModifiedBy?: { readonly Name?: Field } | null;
  }
  type Edges = { readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null } | null;
  const answer = (data as { uiapi?: { query?: Readonly<Record<string, Edges>> } } | undefined)?.uiapi?.query ?? {};
  const nodes = Object.values(answer).flatMap((connection) =>
    (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : [])),
  );
  return new Map(
    nodes.map(({ Id, LastModifiedDate, LastModifiedById, LastModifiedBy }) => [
      Id,
      {
        lastModifiedDate: LastModifiedDate?.value ?? '',
        byId: LastModifiedById?.value ?? null,
        byName: LastModifiedBy?.Name?.value ?? null,
      },
    ]),
  );
}

/** Whether a record that was read as saved at `seen` is still the one the org has. */
export const isAsRead = (stamps: Stamps, id: string, seen: string): boolean => {
  const stamp = stamps.get(id);
  return stamp !== undefined && Date.parse(stamp.lastModifiedDate) <= Date.parse(seen);
};
