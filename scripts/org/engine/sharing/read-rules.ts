import { readFilterItem } from '../../catalog/read-field.ts';
import type { Component, FilterItem, XmlNode } from '../../catalog/types.ts';
import { childOf, childrenOf, textOf } from '../../catalog/xml-node.ts';

/** Whom a rule shares with, or whose records: `<role>Seller</role>`. */
export interface SharingParty {
  readonly kind: string;
  readonly name: string;
  readonly node: XmlNode;
}

/** One sharing rule: records owned by some, or that meet criteria, are open to others. Metadata API, SharingRules. */
export interface SharingRule {
  readonly name: string;
  readonly node: XmlNode;
  readonly level: string;
  readonly to: readonly SharingParty[];
  /** Owner-based rules only. */
  readonly from: readonly SharingParty[];
  readonly criteria: readonly FilterItem[];
  readonly logic: string;
  /** Levels an account rule lends on other objects, by their name in lower case: `opportunity`. */
  readonly onChildren: ReadonlyMap<string, string>;
}

const partiesIn = (node: XmlNode, element: string): readonly SharingParty[] =>
  (childOf(node, element)?.children ?? []).map((party) => ({ kind: party.name, name: party.text.trim(), node: party }));

function readRule(node: XmlNode): SharingRule {
  const settings = childOf(node, 'accountSettings')?.children ?? [];
  return {
    name: textOf(node, 'fullName') ?? '',
    node,
    level: textOf(node, 'accessLevel') ?? '',
    to: partiesIn(node, 'sharedTo'),
    from: partiesIn(node, 'sharedFrom'),
    criteria: childrenOf(node, 'criteriaItems').map(readFilterItem),
    logic: textOf(node, 'booleanFilter') ?? 'and',
    onChildren: new Map(
      settings.map(({ name, text }) => [name.replace(/AccessLevel$/, '').toLowerCase(), text.trim()] as const),
    ),
  };
}

/** The rules of one object's file: owner-based and by criteria. */
export const readRules = ({ xml }: Component): readonly SharingRule[] =>
  xml ? [...childrenOf(xml, 'sharingOwnerRules'), ...childrenOf(xml, 'sharingCriteriaRules')].map(readRule) : [];
