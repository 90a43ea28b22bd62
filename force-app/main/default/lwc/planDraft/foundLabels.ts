import asIs from '@salesforce/label/c.Draft_Found_As_Is';
import asIsCount from '@salesforce/label/c.Draft_Found_As_Is_Count';
import asIsNote from '@salesforce/label/c.Draft_Found_As_Is_Note';
import asIsText from '@salesforce/label/c.Draft_Found_As_Is_Text';
import carry from '@salesforce/label/c.Draft_Found_Carry';
import carryCrm from '@salesforce/label/c.Draft_Found_Carry_Crm';
import carryNone from '@salesforce/label/c.Draft_Found_Carry_None';
import carryNoneText from '@salesforce/label/c.Draft_Found_Carry_None_Text';
import carryText from '@salesforce/label/c.Draft_Found_Carry_Text';
import caseName from '@salesforce/label/c.Draft_Case_Name';
import crm from '@salesforce/label/c.Draft_Crm';
import items from '@salesforce/label/c.Draft_Found_Items';
import itemsOne from '@salesforce/label/c.Draft_Found_Items_One';
import loose from '@salesforce/label/c.Roll_Loose';
import noBuyer from '@salesforce/label/c.Draft_Found_No_Buyer';
import objectives from '@salesforce/label/c.Draft_Found_Objectives';
import objectivesCount from '@salesforce/label/c.Draft_Found_Objectives_Count';
import objectivesCountOne from '@salesforce/label/c.Draft_Found_Objectives_Count_One';
import open from '@salesforce/label/c.Draft_Found_Open';
import openObjective from '@salesforce/label/c.Draft_Open_Objective';
import openText from '@salesforce/label/c.Draft_Found_Open_Text';
import renewals from '@salesforce/label/c.Draft_Found_Renewals';
import renewalsText from '@salesforce/label/c.Draft_Found_Renewals_Text';
import stakeholders from '@salesforce/label/c.Draft_Found_Stakeholders';
import stakeholdersCount from '@salesforce/label/c.Draft_Found_Stakeholders_Count';
import stakeholdersCountOne from '@salesforce/label/c.Draft_Found_Stakeholders_Count_One';
import stakeholdersText from '@salesforce/label/c.Draft_Found_Stakeholders_Text';
import template from '@salesforce/label/c.Draft_Found_Template';
import templateChoose from '@salesforce/label/c.Draft_Found_Template_None';
import templateCrm from '@salesforce/label/c.Draft_Found_Template_Crm';
import templateNone from '@salesforce/label/c.Draft_Template';
import templateSource from '@salesforce/label/c.Draft_Template_Source';
import templateActions from '@salesforce/label/c.Draft_Found_Template_Actions';
import templateActionsOne from '@salesforce/label/c.Draft_Found_Template_Actions_One';
import templateObjectives from '@salesforce/label/c.Draft_Found_Template_Objectives';
import templateObjectivesOne from '@salesforce/label/c.Draft_Found_Template_Objectives_One';
import templateOthers from '@salesforce/label/c.Draft_Found_Template_Others';
import templateOthersOne from '@salesforce/label/c.Draft_Found_Template_Others_One';
import templateText from '@salesforce/label/c.Draft_Found_Template_Text';
import whitespace from '@salesforce/label/c.Draft_Found_Whitespace';
import whitespaceCount from '@salesforce/label/c.Draft_Found_Whitespace_Count';
import whitespaceCountOne from '@salesforce/label/c.Draft_Found_Whitespace_Count_One';
import whitespaceText from '@salesforce/label/c.Draft_Found_Whitespace_Text';
import whitespaceTextOne from '@salesforce/label/c.Draft_Found_Whitespace_Text_One';

/** The words of what a draft found. */
export const found = {
  asIs,
  asIsCount,
  asIsNote,
  asIsText,
  carry,
  carryCrm,
  carryNone,
  carryNoneText,
  carryText,
  caseName,
  crm,
  items: { one: itemsOne, other: items },
  loose,
  noBuyer,
  objectives,
  objectivesCount: { one: objectivesCountOne, other: objectivesCount },
  open,
  openObjective,
  openText,
  renewals,
  renewalsText,
  stakeholders,
  stakeholdersCount: { one: stakeholdersCountOne, other: stakeholdersCount },
  stakeholdersText,
  template,
  templateChoose,
  templateCrm,
  templateNone,
  templateSource,
  templateActions: { one: templateActionsOne, other: templateActions },
  templateObjectives: { one: templateObjectivesOne, other: templateObjectives },
  templateOthers: { one: templateOthersOne, other: templateOthers },
  templateText,
  whitespace,
  whitespaceCount: { one: whitespaceCountOne, other: whitespaceCount },
  whitespaceText: { one: whitespaceTextOne, other: whitespaceText },
};
