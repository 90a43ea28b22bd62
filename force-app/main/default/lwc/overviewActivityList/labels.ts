import accepted from '@salesforce/label/c.Activity_Accepted';
import actionCompleted from '@salesforce/label/c.Activity_Action_Completed';
import actionSigned from '@salesforce/label/c.Activity_Action_Signed';
import agreed from '@salesforce/label/c.Activity_Agreed';
import caseClosed from '@salesforce/label/c.Activity_Case_Closed';
import caseClosedSubject from '@salesforce/label/c.Activity_Case_Closed_Subject';
import confirmed from '@salesforce/label/c.Activity_Confirmed';
import delivered from '@salesforce/label/c.Activity_Delivered';
import go from '@salesforce/label/c.Activity_Go';
import ignored from '@salesforce/label/c.Activity_Ignored';
import minutes from '@salesforce/label/c.Activity_Minutes';
import planMade from '@salesforce/label/c.Activity_Plan_Made';
import planReviewed from '@salesforce/label/c.Activity_Plan_Reviewed';
import updateGeneral from '@salesforce/label/c.Activity_Update_General';
import updateHandover from '@salesforce/label/c.Activity_Update_Handover';
import updateMinutes from '@salesforce/label/c.Activity_Update_Minutes';
import updateVisit from '@salesforce/label/c.Activity_Update_Visit';
import withWhom from '@salesforce/label/c.Activity_With';

export const label = {
  accepted,
  actionCompleted,
  actionSigned,
  agreed,
  caseClosed,
  caseClosedSubject,
  confirmed,
  delivered,
  go,
  ignored,
  minutes,
  planMade,
  planReviewed,
  updateGeneral,
  updateHandover,
  updateMinutes,
  updateVisit,
  withWhom,
};
