/** `fetch` against the org: a path, and the caller's session token. */
export type OrgFetch = (path: string, init?: RequestInit) => Promise<Response>;

/** The org said no: its status, with its words. */
export class OrgRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** JSON of a `GET` on behalf of `token`; throws `OrgRefusal`. */
export async function askOrg<T>(org: OrgFetch, path: string, token: string | undefined): Promise<T> {
  const response = await org(path, { headers: token ? { Authorization: `Bearer ${token}` } : {} });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as T;
  const [first] = Array.isArray(body) ? (body as { message?: string }[]) : [];
  throw new OrgRefusal(response.status, first?.message ?? `The org answered ${response.status}.`);
}
