import type { Account, Address } from 'c/crmModel';
import type { FactSource } from 'c/factModel';
import { fill, formatMoney, formatNumber, formatPercent } from 'c/formatService';
import { addressLine, isOtherAddress, mapHref, visionOf, webLink } from 'c/profileModel';
import { label } from './labels';

export interface ProfileLink {
  readonly key: string;
  readonly text: string;
  readonly href: string;
  readonly spoken: string;
}

/** A line of the profile: plain text, or links. */
export interface ProfileLine {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly links: readonly ProfileLink[];
  readonly tag: string;
  readonly tagClass: string;
}

const line = (key: string, name: string, text: string, links: readonly ProfileLink[] = []): ProfileLine => ({
  key,
  name,
  text,
  links,
  tag: '',
  tagClass: '',
});

const outside = (key: string, text: string, href: string): ProfileLink => ({
  key,
  text,
  href,
  spoken: fill(label.newWindow, text),
});

const addressLinks = (key: string, address: Address | null): readonly ProfileLink[] => {
  const text = addressLine(address);
  return text === '' ? [] : [outside(key, text, mapHref(text))];
};

function webLinks(account: Account): readonly ProfileLink[] {
  const link = webLink(account.website);
  return link ? [outside('web', link.text, link.href)] : [];
}

function phoneLinks({ phone }: Account): readonly ProfileLink[] {
  const digits = (phone ?? '').replace(/[^+\d]/g, '');
  return digits.length > 2 && phone ? [{ key: 'phone', text: phone, href: `tel:${digits}`, spoken: phone }] : [];
}

function socialLinks(account: Account): readonly ProfileLink[] {
  const sites = [
    ['linkedin', label.linkedin, account.linkedinUrl],
    ['x', label.x, account.xUrl],
    ['youtube', label.youtube, account.youtubeUrl],
  ] as const;
  return sites.flatMap(([key, name, typed]) => {
    const link = webLink(typed);
    return link ? [outside(key, name, link.href)] : [];
  });
}

/** What is known of the account, line by line; what is not known has no line. */
export function profileLines(account: Account, percent: number | null): readonly ProfileLine[] {
  const lines = [
    line('sector', label.sector, account.industry ?? ''),
    line('type', label.type, account.type ?? ''),
    line('billing', label.billing, '', addressLinks('billing', account.billing)),
    isOtherAddress(account.shipping, account.billing)
      ? line('shipping', label.shipping, '', addressLinks('shipping', account.shipping))
      : line('shipping', label.shipping, ''),
    line('web', label.web, '', webLinks(account)),
    line('phone', label.phone, '', phoneLinks(account)),
    line('social', label.social, '', socialLinks(account)),
    line('employees', label.employees, account.employees === null ? '' : formatNumber(account.employees)),
    line('revenue', label.annualRevenue, account.annualRevenue === null ? '' : formatMoney(account.annualRevenue)),
    {
      ...line('share', label.ourRevenue, percent === null ? '' : formatPercent(percent, 1)),
      tag: label.crm,
      tagClass: 'tag',
    },
  ];
  return lines.filter(({ text, links }) => text !== '' || links.length > 0);
}

const SOURCES: Readonly<Record<FactSource, { readonly word: string; readonly tagClass: string }>> = {
  CRM: { word: label.crm, tagClass: 'tag' },
  Customer: { word: label.customer, tagClass: 'tag tag_said' },
  Assumption: { word: label.assumption, tagClass: 'tag tag_assumed' },
};

/** What the customer wants to become, as a quotation with its source. */
export function visionLine(vision: ReturnType<typeof visionOf>): ProfileLine | null {
  if (!vision) return null;
  const { text, source, who } = vision;
  const look = source ? SOURCES[source] : null;
  return {
    ...line('vision', label.vision, fill(label.quote, text)),
    tag: source === 'Customer' && who ? fill(label.saidBy, who) : (look?.word ?? ''),
    tagClass: look?.tagClass ?? '',
  };
}
