import overviewAsIs from '@salesforce/label/c.Overview_As_Is';
import overviewAsIsEmptyText from '@salesforce/label/c.Overview_As_Is_Empty_Text';
import overviewAsIsEmptyTitle from '@salesforce/label/c.Overview_As_Is_Empty_Title';
import overviewCaseEmpty from '@salesforce/label/c.Overview_Case_Empty';
import overviewCaseLoad from '@salesforce/label/c.Overview_Case_Load';
import overviewCasesHidden from '@salesforce/label/c.Overview_Cases_Hidden';
import overviewCrmToday from '@salesforce/label/c.Overview_Crm_Today';
import overviewFewerOfferings from '@salesforce/label/c.Overview_Fewer_Offerings';
import overviewMoreOfferings from '@salesforce/label/c.Overview_More_Offerings';
import overviewOpenWhitespace from '@salesforce/label/c.Overview_Open_Whitespace';
import overviewOrientation from '@salesforce/label/c.Overview_Orientation';
import overviewOrientationEmpty from '@salesforce/label/c.Overview_Orientation_Empty';
import overviewPartLoading from '@salesforce/label/c.Overview_Part_Loading';
import overviewPeriod from '@salesforce/label/c.Overview_Period';
import overviewPipeline from '@salesforce/label/c.Overview_Pipeline';
import overviewPipelineEmpty from '@salesforce/label/c.Overview_Pipeline_Empty';
import overviewPosition from '@salesforce/label/c.Overview_Position';
import overviewPositionUnknown from '@salesforce/label/c.Overview_Position_Unknown';
import overviewRenewals from '@salesforce/label/c.Overview_Renewals';
import overviewShare from '@salesforce/label/c.Overview_Share';
import overviewShowPicture from '@salesforce/label/c.Overview_Show_Picture';
import overviewShowTable from '@salesforce/label/c.Overview_Show_Table';
import overviewWinLoss from '@salesforce/label/c.Overview_Win_Loss';
import overviewWinLossEmpty from '@salesforce/label/c.Overview_Win_Loss_Empty';

/** The texts of this component. */
export const label = {
  title: overviewAsIs,
  source: overviewCrmToday,
  showTable: overviewShowTable,
  showPicture: overviewShowPicture,
  period: overviewPeriod,
  emptyTitle: overviewAsIsEmptyTitle,
  emptyText: overviewAsIsEmptyText,
  openWhitespace: overviewOpenWhitespace,
  moreOfferings: overviewMoreOfferings,
  fewerOfferings: overviewFewerOfferings,
  loading: overviewPartLoading,
  winLoss: overviewWinLoss,
  winLossEmpty: overviewWinLossEmpty,
  pipeline: overviewPipeline,
  pipelineEmpty: overviewPipelineEmpty,
  renewals: overviewRenewals,
  caseLoad: overviewCaseLoad,
  caseEmpty: overviewCaseEmpty,
  casesHidden: overviewCasesHidden,
  orientation: overviewOrientation,
  orientationEmpty: overviewOrientationEmpty,
  share: overviewShare,
  position: overviewPosition,
  positionUnknown: overviewPositionUnknown,
} as const;
