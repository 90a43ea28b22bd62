import tree from '@salesforce/label/c.Strategy_View_Tree';
import timeline from '@salesforce/label/c.Strategy_View_Timeline';
import board from '@salesforce/label/c.Strategy_View_Board';
import views from '@salesforce/label/c.Strategy_Views';
import showCustomerOwners from '@salesforce/label/c.Strategy_Show_Customer_Owners';
import mine from '@salesforce/label/c.Strategy_Filter_Mine';
import overdue from '@salesforce/label/c.Strategy_Filter_Overdue';
import find from '@salesforce/label/c.Strategy_Filter_Find';
import filters from '@salesforce/label/c.Strategy_Filters';

export const label = {
  tree,
  timeline,
  board,
  views,
  showCustomerOwners,
  mine,
  overdue,
  find,
  filters,
} as const;
