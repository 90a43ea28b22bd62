import calendar from '@salesforce/label/c.Competition_Calendar';
import calendarAmount from '@salesforce/label/c.Competition_Calendar_Amount';
import calendarEmpty from '@salesforce/label/c.Competition_Calendar_Empty';
import calendarEmptyText from '@salesforce/label/c.Competition_Calendar_Empty_Text';
import calendarEnds from '@salesforce/label/c.Competition_Calendar_Ends';
import calendarName from '@salesforce/label/c.Competition_Calendar_Name';
import calendarOpens from '@salesforce/label/c.Competition_Calendar_Opens';
import calendarState from '@salesforce/label/c.Competition_Calendar_State';
import calendarSub from '@salesforce/label/c.Competition_Calendar_Sub';
import calendarWhat from '@salesforce/label/c.Competition_Calendar_What';
import calendarWho from '@salesforce/label/c.Competition_Calendar_Who';
import cellName from '@salesforce/label/c.Competition_Cell_Name';
import defend from '@salesforce/label/c.Competition_Defend';
import displace from '@salesforce/label/c.Competition_Displace';
import endDefend from '@salesforce/label/c.Competition_End_Defend';
import endDisplace from '@salesforce/label/c.Competition_End_Displace';
import lapsedDefend from '@salesforce/label/c.Competition_Lapsed_Defend';
import lapsedDisplace from '@salesforce/label/c.Competition_Lapsed_Displace';
import legendOurs from '@salesforce/label/c.Competition_Legend_Ours';
import legendTheirs from '@salesforce/label/c.Competition_Legend_Theirs';
import legendWindow from '@salesforce/label/c.Competition_Legend_Window';
import more from '@salesforce/label/c.Competition_More';
import moreOne from '@salesforce/label/c.Competition_More_One';
import outside from '@salesforce/label/c.Competition_Outside';
import outsideOne from '@salesforce/label/c.Competition_Outside_One';
import showCalendar from '@salesforce/label/c.Competition_Show_Calendar';
import showTable from '@salesforce/label/c.Competition_Show_Table';
import stateAhead from '@salesforce/label/c.Competition_State_Ahead';
import stateDefend from '@salesforce/label/c.Competition_State_Defend';
import stateLapsed from '@salesforce/label/c.Competition_State_Lapsed';
import stateOpen from '@salesforce/label/c.Competition_State_Open';
import today from '@salesforce/label/c.Competition_Today';
import undated from '@salesforce/label/c.Competition_Undated';
import undatedOne from '@salesforce/label/c.Competition_Undated_One';
import us from '@salesforce/label/c.Wallet_Us';

export const label = {
  calendar,
  calendarAmount,
  calendarEmpty,
  calendarEmptyText,
  calendarEnds,
  calendarName,
  calendarOpens,
  calendarState,
  calendarSub,
  calendarWhat,
  calendarWho,
  cellName,
  defend,
  displace,
  endDefend,
  endDisplace,
  lapsedDefend,
  lapsedDisplace,
  legendOurs,
  legendTheirs,
  legendWindow,
  more,
  moreOne,
  outside,
  outsideOne,
  showCalendar,
  showTable,
  stateAhead,
  stateDefend,
  stateLapsed,
  stateOpen,
  today,
  undated,
  undatedOne,
  us,
};
