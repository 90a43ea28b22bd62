import about from '@salesforce/label/c.Fact_About';
import ageing from '@salesforce/label/c.Fact_Ageing';
import assumption from '@salesforce/label/c.Fact_Source_Assumption';
import confirmed from '@salesforce/label/c.Fact_Confirmed';
import crm from '@salesforce/label/c.Fact_Source_Crm';
import customer from '@salesforce/label/c.Fact_Source_Customer';
import groupDirection from '@salesforce/label/c.Fact_Group_Direction';
import groupFears from '@salesforce/label/c.Fact_Group_Fears';
import groupLoves from '@salesforce/label/c.Fact_Group_Loves';
import groupMarket from '@salesforce/label/c.Fact_Group_Market';
import groupNeeds from '@salesforce/label/c.Fact_Group_Needs';
import groupPeeves from '@salesforce/label/c.Fact_Group_Peeves';
import groupProcess from '@salesforce/label/c.Fact_Group_Process';
import groupReasons from '@salesforce/label/c.Fact_Group_Reasons';
import competitor from '@salesforce/label/c.Fact_Kind_Customer_Competitor';
import fear from '@salesforce/label/c.Fact_Kind_Fear';
import love from '@salesforce/label/c.Fact_Kind_Love';
import market from '@salesforce/label/c.Fact_Kind_Market';
import mission from '@salesforce/label/c.Fact_Kind_Mission';
import need from '@salesforce/label/c.Fact_Kind_Need';
import opportunities from '@salesforce/label/c.Fact_Group_Opportunities';
import opportunity from '@salesforce/label/c.Fact_Kind_Opportunity';
import peeve from '@salesforce/label/c.Fact_Kind_Pet_Peeve';
import process from '@salesforce/label/c.Fact_Kind_Decision_Process';
import reason from '@salesforce/label/c.Fact_Kind_Reason_To_Buy';
import stale from '@salesforce/label/c.Fact_Stale';
import staleOne from '@salesforce/label/c.Fact_Stale_One';
import strength from '@salesforce/label/c.Fact_Kind_Strength';
import strengths from '@salesforce/label/c.Fact_Group_Strengths';
import threat from '@salesforce/label/c.Fact_Kind_Threat';
import threats from '@salesforce/label/c.Fact_Group_Threats';
import vision from '@salesforce/label/c.Fact_Kind_Vision';
import weakness from '@salesforce/label/c.Fact_Kind_Weakness';
import weaknesses from '@salesforce/label/c.Fact_Group_Weaknesses';
import weight from '@salesforce/label/c.Fact_Weight';
import { expiryOf, freshness, staleDays } from 'c/factModel';
import type { DepthGroup, Fact, FactKind, FactSource, Freshness } from 'c/factModel';
import { fill, formatCount, formatDay } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';

const KINDS: Readonly<Record<FactKind, string>> = {
  Mission: mission,
  Vision: vision,
  Market: market,
  'Customer Competitor': competitor,
  'Decision Process': process,
  Need: need,
  'Reason to Buy': reason,
  Fear: fear,
  Love: love,
  'Pet Peeve': peeve,
  Strength: strength,
  Weakness: weakness,
  Opportunity: opportunity,
  Threat: threat,
};

export const kindWord = (kind: FactKind): string => KINDS[kind];

const PLURALS: Readonly<Partial<Record<FactKind, string>>> = {
  Strength: strengths,
  Weakness: weaknesses,
  Opportunity: opportunities,
  Threat: threats,
};

/** The name of one of the four lists of a SWOT. */
export const pluralWord = (kind: FactKind): string => PLURALS[kind] ?? kindWord(kind);

const GROUPS: Readonly<Record<DepthGroup, string>> = {
  direction: groupDirection,
  market: groupMarket,
  process: groupProcess,
  needs: groupNeeds,
  reasons: groupReasons,
  fears: groupFears,
  loves: groupLoves,
  peeves: groupPeeves,
};

export const groupWord = (group: DepthGroup): string => GROUPS[group];

const SOURCES: Readonly<Record<FactSource, { readonly word: string; readonly icon: string; readonly look: string }>> = {
  CRM: { word: crm, icon: 'utility:database', look: 'source source_crm' },
  Customer: { word: customer, icon: 'utility:comments', look: 'source source_customer' },
  Assumption: { word: assumption, icon: 'utility:help', look: 'source source_assumption' },
};

export const sourceWord = (source: FactSource): string => SOURCES[source].word;
export const sourceIcon = (source: FactSource): string => SOURCES[source].icon;

/** How a fact says how we know it, and how old that is. */
export interface FactTag {
  readonly word: string;
  readonly icon: string;
  readonly sourceClass: string;
  /** Who confirmed it and when; empty when nobody did. */
  readonly who: string;
  readonly freshness: Freshness;
  readonly isStale: boolean;
  /** What is said of its age; nothing while it is fresh. */
  readonly age: string;
  readonly weight: string;
  readonly about: string;
}

export function factTag(fact: Fact, today: IsoDate, settings: Settings): FactTag {
  const { word, icon, look } = SOURCES[fact.source];
  const state = freshness(fact, today, settings);
  const by = fact.confirmedByContactName ?? fact.confirmedBy;
  const on = fact.confirmedOn === null ? '' : formatDay(fact.confirmedOn, today.slice(0, 4));
  return {
    word,
    icon,
    sourceClass: look,
    who: by && on ? fill(confirmed, by, on) : (by ?? on),
    freshness: state,
    isStale: state === 'stale',
    age: ageOf(fact, state, today, settings),
    weight: fact.weight === null ? '' : fill(weight, fact.weight),
    about: fact.aboutContactName === null ? '' : fill(about, fact.aboutContactName),
  };
}

function ageOf(fact: Fact, state: Freshness, today: IsoDate, settings: Settings): string {
  if (state === 'stale') return formatCount({ one: staleOne, other: stale }, staleDays(fact, today, settings));
  return state === 'ageing' ? fill(ageing, formatDay(expiryOf(fact, settings), today.slice(0, 4))) : '';
}

const QUOTED_LENGTH = 60;

/** The statement in quotes, shortened, to name a fact in a sentence. */
export const quoted = ({ statement }: Pick<Fact, 'statement'>): string =>
  `“${statement.length > QUOTED_LENGTH ? `${statement.slice(0, QUOTED_LENGTH - 1).trimEnd()}…` : statement}”`;

/** A user as the one who confirmed a fact. */
export const myself = (
  name: string,
): Pick<Fact, 'confirmedBy' | 'confirmedByContactId' | 'confirmedByContactName'> => ({
  confirmedBy: name || null,
  confirmedByContactId: null,
  confirmedByContactName: null,
});
