import close from '@salesforce/label/c.Quality_Close';
import evidence from '@salesforce/label/c.Quality_Group_Evidence';
import freshness from '@salesforce/label/c.Quality_Group_Freshness';
import gain from '@salesforce/label/c.Quality_Gain';
import gainSmall from '@salesforce/label/c.Quality_Gain_Small';
import goDetails from '@salesforce/label/c.Quality_Go_Details';
import goFacts from '@salesforce/label/c.Quality_Go_Facts';
import goOverview from '@salesforce/label/c.Quality_Go_Overview';
import goPeople from '@salesforce/label/c.Quality_Go_People';
import goSaid from '@salesforce/label/c.Quality_Go_Said';
import goStrategy from '@salesforce/label/c.Quality_Go_Strategy';
import goWhitespace from '@salesforce/label/c.Quality_Go_Whitespace';
import nothing from '@salesforce/label/c.Quality_Nothing';
import panel from '@salesforce/label/c.Quality_Panel';
import part from '@salesforce/label/c.Quality_Part';
import partPoints from '@salesforce/label/c.Quality_Part_Points';
import parts from '@salesforce/label/c.Quality_Parts';
import points from '@salesforce/label/c.Quality_Points';
import result from '@salesforce/label/c.Quality_Group_Result';
import unseenContact from '@salesforce/label/c.Quality_Unseen_Contact';
import specificity from '@salesforce/label/c.Quality_Group_Specificity';
import type { QualityGroup, QualityKey } from 'c/planQualityModel';

export const label = { close, gain, gainSmall, goSaid, nothing, panel, part, partPoints, parts, points };

/** What to say of a question whose answer the user may not see. */
export const UNSEEN: Readonly<Partial<Record<QualityKey, string>>> = { contact: unseenContact };

export const GROUPS: Readonly<Record<QualityGroup, string>> = { specificity, evidence, freshness, result };

export type Way = 'strategy' | 'overview' | 'whitespace' | 'details' | 'facts' | 'people';

export const WAYS: Readonly<Record<Way, string>> = {
  strategy: goStrategy,
  overview: goOverview,
  whitespace: goWhitespace,
  details: goDetails,
  facts: goFacts,
  people: goPeople,
};
