import actionNamed from '@salesforce/label/c.Commitments_Action_Named';
import add from '@salesforce/label/c.Commitments_Add';
import added from '@salesforce/label/c.Commitments_Added';
import agreed from '@salesforce/label/c.Commitments_Agreed';
import all from '@salesforce/label/c.Commitments_All';
import breachedDay from '@salesforce/label/c.Commitments_Breached_Day';
import breachedDays from '@salesforce/label/c.Commitments_Breached_Days';
import breachedPercent from '@salesforce/label/c.Commitments_Breached_Percent';
import cancelled from '@salesforce/label/c.Commitments_Cancelled';
import changed from '@salesforce/label/c.Commitments_Changed';
import clear from '@salesforce/label/c.Commitments_Clear';
import customerVisible from '@salesforce/label/c.Commitments_Customer_Visible';
import deleted from '@salesforce/label/c.Commitments_Deleted';
import delivered from '@salesforce/label/c.Commitments_Delivered';
import deliveredDate from '@salesforce/label/c.Commitments_Delivered_Date';
import deliveredLate from '@salesforce/label/c.Commitments_Delivered_Late';
import deliveredLateDay from '@salesforce/label/c.Commitments_Delivered_Late_Day';
import delivery from '@salesforce/label/c.Commitments_Delivery';
import department from '@salesforce/label/c.Commitments_Department';
import description from '@salesforce/label/c.Commitments_Description';
import dueDate from '@salesforce/label/c.Commitments_Due_Date';
import dueIn from '@salesforce/label/c.Commitments_Due_In';
import dueToday from '@salesforce/label/c.Commitments_Due_Today';
import dueTomorrow from '@salesforce/label/c.Commitments_Due_Tomorrow';
import edit from '@salesforce/label/c.Commitments_Edit';
import empty from '@salesforce/label/c.Commitments_Empty';
import emptyFilter from '@salesforce/label/c.Commitments_Empty_Filter';
import emptyText from '@salesforce/label/c.Commitments_Empty_Text';
import everyDepartment from '@salesforce/label/c.Commitments_Every_Department';
import executive from '@salesforce/label/c.Commitments_Executive';
import faultDeliveredDate from '@salesforce/label/c.Commitments_Fault_Delivered_Date';
import faultDepartment from '@salesforce/label/c.Commitments_Fault_Department';
import faultDueDate from '@salesforce/label/c.Commitments_Fault_Due_Date';
import faultName from '@salesforce/label/c.Commitments_Fault_Name';
import faultServiceTarget from '@salesforce/label/c.Commitments_Fault_Service_Target';
import fewer from '@salesforce/label/c.Commitments_Fewer';
import finance from '@salesforce/label/c.Commitments_Finance';
import forObjective from '@salesforce/label/c.Commitments_For_Objective';
import headingNew from '@salesforce/label/c.Commitments_Heading_New';
import kind from '@salesforce/label/c.Commitments_Kind';
import legal from '@salesforce/label/c.Commitments_Legal';
import marketing from '@salesforce/label/c.Commitments_Marketing';
import met from '@salesforce/label/c.Commitments_Met';
import name from '@salesforce/label/c.Commitments_Name';
import none from '@salesforce/label/c.Commitments_None';
import notMeasured from '@salesforce/label/c.Commitments_Not_Measured';
import notSaved from '@salesforce/label/c.Commitments_Not_Saved';
import objective from '@salesforce/label/c.Commitments_Objective';
import ofTarget from '@salesforce/label/c.Commitments_Of_Target';
import onTrack from '@salesforce/label/c.Commitments_On_Track';
import operations from '@salesforce/label/c.Commitments_Operations';
import product from '@salesforce/label/c.Commitments_Product';
import remove from '@salesforce/label/c.Commitments_Remove';
import requested from '@salesforce/label/c.Commitments_Requested';
import responsible from '@salesforce/label/c.Commitments_Responsible';
import sales from '@salesforce/label/c.Commitments_Sales';
import service from '@salesforce/label/c.Commitments_Service';
import serviceActual from '@salesforce/label/c.Commitments_Service_Actual';
import serviceLevel from '@salesforce/label/c.Commitments_Service_Level';
import serviceTarget from '@salesforce/label/c.Commitments_Service_Target';
import shared from '@salesforce/label/c.Commitments_Shared';
import status from '@salesforce/label/c.Commitments_Status';
import title from '@salesforce/label/c.Commitments_Title';

export const label = {
  actionNamed,
  add,
  added,
  agreed,
  all,
  breachedDays: { one: breachedDay, other: breachedDays },
  breachedPercent,
  cancelled,
  changed,
  clear,
  customerVisible,
  deleted,
  delivered,
  deliveredDate,
  deliveredLate: { one: deliveredLateDay, other: deliveredLate },
  delivery,
  department,
  description,
  dueDate,
  dueIn,
  dueToday,
  dueTomorrow,
  edit,
  empty,
  emptyFilter,
  emptyText,
  everyDepartment,
  executive,
  faultDeliveredDate,
  faultDepartment,
  faultDueDate,
  faultName,
  faultServiceTarget,
  fewer,
  finance,
  forObjective,
  headingNew,
  kind,
  legal,
  marketing,
  met,
  name,
  none,
  notMeasured,
  notSaved,
  objective,
  ofTarget,
  onTrack,
  operations,
  product,
  remove,
  requested,
  responsible,
  sales,
  service,
  serviceActual,
  serviceLevel,
  serviceTarget,
  shared,
  status,
  title,
};
