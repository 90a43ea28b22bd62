import abandon from '@salesforce/label/c.Force_Abandon';
import abandonBelow from '@salesforce/label/c.Force_Abandon_Below';
import actionNamed from '@salesforce/label/c.Force_Action_Named';
import addDriving from '@salesforce/label/c.Force_Add_Driving';
import addRestraining from '@salesforce/label/c.Force_Add_Restraining';
import added from '@salesforce/label/c.Force_Added';
import below from '@salesforce/label/c.Force_Below';
import by from '@salesforce/label/c.Force_By';
import changeDecision from '@salesforce/label/c.Force_Change_Decision';
import changed from '@salesforce/label/c.Force_Changed';
import decide from '@salesforce/label/c.Force_Decide';
import decidedBy from '@salesforce/label/c.Force_Decided_By';
import decidedOn from '@salesforce/label/c.Force_Decided_On';
import decidedPlain from '@salesforce/label/c.Force_Decided_Plain';
import decision from '@salesforce/label/c.Force_Decision';
import decisionSaved from '@salesforce/label/c.Force_Decision_Saved';
import deleted from '@salesforce/label/c.Force_Deleted';
import direction from '@salesforce/label/c.Force_Direction';
import directionDriving from '@salesforce/label/c.Force_Direction_Driving';
import directionRestraining from '@salesforce/label/c.Force_Direction_Restraining';
import driver from '@salesforce/label/c.Force_Driver';
import driving from '@salesforce/label/c.Force_Driving';
import edit from '@salesforce/label/c.Force_Edit';
import empty from '@salesforce/label/c.Force_Empty';
import emptyText from '@salesforce/label/c.Force_Empty_Text';
import faultName from '@salesforce/label/c.Force_Fault_Name';
import faultReason from '@salesforce/label/c.Force_Fault_Reason';
import faultStrength from '@salesforce/label/c.Force_Fault_Strength';
import finding from '@salesforce/label/c.Force_Finding';
import go from '@salesforce/label/c.Force_Go';
import headingNew from '@salesforce/label/c.Force_Heading_New';
import mitigation from '@salesforce/label/c.Force_Mitigation';
import mitigationHelp from '@salesforce/label/c.Force_Mitigation_Help';
import name from '@salesforce/label/c.Force_Name';
import net from '@salesforce/label/c.Force_Net';
import noGo from '@salesforce/label/c.Force_No_Go';
import noObjective from '@salesforce/label/c.Force_No_Objective';
import noObjectiveText from '@salesforce/label/c.Force_No_Objective_Text';
import notSaved from '@salesforce/label/c.Force_Not_Saved';
import objective from '@salesforce/label/c.Force_Objective';
import on from '@salesforce/label/c.Force_On';
import out from '@salesforce/label/c.Force_Out';
import reason from '@salesforce/label/c.Force_Reason';
import remove from '@salesforce/label/c.Force_Remove';
import restrainer from '@salesforce/label/c.Force_Restrainer';
import restraining from '@salesforce/label/c.Force_Restraining';
import side from '@salesforce/label/c.Force_Side';
import strength from '@salesforce/label/c.Force_Strength';
import title from '@salesforce/label/c.Force_Title';
import undecided from '@salesforce/label/c.Force_Undecided';

export const label = {
  abandon,
  abandonBelow,
  actionNamed,
  addDriving,
  addRestraining,
  added,
  below,
  by,
  changeDecision,
  changed,
  decide,
  decidedBy,
  decidedOn,
  decidedPlain,
  decision,
  decisionSaved,
  deleted,
  direction,
  directionDriving,
  directionRestraining,
  driver,
  driving,
  edit,
  empty,
  emptyText,
  faultName,
  faultReason,
  faultStrength,
  finding,
  go,
  headingNew,
  mitigation,
  mitigationHelp,
  name,
  net,
  noGo,
  noObjective,
  noObjectiveText,
  notSaved,
  objective,
  on,
  out,
  reason,
  remove,
  restrainer,
  restraining,
  side,
  strength,
  title,
  undecided,
};
