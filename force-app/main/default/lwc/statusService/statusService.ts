import competitor from '@salesforce/label/c.Status_Competitor';
import lost from '@salesforce/label/c.Status_Lost';
import notApplicable from '@salesforce/label/c.Status_Not_Applicable';
import open from '@salesforce/label/c.Status_Open';
import openShort from '@salesforce/label/c.Status_Open_Short';
import owned from '@salesforce/label/c.Status_Owned';
import planActive from '@salesforce/label/c.Plan_Status_Active';
import planApproved from '@salesforce/label/c.Plan_Status_Approved';
import planCompleted from '@salesforce/label/c.Plan_Status_Completed';
import planDraft from '@salesforce/label/c.Plan_Status_Draft';
import planExpired from '@salesforce/label/c.Plan_Status_Expired';
import planInReview from '@salesforce/label/c.Plan_Status_In_Review';
import planUnderRevision from '@salesforce/label/c.Plan_Status_Under_Revision';
import potential from '@salesforce/label/c.Status_Potential';
import reviewAnnual from '@salesforce/label/c.Review_Type_Annual';
import reviewEbr from '@salesforce/label/c.Review_Type_EBR';
import reviewMonthly from '@salesforce/label/c.Review_Type_Monthly';
import reviewQbr from '@salesforce/label/c.Review_Type_QBR';
import reviewWeekly from '@salesforce/label/c.Review_Type_Weekly';
import renewal from '@salesforce/label/c.Status_Renewal';
import renewalShort from '@salesforce/label/c.Status_Renewal_Short';
import typeAcquire from '@salesforce/label/c.Plan_Type_Acquire';
import typeGrow from '@salesforce/label/c.Plan_Type_Grow';
import typeRecover from '@salesforce/label/c.Plan_Type_Recover';
import typeRetain from '@salesforce/label/c.Plan_Type_Retain';
import white from '@salesforce/label/c.Status_White';
import type { CellStatus } from 'c/crmModel';
import type { PlanStatus, PlanType } from 'c/planModel';
import type { ReviewType } from 'c/planReviewModel';

/** How a status looks and reads: `short` fits a cell, `glyph` is a path in a box of 12 × 12, `className` carries its pattern. */
export interface StatusLook {
  readonly word: string;
  readonly short: string;
  readonly glyph: string;
  readonly className: string;
}

const LOOKS: Readonly<Record<CellStatus, StatusLook>> = {
  Owned: { word: owned, short: owned, glyph: 'M2 6.4 4.8 9.2 10 3.4', className: 'owned' },
  'Renewal at Risk': {
    word: renewal,
    short: renewalShort,
    glyph: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM6 3.6V6l1.8 1.4',
    className: 'renewal',
  },
  'Open Opportunity': {
    word: open,
    short: openShort,
    glyph: 'M1.5 3.5 3.5 7l2.5-4.5L8.5 7l2-3.5L9.8 10H2.2z',
    className: 'open',
  },
  Potential: {
    word: potential,
    short: potential,
    glyph: 'M4.4 8.4C3.2 7.6 2.6 6.5 2.6 5a3.4 3.4 0 0 1 6.8 0c0 1.5-.6 2.6-1.8 3.4zM4.6 10.6h2.8',
    className: 'potential',
  },
  Competitor: {
    word: competitor,
    short: competitor,
    glyph: 'M6 1.2 10 2.6v3.2c0 2.4-1.6 4-4 5-2.4-1-4-2.6-4-5V2.6z',
    className: 'competitor',
  },
  Lost: { word: lost, short: lost, glyph: 'M2.6 2.6 9.4 9.4M9.4 2.6 2.6 9.4', className: 'lost' },
  'Not Applicable': { word: notApplicable, short: '–', glyph: '', className: 'none' },
  White: { word: white, short: white, glyph: 'M6 2v8M2 6h8', className: 'white' },
};

export const statusLook = (status: CellStatus): StatusLook => LOOKS[status];

const PLAN_WORDS: Readonly<Record<PlanStatus, string>> = {
  Draft: planDraft,
  'In Review': planInReview,
  Approved: planApproved,
  Active: planActive,
  'Under Revision': planUnderRevision,
  Completed: planCompleted,
  Expired: planExpired,
};

export const planStatusWord = (status: PlanStatus): string => PLAN_WORDS[status];

const TYPE_WORDS: Readonly<Record<PlanType, string>> = {
  Grow: typeGrow,
  Retain: typeRetain,
  Acquire: typeAcquire,
  Recover: typeRecover,
};

export const planTypeWord = (type: PlanType): string => TYPE_WORDS[type];

const REVIEW_WORDS: Readonly<Record<ReviewType, string>> = {
  Weekly: reviewWeekly,
  Monthly: reviewMonthly,
  QBR: reviewQbr,
  EBR: reviewEbr,
  Annual: reviewAnnual,
};

export const reviewTypeWord = (type: ReviewType): string => REVIEW_WORDS[type];
