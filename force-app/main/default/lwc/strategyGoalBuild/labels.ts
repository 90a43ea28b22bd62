import barName from '@salesforce/label/c.Strategy_Goal_Bar_Name';
import caption from '@salesforce/label/c.Strategy_Goal_Caption';
import chartFinding from '@salesforce/label/c.Strategy_Goal_Chart_Finding';
import chartHelp from '@salesforce/label/c.Strategy_Goal_Chart_Help';
import chartNoTarget from '@salesforce/label/c.Strategy_Goal_Chart_No_Target';
import columnComponent from '@salesforce/label/c.Strategy_Goal_Component';
import converted from '@salesforce/label/c.Strategy_Goal_Converted';
import convertedOne from '@salesforce/label/c.Strategy_Goal_Converted_One';
import columnCounts from '@salesforce/label/c.Strategy_Goal_Counts';
import gap from '@salesforce/label/c.Strategy_Goal_Gap';
import gapToTarget from '@salesforce/label/c.Strategy_Goal_Gap_To_Target';
import how from '@salesforce/label/c.Strategy_Goal_How';
import inSight from '@salesforce/label/c.Strategy_Goal_In_Sight';
import columnLikelihood from '@salesforce/label/c.Strategy_Goal_Likelihood';
import likelihoodOf from '@salesforce/label/c.Strategy_Goal_Likelihood_Of';
import likelihoodSet from '@salesforce/label/c.Strategy_Goal_Likelihood_Set';
import missingRate from '@salesforce/label/c.Strategy_Goal_Missing_Rate';
import missingRateOne from '@salesforce/label/c.Strategy_Goal_Missing_Rate_One';
import notSaved from '@salesforce/label/c.Strategy_Goal_Not_Saved';
import columnOpen from '@salesforce/label/c.Strategy_Goal_Open';
import pipeline from '@salesforce/label/c.Strategy_Goal_Pipeline';
import pipelineCount from '@salesforce/label/c.Strategy_Goal_Pipeline_Count';
import pipelineCountOne from '@salesforce/label/c.Strategy_Goal_Pipeline_Count_One';
import renewals from '@salesforce/label/c.Strategy_Goal_Renewals';
import renewalsCount from '@salesforce/label/c.Strategy_Goal_Renewals_Count';
import renewalsCountOne from '@salesforce/label/c.Strategy_Goal_Renewals_Count_One';
import rules from '@salesforce/label/c.Strategy_Goal_Rules';
import showRecords from '@salesforce/label/c.Strategy_Goal_Show_Records';
import source from '@salesforce/label/c.Strategy_Goal_Source';
import surplus from '@salesforce/label/c.Strategy_Goal_Surplus';
import target from '@salesforce/label/c.Strategy_Goal_Target';
import title from '@salesforce/label/c.Strategy_Goal_Title';
import whitespace from '@salesforce/label/c.Strategy_Goal_Whitespace';
import whitespaceCount from '@salesforce/label/c.Strategy_Goal_Whitespace_Count';
import whitespaceCountOne from '@salesforce/label/c.Strategy_Goal_Whitespace_Count_One';
import whole from '@salesforce/label/c.Strategy_Goal_Whole';
import won from '@salesforce/label/c.Strategy_Goal_Won';
import wonCount from '@salesforce/label/c.Strategy_Goal_Won_Count';
import wonCountOne from '@salesforce/label/c.Strategy_Goal_Won_Count_One';

export const label = {
  barName,
  caption,
  chartFinding,
  chartHelp,
  chartNoTarget,
  columnComponent,
  columnCounts,
  columnLikelihood,
  columnOpen,
  converted: { one: convertedOne, other: converted },
  gap,
  gapToTarget,
  how,
  inSight,
  likelihoodOf,
  likelihoodSet,
  missingRate: { one: missingRateOne, other: missingRate },
  notSaved,
  pipeline,
  pipelineCount: { one: pipelineCountOne, other: pipelineCount },
  renewals,
  renewalsCount: { one: renewalsCountOne, other: renewalsCount },
  rules,
  showRecords,
  source,
  surplus,
  target,
  title,
  whitespace,
  whitespaceCount: { one: whitespaceCountOne, other: whitespaceCount },
  whole,
  won,
  wonCount: { one: wonCountOne, other: wonCount },
};
