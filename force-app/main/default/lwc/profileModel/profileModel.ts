import type { Account, Address } from 'c/crmModel';
import type { Fact, FactSource } from 'c/factModel';
import type { Plan } from 'c/planModel';

/** A link that is safe to follow: `href` is http or https only. */
export interface WebLink {
  readonly href: string;
  /** What is shown: the host, without `www.`. */
  readonly text: string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST_WITH_PORT = /^[a-z0-9.-]+\.[a-z]{2,}:\d+(\/|$)/i;

/** The link for an address as people type it; `null` for anything that is no http or https address. */
export function webLink(typed: string | null): WebLink | null {
  const text = (typed ?? '').trim();
  if (text === '' || /\s/.test(text)) return null;
  const hasScheme = SCHEME.test(text) && !HOST_WITH_PORT.test(text);
  const match = /^(https?):\/\/([^/?#@]+)([/?#].*)?$/i.exec(hasScheme ? text : `https://${text}`);
  const host = match?.[2]?.toLowerCase() ?? '';
  if (!match || !/^[^.].*\.[a-z0-9-]{2,}(:\d+)?$|^localhost(:\d+)?$/.test(host)) return null;
  return { href: `${match[1]?.toLowerCase()}://${host}${match[3] ?? ''}`, text: host.replace(/^www\./, '') };
}

/** Up to two letters that stand for an account without a logo. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-–/&]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? [words[0], words[1]] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '')
    .join('')
    .toUpperCase();
}

/** An address in one line; `''` when nothing of it is known. */
export function addressLine(address: Address | null): string {
  if (!address) return '';
  const { street, city, state, postalCode, country } = address;
  const region = [state, postalCode].filter(Boolean).join(' ');
  return [street?.replace(/\s*\n\s*/g, ', '), city, region, country].filter(Boolean).join(', ');
}

/** Where a map of the address is, by its words. */
export const mapHref = (line: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(line)}`;

/** The address of shipping differs from that of billing. */
export const isOtherAddress = (shipping: Address | null, billing: Address | null): boolean => {
  const line = addressLine(shipping);
  return line !== '' && line !== addressLine(billing);
};

/** Where a picture uploaded as a file is shown from; `null` without one or when the id is none. */
export const logoSource = (logoFileId: string | null): string | null =>
  logoFileId !== null && /^068[a-zA-Z0-9]{12,15}$/.test(logoFileId)
    ? `/sfc/servlet.shepherd/version/download/${logoFileId}`
    : null;

/** A place of the account or of a subsidiary on the map. */
export interface AccountPlace {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly isMain: boolean;
}

const isDegrees = (value: number | null, most: number): value is number =>
  value !== null && Number.isFinite(value) && Math.abs(value) <= most;

/** The accounts with coordinates, the plan's account first. */
export function accountPlaces(accounts: readonly Account[], accountId: string): readonly AccountPlace[] {
  const places: AccountPlace[] = [];
  for (const { id, name, billing } of accounts) {
    const { latitude = null, longitude = null, city = null } = billing ?? {};
    if (!isDegrees(latitude, 90) || !isDegrees(longitude, 180)) continue;
    places.push({ id, name, city: city ?? name, latitude, longitude, isMain: id === accountId });
  }
  return places.sort((a, b) => Number(b.isMain) - Number(a.isMain));
}

/** What the customer wants to become, and how we know: the fact of that kind when there is one, else the text of the plan. */
export function visionOf(
  plan: Pick<Plan, 'customerVision'> | null,
  facts: readonly Pick<
    Fact,
    'kind' | 'isDropped' | 'statement' | 'source' | 'confirmedBy' | 'confirmedByContactName'
  >[],
): { readonly text: string; readonly source: FactSource | null; readonly who: string } | null {
  const fact = facts.find(({ kind, isDropped, statement }) => kind === 'Vision' && !isDropped && statement !== '');
  if (fact) {
    return { text: fact.statement, source: fact.source, who: fact.confirmedByContactName ?? fact.confirmedBy ?? '' };
  }
  const text = plan?.customerVision?.trim() ?? '';
  return text === '' ? null : { text, source: null, who: '' };
}
