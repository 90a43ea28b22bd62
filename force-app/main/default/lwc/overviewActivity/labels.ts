import call from '@salesforce/label/c.Activity_Call';
import empty from '@salesforce/label/c.Activity_Empty';
import emptyText from '@salesforce/label/c.Activity_Empty_Text';
import logCall from '@salesforce/label/c.Activity_Log_Call';
import logged from '@salesforce/label/c.Activity_Logged';
import notLogged from '@salesforce/label/c.Activity_Not_Logged';
import title from '@salesforce/label/c.Activity_Title';
import viewAll from '@salesforce/label/c.Activity_View_All';

export const label = {
  call,
  empty,
  emptyText,
  logCall,
  logged,
  notLogged,
  title,
  viewAll,
};
