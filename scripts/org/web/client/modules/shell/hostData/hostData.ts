import type { HostObject, HostPage } from '../../../../../host-contract.ts';
import { request } from 'shell/orgClient';

const known = new Map<string, Promise<unknown>>();

/** Asks once; a failed answer is forgotten, so that it can be tried again. */
function once(path: string): Promise<unknown> {
  const asked = known.get(path);
  if (asked) return asked;
  const answer = request(path);
  known.set(path, answer);
  answer.catch(() => known.delete(path));
  return answer;
}

const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();

/** How the user's pages show an object. */
export const hostObject = (name: string): Promise<HostObject> =>
  once(`/_local/host/objects/${encodeURIComponent(name)}`) as Promise<HostObject>;

export const recordPage = (object: string, app: string): Promise<HostPage> =>
  once(`/_local/host/pages/record?${query({ object, app })}`) as Promise<HostPage>;

export const appPage = (name: string): Promise<HostPage> =>
  once(`/_local/host/pages/app?${query({ name })}`) as Promise<HostPage>;

export const homePage = (app: string): Promise<HostPage> =>
  once(`/_local/host/pages/home?${query({ app })}`) as Promise<HostPage>;

/** The object an id belongs to. */
export const objectOfId = async (id: string): Promise<string> =>
  ((await once(`/_local/host/objects?${query({ id })}`)) as { name: string }).name;
